/// Adds up the parts of a number in words and scales; all in thousandths, overflow-checked.
struct WesternSum {
  private(set) var total = 0
  private(set) var current = 0
  private(set) var isWords = false
  private var lastScale = Int.max

  /// Adds figures. False when the number cannot go on with them.
  mutating func add(_ thousandths: Int) -> Bool {
    guard current == 0 else { return false }
    current = thousandths
    return true
  }

  /// Adds a number word below the ones before it: twenty, three.
  mutating func addCardinal(_ thousandths: Int) -> Bool {
    if current != 0, thousandths >= current || (current / 1000) % 10 != 0 && thousandths < 10_000 { return false }
    let (sum, overflow) = current.addingReportingOverflow(thousandths)
    if overflow { return false }
    current = sum
    isWords = true
    return true
  }

  mutating func multiply(by scale: Int) -> Bool {
    let base = current == 0 && total > 0 ? total : current
    let (product, overflow) = base.multipliedReportingOverflow(by: scale)
    guard !overflow, base > 0 else { return false }
    if scale < 1000 {
      current = product
      return true
    }
    let (sum, tooBig) = (current == 0 ? 0 : total).addingReportingOverflow(product)
    guard !tooBig else { return false }
    total = sum
    current = 0
    return true
  }

  /// nil when it does not fit.
  var value: Int? {
    let (sum, overflow) = total.addingReportingOverflow(current)
    return overflow || sum == 0 ? nil : sum
  }
}
