internal import Glibc

/// Legacy charsets, by the C library's `iconv`.
enum Charset {
  /// The first charset other than UTF-8 that a document's markup declares in its first bytes, lower case; `nil` for none.
  ///
  /// Archives and proxies put a declaration of their own before the page's; bytes that are no UTF-8 follow the other.
  static func declared(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(16_384).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    for needle in [Array("charset=".utf8), Array("encoding=".utf8)] {
      for at in head.indices where head[at] == needle[0] && head[at...].starts(with: needle) {
        let name = head[(at + needle.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
          .prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
        let text = String(decoding: name, as: UTF8.self)
        if !text.isEmpty && text != "utf-8" && text != "utf8" { return text }
      }
    }
    return nil
  }

  /// Names of the web that mean a larger charset, by the WHATWG Encoding Standard.
  private static let wider = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252", "ascii": "windows-1252",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "big5": "big5-hkscs", "iso-8859-9": "windows-1254",
    "tis-620": "windows-874", "iso-8859-11": "windows-874",
  ]
  /// What iconv calls them.
  private static let systemNames = ["windows-874": "cp874"]

  /// UTF-8 of bytes in a named charset; `nil` when the system does not know it.
  static func decode(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    let wide = wider[name] ?? name
    return convert(bytes, from: systemNames[wide] ?? wide, allowsErrors: true)
  }

  /// The first East Asian charset in which the bytes are free of errors and made of its common letters; `nil` for none.
  static func guessed(_ bytes: [UInt8]) -> [UInt8]? {
    let high = bytes.count { $0 >= 0x80 }
    // Western text has a few high bytes; East Asian text is mostly made of them.
    guard high * 3 > bytes.count else { return nil }
    for name in ["euc-jp", "cp932", "euc-kr", "gb18030", "big5-hkscs"] {
      if let text = convert(bytes, from: name, allowsErrors: false), isPlausible(text) { return text }
    }
    return nil
  }

  /// Half of the letters beyond ASCII are kana, hangul or common Han.
  private static func isPlausible(_ text: [UInt8]) -> Bool {
    var scan = UTF8Scan(text)
    var common = 0
    var all = 0
    while let scalar = scan.next() {
      guard scalar >= 0x80 else { continue }
      all += 1
      if (0x3000...0x30FF).contains(scalar) || (0x4E00...0x9FA5).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
      {
        common += 1
      }
    }
    return common * 10 > all * 9
  }

  private static func convert(_ bytes: [UInt8], from name: String, allowsErrors: Bool) -> [UInt8]? {
    guard let converter = unsafe iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { unsafe iconv_close(converter) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
    var filled = 0
    let ok = unsafe input.withUnsafeMutableBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        unsafe run(converter, source, target, allowsErrors, &filled)
      }
    }
    guard ok else { return nil }
    output.removeLast(output.count - filled)
    return output
  }

  /// What iconv returns when it stops early: `(size_t)-1`.
  private static let stopped = Int(bitPattern: UInt.max)

  /// Converts until the input is used up; a byte that cannot be read becomes U+FFFD, or ends the run.
  private static func run(
    _ converter: iconv_t, _ source: UnsafeMutableRawBufferPointer, _ target: UnsafeMutableRawBufferPointer,
    _ allowsErrors: Bool, _ filled: inout Int
  ) -> Bool {
    var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
    var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = source.count
    var room = target.count
    while left > 0 {
      let status = unsafe iconv(converter, &from, &left, &to, &room)
      if status != stopped { break }
      guard allowsErrors, left > 0, room >= 3, let at = unsafe to else { break }
      for (offset, byte) in [0xEF, 0xBF, 0xBD].enumerated() { unsafe at[offset] = CChar(bitPattern: UInt8(byte)) }
      unsafe to = at + 3
      room -= 3
      unsafe from = from.map { unsafe $0 + 1 }
      left -= 1
    }
    filled = target.count - room
    return left == 0 || allowsErrors
  }
}
