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
