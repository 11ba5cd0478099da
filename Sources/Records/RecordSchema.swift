import Incidents

/// The keys of a record: one table for reading, writing and telling a typing error from a person's own key.
enum RecordSchema {
  /// A top-level key that holds claims.
  struct Section {
    let key: String
    let field: Field
    /// The key of the value itself; a bare scalar stands for it.
    let mainKey: String
    /// Further keys of the value.
    let valueKeys: [String]
  }

  static let sections: [Section] = [
    Section(key: "kind", field: .kind, mainKey: "kind", valueKeys: []),
    Section(key: "occurred", field: .occurred, mainKey: "date", valueKeys: []),
    Section(key: "organisations", field: .organisation, mainKey: "name", valueKeys: ["unit", "role"]),
    Section(key: "regulators", field: .regulator, mainKey: "name", valueKeys: []),
    Section(key: "data", field: .data, mainKey: "category", valueKeys: []),
    Section(key: "subjects", field: .subjects, mainKey: "who", valueKeys: []),
    Section(key: "affected", field: .affected, mainKey: "count", valueKeys: ["unit", "of"]),
    Section(key: "actions", field: .action, mainKey: "action", valueKeys: []),
    Section(key: "actors", field: .actor, mainKey: "actor", valueKeys: []),
    Section(key: "discovery", field: .discovery, mainKey: "how", valueKeys: []),
    Section(
      key: "penalties", field: .penalty, mainKey: "type",
      valueKeys: ["id", "amount", "up_to", "currency", "imposed_by", "date", "part_of", "status"]),
    Section(key: "events", field: .event, mainKey: "what", valueKeys: ["date"]),
    Section(key: "legal_status", field: .legalStatus, mainKey: "status", valueKeys: []),
    Section(key: "countries", field: .country, mainKey: "country", valueKeys: []),
  ]

  /// Keys that every claim may have.
  static let claimKeys = ["as_written", "evidence", "review", "proposed_by", "reason", "preferred"]
  static let evidenceKeys = ["article", "exact", "prefix", "suffix", "start", "end", "stance"]
  static let plainKeys = ["title", "review", "reviewed_by", "reviewed_on", "articles", "drafts", "tags", "notes"]

  static var topKeys: [String] { plainKeys + sections.map(\.key) }

  static func section(_ key: String) -> Section? { sections.first { $0.key == key } }

  /// All keys known below the top level.
  static let nestedKeys = Set(
    sections.flatMap { [$0.mainKey] + $0.valueKeys } + claimKeys + evidenceKeys)
}
