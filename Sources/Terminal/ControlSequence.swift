import Screen

/// A whole control sequence (ECMA-48, 5.4), and the key that it is.
struct ControlSequence {
  /// Numbers with `;` between them; one that others follow behind `:` has parts.
  private let parameters: [[Int?]]
  private let isPrivate: Bool
  private let hasIntermediates: Bool
  private let final: Character
  let isMouse: Bool

  init(parameters: String, hasIntermediates: Bool, final: UInt8) {
    isPrivate = parameters.first.map { "<=>?".contains($0) } ?? false
    isMouse = parameters.first == "<" && (final == UInt8(ascii: "M") || final == UInt8(ascii: "m"))
    self.hasIntermediates = hasIntermediates
    self.final = Character(Unicode.Scalar(final))
    self.parameters = parameters.drop { "<=>?".contains($0) }.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) } }
  }

  var isPasteBegin: Bool { final == "~" && parameters.count == 1 && number(0) == 200 }

  /// The key; `nil` where the sequence is none that is known.
  var key: Key? {
    if isPrivate || hasIntermediates || isRelease { return nil }
    switch final {
    case "~": return number(0) == 27 ? typed(code: number(2)) : keyOfNumber
    case "u": return typed(code: number(0))
    case "Z": return .backTab
    // With parameters these may be an answer of the terminal, and with modifiers no key of ours.
    case "P", "Q", "R", "S": return parameters.isEmpty ? Key(ss3: final.asciiValue ?? 0) : nil
    case "A", "B", "C", "D", "F", "H": return Key(ss3: final.asciiValue ?? 0)
    default: return nil
    }
  }

  private func number(_ place: Int, part: Int = 0) -> Int? {
    guard parameters.indices.contains(place), parameters[place].indices.contains(part) else { return nil }
    return parameters[place][part]
  }

  /// Keys of the VT220 and what followed it.
  private var keyOfNumber: Key? {
    switch number(0) {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case .some(let number): parameters.count == 1 ? ControlSequence.functions[number].map { .function($0) } : nil
    case nil: nil
    }
  }

  private static let functions = [
    11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 17: 6, 18: 7, 19: 8, 20: 9, 21: 10, 23: 11, 24: 12,
  ]
}

// MARK: Keys by their characters (kitty's keyboard protocol, xterm's modifyOtherKeys)

extension ControlSequence {
  private struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
    /// Caps Lock and Num Lock: the character says what they do.
    static let locks = Modifiers(rawValue: 64 | 128)
  }

  /// One is added to what is sent.
  private var modifiers: Modifiers { Modifiers(rawValue: max(0, (number(1) ?? 1) - 1)).subtracting(.locks) }

  /// A key that is let go says nothing.
  private var isRelease: Bool { number(1, part: 1) == 3 }

  private func typed(code: Int?) -> Key? {
    guard let code, let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return nil }
    let isShifted = modifiers.contains(.shift)
    switch code {
    case 9: return isShifted ? .backTab : Key(typed: scalar)
    case 13, 27, 127: return modifiers.subtracting(.shift).isEmpty ? Key(typed: scalar) : nil
    case 32...0xDFFF, 0x1_0000...: break
    // The private use area: keys that have no character.
    default: return nil
    }
    let character = isShifted ? shifted(scalar) : Character(scalar)
    switch modifiers.subtracting(.shift) {
    case []: return .character(character)
    case .alt: return .alt(character)
    case .control: return ("a"..."z").contains(Character(scalar)) ? .control(Character(scalar)) : nil
    default: return nil
    }
  }

  /// The terminal may say what Shift makes of the key.
  private func shifted(_ scalar: Unicode.Scalar) -> Character {
    if let other = number(0, part: 1).flatMap({ Unicode.Scalar(UInt32(clamping: $0)) }) { return Character(other) }
    let upper = scalar.properties.uppercaseMapping
    return upper.count == 1 ? Character(upper) : Character(scalar)
  }
}

// MARK: The mouse

extension ControlSequence {
  /// A press, a movement with the first button held, or a turn of the wheel; `nil` for a button that is let go.
  var mouse: Key? {
    guard final == "M", let button = number(0), let column = number(1), let row = number(2) else { return nil }
    return Key(button: button, column: column - 1, row: row - 1)
  }
}

extension Key {
  /// - Parameter button: as xterm codes it: Shift, Alt and Ctrl add 4, 8 and 16, a movement adds 32.
  init?(button: Int, column: Int, row: Int) {
    guard column >= 0, row >= 0 else { return nil }
    switch button & ~(4 | 8 | 16) {
    case 0: self = .click(column: column, row: row)
    case 32: self = .drag(column: column, row: row)
    case 64: self = .wheelUp(column: column, row: row)
    case 65: self = .wheelDown(column: column, row: row)
    default: return nil
    }
  }

  /// A key that is sent as one letter behind `ESC O`, or `ESC [`.
  init?(ss3 final: UInt8) {
    switch Character(Unicode.Scalar(final)) {
    case "A": self = .up
    case "B": self = .down
    case "C": self = .right
    case "D": self = .left
    case "F": self = .end
    case "H": self = .home
    case "M": self = .enter
    case "P", "Q", "R", "S": self = .function(Int(final - UInt8(ascii: "P")) + 1)
    // The keypad in its application mode: 0x40 below is the character.
    case "j"..."y": self = .character(Character(Unicode.Scalar(final - 0x40)))
    default: return nil
    }
  }

  /// A character that was typed; `nil` for what is no key.
  init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 13, 10: self = .enter
    case 9: self = .tab
    case 27: self = .escape
    case 127, 8: self = .backspace
    case 1...26: self = .control(Character(Unicode.Scalar(UInt8(96 + scalar.value))))
    case 32...: self = .character(Character(scalar))
    default: return nil
    }
  }
}
