import ArgumentParser
import Foundation
import Incidents
import Text

/// An invented article, written by hand with its labels: what real ones are too few for. Form: `Lessons/README.md`.
struct WrittenLesson: Sendable {
  let gold: FactGold
  let article: Article
  /// Organisations that its text names, as it writes them.
  private let names: (atFault: [String], mentioned: [String])

  /// The folder of this package in which they lie.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Lessons").path

  /// - Throws: which lesson cannot be read, and why.
  static func lessons(inFolder folder: String) throws -> [WrittenLesson] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
    return try files.sorted().flatMap { file in
      let language = String(file.dropLast(".txt".count))
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      return try "\n\(text)".split(separator: "\n=== ").map { try WrittenLesson($0, language: language) }
    }
  }

  private init(_ part: Substring, language: String) throws {
    var lines = part.split(separator: "\n", omittingEmptySubsequences: false)[...]
    let id = String(lines.removeFirst()).singleSpaced
    var head: [String: [String]] = [:]
    while let line = lines.first, let colon = line.firstIndex(of: ":"), WrittenLesson.keys.contains(line[..<colon]) {
      head[String(line[..<colon]), default: []].append(line[line.index(after: colon)...].singleSpaced)
      lines.removeFirst()
    }
    let isHeadless = lines.first?.hasPrefix("# ") != true
    let headline = isHeadless ? nil : lines.removeFirst().dropFirst(2).singleSpaced
    let paragraphs = lines.map(\.singleSpaced).filter { !$0.isEmpty }
    guard let published = head["published"]?.first.flatMap({ PartialDate($0[...]) }), !paragraphs.isEmpty else {
      throw ValidationError("\(id): it has no text, or no day of publication.")
    }
    names = (
      WrittenLesson.list(head["companies"], partedBy: ";"), WrittenLesson.list(head["mentioned"], partedBy: ";")
    )
    article = Article(
      headline: headline, published: PublishedDate(date: published), language: language,
      blocks: (headline.map { [Block(.headline, $0)] } ?? []) + paragraphs.map { Block(.paragraph, $0) })
    let incidents = try (head["incident"] ?? []).map { try FactGold.Incident(written: $0, in: id) }
    gold = FactGold(
      id: id, companies: names.atFault,
      penalties: try (head["penalty"] ?? []).map { try FactGold.Sum(payer: $0, in: id) },
      other_amounts: try (head["other"] ?? []).map { try FactGold.Sum(what: $0, in: id) },
      affected: (head["affected"] ?? []).map { FactGold.Count(count: Double($0), optional: nil) },
      data_categories: WrittenLesson.list(head["data"], partedBy: ","),
      action: WrittenLesson.list(head["actions"], partedBy: ","),
      incident_count: incidents.count, incidents: incidents)
  }

  private init(gold: FactGold, article: Article) {
    (self.gold, self.article) = (gold, article)
    names = ([], [])
  }

  private static let keys: Set<Substring> = [
    "published", "companies", "mentioned", "authorities", "penalty", "other", "affected", "data", "actions", "incident",
  ]

  private static func list(_ values: [String]?, partedBy separator: Character) -> [String] {
    (values ?? []).flatMap { $0.split(separator: separator).map(\.singleSpaced) }.filter { !$0.isEmpty }
  }

  /// The same with other names for its organisations: an invented one is known to no list, and what a model learns of names must
  /// hold for both.
  func renamed(by known: [String], seed: UInt64) -> WrittenLesson {
    var random = SplitMix64(state: seed)
    var left = known
    var new: [String: String] = [:]
    for name in names.atFault + names.mentioned where !left.isEmpty {
      new[name] = left.remove(at: random.number(below: left.count))
    }
    // The longest first: one name may begin another.
    let order = new.keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    func replaced(_ text: String) -> String { order.reduce(text) { $0.replacing($1, with: new[$1] ?? $1) } }
    var article = article
    article.headline = article.headline.map(replaced)
    article.blocks = article.blocks.map { Block($0.kind, replaced($0.text)) }
    return WrittenLesson(gold: gold.renamed { new[$0] ?? $0 }, article: article)
  }
}

extension FactGold {
  fileprivate func renamed(_ name: (String) -> String) -> FactGold {
    FactGold(
      id: id + "-renamed", companies: companies.map(name),
      penalties: penalties?.map {
        Sum(amount: $0.amount, currency: $0.currency, what: $0.what, company: $0.company.map(name))
      },
      other_amounts: other_amounts, affected: affected, data_categories: data_categories, action: action,
      incident_count: incident_count,
      incidents: incidents?.map {
        Incident(
          occurred: $0.occurred, decided: $0.decided, disclosed: $0.disclosed, country: $0.country,
          company: $0.company.map(name), unit: nil, penalties: $0.penalties)
      })
  }
}

extension FactGold.Sum {
  /// `5000000 EUR | Acme`.
  fileprivate init(payer text: String, in id: String) throws {
    let (sum, payer) = try Self.parts(text, in: id)
    self.init(amount: sum.amount, currency: sum.currency, what: nil, company: payer)
  }

  /// `5000000 EUR | revenue`.
  fileprivate init(what text: String, in id: String) throws {
    let (sum, what) = try Self.parts(text, in: id)
    self.init(amount: sum.amount, currency: sum.currency, what: what, company: nil)
  }

  /// `5000000 EUR`.
  fileprivate init(sum text: some StringProtocol, in id: String) throws {
    let words = text.split(separator: " ")
    guard words.count == 2, let amount = Double(words[0]) else { throw ValidationError("\(id): “\(text)” is no sum.") }
    self.init(amount: amount, currency: String(words[1]), what: nil, company: nil)
  }

  private static func parts(_ text: String, in id: String) throws -> (FactGold.Sum, String) {
    let parts = text.split(separator: "|").map(\.singleSpaced)
    guard parts.count == 2 else { throw ValidationError("\(id): “\(text)” does not say whose or what it is.") }
    return (try FactGold.Sum(sum: parts[0], in: id), parts[1])
  }
}

extension FactGold.Incident {
  /// `company=Acme; occurred=2023-05; country=DE; penalties=5000000 EUR`.
  fileprivate init(written text: String, in id: String) throws {
    var values: [String: String] = [:]
    for part in text.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.singleSpaced)
      guard pair.count == 2 else { throw ValidationError("\(id): “\(part)” is no name and value.") }
      if !pair[1].isEmpty { values[pair[0]] = pair[1] }
    }
    let sums = try (values["penalties"] ?? "").split(separator: ",").map { try FactGold.Sum(sum: $0, in: id) }
    self.init(
      occurred: values["occurred"], decided: values["decided"], disclosed: values["disclosed"],
      country: values["country"], company: values["company"], unit: nil, penalties: sums.map { Penalty(sum: $0) })
  }
}
