import Text

/// Where addresses of the web stand in a text: what they are made of is no sentence, whatever words and figures are in it.
enum WebAddresses {
  private static let sign = Array("://".utf8)

  /// From the scheme to the blank, quote or bracket behind, in order; in scripts without blanks to the first letter that is none of an
  /// address. O(n).
  static func ranges(in text: FoldedText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while let colon = text.bytes[index...].firstIndex(of: sign[0]) {
      index = colon + 1
      guard text.bytes[colon...].starts(with: sign), text.isLetter(colon - 1) else { continue }
      var (start, end) = (colon, colon + sign.count)
      while start > 0, text.isLetter(start - 1), text.bytes[start - 1] < 0x80 { start -= 1 }
      while end < text.count, isOfAddress(text.bytes[end]) { end += 1 }
      ranges.append(start..<end)
      index = end
    }
    return ranges
  }

  /// Printed ASCII but for what encloses an address.
  private static func isOfAddress(_ byte: UInt8) -> Bool {
    guard byte > .space, byte < 0x7F else { return false }
    switch byte {
    case .quotationMark, .openingBracket, .closingBracket, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "]"):
      return false
    default: return true
    }
  }
}
