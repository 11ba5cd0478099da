package import Incidents
import Search

/// A value of a field with how many incidents have it and what their penalties add up to. The names are the command line's
/// contract.
package struct StatsLine: Encodable {
  struct Sum: Encodable {
    let currency: String?
    let amount: Double
    /// The true sum is higher: some part is a range's lower end.
    let at_least: Bool
  }

  let field: String
  let value: String
  /// The company, where the value is one of its units.
  let company: String?
  let incidents: Int
  let possible: Int
  let penalties: [Sum]
  private let words: String

  private enum CodingKeys: String, CodingKey { case field, value, company, incidents, possible, penalties }

  package init(_ count: FacetCount, totals: [CurrencyTotal]) {
    field = count.value.facet.rawValue
    value = count.value.value
    company = count.value.parent
    incidents = count.count
    possible = count.possible
    penalties = StatsLine.sums(totals)
    words = Labels.totals(totals)
  }

  static func sums(_ totals: [CurrencyTotal]) -> [Sum] {
    totals.map { Sum(currency: $0.currency, amount: $0.amount.doubleValue, at_least: $0.isAtLeast) }
  }

  /// For people.
  package var text: String {
    let name = (company == nil ? "  " : "    ") + value
    let count = Labels.grouped(incidents) + (possible > 0 ? " (\(Labels.grouped(possible)) only possibly)" : "")
    return "\(name)  \(count)\(words.isEmpty ? "" : "  \(words)")"
  }
}
