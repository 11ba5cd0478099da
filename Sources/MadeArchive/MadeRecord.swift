/// A reviewed record: what an incident's first articles state, each value with the sentence that states it.
struct MadeRecord {
  private let story: MadeStory
  /// With their paths.
  private let articles: [(path: String, article: MadeArticle)]
  private var chance: Chance
  private var lines: [String] = []

  static func text(_ story: MadeStory, _ articles: [(path: String, article: MadeArticle)]) -> String {
    var record = MadeRecord(story: story, articles: articles)
    record.write()
    return record.lines.joined(separator: "\n") + "\n"
  }

  private init(story: MadeStory, articles: [(path: String, article: MadeArticle)]) {
    self.story = story
    self.articles = articles
    chance = Chance(seed: story.seed, stream: 1_000_003)
  }

  private mutating func write() {
    let what = story.matter.isViolation ? "used personal data unlawfully" : "lost control of personal data"
    lines = ["title: \(MadeRecord.quoted("\(story.who.company.name) \(what)"))"]
    lines.append("kind: \(story.matter.isViolation ? "violation" : "breach")")
    lines.append("review: \(chance.percent(3) ? "rejected" : "reviewed")")
    section("occurred", [("date", story.day.edtf)], .occurred)
    writeOrganisations()
    section("data", story.matter.categories.map { [("category", $0)] }, .data)
    if let affected = story.matter.affected {
      section(
        "affected", [("count", counted(affected)), ("unit", chance.percent(80) ? "people" : "accounts")], .affected)
    }
    section("actions", [("action", story.matter.action)], .action)
    if let fine = story.matter.fine { writePenalty(fine) }
    section("legal_status", [("status", story.matter.legal)], .legal)
    lines.append("countries: \(story.who.authority.country)")
    if !articles.isEmpty { lines.append("articles:") }
    for article in articles { lines.append("- \(article.path)") }
    if chance.percent(20) { lines.append("tags: [\(chance.pick(MadeRecord.tags))]") }
  }

  private static let tags = ["children", "health", "payments", "insider", "old systems", "travel", "cloud"]

  private mutating func writeOrganisations() {
    var pairs = [("name", story.who.company.name)]
    if let unit = story.who.unit { pairs.append(("unit", unit)) }
    section("organisations", pairs + [("role", "controller")], story.who.unit == nil ? .organisation : .unit)
    if story.matter.fine != nil {
      section("regulators", [("name", story.who.authority.name)], .fine, showsWords: false)
    }
  }

  private mutating func writePenalty(_ fine: Int) {
    section(
      "penalties",
      [
        ("type", "fine"), ("id", "fine"), ("amount", String(fine)), ("currency", story.who.authority.currency),
        ("imposed_by", story.who.authority.name), ("status", story.matter.legal),
      ], .fine)
  }

  private mutating func counted(_ number: Int) -> String {
    switch chance.below(10) {
    case 0: ">=\(number)"
    case 1, 2: String(number)
    case 3: "\(number)..\(number + number / 10)"
    default: "~\(number)"
    }
  }

  private mutating func section(
    _ key: String, _ pairs: [(String, String)], _ fact: MadeArticle.Fact.Key, showsWords: Bool = true
  ) {
    section(key, [pairs], fact, showsWords: showsWords)
  }

  private mutating func section(
    _ key: String, _ items: [[(String, String)]], _ fact: MadeArticle.Fact.Key, showsWords: Bool = true
  ) {
    lines.append("\(key):")
    for pairs in items {
      for (index, pair) in pairs.enumerated() {
        lines.append("\(index == 0 ? "- " : "  ")\(pair.0): \(MadeRecord.quoted(pair.1))")
      }
      writeEvidence(fact, showsWords: showsWords && items.count == 1)
    }
  }

  /// One value in fifty has no quote.
  private mutating func writeEvidence(_ key: MadeArticle.Fact.Key, showsWords: Bool) {
    let found = articles.prefix(2).compactMap { path, article in
      article.facts.first { $0.key == key }.map { (path, $0) }
    }
    guard let first = found.first, !chance.percent(2) else { return }
    if showsWords, !first.1.words.isEmpty { lines.append("  as_written: \(MadeRecord.quoted(first.1.words))") }
    lines.append("  evidence:")
    write(first.0, first.1.sentence)
    if found.count > 1, found[1].1.sentence != first.1.sentence, chance.percent(50) {
      write(found[1].0, found[1].1.sentence)
    }
  }

  /// One quote in a hundred was changed in the article since (lost); two in a hundred stand elsewhere than recorded (moved).
  private mutating func write(_ path: String, _ sentence: String) {
    lines.append("  - article: \(path)")
    let roll = chance.below(100)
    lines.append("    exact: \(MadeRecord.quoted(roll == 0 ? "\(sentence.dropLast()) -" : sentence))")
    if (1...2).contains(roll) {
      lines.append("    start: 1")
      lines.append("    end: \(1 + sentence.unicodeScalars.count)")
    }
  }

  /// In double quotes, where YAML takes every character as it is.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
