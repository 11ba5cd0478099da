/// Reads JSON leniently: raw line feeds in strings and stray commas are borne. Depth is bounded.
struct JSONScanner {
  private let bytes: [UInt8]
  private var at = 0
  private static let deepest = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value, or as much of it as could be read.
  static func value(_ bytes: some Sequence<UInt8>) -> JSONValue {
    var scanner = JSONScanner(Array(bytes))
    return scanner.value(depth: 0)
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }

  private mutating func value(depth: Int) -> JSONValue {
    skipSpace()
    guard at < bytes.count, depth < JSONScanner.deepest else {
      at = bytes.count
      return .other
    }
    switch bytes[at] {
    case 0x7B: return object(depth)
    case 0x5B: return list(depth)
    case 0x22: return .text(string())
    default:
      while at < bytes.count, ![0x2C, 0x5D, 0x7D].contains(bytes[at]) { at += 1 }
      return .other
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue {
    var pairs: [(key: String, value: JSONValue)] = []
    at += 1
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] != 0x7D else { break }
      guard bytes[at] == 0x22 else {
        at += 1
        continue
      }
      let key = string()
      skipSpace()
      guard at < bytes.count, bytes[at] == 0x3A else { continue }
      at += 1
      pairs.append((key, value(depth: depth + 1)))
    }
    at += 1
    return .object(pairs)
  }

  private mutating func list(_ depth: Int) -> JSONValue {
    var values: [JSONValue] = []
    at += 1
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] != 0x5D else { break }
      if bytes[at] == 0x2C || bytes[at] == 0x7D {
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
    while at < bytes.count, bytes[at] != 0x22 {
      if bytes[at] == 0x5C, at + 1 < bytes.count {
        escape(&text)
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    at += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(_ text: inout [UInt8]) {
    let letter = bytes[at + 1]
    at += 2
    switch letter {
    case 0x6E, 0x74, 0x72, 0x62, 0x66: text.append(0x20)
    case 0x75:
      var unit = hex()
      if (0xD800...0xDBFF).contains(unit), at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
        at += 2
        unit = 0x10000 + (unit - 0xD800) << 10 + (hex() &- 0xDC00) & 0x3FF
      }
      text += Array(String(Unicode.Scalar(unit).map(Character.init) ?? "\u{FFFD}").utf8)
    default: text.append(letter)
    }
  }

  private mutating func hex() -> UInt32 {
    let end = min(at + 4, bytes.count)
    let digits = String(decoding: bytes[at..<end], as: UTF8.self)
    at = end
    return UInt32(digits, radix: 16) ?? 0xFFFD
  }
}
