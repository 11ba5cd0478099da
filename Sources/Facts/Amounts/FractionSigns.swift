import Text

/// Reads fractions that are written in signs: "½", " 1/2".
struct FractionSigns {
  let text: FoldedText

  typealias Fraction = (thousandths: Int, end: Int)

  /// Vulgar fractions of Unicode's blocks Latin-1 Supplement and Number Forms, in thousandths.
  private static let signs: [String: Int] = [
    "½": 500, "¼": 250, "¾": 750, "⅓": 333, "⅔": 667, "⅕": 200, "⅖": 400, "⅗": 600, "⅘": 800, "⅙": 167, "⅚": 833,
    "⅛": 125, "⅜": 375, "⅝": 625, "⅞": 875,
  ]
  /// Bytes that begin the UTF-8 of these signs, and how many follow.
  private static let lengths: [UInt8: Int] = [0xC2: 2, 0xE2: 3]
  /// Denominators of fractions that are said of sums and counts; 24/7 and 9/11 are something else.
  private static let denominators = [2, 3, 4, 5, 8]

  /// The sign at `index`.
  func sign(at index: Int) -> Fraction? {
    guard let length = FractionSigns.lengths[text.byte(index)], index + length <= text.count else { return nil }
    return FractionSigns.signs[text.text(index..<index + length)].map { ($0, index + length) }
  }

  /// What stands right behind a whole number: "2½", "2 ½", "2 1/2", "2-1/2".
  func fraction(behind end: Int) -> Fraction? {
    if let sign = sign(at: end) { return sign }
    guard text.byte(end) == .space || text.byte(end) == .hyphen else { return nil }
    return sign(at: end + 1) ?? figures(at: end + 1)
  }

  /// "1/2", "3⁄4".
  private func figures(at start: Int) -> Fraction? {
    guard text.isDigit(start), !text.isDigit(start + 1), let slash = endOfSlash(at: start + 1), text.isDigit(slash),
      !text.isDigit(slash + 1), text.byte(slash + 1) != .slash
    else { return nil }
    let (part, whole) = (text.bytes[start].digitValue, text.bytes[slash].digitValue)
    guard part > 0, part < whole, FractionSigns.denominators.contains(whole) else { return nil }
    return (part * NumberSpan.thousandthsOfOne / whole, slash + 1)
  }

  private func endOfSlash(at index: Int) -> Int? {
    if text.byte(index) == .slash { return index + 1 }
    let fractionSlash = "\u{2044}".utf8
    let end = index + fractionSlash.count
    return end <= text.count && text.bytes[index..<end].elementsEqual(fractionSlash) ? end : nil
  }
}
