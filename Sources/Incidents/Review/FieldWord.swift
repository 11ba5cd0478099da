/// A field as people name it: by its key in records, or by a word that the screen shows beside its values, such as "fine",
/// "authority" or "disclosed". Such a word may say a part of the value.
package struct FieldWord: Hashable, Sendable {
  package let field: Field
  /// A sort of penalty, a role or an event, where the word says it.
  private let part: String?

  /// `nil` where no field is called so. Blanks, hyphens and underscores mean the same.
  package init?(_ word: String) {
    let name = FieldWord.plain(word)
    if let field = Field.allCases.first(where: { FieldWord.names(of: $0).contains(name) }) {
      (self.field, part) = (field, nil)
    } else if let sort = Penalty.PenaltyType.allCases.first(where: { FieldWord.plain($0.rawValue) == name }) {
      (field, part) = (.penalty, sort.rawValue)
    } else if let role = OrganisationRole.Role.allCases.first(where: { FieldWord.plain($0.rawValue) == name }) {
      (field, part) = (.organisation, role.rawValue)
    } else if let what = TimelineEvent.What.allCases.first(where: { FieldWord.plain($0.rawValue) == name }) {
      (field, part) = (.event, what.rawValue)
    } else {
      return nil
    }
  }

  /// A new value as it would be typed for the field: what the word says of it joined to what else is said.
  package func typed(_ words: String) -> String {
    guard let part else { return words }
    return field == .organisation ? "\(words) as \(part)" : "\(part) \(words)"
  }

  /// Whether a value may be meant.
  package func fits(_ value: Claim.Value) -> Bool {
    guard value.field == field, let part else { return value.field == field }
    return switch value {
    case .penalty(let penalty): penalty.type.rawValue == part
    case .organisation(let organisation): organisation.role.rawValue == part
    case .event(let event): event.what.rawValue == part
    default: true
    }
  }

  /// All words that name fields, for advice.
  package static var all: [String] {
    Field.allCases.flatMap { [$0.rawValue] + screenNames(of: $0) }
      + Penalty.PenaltyType.allCases.map(\.rawValue) + TimelineEvent.What.allCases.map(\.rawValue)
  }

  /// Its key here and in records, and what the screen calls it.
  private static func names(of field: Field) -> [String] {
    let key = plain(field.rawValue)
    let plural = key.hasSuffix("y") ? "\(key.dropLast())ies" : "\(key)s"
    return [key, plural] + screenNames(of: field)
  }

  /// As `Claim.label` has them, where that is another word than the key.
  private static func screenNames(of field: Field) -> [String] {
    switch field {
    case .regulator: ["authority"]
    case .subjects: ["whose data"]
    case .affected: ["how many"]
    case .legalStatus: ["status"]
    case .kind, .occurred, .organisation, .data, .action, .actor, .discovery, .penalty, .event, .country: []
    }
  }

  private static func plain(_ word: String) -> String {
    String(word.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
  }
}
