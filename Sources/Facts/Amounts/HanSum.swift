/// Adds up a number in Han or Hangul units: 1조6850억, 九千七百万, 2만2227; in thousandths, overflow-checked.
struct HanSum {
  /// What stands before the last myriad: 万, 億, 兆.
  private var total = 0
  /// What was added up since: thousands, hundreds, tens.
  private var section = 0
  /// A numeral that still waits for its unit.
  private var current: Int?
  private(set) var hasUnit = false

  private static let base = 10

  enum Token {
    /// Figures, in thousandths.
    case number(Int)
    /// 〇 to 九.
    case digit(Int)
    /// 十, 百, 千.
    case small(Int)
    /// 万, 億, 兆: multiplies all since the one before.
    case big(Int)
  }

  /// False when it does not fit or makes no number.
  mutating func add(_ token: Token) -> Bool {
    switch token {
    case .number(let thousandths):
      guard current == nil else { return false }
      current = thousandths
      return true
    case .digit(let digit): return addDigit(digit)
    case .small(let unit): return addSmall(unit)
    case .big(let unit): return addBig(unit)
    }
  }

  private mutating func addDigit(_ digit: Int) -> Bool {
    let (shifted, overflow) = (current ?? 0).multipliedReportingOverflow(by: HanSum.base)
    let (sum, tooBig) = shifted.addingReportingOverflow(digit * NumberSpan.thousandthsOfOne)
    current = sum
    return !overflow && !tooBig
  }

  private mutating func addSmall(_ unit: Int) -> Bool {
    hasUnit = true
    let (product, overflow) = (current ?? NumberSpan.thousandthsOfOne).multipliedReportingOverflow(by: unit)
    let (sum, tooBig) = section.addingReportingOverflow(product)
    section = sum
    current = nil
    return !overflow && !tooBig
  }

  private mutating func addBig(_ unit: Int) -> Bool {
    hasUnit = true
    let (part, overflow) = section.addingReportingOverflow(current ?? 0)
    section = 0
    current = nil
    // 万亿: a unit of a unit.
    let base = part == 0 ? total : part
    let (product, tooBig) = base.multipliedReportingOverflow(by: unit)
    let (sum, bigger) = (part == 0 ? 0 : total).addingReportingOverflow(product)
    total = sum
    return !overflow && !tooBig && !bigger && base > 0
  }

  /// nil when it does not fit.
  var value: Int? {
    let (low, overflow) = section.addingReportingOverflow(current ?? 0)
    let (sum, tooBig) = total.addingReportingOverflow(low)
    return overflow || tooBig || sum <= 0 ? nil : sum
  }
}
