/// Turns the bytes of a document into valid UTF-8 with line feeds.
enum TextDecoder {
  /// Decodes by byte-order mark, else as UTF-8 when valid, else by the charset the markup declares or the letters
  /// show, else as windows-1252. O(n).
  ///
  /// Valid UTF-8 goes before the declared charset: pages that were saved again keep their old declaration, and text of
  /// another charset is next to never valid UTF-8.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    if let rest = bytes.after(ByteOrderMark.utf8) { return tidy(repaired(rest)) }
    if let rest = bytes.after(ByteOrderMark.utf16LittleEndian) { return tidy(utf16(rest, bigEndian: false)) }
    if let rest = bytes.after(ByteOrderMark.utf16BigEndian) { return tidy(utf16(rest, bigEndian: true)) }
    if let bigEndian = looksLikeUTF16(bytes) { return tidy(utf16(bytes[...], bigEndian: bigEndian)) }
    if String(validating: bytes, as: UTF8.self) != nil { return tidy(switched(bytes) ?? bytes) }
    if let name = Charset.declared(in: bytes), let text = Charset.decode(bytes, from: name) {
      return tidy(CharsetGuess.text(of: bytes, declared: name) ?? text)
    }
    if isMostlyUTF8(bytes) { return tidy(repaired(bytes[...])) }
    return tidy(CharsetGuess.text(of: bytes) ?? windows1252(bytes))
  }

  /// Sequences by which ISO-2022-JP (RFC 1468) and ISO-2022-KR (RFC 1557) switch to letters of two bytes.
  private static let switches = [
    ("iso-2022-jp", "\u{1B}$B"), ("iso-2022-jp", "\u{1B}$@"), ("iso-2022-kr", "\u{1B}$)C"),
  ].map {
    (name: $0.0, sequence: Array($0.1.utf8))
  }

  /// UTF-8 of ASCII bytes that switch charsets amid the text; `nil` when they do not. O(n).
  private static func switched(_ bytes: [UInt8]) -> [UInt8]? {
    var at = bytes.firstIndex(of: ASCII.escape)
    while let escape = at {
      if let found = switches.first(where: { bytes[escape...].starts(with: $0.sequence) }) {
        return CharsetConverter(from: found.name)?.convert(bytes, onError: .replace)
      }
      at = bytes[(escape + 1)...].firstIndex(of: ASCII.escape)
    }
    return nil
  }

  /// Text of ASCII letters with a NUL on one side of each; the side says the order.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let head = bytes.prefix(wideReach)
    guard head.count >= leastWide else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.even * leastZeroShare > head.count, zeros.odd == 0 { return true }
    if zeros.odd * leastZeroShare > head.count, zeros.even == 0 { return false }
    return nil
  }

  /// Bytes looked at for NULs, and the fewest that tell.
  private static let wideReach = 512
  private static let leastWide = 8
  /// UTF-16 of mostly ASCII has a NUL in more than one of so many bytes.
  private static let leastZeroShare = 4
  /// UTF-8 with errors has more than so many good sequences to a bad byte.
  private static let goodPerBad = 4

  /// A page with a few bad bytes in otherwise good UTF-8: more good sequences than bad bytes.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      guard byte >= ASCII.end else {
        at += 1
        continue
      }
      let length = UTF8Form.length(lead: byte)
      if byte >= UTF8Form.firstLead, at + length <= bytes.count,
        bytes[(at + 1)..<(at + length)].allSatisfy(UTF8Form.isTrailing)
      {
        good += 1
        at += length
      } else {
        bad += 1
        at += 1
      }
    }
    return good > bad * goodPerBad
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
      units.append(bigEndian ? a << byteWidth | b : b << byteWidth | a)
      at += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static let byteWidth = UInt16(UInt8.bitWidth)

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text = String()
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      let scalar = windowsBytes.contains(byte) ? windowsScalars[Int(byte - ASCII.end)] : UInt32(byte)
      text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return Array(text.utf8)
  }

  /// Bytes that mean other scalars in windows-1252 than in ISO 8859-1.
  private static let windowsBytes: ClosedRange<UInt8> = 0x80...0x9F
  /// 0x80...0x9F of windows-1252, by the WHATWG Encoding Standard.
  private static let windowsScalars: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < ASCII.space && byte != ASCII.lineFeed && byte != ASCII.tab || byte == ASCII.delete
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
      let isBareReturn =
        byte == ASCII.carriageReturn && (index + 1 == bytes.count || bytes[index + 1] != ASCII.lineFeed)
      if byte == ASCII.formFeed || isBareReturn { result.append(ASCII.lineFeed) }
    }
    result += bytes[copied...]
    return result
  }
}

extension [UInt8] {
  /// What follows a mark that the bytes begin with; `nil` when they do not.
  fileprivate func after(_ mark: [UInt8]) -> ArraySlice<UInt8>? {
    starts(with: mark) ? dropFirst(mark.count) : nil
  }
}
