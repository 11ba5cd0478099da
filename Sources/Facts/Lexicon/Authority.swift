/// A row of authorities.tsv: a regulator, ministry, prosecutor or court.
struct Authority: Hashable, Sendable {
  let name: String
  /// ISO 3166 code, `EU`, or a US state as `US-NY`.
  let country: String
  let kind: Kind

  enum Kind: String, Hashable, Sendable, CaseIterable {
    case dpa, regulator, competition, attorney, ministry, court, police, parliament
  }
}
