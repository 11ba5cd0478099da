/// A row of organisations.tsv.
struct Organisation: Hashable, Sendable {
  let name: String
  /// The family's name: the parent's, or its own.
  let family: String
  let kind: Kind

  var isUnit: Bool { name != family }

  /// What it usually is in the news, which decides how much it takes to hold it responsible.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case company, `public`, media, vendor, site, actor, product
  }
}

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
