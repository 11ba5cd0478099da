/// A reviewed record: what an incident's first articles state, each value with the sentence that states it.
struct MadeRecord {
  private let story: MadeStory
  /// With their paths.
  private let articles: [(path: String, article: MadeArticle)]
  private var chance: Chance
  private var lines: [String] = []

  static func text(of story: MadeStory, from articles: [(path: String, article: MadeArticle)]) -> String {
    var record = MadeRecord(story: story, articles: articles)
    record.write()
    return record.lines.joined(separator: "\n") + "\n"
  }

  private init(story: MadeStory, articles: [(path: String, article: MadeArticle)]) {
    self.story = story
    self.articles = articles
    chance = Chance(seed: story.seed, stream: Stream.record)
  }

  private mutating func write() {
    let what = story.matter.isViolation ? "used personal data unlawfully" : "lost control of personal data"
    lines = ["title: \(MadeRecord.quoted("\(story.who.company.name) \(what)"))"]
    lines.append("kind: \(story.matter.isViolation ? "violation" : "breach")")
    lines.append("review: \(chance.percent(3) ? "rejected" : "reviewed")")
    section("occurred", pairs: [("date", story.day.edtf)], statedBy: .occurred)
    writeOrganisations()
    section("data", items: story.matter.categories.map { [("category", $0)] }, statedBy: .data)
    if let affected = story.matter.affected {
      section(
        "affected", pairs: [("count", counted(affected)), ("unit", chance.percent(80) ? "people" : "accounts")],
        statedBy: .affected)
    }
    section("actions", pairs: [("action", story.matter.action)], statedBy: .action)
    if let fine = story.matter.fine { writePenalty(fine) }
    section("legal_status", pairs: [("status", story.matter.legal)], statedBy: .legal)
    lines.append("countries: \(story.who.authority.country)")
    if !articles.isEmpty { lines.append("articles:") }
    for article in articles { lines.append("- \(article.path)") }
    if chance.percent(20) { lines.append("tags: [\(chance.pick(MadeRecord.tags))]") }
  }

  private static let tags = ["children", "health", "payments", "insider", "old systems", "travel", "cloud"]

  private mutating func writeOrganisations() {
    var pairs = [("name", story.who.company.name)]
    if let unit = story.who.unit { pairs.append(("unit", unit)) }
    section(
      "organisations", pairs: pairs + [("role", "controller")],
      statedBy: story.who.unit == nil ? .organisation : .unit)
    if story.matter.fine != nil {
      section("regulators", pairs: [("name", story.who.authority.name)], statedBy: .fine, showsWords: false)
    }
  }

  private mutating func writePenalty(_ fine: Int) {
    section(
      "penalties",
      pairs: [
        ("type", "fine"), ("id", "fine"), ("amount", String(fine)), ("currency", story.who.authority.currency),
        ("imposed_by", story.who.authority.name), ("status", story.matter.legal),
      ], statedBy: .fine)
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
    _ key: String, pairs: [(String, String)], statedBy fact: MadeArticle.Fact.Key, showsWords: Bool = true
  ) {
    section(key, items: [pairs], statedBy: fact, showsWords: showsWords)
  }

  private mutating func section(
    _ key: String, items: [[(String, String)]], statedBy fact: MadeArticle.Fact.Key, showsWords: Bool = true
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
    writeQuote(first.1.sentence, of: first.0)
    if found.count > 1, found[1].1.sentence != first.1.sentence, chance.percent(50) {
      writeQuote(found[1].1.sentence, of: found[1].0)
    }
  }

  /// One quote in a hundred was changed in the article since (lost); two in a hundred stand elsewhere than recorded (moved).
  private mutating func writeQuote(_ sentence: String, of path: String) {
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
