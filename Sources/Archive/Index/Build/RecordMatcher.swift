internal import Foundation
internal import GRDB
import Incidents
import Text

/// Finds the record that tells of the same incident as a draft, among the records of its organisation.
struct RecordMatcher {
  private var records: [(file: Int64, key: MatchKey)] = []
  private var places: [Mark: [Int]] = [:]

  /// What a draft and a record must have in common to be looked at.
  private enum Mark: Hashable {
    case article(String)
    case amount(String)
    /// `nil` stands for a record whose date has no end.
    case deed(unit: String?, Action, year: Int?)
  }

  /// Reads the records of the drafts' organisations.
  init(for drafts: [Incident], in connection: Database) throws {
    var files: Set<Int64> = []
    for name in Set(drafts.compactMap { $0.responsible.first.map { Fold.text($0.name) } }) {
      files.formUnion(
        try Int64.fetchAll(connection, sql: "SELECT record FROM record_name WHERE name = ?", arguments: [name]))
    }
    let statement = try connection.cachedStatement(sql: "SELECT body FROM record WHERE file = ?")
    for file in files {
      guard let body = try Data.fetchOne(statement, arguments: [file]) else { continue }
      var reader = ByteReader(body)
      records.append((file, MatchKey(try reader.incident())))
    }
    records.sort { $0.key.id < $1.key.id }
    for (place, record) in records.enumerated() {
      for mark in RecordMatcher.marks(ofRecord: record.key) { places[mark, default: []].append(place) }
    }
  }

  /// The best match; the first by id of equally good ones. Complexity: O(records that share a mark).
  func best(for draft: Incident) -> Int64? {
    let key = MatchKey(draft)
    guard let mine = key.roles.first else { return nil }
    var near: Set<Int> = []
    for mark in RecordMatcher.marks(ofDraft: key, mine) { near.formUnion(places[mark] ?? []) }
    let scored = near.sorted().map { (place: $0, score: key.score(with: records[$0].key)) }
    guard let best = scored.max(by: { $0.score < $1.score }), best.score > 0 else { return nil }
    return records[best.place].file
  }

  private static func marks(ofRecord key: MatchKey) -> [Mark] {
    var marks: [Mark] = key.articles.map { .article($0) } + key.amounts.map { .amount($0) }
    guard let date = key.date else { return marks }
    let isOpen = date.earliest == nil || date.latest == nil
    let years: [Int?] = isOpen ? [nil] : date.years(within: 0...9999).map { $0.map(\.self) } ?? []
    for unit in Set(key.roles.map(\.unit)) {
      for action in key.actions { marks += years.map { .deed(unit: unit, action, year: $0) } }
    }
    return marks
  }

  private static func marks(ofDraft key: MatchKey, _ role: MatchKey.Role) -> [Mark] {
    var marks: [Mark] = key.articles.map { .article($0) } + key.amounts.map { .amount($0) }
    guard let date = key.date, date.precision >= .month, let years = date.years(within: 0...9999) else { return marks }
    for action in key.actions {
      marks += ([nil] + years.map(\.self)).map { .deed(unit: role.unit, action, year: $0) }
    }
    return marks
  }
}

/// What of an incident decides whether it is another's.
struct MatchKey {
  let id: Incident.ID
  let roles: [Role]
  let amounts: Set<String>
  let actions: Set<Action>
  let articles: Set<String>
  let date: PartialDate?

  struct Role: Hashable {
    /// Folded.
    let name: String
    let unit: String?
  }

  init(_ incident: Incident) {
    id = incident.id
    roles = incident.responsible.map { Role(name: Fold.text($0.name), unit: $0.unit.map { Fold.text($0) }) }
    amounts = Set(
      incident.penalties.filter { $0.type != .total }.compactMap { penalty in
        penalty.money.amount.map { "\($0) \(penalty.money.currency ?? "")" }
      })
    actions = Set(incident.actions)
    articles = Set(incident.articles)
    date = incident.date
  }

  /// How surely a record tells of the same incident as this draft; 0 when it does not. A shared article counts most; without
  /// it an amount must agree, or the unit, an action and a date known to the month.
  func score(with record: MatchKey) -> Int {
    guard let mine = roles.first, let theirs = record.roles.first(where: { $0.name == mine.name }),
      mine.unit == nil || theirs.unit == nil || mine.unit == theirs.unit
    else { return 0 }
    let sharesAmount = !amounts.isDisjoint(with: record.amounts)
    let overlap = date.flatMap { a in record.date.map { a.overlap(with: $0) } }
    if overlap == PartialDate.Overlap.none, !sharesAmount { return 0 }
    let sharesAction = !actions.isDisjoint(with: record.actions)
    let sharesUnit = mine.unit == theirs.unit
    let sharesArticle = !articles.isDisjoint(with: record.articles)
    let isDated = (date?.precision ?? .interval) >= .month && overlap != nil
    guard sharesArticle || sharesAmount || (sharesUnit && sharesAction && isDated) else { return 0 }
    return 1 + (sharesArticle ? 8 : 0) + (sharesAmount ? 4 : 0) + (sharesUnit ? 2 : 0) + (sharesAction ? 1 : 0)
      + (overlap != nil ? 1 : 0)
  }
}
