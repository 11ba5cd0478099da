package import Incidents

/// Finds the record that tells of the same incident as a draft, as `SameIncident` judges it.
///
/// Only records that share a blocking key with the draft are compared (Christen, "Data Matching", 2012, chapter 4).
package struct RecordLinker {
  /// In order of their ids.
  private let records: [(place: Int, traits: IncidentTraits, own: OwnDrafts)]
  /// Indices into `records`.
  private var blocks: [BlockingKey: [Int]] = [:]

  /// What a draft and a record must have in common to be compared.
  private enum BlockingKey: Hashable {
    case article(String)
    case amount(String)
    /// `nil` stands for a record whose date has no end.
    case deed(unit: String?, Action, year: Int?)
  }

  /// Years of the calendar that dates are written in.
  private static let allYears = 0...9999

  /// - Parameter records: those of the drafts' organisations, in any order. Complexity: O(n log n).
  package init(_ records: some Sequence<Incident>) {
    self.records = records.enumerated().map { (place: $0, traits: IncidentTraits($1), own: OwnDrafts($1)) }
      .sorted { $0.traits.id < $1.traits.id }
    for (index, record) in self.records.enumerated() {
      for key in RecordLinker.keys(ofRecord: record.traits) { blocks[key, default: []].append(index) }
    }
  }

  /// The place of the best record among those given; the first by id of equally good ones; `nil` when none is of the same
  /// incident. Complexity: O(records that share a blocking key).
  package func best(for draft: Incident) -> Int? {
    let traits = IncidentTraits(draft)
    var near: Set<Int> = []
    for key in RecordLinker.keys(ofDraft: traits) { near.formUnion(blocks[key] ?? []) }
    let own = OwnDrafts(draft)
    let scored = near.sorted().filter { !records[$0].own.excludes(own) }.map {
      (index: $0, score: SameIncident.score(of: traits, with: records[$0].traits))
    }
    guard let best = scored.max(by: { $0.score < $1.score }), best.score > 0 else { return nil }
    return records[best.index].place
  }

  private static func keys(ofRecord traits: IncidentTraits) -> [BlockingKey] {
    var keys = sharedKeys(of: traits)
    guard let date = traits.date else { return keys }
    let isOpen = date.earliest == nil || date.latest == nil
    let years: [Int?] = isOpen ? [nil] : date.years(within: allYears).map { $0.map(\.self) } ?? []
    for unit in Set(traits.roles.map(\.unit)) {
      for action in traits.actions { keys += years.map { .deed(unit: unit, action, year: $0) } }
    }
    return keys
  }

  private static func keys(ofDraft traits: IncidentTraits) -> [BlockingKey] {
    guard let role = traits.roles.first else { return [] }
    var keys = sharedKeys(of: traits)
    guard traits.isDatedToTheMonth, let years = traits.date?.years(within: allYears) else { return keys }
    for action in traits.actions {
      keys += ([nil] + years.map(\.self)).map { .deed(unit: role.unit, action, year: $0) }
    }
    return keys
  }

  private static func sharedKeys(of traits: IncidentTraits) -> [BlockingKey] {
    traits.articles.map { .article($0) } + traits.amounts.map { .amount($0) }
  }
}
