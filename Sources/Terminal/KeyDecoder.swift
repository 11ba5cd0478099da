package import Screen

/// Bytes of the keyboard made keys. What a terminal sends as one sequence is one key or nothing, known or not and in however many
/// pieces it comes: no part of it is ever a key by itself.
package struct KeyDecoder {
  package typealias Instant = ContinuousClock.Instant

  private let sent: SentKeys
  private let charset: Charset
  /// The beginning of a key whose rest has not come.
  private var begun: [UInt8] = []
  private var mode = Mode.keys
  private var last = Instant.now
  /// When an Esc ended because nothing followed it.
  private var lapsed: Instant?
  /// The click that a second one at the same place may follow.
  private var lastClick: (key: Key, at: Instant)?

  private enum Mode {
    case keys
    /// Within a control string (ECMA-48, 5.6), which the terminal sends as an answer: until its end, all of it is dropped.
    case string(by: UInt8, isEmpty: Bool)
    /// Between the marks of bracketed paste (xterm): all of it is text.
    case paste([UInt8])
  }

  /// An Esc after which nothing has come for so long was pressed by itself.
  private static let escPatience: Duration = .milliseconds(50)
  /// A sequence whose rest has not come for so long is over: keys must not be lost in it.
  private static let sequencePatience: Duration = .milliseconds(500)
  /// The second click of two comes within so long: what desktops have by default (GTK's gtk-double-click-time is 400 ms, that of
  /// Windows 500 ms).
  private static let doubleClickPatience: Duration = .milliseconds(500)
  private static let pastePatience: Duration = .seconds(1)
  /// Bytes of a paste beyond these are left out: it is no query.
  private static let longestPaste = 20_000

  package init(sent: [[UInt8]: Key] = [:], charset: Charset = .utf8) {
    self.sent = SentKeys(sent)
    self.charset = charset
  }

  /// When `lapse` is to be called, unless more comes before; `nil` while nothing is begun.
  package var deadline: Instant? {
    switch mode {
    case .paste: last + KeyDecoder.pastePatience
    case .string: last + KeyDecoder.sequencePatience
    case .keys where begun.isEmpty: nil
    case .keys:
      last + (begun.allSatisfy { $0 == KeyDecoder.esc } ? KeyDecoder.escPatience : KeyDecoder.sequencePatience)
    }
  }

  /// The keys that are whole with these bytes.
  package mutating func take(_ bytes: [UInt8], at now: Instant) -> [Key] {
    if bytes.isEmpty { return [] }
    if isRestOfLapsed(bytes, at: now) { begun = [KeyDecoder.esc] }
    (last, lapsed) = (now, nil)
    begun += bytes
    var keys: [Key] = []
    while !begun.isEmpty, let step = step() { keys += step }
    return keys.map { paired($0, at: now) }
  }

  /// A click at the place of the one right before it, soon behind that, is the second of a double click; a third is a click again.
  private mutating func paired(_ key: Key, at now: Instant) -> Key {
    let before = lastClick
    lastClick = nil
    guard case .click(let column, let row) = key else { return key }
    if let before, before.key == key, now - before.at < KeyDecoder.doubleClickPatience {
      return .doubleClick(column: column, row: row)
    }
    lastClick = (key, now)
    return key
  }

  /// Nothing more has come in time: what is begun is all there is.
  package mutating func lapse(at now: Instant) -> [Key] {
    guard let deadline, now >= deadline else { return [] }
    defer { (begun, mode) = ([], .keys) }
    // What comes now stands between two clicks.
    lastClick = nil
    switch mode {
    case .paste(let bytes): return KeyDecoder.paste(bytes + begun)
    case .string(let introducer, true): return [KeyDecoder.alt(introducer)]
    case .string: return []
    case .keys where begun.allSatisfy { $0 == KeyDecoder.esc }:
      lapsed = now
      return begun.map { _ in .escape }
    case .keys: return begun.count == 2 && begun[0] == KeyDecoder.esc ? [KeyDecoder.alt(begun[1])] : []
    }
  }

  /// Whether an Esc lapsed too early: people do not type a whole sequence at once.
  private func isRestOfLapsed(_ bytes: [UInt8], at now: Instant) -> Bool {
    guard let lapsed, now - lapsed < KeyDecoder.sequencePatience, bytes.count > 1, begun.isEmpty else { return false }
    switch EscapeSequence([KeyDecoder.esc] + bytes) {
    case .csi, .ss3, .mouse: return true
    case .string: return bytes[0] == UInt8(ascii: "]") && (0x30...0x39).contains(bytes[1])
    case .begun, .alt, .broken: return false
    }
  }

  /// Takes the first key out of what is begun; `nil` where its rest has not come.
  private mutating func step() -> [Key]? {
    switch mode {
    case .string: return stepInString()
    case .paste(let bytes): return stepInPaste(bytes)
    case .keys: break
    }
    switch sent.look(at: begun) {
    case .key(let key, let count): return drop(count, as: [key])
    case .begun: return nil
    case .unknown: break
    }
    return begun[0] == KeyDecoder.esc ? stepInEscape() : stepInText()
  }

  private mutating func stepInText() -> [Key]? {
    switch charset.scalar(of: begun[...]) {
    case .begun: return nil
    case .broken: return drop(1, as: [])
    case .scalar(let scalar, let count):
      if let short = KeyDecoder.sevenBits(of: scalar) {
        begun.replaceSubrange(..<count, with: [KeyDecoder.esc, short])
        return []
      }
      return drop(count, as: [Key(typed: scalar)].compactMap(\.self))
    }
  }

  private mutating func stepInEscape() -> [Key]? {
    switch EscapeSequence(begun) {
    case .begun: return nil
    case .broken(let keys, let count): return drop(count, as: keys)
    case .csi(let sequence, let count):
      if sequence.isPasteBegin { mode = .paste([]) }
      return drop(count, as: [sequence.key].compactMap(\.self))
    case .ss3(let final, let count): return drop(count, as: [Key(ss3: final)].compactMap(\.self))
    case .mouse(let key, let count): return drop(count, as: [key].compactMap(\.self))
    case .string(let introducer):
      mode = .string(by: introducer, isEmpty: true)
      return drop(2, as: [])
    case .alt: return stepInAlt()
    }
  }

  private mutating func stepInAlt() -> [Key]? {
    switch charset.scalar(of: begun.dropFirst()) {
    case .begun: return nil
    case .broken: return drop(2, as: [])
    case .scalar(let scalar, let count): return drop(1 + count, as: [.alt(Character(scalar))])
    }
  }

  private mutating func drop(_ count: Int, as keys: [Key]) -> [Key] {
    begun.removeFirst(min(count, begun.count))
    return keys
  }
}

// MARK: Strings and pastes

extension KeyDecoder {
  static let esc: UInt8 = 0x1B
  private static let bel: UInt8 = 0x07
  /// Ctrl-C, and what breaks a sequence off (CAN, SUB): none of them stands in an answer.
  private static let breaks: Set<UInt8> = [0x03, 0x18, 0x1A]
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private mutating func stepInString() -> [Key]? {
    guard
      let end = begun.firstIndex(where: {
        $0 == KeyDecoder.bel || $0 == KeyDecoder.esc || KeyDecoder.breaks.contains($0)
      })
    else {
      if case .string(let introducer, _) = mode { mode = .string(by: introducer, isEmpty: false) }
      begun = []
      return []
    }
    switch begun[end] {
    case KeyDecoder.bel: (begun, mode) = (Array(begun[(end + 1)...]), .keys)
    case KeyDecoder.esc where end + 1 == begun.count:
      begun = [KeyDecoder.esc]
      return nil
    case KeyDecoder.esc where begun[end + 1] == UInt8(ascii: "\\"):
      (begun, mode) = (Array(begun[(end + 2)...]), .keys)
    default: (begun, mode) = (Array(begun[end...]), .keys)
    }
    return []
  }

  private mutating func stepInPaste(_ bytes: [UInt8]) -> [Key]? {
    let all = bytes + begun
    let from = max(0, bytes.count - KeyDecoder.pasteEnd.count)
    guard let end = all.indices.dropFirst(from).first(where: { all[$0...].starts(with: KeyDecoder.pasteEnd) }) else {
      // What may be the beginning of the end is kept.
      mode = .paste(all.count > KeyDecoder.longestPaste ? all.prefix(KeyDecoder.longestPaste) + all.suffix(8) : all)
      begun = []
      return []
    }
    (begun, mode) = (Array(all[(end + KeyDecoder.pasteEnd.count)...]), .keys)
    return KeyDecoder.paste(Array(all[..<end]))
  }

  private static func paste(_ bytes: [UInt8]) -> [Key] {
    let text = String(decoding: bytes.prefix(longestPaste), as: UTF8.self)
      .replacing("\r", with: "\n").filter { $0 != "\u{1B}" }
    return text.isEmpty ? [] : [.paste(text)]
  }

  private static func alt(_ byte: UInt8) -> Key { .alt(Character(Unicode.Scalar(byte))) }

  /// The second byte of the seven-bit form of a control function (ECMA-48, 5.3).
  private static func sevenBits(of scalar: Unicode.Scalar) -> UInt8? {
    (0x80...0x9F).contains(scalar.value) ? UInt8(scalar.value - 0x40) : nil
  }
}
