/// What kind of file a document is, by its first bytes; a name's extension is a hint only.
enum DocumentKind {
  case markup, text

  /// - Throws: `ReadingError.notText` for files that are no text at all.
  static func kind(of bytes: [UInt8], named name: String) throws(ReadingError) -> DocumentKind {
    if let kind = signature(of: bytes) ?? TransportForm.kind(of: bytes) { throw .notText(kind: kind) }
    let isWide = ByteOrderMark.utf16Marks.contains { bytes.starts(with: $0) }
    let head = Array(bytes.prefix(headReach))
    var (nuls, controls) = (0, 0)
    for byte in head where byte < ASCII.space && !isTextControl(byte) {
      controls += 1
      if byte == 0 { nuls += 1 }
    }
    let isMostlyText = controls * leastControlShare <= head.count
    // UTF-16 text without a mark has a NUL in every other byte at most.
    let mayBeWide = nuls * leastNULShare >= head.count && controls <= nuls * 2
    guard isWide || isMostlyText || mayBeWide else { throw .notText(kind: "a binary file") }
    let text = nuls == 0 ? head : head.filter { $0 != 0 }
    return isMarkup(text) || hasExtension(name) && bytes.prefix(tagReach).contains(ASCII.less) ? .markup : .text
  }

  /// Bytes looked at for control characters and tags.
  private static let headReach = 4096
  /// Bytes in which a file with a name of HTML must have a tag.
  private static let tagReach = 65_536
  /// Text has no more than one control character in so many bytes.
  private static let leastControlShare = 10
  /// UTF-16 of Latin text has at least one NUL in so many bytes.
  private static let leastNULShare = 3
  /// So many end tags make markup of what has no other sign of it.
  private static let leastClosings = 3

  /// Tab, line feed, form feed, carriage return, escape.
  private static func isTextControl(_ byte: UInt8) -> Bool {
    byte == ASCII.tab || byte == ASCII.lineFeed || byte == ASCII.formFeed || byte == ASCII.carriageReturn
      || byte == ASCII.escape
  }

  private static func hasExtension(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".html", ".htm", ".xhtml", ".shtml"].contains { lower.hasSuffix($0) }
  }

  /// First bytes of kinds of file that people save by mistake (file(1), "magic").
  private static let signatures: [(bytes: [UInt8], kind: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a zip archive"), ([0x50, 0x4B, 0x05, 0x06], "a zip archive"),
    (Array("%PDF".utf8), "a PDF document"), ([0x1F, 0x8B], "a gzip file"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"), (Array("GIF8".utf8), "a GIF image"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "a database"), ([0x42, 0x5A, 0x68], "a bzip2 file"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"), ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file"),
    (Array("bplist".utf8), "a Safari web archive or property list"), (Array("{\\rtf".utf8), "an RTF document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an Office document"),
  ]

  private static func signature(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.kind
  }

  /// Tags that only HTML begins with, or enough closing tags in the first bytes.
  private static func isMarkup(_ head: [UInt8]) -> Bool {
    guard head.contains(ASCII.less) else { return false }
    let lower = head.map(\.lowered)
    var closings = 0
    for (index, byte) in lower.enumerated() where byte == ASCII.less {
      let rest = lower[index...]
      if openings.contains(where: { rest.starts(with: $0) }) { return true }
      let isClosing = index + 2 < lower.count && lower[index + 1] == ASCII.slash && lower[index + 2].isASCIILetter
      if isClosing { closings += 1 }
    }
    return closings >= leastClosings
  }

  private static let openings = ["<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "].map {
    Array($0.utf8)
  }
}
