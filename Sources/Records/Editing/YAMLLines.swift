/// Bytes cut into lines as YAML 1.1 does: behind LF, CR, CR LF, U+0085, U+2028 and U+2029.
struct YAMLLines {
  let bytes: [UInt8]
  /// Where the text begins: behind a byte order mark.
  let start: Int
  /// Where each line begins.
  private let starts: [Int]

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: YAMLLines.byteOrderMark) ? YAMLLines.byteOrderMark.count : 0
    var starts = [start]
    var at = start
    while at < bytes.count {
      let length = YAMLLines.lengthOfBreak(in: bytes, at: at)
      at += max(1, length)
      if length > 0 { starts.append(at) }
    }
    self.starts = starts
  }

  /// Bytes of the line break at a place; 0 where there is none.
  func lengthOfBreak(at offset: Int) -> Int { YAMLLines.lengthOfBreak(in: bytes, at: offset) }

  private static func lengthOfBreak(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case UInt8(ascii: "\n"): return 1
    case UInt8(ascii: "\r"): return bytes[offset...].starts(with: "\r\n".utf8) ? 2 : 1
    case 0xC2: return bytes[offset...].starts(with: "\u{85}".utf8) ? 2 : 0
    case 0xE2:
      let isBreak = ["\u{2028}", "\u{2029}"].contains { bytes[offset...].starts(with: $0.utf8) }
      return isBreak ? "\u{2028}".utf8.count : 0
    default: return 0
    }
  }

  /// Where a place of the parser is; the end of the bytes for one beyond it. Columns are Unicode scalars.
  func offset(of place: YAMLValue.Place) -> Int {
    guard starts.indices.contains(place.line - 1) else { return bytes.count }
    var offset = starts[place.line - 1]
    for _ in 1..<max(1, place.column) where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The line that holds a byte, counted from 0.
  func line(of offset: Int) -> Int { (starts.firstIndex { $0 > offset } ?? starts.count) - 1 }

  /// Where the line that holds a byte begins.
  func lineStart(of offset: Int) -> Int { starts[line(of: offset)] }

  /// Where the next line begins, or the end of the bytes.
  func nextLine(after offset: Int) -> Int {
    let line = line(of: offset)
    return line + 1 < starts.count ? starts[line + 1] : bytes.count
  }

  /// The spaces that a line begins with.
  func indent(ofLineAt offset: Int) -> Int {
    bytes[lineStart(of: offset)...].prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// The lines from here on that end a document (`...`) or begin one (`---`).
  func markers(from offset: Int) -> [Int] { starts[line(of: offset)...].filter(isMarker) }

  func isMarker(at lineStart: Int) -> Bool {
    let rest = bytes[lineStart...]
    guard rest.starts(with: "...".utf8) || rest.starts(with: "---".utf8) else { return false }
    let end = lineStart + "...".utf8.count
    return end >= bytes.count || isBlank(at: end) || lengthOfBreak(at: end) > 0
  }

  func isBlank(at offset: Int) -> Bool {
    offset < bytes.count && (bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t"))
  }

  /// How the lines before a place end, or else those behind it: LF, CR or CR LF.
  func ending(near offset: Int) -> String {
    let before = starts[...line(of: offset)].reversed().lazy.compactMap { ending(before: $0) }.first
    return before ?? starts.lazy.compactMap { ending(before: $0) }.first ?? "\n"
  }

  private func ending(before lineStart: Int) -> String? {
    guard lineStart > start else { return nil }
    switch bytes[lineStart - 1] {
    case UInt8(ascii: "\r"): return "\r"
    case UInt8(ascii: "\n"):
      return lineStart - 2 >= start && bytes[lineStart - 2] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    default: return nil
    }
  }
}
