/// One line of a text dump, with what its white space tells.
struct DumpLine {
  /// Where its text stands in the dump, trimmed, without bullet. May be empty.
  private var range = 0..<0
  /// The text where it is not the dump's own: single-spaced, stand-ins for controls taken out.
  private var own: [UInt8] = []
  var indent = 0
  /// Columns from the left edge to the last visible character.
  var width = 0
  /// Columns of the first word: what would have had to fit on the line before.
  var firstWordWidth = 0
  var isBullet = false
  /// Column at which the text after a bullet starts, else `indent`.
  var textColumn = 0
  var controls = 0

  /// Reads the bytes between two line feeds. O(n).
  ///
  /// - Parameter mayHaveControls: there is a bracket or an underscore in it.
  init(_ dump: [UInt8], _ range: Range<Int>, mayHaveControls: Bool) {
    var (bytes, at, end) = (dump, range.lowerBound, range.upperBound)
    while at < end, bytes[at] <= 0x20, bytes[at] != 0x09 { at += 1 }
    let indented = at - range.lowerBound
    guard at < end else { return }
    if mayHaveControls, let first = DumpLine.firstControl(bytes, at..<end) {
      bytes = DumpLine.withoutControls(dump, first, range, &controls)
      (at, end) = (indented, bytes.count)
    }
    read(bytes, at..<end, from: indented)
  }

  /// - Parameter start: the column of the first byte.
  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>, from start: Int) {
    var column = start
    var at = range.lowerBound
    let end = range.upperBound
    // Where the text begins and ends so far, blanks that follow it, and whether any amid it was not one space.
    var (first, last, blanks) = (-1, -1, 0)
    var isSingleSpaced = true
    var firstWordEnded = false
    while at < end {
      let byte = bytes[at]
      if byte > 0x20, byte < 0x80, first >= 0 {
        let wordEnd = DumpLine.endOfWord(bytes, at..<end)
        if blanks > 1 { isSingleSpaced = false }
        blanks = 0
        column += wordEnd - at
        width = column
        if !firstWordEnded { firstWordWidth += wordEnd - at }
        (at, last) = (wordEnd, wordEnd)
        continue
      }
      let (scalar, next) = UTF8Scan.scalar(bytes, at)
      let columns = DumpLine.columns(scalar)
      defer { at = next }
      if DumpLine.isBlank(byte, scalar) {
        if first >= 0 {
          blanks += byte == 0x20 ? 1 : 2
          firstWordEnded = true
        }
        column += scalar == 0x09 ? 8 - column % 8 : columns
        continue
      }
      if first < 0 {
        if !isBullet, next < end, DumpLine.isBullet(scalar, before: bytes[next]) {
          isBullet = true
          indent = column
          column += columns
          continue
        }
        textColumn = column
        if !isBullet { indent = column }
        first = at
      }
      if blanks > 1 { isSingleSpaced = false }
      blanks = 0
      column += columns
      width = column
      if !firstWordEnded { firstWordWidth += columns }
      last = next
    }
    guard first >= 0 else { return }
    self.range = first..<last
    if !isSingleSpaced || controls > 0 { own = DumpLine.singleSpaced(bytes, self.range) }
  }

  var isEmpty: Bool { range.isEmpty }

  /// Bytes of its text.
  var count: Int { own.isEmpty ? range.count : own.count }

  /// - Parameter dump: what the line was read from.
  func append(to text: inout [UInt8], _ dump: [UInt8]) {
    if own.isEmpty { text += dump[range] } else { text += own }
  }

  private static func isBlank(_ byte: UInt8, _ scalar: UInt32) -> Bool {
    byte == 0x20 || byte == 0x09 || (byte >= 0xC2 && Letters.isSpace(scalar))
  }

  private static func singleSpaced(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var at = range.lowerBound
    var wasBlank = false
    while at < range.upperBound {
      let (scalar, next) = UTF8Scan.scalar(bytes, at)
      if isBlank(bytes[at], scalar) {
        wasBlank = true
      } else {
        if wasBlank { text.append(0x20) }
        wasBlank = false
        for index in at..<next { text.append(bytes[index]) }
      }
      at = next
    }
    return text
  }

  /// The end of the ASCII marks and letters that a range starts with.
  private static func endOfWord(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.lowerBound + 1
    while end < range.upperBound, bytes[end] > 0x20, bytes[end] < 0x80 { end += 1 }
    return end
  }

  /// Terminal columns of a scalar: wide East Asian letters take two.
  private static func columns(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x1100: 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60: 2
    default: 1
    }
  }

  /// A mark at the start of a line, followed by a space, that stands for a list bullet.
  private static func isBullet(_ scalar: UInt32, before next: UInt8) -> Bool {
    guard next == 0x20 || next == 0x09 else { return false }
    switch scalar {
    case 0x2A, 0x2B, 0x6F, 0x23, 0x40, 0x2022, 0x25E6, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x2605, 0x2606,
      0x2043:
      return true
    case 0x2D, 0xB7, 0x2219, 0x2013: return true
    default: return false
    }
  }

  private static let button = Array("(BUTTON)".utf8)

  /// Where a line's first stand-in for a control begins; `nil` for none.
  private static func firstControl(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    range.first { controlLength(bytes, $0, range.upperBound) > 0 }
  }

  /// The line with blanks for what text browsers print for controls: `(BUTTON)`, `____`, `[   ]`, `[X]`, `( )`; counts them.
  private static func withoutControls(
    _ dump: [UInt8], _ first: Int, _ range: Range<Int>, _ count: inout Int
  ) -> [UInt8] {
    var line = Array(dump[range])
    var at = first - range.lowerBound
    while at < line.count {
      let length = controlLength(line, at, line.count)
      if length > 0 {
        count += 1
        for index in at..<(at + length) { line[index] = 0x20 }
      }
      at += max(length, 1)
    }
    return line
  }

  /// The bytes of the stand-in for a control at an index; 0 when none is there.
  @inline(__always)
  private static func controlLength(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
    switch bytes[at] {
    case 0x28: buttonLength(bytes, at, end)
    case 0x5B: fieldLength(bytes, at, end)
    case 0x5F: underscores(bytes, at, end)
    default: 0
    }
  }

  private static func buttonLength(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
    if bytes[at..<end].starts(with: button) { return button.count }
    guard at + 2 < end, bytes[at + 2] == 0x29, bytes[at + 1] == 0x20 || bytes[at + 1] == 0x2A else { return 0 }
    return 3
  }

  private static func fieldLength(_ bytes: [UInt8], _ at: Int, _ lineEnd: Int) -> Int {
    var end = at + 1
    while end < lineEnd, bytes[end] == 0x20 || bytes[end] == 0x5F { end += 1 }
    if end == at + 1, end < lineEnd, bytes[end] == 0x58 || bytes[end] == 0x78 || bytes[end] == 0x2A { end += 1 }
    guard end > at + 1, end < lineEnd, bytes[end] == 0x5D else { return 0 }
    return end + 1 - at
  }

  private static func underscores(_ bytes: [UInt8], _ at: Int, _ lineEnd: Int) -> Int {
    var end = at
    while end < lineEnd, bytes[end] == 0x5F { end += 1 }
    return end - at >= 3 ? end - at : 0
  }
}
