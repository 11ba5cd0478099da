/// A range of numbers as a query writes it: `>1m`, `<=500`, `10m..1bn`, `30.8m`.
package struct NumberRange: Hashable, Sendable {
  /// `nil` is unbounded.
  package var lower: Bound?
  /// `nil` is unbounded.
  package var upper: Bound?

  /// An end of a range.
  package struct Bound: Hashable, Sendable {
    /// The number at the end.
    package var value: Amount
    /// Whether the number itself is meant (`>=`) or not (`>`).
    package var isIncluded: Bool
  }

  /// `nil` when the text is not such a range.
  package init?(_ text: String) {
    if let dots = text.range(of: "..") {
      guard let low = NumberRange.number(text[..<dots.lowerBound]),
        let high = NumberRange.number(text[dots.upperBound...]),
        low <= high
      else { return nil }
      (lower, upper) = (Bound(value: low, isIncluded: true), Bound(value: high, isIncluded: true))
      return
    }
    let sign = text.prefix { "<>=".contains($0) }
    guard let value = NumberRange.number(text.dropFirst(sign.count)) else { return nil }
    switch sign {
    case "", "=": (lower, upper) = (Bound(value: value, isIncluded: true), Bound(value: value, isIncluded: true))
    case ">": lower = Bound(value: value, isIncluded: false)
    case ">=": lower = Bound(value: value, isIncluded: true)
    case "<": upper = Bound(value: value, isIncluded: false)
    case "<=": upper = Bound(value: value, isIncluded: true)
    default: return nil
    }
  }

  /// Whether a number lies between the bounds.
  package func contains(_ value: Amount) -> Bool {
    let aboveLower = lower.map { value > $0.value || ($0.isIncluded && value == $0.value) } ?? true
    let belowUpper = upper.map { value < $0.value || ($0.isIncluded && value == $0.value) } ?? true
    return aboveLower && belowUpper
  }

  /// Digits with an optional fraction and scale: k, m, bn (or b), tn (or t).
  static func number(_ text: Substring) -> Amount? {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let amount = Amount(digits), let scale = scales[text.dropFirst(digits.count).lowercased()] else { return nil }
    let (value, overflow) = amount.thousandths.multipliedReportingOverflow(by: scale)
    return overflow ? nil : Amount(thousandths: value)
  }

  private static let scales = [
    "": 1, "k": 1000, "m": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000, "tn": 1_000_000_000_000,
    "t": 1_000_000_000_000,
  ]
}

extension NumberRange: CustomStringConvertible {
  /// As it is typed, without scales: `>=1000000`.
  package var description: String {
    switch (lower, upper) {
    case (let low?, let high?): low == high ? "\(low.value)" : "\(low.value)..\(high.value)"
    case (let low?, nil): ">\(low.isIncluded ? "=" : "")\(low.value)"
    case (nil, let high?): "<\(high.isIncluded ? "=" : "")\(high.value)"
    case (nil, nil): ""
    }
  }
}

extension StringProtocol {
  /// The first place where `needle` stands; O(n·m), for short texts.
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
