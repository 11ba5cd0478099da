/// How bytes are characters in the person's locale.
package enum Charset {
  case utf8
  /// As the system says: the scalar and its bytes, or how it is not there.
  case other((ArraySlice<UInt8>) -> Reading)

  package enum Reading: Equatable {
    case scalar(Unicode.Scalar, count: Int)
    /// More must come.
    case begun
    /// The first byte begins no character.
    case broken
  }

  /// The first character. The bytes are not empty.
  func scalar(of bytes: ArraySlice<UInt8>) -> Reading {
    switch self {
    case .other(let read): return read(bytes)
    case .utf8:
      var rest = bytes.makeIterator()
      var decoder = UTF8()
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar): return .scalar(scalar, count: UTF8.width(scalar))
      case .error: return Charset.mayGoOn(bytes) ? .begun : .broken
      case .emptyInput: return .begun
      }
    }
  }

  /// Whether the bytes are the beginning of a longer character, and nothing else.
  private static func mayGoOn(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
    let wanted =
      first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 && first < 0xE0 ? 2 : 1
    return bytes.count < wanted
  }
}
