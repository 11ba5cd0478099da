/// A sign or word of money that several countries have for their own: "$", "Rs", "pesos". A row of shared_currencies.tsv.
struct SharedCurrency: Hashable, Sendable {
  /// ISO 4217 code where nothing speaks for a country; nil where it is then no sum.
  let usual: String?
  /// ISO 4217 codes by ISO 3166 countries.
  let codes: [String: String]
}
