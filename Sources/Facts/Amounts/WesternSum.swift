/// Adds up the parts of a number in words and scales; all in thousandths, overflow-checked.
struct WesternSum {
  /// What stands before the last scale of a thousand and more.
  private(set) var total = 0
  /// What was added up since.
  private(set) var current = 0
  /// What it was last multiplied by; 1 for nothing.
  private(set) var lastScale = 1
  /// A number word stands in it.
  private(set) var isWords = false

  private static let ten = 10 * NumberSpan.thousandthsOfOne
  /// Scales below multiply only what stands before them since the last: "two hundred", "three dozen".
  private static let thousand = 1000
  private static let oneThousand = thousand * NumberSpan.thousandthsOfOne

  /// Adds figures. False when the number cannot go on with them.
  mutating func add(_ thousandths: Int) -> Bool {
    guard current == 0 else { return false }
    current = thousandths
    return true
  }

  /// Adds a number word below the ones before it: twenty, three.
  mutating func addCardinal(_ thousandths: Int) -> Bool {
    let endsInUnits = current % WesternSum.ten >= NumberSpan.thousandthsOfOne
    if current != 0, thousandths >= current || endsInUnits && thousandths < WesternSum.ten { return false }
    let (sum, overflow) = current.addingReportingOverflow(thousandths)
    if overflow { return false }
    current = sum
    isWords = true
    return true
  }

  /// Adds the one that a scale stands for where nothing stands before it. False when it does not fit.
  mutating func addOne() -> Bool {
    guard current == 0 else { return true }
    return addCardinal(NumberSpan.thousandthsOfOne)
  }

  /// False when the product does not fit, or there is nothing to multiply.
  mutating func multiply(by scale: Int) -> Bool {
    let base = current == 0 && total > 0 ? total : current
    let (product, overflow) = base.multipliedReportingOverflow(by: scale)
    guard !overflow, base > 0 else { return false }
    if scale < WesternSum.thousand { return multiplyHundreds(by: scale) }
    lastScale = scale
    let (sum, tooBig) = (current == 0 ? 0 : total).addingReportingOverflow(product)
    guard !tooBig else { return false }
    total = sum
    current = 0
    return true
  }

  /// "mille neuf cents", "mille cent": a scale below a thousand multiplies only what stands behind the thousands, one where that
  /// is nothing.
  private mutating func multiplyHundreds(by scale: Int) -> Bool {
    let low = current % WesternSum.oneThousand
    let (product, overflow) = (low == 0 ? NumberSpan.thousandthsOfOne : low).multipliedReportingOverflow(by: scale)
    let (sum, tooBig) = (current - low).addingReportingOverflow(product)
    guard !overflow, !tooBig else { return false }
    current = sum
    return true
  }

  /// Adds a half or a quarter: of the scale before it ("un million et demi"), or of one where a scale comes behind it ("one and
  /// a half million"). False when it does not fit.
  mutating func add(fraction thousandths: Int, isBeforeScale: Bool) -> Bool {
    let isOfTotal = current == 0 && total > 0
    let scale = isBeforeScale ? 1 : isOfTotal ? lastScale : scaleOfCurrent
    let (part, overflow) = thousandths.multipliedReportingOverflow(by: scale)
    let (sum, tooBig) = (isOfTotal && !isBeforeScale ? total : current).addingReportingOverflow(part)
    guard !overflow, !tooBig else { return false }
    if isOfTotal, !isBeforeScale { total = sum } else { current = sum }
    return true
  }

  /// What a number word holds that is a scale too, as mille and مليونين (two millions); 1 for others.
  private var scaleOfCurrent: Int {
    guard isWords else { return 1 }
    return WesternSum.scales.first { scale in
      let unit = scale * NumberSpan.thousandthsOfOne
      return current >= unit && current % unit == 0
    } ?? 1
  }

  private static let scales = [1_000_000_000, 1_000_000, thousand]

  /// nil when it does not fit.
  var value: Int? {
    let (sum, overflow) = total.addingReportingOverflow(current)
    return overflow || sum == 0 ? nil : sum
  }
}
