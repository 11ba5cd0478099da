import Screen

/// What bytes that begin with Esc are (ECMA-48, 5.3 to 5.6; xterm's control sequences).
enum EscapeSequence {
  /// More must come.
  case begun
  case csi(ControlSequence, count: Int)
  /// A key of the keypad or a function key in its application mode.
  case ss3(UInt8, count: Int)
  case mouse(Key?, count: Int)
  /// A control string begins, with this byte behind Esc.
  case string(UInt8)
  /// A character that was typed with Alt follows.
  case alt
  /// No sequence: so many bytes are these keys.
  case broken([Key], count: Int)

  /// - Parameter bytes: Esc first.
  init(_ bytes: [UInt8]) {
    guard bytes.count > 1 else {
      self = .begun
      return
    }
    switch bytes[1] {
    case UInt8(ascii: "["): self = EscapeSequence.csi(bytes)
    case UInt8(ascii: "O"): self = EscapeSequence.ss3(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      self = .string(bytes[1])
    case KeyDecoder.esc: self = EscapeSequence.twice(bytes)
    case 0x0D, 0x09, 0x7F, 0x08: self = .broken([], count: 2)
    case ..<0x20: self = .broken([.escape], count: 1)
    default: self = .alt
    }
  }

  /// Esc twice, or a sequence of a terminal that says Alt by another Esc before it.
  private static func twice(_ bytes: [UInt8]) -> EscapeSequence {
    if bytes.count == 2 { return .begun }
    let isSequence = bytes[2] == UInt8(ascii: "[") || bytes[2] == UInt8(ascii: "O")
    return .broken(isSequence ? [] : [.escape], count: 1)
  }

  private static func csi(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count > 2 else { return .begun }
    switch bytes[2] {
    // Function keys of Linux's own console.
    case UInt8(ascii: "["): return bytes.count < 4 ? .begun : .broken([], count: 4)
    case UInt8(ascii: "M"): return oldMouse(bytes)
    default: break
    }
    let parameters = bytes[2...].prefix { (0x30...0x3F).contains($0) }
    let intermediates = bytes[parameters.endIndex...].prefix { (0x20...0x2F).contains($0) }
    let end = intermediates.endIndex
    guard end < bytes.count else { return .begun }
    guard (0x40...0x7E).contains(bytes[end]) else { return .broken([], count: end) }
    let sequence = ControlSequence(
      parameters: String(decoding: parameters, as: UTF8.self), hasIntermediates: !intermediates.isEmpty,
      final: bytes[end])
    return sequence.isMouse ? .mouse(sequence.mouse, count: end + 1) : .csi(sequence, count: end + 1)
  }

  /// A sign may stand before the final byte: the modifiers, as some terminals send them.
  private static func ss3(_ bytes: [UInt8]) -> EscapeSequence {
    let digits = bytes[2...].prefix { (0x30...0x39).contains($0) }
    guard digits.endIndex < bytes.count else { return .begun }
    let final = bytes[digits.endIndex]
    guard (0x20...0x7E).contains(final) else { return .broken([], count: digits.endIndex) }
    return .ss3(final, count: digits.endIndex + 1)
  }

  /// Three bytes: the button, the column and the row, each with 32 added; places count from 1.
  private static func oldMouse(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count >= 6 else { return .begun }
    let key = Key(button: Int(bytes[3]) - 32, column: Int(bytes[4]) - 33, row: Int(bytes[5]) - 33)
    return .mouse(key, count: 6)
  }
}
