internal import CTerminal
package import Screen

extension Terminal {
  /// What ended a wait; several may have happened at once.
  package struct Wake: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let input = Wake(rawValue: 1)
    package static let resized = Wake(rawValue: 2)
    /// A signal asks to end; see `endingSignal`.
    package static let terminate = Wake(rawValue: 4)
    package static let continued = Wake(rawValue: 8)
    /// Another thread called `Terminal.post`.
    package static let posted = Wake(rawValue: 16)
    package static let stop = Wake(rawValue: 32)
    package static let endOfInput = Wake(rawValue: 64)
  }

  /// Waits for something to happen; `nil` waits without end. Takes no processor time meanwhile.
  package func wait(milliseconds: Int?) -> Wake { Wake(rawValue: Int(ct_wait(Int32(milliseconds ?? -1)))) }

  package var endingSignal: Int { Int(ct_ending_signal()) }

  /// Wakes the waiting thread; may be called from any thread.
  package static func post() { ct_post() }

  /// All keys that have been pressed and not read yet. What is pasted comes as one key once its end is there.
  package func keys() -> [Key] {
    var keys: [Key] = []
    while true {
      let raw = ct_read()
      if raw.kind == Int32(CT_KEY_END.rawValue) { return keys }
      if let key = pasted.take(raw, at: .now) { keys += key }
    }
  }
}

/// Text that is being pasted: between its marks, keys are its characters and nothing else.
struct Pasted {
  private var text: String?
  private var last = ContinuousClock.now

  /// A paste whose end does not come is over when nothing of it has come for so long: keys must not be lost in it.
  private static let patience: Duration = .seconds(1)
  /// What is pasted beyond this many characters is left out: it is no query.
  private static let longest = 20_000

  /// The keys that are whole with this one.
  mutating func take(_ raw: ct_key, at now: ContinuousClock.Instant) -> [Key]? {
    defer { last = now }
    let isNamed = raw.kind == Int32(CT_KEY_NAMED.rawValue)
    if isNamed, raw.value == Int32(CT_PASTE_BEGINS.rawValue) {
      text = text ?? ""
      return nil
    }
    if isNamed, raw.value == Int32(CT_PASTE_ENDS.rawValue) { return finish().map { [$0] } }
    guard text != nil else { return Key(raw).map { [$0] } }
    if now - last > Pasted.patience { return [finish(), Key(raw)].compactMap(\.self) }
    if raw.kind == Int32(CT_KEY_SCALAR.rawValue), let scalar = Unicode.Scalar(UInt32(bitPattern: raw.value)),
      text?.utf8.count ?? 0 < Pasted.longest
    {
      text?.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
    }
    return nil
  }

  private mutating func finish() -> Key? {
    defer { text = nil }
    return text.flatMap { $0.isEmpty ? nil : .paste($0) }
  }
}

extension Key {
  fileprivate init?(_ raw: ct_key) {
    switch ct_key_kind(UInt32(raw.kind)) {
    case CT_KEY_SCALAR:
      guard let key = Key(scalar: raw.value) else { return nil }
      self = key
    case CT_KEY_NAMED:
      guard let key = Key(code: Int(raw.value)) else { return nil }
      self = key
    case CT_KEY_MOUSE: self = Key(mouse: ct_mouse(UInt32(raw.value)), column: Int(raw.column), row: Int(raw.row))
    default: return nil
    }
  }

  private init?(scalar: Int32) {
    switch scalar {
    case 13, 10: self = .enter
    case 9: self = .tab
    case 27: self = .escape
    case 127, 8: self = .backspace
    case 1...26: self = .control(Character(Unicode.Scalar(UInt8(96 + scalar))))
    default:
      guard scalar >= 32, let scalar = Unicode.Scalar(UInt32(scalar)) else { return nil }
      self = .character(Character(scalar))
    }
  }

  private static let named: [UInt32: Key] = [
    CT_UP.rawValue: .up, CT_DOWN.rawValue: .down, CT_LEFT.rawValue: .left, CT_RIGHT.rawValue: .right,
    CT_PAGE_UP.rawValue: .pageUp, CT_PAGE_DOWN.rawValue: .pageDown, CT_HOME.rawValue: .home, CT_END.rawValue: .end,
    CT_BACK_TAB.rawValue: .backTab, CT_BACKSPACE.rawValue: .backspace, CT_DELETE.rawValue: .delete,
    CT_INSERT.rawValue: .insert, CT_ENTER.rawValue: .enter,
  ]

  private init?(code: Int) {
    if code > Int(CT_FUNCTION.rawValue) {
      self = .function(code - Int(CT_FUNCTION.rawValue))
    } else if let key = Key.named[UInt32(code)] {
      self = key
    } else {
      return nil
    }
  }

  private init(mouse: ct_mouse, column: Int, row: Int) {
    switch mouse {
    case CT_DOUBLE_CLICK: self = .doubleClick(column: column, row: row)
    case CT_WHEEL_UP: self = .wheelUp(column: column, row: row)
    case CT_WHEEL_DOWN: self = .wheelDown(column: column, row: row)
    default: self = .click(column: column, row: row)
    }
  }
}
