internal import Text

/// Files that stand in the text of a mail itself, in the form of `uuencode` (POSIX), as mail programs sent them before MIME.
struct InlineFiles {
  /// The text without them.
  private(set) var text: [UInt8] = []
  /// Each from its line `begin` to its line `end`, with the name that it gives.
  private(set) var files: [(name: String, lines: ArraySlice<UInt8>)] = []

  private static let begin = Array("begin ".utf8)
  private static let end = Array("end".utf8)

  /// `nil` where there are none. O(n).
  init?(in source: [UInt8]) {
    var (at, copied) = (0, 0)
    while at < source.count {
      let line = InlineFiles.line(of: source, from: at)
      if let name = InlineFiles.name(in: line), let close = InlineFiles.close(of: source, from: line.endIndex + 1) {
        text += source[copied..<at]
        files.append((name, source[at..<close]))
        (at, copied) = (close, close)
      } else {
        at = line.endIndex + 1
      }
    }
    if files.isEmpty { return nil }
    text += source[copied...]
  }

  private static func line(of source: [UInt8], from start: Int) -> ArraySlice<UInt8> {
    start < source.count ? source[start...].prefix { $0 != ASCII.lineFeed } : []
  }

  /// Of `begin 644 report.pdf`.
  private static func name(in line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: begin) else { return nil }
    let rest = line.dropFirst(begin.count)
    let mode = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
    guard (3...4).contains(mode.count) else { return nil }
    let words = String(decoding: rest[mode.endIndex...], as: UTF8.self).singleSpaced
    return words.isEmpty ? nil : words
  }

  /// Behind the line `end`; `nil` where a line before it is none of such a file.
  private static func close(of source: [UInt8], from start: Int) -> Int? {
    var at = start
    while at < source.count {
      let line = line(of: source, from: at)
      let words = line.prefix { $0 != ASCII.carriageReturn }
      at = min(line.endIndex + 1, source.count)
      if words.elementsEqual(end) { return at }
      guard isCoded(words) else { return nil }
    }
    return nil
  }

  /// The first letter says how many bytes follow, three of them in four letters; blanks at the end may be lost on the way.
  private static func isCoded(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.allSatisfy({ (0x20...0x60).contains($0) }) else { return false }
    guard let first = line.first else { return true }
    let letters = (Int(first & 0x3F ^ 0x20) + 2) / 3 * 4
    return line.count - 1 <= letters + 2
  }
}
