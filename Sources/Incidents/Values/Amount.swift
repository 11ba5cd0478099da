/// An exact number of currency units, held in thousandths (three decimals cover every ISO 4217 currency).
///
/// Range ±9.2 × 10^15 units; what does not fit has no value rather than a wrong one.
package struct Amount: Hashable, Comparable, Sendable {
  /// The number times 1,000.
  package let thousandths: Int

  package init(thousandths: Int) { self.thousandths = thousandths }

  /// Whole units; `nil` when out of range.
  package init?(units: Int) {
    let (value, overflow) = units.multipliedReportingOverflow(by: 1000)
    if overflow { return nil }
    thousandths = value
  }

  /// Parses plain decimal digits with at most one `.`: `5800000`, `1350.50`. Underscores and signs are refused.
  /// More than three decimals are refused unless the rest are zeros. `nil` when it is not such a number.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Amount.digits(parts[0]) else { return nil }
    var fraction = parts.count == 2 ? Array(parts[1].utf8) : []
    guard parts.count == 1 || !fraction.isEmpty, fraction.allSatisfy({ (48...57).contains($0) }),
      fraction.dropFirst(3).allSatisfy({ $0 == 48 })
    else { return nil }
    while fraction.count < 3 { fraction.append(48) }
    let rest = fraction.prefix(3).reduce(0) { $0 * 10 + Int($1 - 48) }
    let (scaled, tooBig) = whole.multipliedReportingOverflow(by: 1000)
    let (sum, overflow) = scaled.addingReportingOverflow(rest)
    if tooBig || overflow { return nil }
    thousandths = sum
  }

  /// The sum, or `nil` when it does not fit.
  package func adding(_ other: Amount) -> Amount? {
    let (sum, overflow) = thousandths.addingReportingOverflow(other.thousandths)
    return overflow ? nil : Amount(thousandths: sum)
  }

  /// The nearest binary number; for output as a JSON number.
  package var doubleValue: Double { Double(thousandths) / 1000 }

  package static func < (a: Amount, b: Amount) -> Bool { a.thousandths < b.thousandths }

  private static func digits(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}

extension Amount: CustomStringConvertible {
  /// Plain digits without grouping, decimals only where there are any: `5800000`, `1350.5`.
  package var description: String {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    guard rest != 0 else { return String(whole) }
    var fraction = PartialDate.padded(abs(rest), to: 3)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (thousandths < 0 && whole == 0 ? "-" : "") + "\(whole).\(fraction)"
  }
}
