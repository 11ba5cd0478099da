/// A row of organisations.tsv.
struct Organisation: Hashable, Sendable {
  let name: String
  /// The parent's name; the organisation's own where it has none.
  let parent: String
  let kind: Kind

  var isUnit: Bool { name != parent }

  /// What it usually is in the news, which decides how much it takes to hold it responsible.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case company, `public`, media, vendor, site, actor, product
  }
}
