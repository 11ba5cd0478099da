/// One line of a text dump, with what its white space tells.
struct DumpLine {
  /// Where its text stands in the dump, trimmed, without bullet. May be empty.
  private var range = 0..<0
  /// The text where it is not the dump's own: single-spaced, stand-ins for controls taken out.
  private var own: [UInt8] = []
  /// Columns of white space before it.
  private(set) var indent = 0
  /// Columns from the left edge to the last visible character.
  private(set) var width = 0
  /// Columns of the first word: what would have had to fit on the line before.
  private(set) var firstWordWidth = 0
  private(set) var isBullet = false
  /// Column at which the text after a bullet starts, else `indent`.
  private(set) var textColumn = 0
  /// Stand-ins for controls that were taken out.
  private(set) var controls = 0

  /// Reads the bytes between two line feeds. O(n).
  ///
  /// - Parameter mayHaveControls: there is a bracket or an underscore in it.
  init(in dump: [UInt8], range: Range<Int>, mayHaveControls: Bool) {
    var (bytes, at, end) = (dump, range.lowerBound, range.upperBound)
    while at < end, bytes[at] <= ASCII.space, bytes[at] != ASCII.tab { at += 1 }
    let indented = at - range.lowerBound
    guard at < end else { return }
    if mayHaveControls, let first = DumpControl.first(in: bytes, range: at..<end) {
      (bytes, controls) = DumpControl.blanked(in: dump, line: range, from: first)
      (at, end) = (indented, bytes.count)
    }
    read(bytes, range: at..<end, startColumn: indented)
  }

  /// What is known of a line while its bytes are read.
  private struct Scan {
    /// The column of the next byte.
    var column: Int
    /// Where the text begins and ends so far; -1 while nothing was seen of it.
    var first = -1
    var last = -1
    /// Blanks since the last word; what is no single space counts as two.
    var blanks = 0
    var isSingleSpaced = true
    var firstWordEnded = false

    @inline(__always)
    mutating func endBlanks() {
      if blanks > 1 { isSingleSpaced = false }
      blanks = 0
    }
  }

  /// Reads the text of the line: its columns, bullet and words.
  private mutating func read(_ bytes: [UInt8], range: Range<Int>, startColumn: Int) {
    var scan = Scan(column: startColumn)
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      let byte = bytes[at]
      if byte > ASCII.space, byte < ASCII.end, scan.first >= 0 {
        let wordEnd = DumpLine.endOfWord(in: bytes, range: at..<end)
        take(at..<wordEnd, columns: wordEnd - at, in: &scan)
        at = wordEnd
        continue
      }
      let (scalar, next) = UTF8Scan.scalar(in: bytes, at: at)
      let columns = DumpLine.columns(scalar)
      if DumpLine.isBlank(scalar, firstByte: byte) {
        takeBlank(scalar, columns: columns, in: &scan)
      } else if scan.first < 0, !isBullet, next < end, DumpLine.isBullet(scalar, before: bytes[next]) {
        isBullet = true
        indent = scan.column
        scan.column += columns
      } else {
        take(at..<next, columns: columns, in: &scan)
      }
      at = next
    }
    guard scan.first >= 0 else { return }
    self.range = scan.first..<scan.last
    if !scan.isSingleSpaced || controls > 0 { own = DumpLine.singleSpaced(bytes, range: self.range) }
  }

  /// Takes a piece of the text.
  @inline(__always)
  private mutating func take(_ range: Range<Int>, columns: Int, in scan: inout Scan) {
    if scan.first < 0 {
      textColumn = scan.column
      if !isBullet { indent = scan.column }
      scan.first = range.lowerBound
    }
    scan.endBlanks()
    scan.column += columns
    width = scan.column
    if !scan.firstWordEnded { firstWordWidth += columns }
    scan.last = range.upperBound
  }

  @inline(__always)
  private mutating func takeBlank(_ scalar: UInt32, columns: Int, in scan: inout Scan) {
    if scan.first >= 0 {
      scan.blanks += scalar == Scalars.space ? 1 : 2
      scan.firstWordEnded = true
    }
    scan.column += scalar == Scalars.tab ? DumpLine.tabStop - scan.column % DumpLine.tabStop : columns
  }

  /// Columns from one tab stop to the next, as terminals have them.
  private static let tabStop = 8

  var isEmpty: Bool { range.isEmpty }

  /// Bytes of its text.
  var count: Int { own.isEmpty ? range.count : own.count }

  /// - Parameter dump: what the line was read from.
  func append(to text: inout [UInt8], from dump: [UInt8]) {
    if own.isEmpty { text += dump[range] } else { text += own }
  }

  /// - Parameter dump: what the line was read from.
  func text(in dump: [UInt8]) -> [UInt8] { own.isEmpty ? Array(dump[range]) : own }

  private static func isBlank(_ scalar: UInt32, firstByte: UInt8) -> Bool {
    firstByte == ASCII.space || firstByte == ASCII.tab
      || (firstByte >= UTF8Form.firstLead && Letters.isSpace(scalar))
  }

  private static func singleSpaced(_ bytes: [UInt8], range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var at = range.lowerBound
    var wasBlank = false
    while at < range.upperBound {
      let (scalar, next) = UTF8Scan.scalar(in: bytes, at: at)
      if isBlank(scalar, firstByte: bytes[at]) {
        wasBlank = true
      } else {
        if wasBlank { text.append(ASCII.space) }
        wasBlank = false
        for index in at..<next { text.append(bytes[index]) }
      }
      at = next
    }
    return text
  }

  /// The end of the ASCII marks and letters that a range starts with.
  private static func endOfWord(in bytes: [UInt8], range: Range<Int>) -> Int {
    var end = range.lowerBound + 1
    while end < range.upperBound, bytes[end] > ASCII.space, bytes[end] < ASCII.end { end += 1 }
    return end
  }

  /// Terminal columns of a scalar: wide East Asian letters take two (Unicode Annex 11, "W" and "F").
  private static func columns(_ scalar: UInt32) -> Int {
    switch scalar {
    case Scalars.beforeHangul: 1
    case Scalars.hangulInitials, Scalars.wideIdeographs, Scalars.hangul, Scalars.hanCompatibility,
      Scalars.compatibilityForms, Scalars.fullWidth:
      2
    default: 1
    }
  }

  /// A mark at the start of a line, followed by a space, that stands for a list bullet.
  private static func isBullet(_ scalar: UInt32, before next: UInt8) -> Bool {
    (next == ASCII.space || next == ASCII.tab) && bullets.contains(scalar)
  }

  /// What text browsers and people write for a bullet: `*`, `+`, `o`, `#`, `@`, `-` and the signs that pages use.
  private static let bullets: [UInt32] = [
    0x2A, 0x2B, 0x6F, 0x23, 0x40, 0x2D, 0xB7, 0x2013, 0x2022, 0x2043, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25CB,
    0x25CF, 0x25E6, 0x2605, 0x2606,
  ]
}
