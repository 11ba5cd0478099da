/// Reads JSON leniently: raw line feeds in strings and stray commas are borne. Depth is bounded.
struct JSONScanner {
  private let bytes: [UInt8]
  private var at = 0
  /// Objects and lists within each other; what is deeper is left out.
  private static let deepest = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value, or as much of it as could be read.
  static func value(_ bytes: some Sequence<UInt8>) -> JSONValue {
    var scanner = JSONScanner(Array(bytes))
    return scanner.value(depth: 0)
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= ASCII.space { at += 1 }
  }

  private mutating func value(depth: Int) -> JSONValue {
    skipSpace()
    guard at < bytes.count, depth < JSONScanner.deepest else {
      at = bytes.count
      return .other
    }
    switch bytes[at] {
    case ASCII.openingBrace: return object(depth: depth)
    case ASCII.openingBracket: return list(depth: depth)
    case ASCII.quote: return .text(string())
    default:
      let start = at
      while at < bytes.count, ![ASCII.comma, ASCII.closingBracket, ASCII.closingBrace].contains(bytes[at]) { at += 1 }
      return number(in: bytes[start..<at])
    }
  }

  /// A whole number as its digits; nothing else that stands without quotes is of use.
  private func number(in token: ArraySlice<UInt8>) -> JSONValue {
    let digits = token.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty, token[digits.endIndex...].allSatisfy({ $0 <= ASCII.space }) else { return .other }
    return .number(String(decoding: digits, as: UTF8.self))
  }

  private mutating func object(depth: Int) -> JSONValue {
    var pairs: [(key: String, value: JSONValue)] = []
    at += 1
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] != ASCII.closingBrace else { break }
      guard bytes[at] == ASCII.quote else {
        at += 1
        continue
      }
      let key = string()
      skipSpace()
      guard at < bytes.count, bytes[at] == ASCII.colon else { continue }
      at += 1
      pairs.append((key, value(depth: depth + 1)))
    }
    at += 1
    return .object(pairs)
  }

  private mutating func list(depth: Int) -> JSONValue {
    var values: [JSONValue] = []
    at += 1
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] != ASCII.closingBracket else { break }
      if bytes[at] == ASCII.comma || bytes[at] == ASCII.closingBrace {
        at += 1
        continue
      }
      values.append(value(depth: depth + 1))
    }
    at += 1
    return .list(values)
  }

  private mutating func string() -> String {
    var text: [UInt8] = []
    at += 1
    while at < bytes.count, bytes[at] != ASCII.quote {
      if bytes[at] == ASCII.backslash, at + 1 < bytes.count {
        escape(into: &text)
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    at += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads an escape sequence (RFC 8259, section 7); those of white space become a space.
  private mutating func escape(into text: inout [UInt8]) {
    let letter = bytes[at + 1]
    at += 2
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      text.append(ASCII.space)
    case JSONScanner.unicodeEscape:
      let scalar = Unicode.Scalar(escapedScalar())
      text += Array(String(scalar.map(Character.init) ?? "\u{FFFD}").utf8)
    default: text.append(letter)
    }
  }

  private static let unicodeEscape = UInt8(ascii: "u")

  /// The number after `\u`, of a surrogate pair that of both.
  private mutating func escapedScalar() -> UInt32 {
    let unit = hex()
    guard Scalars.highSurrogates.contains(unit), at + 1 < bytes.count, bytes[at] == ASCII.backslash,
      bytes[at + 1] == JSONScanner.unicodeEscape
    else { return unit }
    at += 2
    let low = (hex() &- Scalars.lowSurrogatesStart) & JSONScanner.surrogateMask
    return Scalars.supplementStart + (unit - Scalars.highSurrogates.lowerBound) << 10 + low
  }

  /// A surrogate holds ten bits.
  private static let surrogateMask: UInt32 = 0x3FF
  private static let hexDigits = 4
  private static let hexRadix = 16

  private mutating func hex() -> UInt32 {
    let end = min(at + JSONScanner.hexDigits, bytes.count)
    let digits = String(decoding: bytes[at..<end], as: UTF8.self)
    at = end
    return UInt32(digits, radix: JSONScanner.hexRadix) ?? Scalars.replacement
  }
}
