/// Turns the bytes of a document into valid UTF-8 with line feeds.
enum TextDecoder {
  /// Decodes by byte-order mark, else as UTF-8 when valid, else by the charset the markup declares, else as windows-1252.
  /// O(n).
  ///
  /// Valid UTF-8 goes before the declared charset: pages that were saved again keep their old declaration, and text of
  /// another charset is next to never valid UTF-8.
  static func decode(_ bytes: [UInt8], isMarkup: Bool) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return tidy(repaired(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return tidy(utf16(bytes.dropFirst(2), bigEndian: false)) }
    if bytes.starts(with: [0xFE, 0xFF]) { return tidy(utf16(bytes.dropFirst(2), bigEndian: true)) }
    if let bigEndian = looksLikeUTF16(bytes) { return tidy(utf16(bytes[...], bigEndian: bigEndian)) }
    if String(validating: bytes, as: UTF8.self) != nil { return tidy(bytes) }
    if let name = Charset.declared(bytes), let text = Charset.decode(bytes, from: name) { return tidy(text) }
    if isMostlyUTF8(bytes) { return tidy(repaired(bytes[...])) }
    if let text = Charset.guessed(bytes) { return tidy(text) }
    return tidy(windows1252(bytes))
  }

  /// Text of ASCII letters with a NUL on one side of each; the side says the order.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let head = bytes.prefix(512)
    guard head.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.even * 4 > head.count, zeros.odd == 0 { return true }
    if zeros.odd * 4 > head.count, zeros.even == 0 { return false }
    return nil
  }

  /// A page with a few bad bytes in otherwise good UTF-8: more good sequences than bad bytes.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      guard byte >= 0x80 else {
        at += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      if byte >= 0xC2, at + length <= bytes.count, bytes[(at + 1)..<(at + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        good += 1
        at += length
      } else {
        bad += 1
        at += 1
      }
    }
    return good > bad * 4
  }

  /// Invalid sequences become U+FFFD.
  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var at = bytes.startIndex
    while at + 1 < bytes.endIndex {
      let (a, b) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      units.append(bigEndian ? a << 8 | b : b << 8 | a)
      at += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text = String()
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      let scalar = (0x80...0x9F).contains(byte) ? windowsScalars[Int(byte - 0x80)] : UInt32(byte)
      text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return Array(text.utf8)
  }

  /// 0x80...0x9F of windows-1252, by the WHATWG Encoding Standard.
  private static let windowsScalars: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
    0x0178,
  ]

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F
  }

  /// One kind of line end; no control characters but tab and line feed.
  private static func tidy(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: isControl) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    for (index, byte) in bytes.enumerated() where isControl(byte) {
      result += bytes[copied..<index]
      copied = index + 1
      let isLineEnd = byte == 0x0C || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if isLineEnd { result.append(0x0A) }
    }
    result += bytes[copied...]
    return result
  }
}
