/// What kind of file a document is, by its first bytes; a name's extension is a hint only.
enum DocumentKind {
  case markup, text

  /// - Throws: `ReadingError.notText` for files that are no text at all.
  static func kind(_ bytes: [UInt8], named name: String) throws(ReadingError) -> DocumentKind {
    if let kind = signature(bytes) { throw .notText(kind: kind) }
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let head = Array(bytes.prefix(4096))
    var (nuls, controls) = (0, 0)
    for byte in head where byte < 0x20 && !isTextControl(byte) {
      controls += 1
      if byte == 0 { nuls += 1 }
    }
    // UTF-16 text without a mark has a NUL in every other byte at most.
    if !isWide, controls * 10 > head.count, nuls * 3 < head.count || controls > nuls * 2 {
      throw .notText(kind: "a binary file")
    }
    let text = nuls == 0 ? head : head.filter { $0 != 0 }
    return isMarkup(text) || hasExtension(name) && bytes.prefix(65_536).contains(0x3C)
      ? .markup : .text
  }

  /// Tab, line feed, form feed, carriage return, escape.
  private static func isTextControl(_ byte: UInt8) -> Bool {
    (0x09...0x0A).contains(byte) || (0x0C...0x0D).contains(byte) || byte == 0x1B
  }

  private static func hasExtension(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".html", ".htm", ".xhtml", ".shtml"].contains { lower.hasSuffix($0) }
  }

  private static let signatures: [(bytes: [UInt8], kind: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a zip archive"), ([0x50, 0x4B, 0x05, 0x06], "a zip archive"),
    (Array("%PDF".utf8), "a PDF document"), ([0x1F, 0x8B], "a gzip file"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"), (Array("GIF8".utf8), "a GIF image"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "a database"), ([0x42, 0x5A, 0x68], "a bzip2 file"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"), ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file"),
    (Array("bplist".utf8), "a Safari web archive or property list"), (Array("{\\rtf".utf8), "an RTF document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an Office document"),
  ]

  private static func signature(_ bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.kind
  }

  /// Tags that only HTML begins with, or enough closing tags in the first bytes.
  private static func isMarkup(_ head: [UInt8]) -> Bool {
    guard head.contains(0x3C) else { return false }
    let lower = head.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    var closings = 0
    for (index, byte) in lower.enumerated() where byte == 0x3C {
      let rest = lower[index...]
      if openings.contains(where: { rest.starts(with: $0) }) { return true }
      if index + 2 < lower.count, lower[index + 1] == 0x2F, (0x61...0x7A).contains(lower[index + 2]) { closings += 1 }
    }
    return closings >= 3
  }

  private static let openings = ["<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "].map {
    Array($0.utf8)
  }
}
