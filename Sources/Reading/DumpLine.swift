/// One line of a text dump, with what its white space tells.
struct DumpLine {
  /// Trimmed, single-spaced, bullets and stand-ins for controls taken out. May be empty.
  var text: [UInt8] = []
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
  init(_ raw: ArraySlice<UInt8>) {
    guard let start = raw.firstIndex(where: { $0 > 0x20 }) else { return }
    let hasControls = raw.contains { $0 == 0x28 || $0 == 0x5B || $0 == 0x5F }
    let bytes = hasControls ? DumpLine.withoutControls(raw, &controls)[...] : raw
    text.reserveCapacity(raw.endIndex - start)
    var column = 0
    var pendingSpace = false
    var firstWordEnded = false
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte > 0x20, byte < 0x80, !text.isEmpty {
        let end = DumpLine.endOfWord(bytes, at)
        if pendingSpace { text.append(0x20) }
        pendingSpace = false
        text += bytes[at..<end]
        column += end - at
        width = column
        if !firstWordEnded { firstWordWidth += end - at }
        at = end
        continue
      }
      let (scalar, next) = byte < 0x80 ? (UInt32(byte), at + 1) : DumpLine.scalar(bytes, at)
      let columns = scalar < 0x1100 ? 1 : DumpLine.columns(scalar)
      defer { at = next }
      if byte == 0x20 || byte == 0x09 || (byte >= 0xC2 && Letters.isSpace(scalar)) {
        pendingSpace = !text.isEmpty
        if pendingSpace { firstWordEnded = true }
        column += scalar == 0x09 ? 8 - column % 8 : columns
        continue
      }
      if text.isEmpty {
        if !isBullet, DumpLine.isBullet(scalar, bytes, at: next) {
          isBullet = true
          indent = column
          column += columns
          continue
        }
        textColumn = column
        if !isBullet { indent = column }
      }
      if pendingSpace { text.append(0x20) }
      pendingSpace = false
      for offset in at..<next { text.append(bytes[offset]) }
      column += columns
      width = column
      if !firstWordEnded { firstWordWidth += columns }
    }
  }

  /// The end of the ASCII marks and letters that start at an index.
  private static func endOfWord(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < bytes.endIndex, bytes[end] > 0x20, bytes[end] < 0x80 { end += 1 }
    return end
  }

  /// The scalar of several bytes at an index, and the index after it.
  private static func scalar(_ bytes: ArraySlice<UInt8>, _ at: Int) -> (UInt32, Int) {
    let first = bytes[at]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, at + length <= bytes.endIndex else { return (UInt32(first), at + 1) }
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[at + offset] & 0x3F) }
    return (scalar, at + length)
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
  private static func isBullet(_ scalar: UInt32, _ bytes: ArraySlice<UInt8>, at next: Int) -> Bool {
    guard next < bytes.endIndex, bytes[next] == 0x20 || bytes[next] == 0x09 else { return false }
    switch scalar {
    case 0x2A, 0x2B, 0x6F, 0x23, 0x40, 0x2022, 0x25E6, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x2605, 0x2606,
      0x2043:
      return true
    case 0x2D, 0xB7, 0x2219, 0x2013: return true
    default: return false
    }
  }

  private static let button = Array("(BUTTON)".utf8)

  /// Blanks out what text browsers print for controls: `(BUTTON)`, `____`, `[   ]`, `[X]`, `( )`, and counts them.
  private static func withoutControls(_ raw: ArraySlice<UInt8>, _ count: inout Int) -> [UInt8] {
    var bytes = Array(raw)
    var at = 0
    while at < bytes.count {
      let length =
        switch bytes[at] {
        case 0x28: buttonLength(bytes, at)
        case 0x5B: fieldLength(bytes, at)
        case 0x5F: underscores(bytes, at)
        default: 0
        }
      if length > 0 {
        count += 1
        for index in at..<(at + length) { bytes[index] = 0x20 }
        at += length
      } else {
        at += 1
      }
    }
    return bytes
  }

  private static func buttonLength(_ bytes: [UInt8], _ at: Int) -> Int {
    if bytes[at...].starts(with: button) { return button.count }
    guard at + 2 < bytes.count, bytes[at + 2] == 0x29, bytes[at + 1] == 0x20 || bytes[at + 1] == 0x2A else { return 0 }
    return 3
  }

  private static func fieldLength(_ bytes: [UInt8], _ at: Int) -> Int {
    var end = at + 1
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x5F { end += 1 }
    if end == at + 1, end < bytes.count, bytes[end] == 0x58 || bytes[end] == 0x78 || bytes[end] == 0x2A { end += 1 }
    guard end > at + 1, end < bytes.count, bytes[end] == 0x5D else { return 0 }
    return end + 1 - at
  }

  private static func underscores(_ bytes: [UInt8], _ at: Int) -> Int {
    var end = at
    while end < bytes.count, bytes[end] == 0x5F { end += 1 }
    return end - at >= 3 ? end - at : 0
  }
}
