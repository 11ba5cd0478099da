import Text

/// Reads one group of digits with its separators: `1.234.567,89`, `1,33,776`, `963 900`, `5,8`.
struct DigitReader {
  let text: FoldedText
  let languages: LanguageSet

  struct Result {
    let end: Int
    let thousandths: Int
    /// Number of digits, without separators.
    let places: Int
    let isGrouped: Bool
  }

  /// The number whose first digit stands at `start`; nil when it does not fit or is none (a version, a date, an address).
  ///
  /// - Parameter scaleFollows: whether a scale word stands behind a given end.
  func read(_ start: Int, scaleFollows: (Int) -> Bool) -> Result? {
    var groups: [Range<Int>] = []
    var separators: [UInt8] = []
    var index = start
    while true {
      let end = endOfDigits(index)
      groups.append(index..<end)
      guard groups.count <= 12, let separator = separator(end, groups) else { index = end; break }
      separators.append(separator)
      index = end + 1
    }
    guard groups.allSatisfy({ $0.count <= 18 }) else { return nil }
    return value(groups, separators, end: index, scaleFollows(index))
  }

  private func endOfDigits(_ start: Int) -> Int {
    var index = start
    while text.isDigit(index) { index += 1 }
    return index
  }

  /// The separator at `end` when digits that belong to the number follow it.
  private func separator(_ end: Int, _ groups: [Range<Int>]) -> UInt8? {
    let byte = text.byte(end)
    guard [46, 44, 32, 39].contains(byte), text.isDigit(end + 1) else { return nil }
    let next = endOfDigits(end + 1) - (end + 1)
    let first = groups.first?.count ?? 0
    switch byte {
    case 32:
      let isGroup = next == 3 && first <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
      return isGroup && !languages.isDisjoint(with: .spaceGrouped) ? byte : nil
    case 39: return next == 3 && first <= 3 ? byte : nil
    default: return byte
    }
  }

  private func value(_ groups: [Range<Int>], _ separators: [UInt8], end: Int, _ scaleFollows: Bool) -> Result? {
    guard let last = separators.last else { return make(groups, fraction: nil, end) }
    let kinds = Set(separators)
    if kinds.count > 1 {
      // Two kinds of separators: the last is the decimal mark, when it stands once.
      guard separators.dropLast().allSatisfy({ $0 == separators[0] }), last != separators[0], last == 46 || last == 44
      else { return nil }
      return make(Array(groups.dropLast()), fraction: groups.last, end)
    }
    if separators.count > 1 { return isGrouping(groups) ? make(groups, fraction: nil, end) : nil }
    if last == 32 || last == 39 { return make(groups, fraction: nil, end) }
    return isDecimal(groups, last, scaleFollows)
      ? make([groups[0]], fraction: groups[1], end) : make(groups, fraction: nil, end)
  }

  /// Thousands, or the Indian 1,33,776.
  private func isGrouping(_ groups: [Range<Int>]) -> Bool {
    guard let first = groups.first, let last = groups.last, first.count <= 3, last.count == 3 else { return false }
    return groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
      || groups.dropFirst().dropLast().allSatisfy { $0.count == 2 }
  }

  /// Whether the only separator is a decimal mark: always but before exactly three digits, where the language decides.
  private func isDecimal(_ groups: [Range<Int>], _ separator: UInt8, _ scaleFollows: Bool) -> Bool {
    guard groups[1].count == 3, groups[0].count <= 3 else { return true }
    if groups[0].count == 1, text.byte(groups[0].lowerBound) == 48 { return true }
    let decimal: UInt8 = languages.isDisjoint(with: .pointDecimal) || languages == .any ? 44 : 46
    return separator == decimal && scaleFollows
  }

  private func make(_ whole: [Range<Int>], fraction: Range<Int>?, _ end: Int) -> Result? {
    var value = 0
    var places = 0
    for group in whole {
      for index in group {
        let (scaled, big) = value.multipliedReportingOverflow(by: 10)
        let (sum, bigger) = scaled.addingReportingOverflow(Int(text.bytes[index] - 48))
        if big || bigger { return nil }
        value = sum
        places += 1
      }
    }
    let (thousandths, overflow) = value.multipliedReportingOverflow(by: 1000)
    if overflow { return nil }
    return Result(
      end: end, thousandths: thousandths + (fraction.map(fractionThousandths) ?? 0),
      places: places + (fraction?.count ?? 0), isGrouped: whole.count > 1)
  }

  /// 0...999: decimals beyond the third are dropped.
  private func fractionThousandths(_ range: Range<Int>) -> Int {
    var value = 0
    for offset in 0..<3 {
      let index = range.lowerBound + offset
      value = value * 10 + (index < range.upperBound ? Int(text.bytes[index] - 48) : 0)
    }
    return value
  }
}
