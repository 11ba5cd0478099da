/// Cuts a document in RTF (Rich Text Format 1.9.1) into its signs, one after the other. O(bytes) in all.
struct RichTextScanner {
  enum Sign: Equatable {
    case open, close
    /// `\word`, `\word-5`; the blank behind is part of it.
    case word(String, number: Int?)
    /// `\~`, `\*`: a sign of its own.
    case symbol(UInt8)
    /// A byte of text, as it stands there or as `\'e9`.
    case byte(UInt8)
  }

  private let bytes: [UInt8]
  private var at = 0

  /// Letters of a word and digits of its number; what is longer means nothing.
  private static let longestWord = 32
  private static let mostDigits = 9
  private static let hexRadix = 16

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// `nil` at the end.
  mutating func next() -> Sign? {
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case ASCII.openingBrace: return .open
      case ASCII.closingBrace: return .close
      case ASCII.backslash: if let sign = control() { return sign }
      // Lines are broken anywhere, for the eye only.
      case ASCII.lineFeed, ASCII.carriageReturn, 0: continue
      default: return .byte(byte)
      }
    }
    return nil
  }

  /// Leaves bytes out that are no text (`\bin`).
  mutating func skip(_ count: Int) { at += min(max(0, count), bytes.count - at) }

  private mutating func control() -> Sign? {
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    if byte.isASCIILetter { return word() }
    at += 1
    guard byte == ASCII.apostrophe else { return .symbol(byte) }
    let digits = bytes[at..<min(at + 2, bytes.count)]
    guard let value = UInt8(String(decoding: digits, as: UTF8.self), radix: RichTextScanner.hexRadix) else {
      return nil
    }
    at += digits.count
    return .byte(value)
  }

  private mutating func word() -> Sign {
    let letters = taken(\.isASCIILetter)
    let isNegative = at + 1 < bytes.count && bytes[at] == ASCII.hyphen && bytes[at + 1].isASCIIDigit
    if isNegative { at += 1 }
    let digits = taken(\.isASCIIDigit)
    if at < bytes.count, bytes[at] == ASCII.space { at += 1 }
    let name = letters.count > RichTextScanner.longestWord ? "" : String(decoding: letters, as: UTF8.self)
    let number = digits.count > RichTextScanner.mostDigits ? nil : Int(String(decoding: digits, as: UTF8.self))
    return .word(name, number: number.map { isNegative ? -$0 : $0 })
  }

  private mutating func taken(_ isPart: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.count, isPart(bytes[at]) { at += 1 }
    return bytes[start..<at]
  }
}
