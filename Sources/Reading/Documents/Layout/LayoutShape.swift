internal import Text

/// What a line is known by where it repeats over pages with other numbers in it.
enum LayoutShape {
  /// `Page 3 of 12` is `page#of#`: small letters, without blanks, every number alike. O(n).
  static func shape(of text: String) -> String {
    var shape: [UInt8] = []
    shape.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return wideShape(of: text) }
      take(byte, into: &shape)
    }
    return String(decoding: shape, as: UTF8.self)
  }

  private static let number = UInt8(ascii: "#")

  private static func take(_ byte: UInt8, into shape: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): if shape.last != number { shape.append(number) }
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): shape.append(byte | 0x20)
    case ASCII.space, 0x09...0x0D: break
    default: shape.append(byte)
    }
  }

  /// The same of letters beyond ASCII.
  private static func wideShape(of text: String) -> String {
    var shape: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII {
        take(UInt8(truncatingIfNeeded: scalar.value), into: &shape)
      } else if scalar.properties.numericType != nil {
        if shape.last != number { shape.append(number) }
      } else if !Character(scalar).isBlank {
        shape += Array(String(scalar).utf8)
      }
    }
    return String(decoding: shape, as: UTF8.self)
  }
}
