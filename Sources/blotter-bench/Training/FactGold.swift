import ArgumentParser
import Facts
import Foundation
import Incidents
import Text

/// What people said of an article: a line of `gold.jsonl`.
struct FactGold: Decodable {
  let id: String
  let companies: [String]
  /// `nil` where nobody labelled the sums.
  let penalties: [Sum]?
  let other_amounts: [Sum]
  /// `nil` where nobody labelled the counts.
  let affected: [Count]?
  let data_categories: [String]?
  let action: [String]?
  let incident_count: Int
  let incidents: [Incident]?
  /// Questions that nobody answered for it, or by rules other than those of the rest: they are not learned from it.
  var unlabelled: [FactModels.Question]?
  /// Who acts in the matter; `nil` where nobody labelled that.
  var regulators: [String]?
  /// The same by the names that the word lists have for them: what is not in those is not learned.
  var acting: Set<String>?

  struct Sum: Decodable {
    let amount: Double?
    let currency: String?
    let what: String?
    let company: String?
  }

  struct Count: Decodable {
    let count: Double?
    /// A row of a table, a rounded double, or a count that was denied: neither right nor wrong.
    let optional: Bool?
  }

  struct Incident: Decodable {
    let occurred: String?
    let decided: String?
    let disclosed: String?
    let country: String?
    let company: String?
    let unit: String?
    /// Amount and currency of each.
    let penalties: [Penalty]?

    /// An amount and its currency, as a pair.
    struct Penalty: Decodable {
      let sum: Sum

      init(sum: Sum) { self.sum = sum }

      init(from decoder: any Decoder) throws {
        var pair = try decoder.unkeyedContainer()
        sum = Sum(
          amount: try pair.decode(Double.self), currency: try pair.decode(String.self), what: nil, company: nil)
      }
    }
  }

  static func articles(inFolder folder: String) throws -> [FactGold] {
    let text = try String(contentsOfFile: "\(folder)/gold.jsonl", encoding: .utf8)
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").map { try decoder.decode(FactGold.self, from: Data($0.utf8)) }
  }

  /// The same money said another way: neither right nor wrong.
  private static let sameMoney: Set<String> = ["total", "component", "conversion", "range_low", "before"]

  /// 1 for what people said too, 0 for what they did not; `nil` where it is neither right nor wrong.
  func label(of subject: TrainingStory.Subject) -> Float? {
    switch subject {
    case .story: return incident_count > 0 ? 1 : 0
    case .authority(let name): return acting.map { $0.contains(name) ? 1 : 0 }
    case .sum(let amount, let currency):
      guard let penalties else { return nil }
      if penalties.contains(where: { $0.isSame(amount, currency: currency) }) { return 1 }
      let isSame = other_amounts.contains {
        FactGold.sameMoney.contains($0.what ?? "") && $0.isSame(amount, currency: currency)
      }
      return isSame ? nil : 0
    case .payer(let amount, let currency, let names):
      let told = (penalties ?? []).filter { $0.isSame(amount, currency: currency) }
      guard !told.isEmpty else { return nil }
      let fined = told.compactMap(\.company) + finedByIncident(amount, currency: currency)
      return names.contains { name in fined.contains { FactGold.isSameName($0, name) } } ? 1 : 0
    case .count(let count):
      guard let affected else { return nil }
      let same = affected.filter { abs(($0.count ?? -1) - Double(count)) <= FactGold.tolerance * Double(count) }
      if same.contains(where: { $0.optional != true }) { return 1 }
      return same.isEmpty ? 0 : nil
    case .data(let category): return data_categories.map { $0.contains(category.rawValue) ? 1 : 0 }
    case .action(let action):
      return action == .other ? nil : self.action.map { $0.contains(action.rawValue) ? 1 : 0 }
    case .country(let code):
      guard let incidents, !incidents.isEmpty else { return nil }
      return incidents.contains { $0.country == code } ? 1 : 0
    case .date(let date, let role):
      guard let incidents else { return nil }
      let told = incidents.compactMap { incident in
        switch role {
        case .occurred: incident.occurred
        case .decided: incident.decided
        default: incident.disclosed
        }
      }
      // A date told less precisely is right too.
      return told.contains { $0 == date.edtf || $0.hasPrefix(date.edtf + "-") } ? 1 : 0
    case .organisation(let names):
      return names.contains { isAtFault(named: $0) } ? 1 : 0
    }
  }

  /// Companies and units of the incidents that a sum was imposed for.
  private func finedByIncident(_ amount: Amount, currency: String) -> [String] {
    let own = (incidents ?? []).filter { incident in
      (incident.penalties ?? []).contains { $0.sum.isSame(amount, currency: currency) }
    }
    return own.flatMap { [$0.company, $0.unit].compactMap { $0 } }
  }

  private func isAtFault(named name: String) -> Bool {
    let told = companies + (incidents ?? []).flatMap { [$0.company, $0.unit].compactMap { $0 } }
    return told.contains { FactGold.isSameName($0, name) }
  }

  /// Counts within 0.5 % are the same, as rounding goes.
  private static let tolerance = 0.005

  /// Equal but for case and accents, or one the beginning of the other, word by word.
  private static func isSameName(_ one: String, _ other: String) -> Bool {
    let (one, other) = (words(one), words(other))
    guard !one.isEmpty, !other.isEmpty else { return false }
    return one.starts(with: other) || other.starts(with: one)
  }

  private static func words(_ name: String) -> [String] {
    name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension FactGold.Sum {
  /// A penalty that somebody pays.
  init(_ amount: Double, currency: String, of company: String) {
    self.init(amount: amount, currency: currency, what: nil, company: company)
  }

  /// Sums within 0.5 % are the same, as rounding goes.
  private static let tolerance = 0.005

  func isSame(_ other: Amount, currency: String?) -> Bool {
    guard let amount, currency == nil || self.currency == nil || currency == self.currency else { return false }
    return abs(amount - other.doubleValue) <= Self.tolerance * max(abs(amount), other.doubleValue)
  }
}

/// Folds that keep articles of one source, and of one story, together.
struct FactFolds {
  private var foldOf: [String: Int] = [:]

  /// Reads `groups.tsv`: id, source, story. Groups that share an article are one; the largest are dealt out first, each to the
  /// fold that has the fewest articles so far.
  init(folder: String, count: Int) throws {
    let text = try String(contentsOfFile: "\(folder)/groups.tsv", encoding: .utf8)
    var groupOf: [String: Int] = [:]
    var members: [[String]] = []
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3 else { continue }
      let keys = ["source \(fields[1])", "story \(fields[2])"]
      let known = Set(keys.compactMap { groupOf[$0] }).sorted()
      let home = known.first ?? members.count
      if known.isEmpty { members.append([]) }
      members[home].append(fields[0])
      for other in known.dropFirst() {
        members[home] += members[other]
        members[other] = []
        for (key, group) in groupOf where group == other { groupOf[key] = home }
      }
      for key in keys { groupOf[key] = home }
    }
    var sizes = [Int](repeating: 0, count: count)
    for group in members.sorted(by: { ($1.count, $0.first ?? "") < ($0.count, $1.first ?? "") }) {
      let fold = sizes.indices.min { sizes[$0] < sizes[$1] } ?? 0
      sizes[fold] += group.count
      for id in group { foldOf[id] = fold }
    }
  }

  /// - Throws: where the article stands in no group: it may belong to a story that is elsewhere.
  func fold(of id: String) throws -> Int {
    guard let fold = foldOf[id] else { throw ValidationError("groups.tsv does not name the article \(id).") }
    return fold
  }
}
