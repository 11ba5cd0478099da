internal import Glibc

/// Legacy charsets, by the C library's `iconv`.
enum Charset {
  /// The first charset other than UTF-8 that a document's markup declares in its first bytes, lower case; `nil` for none.
  ///
  /// Archives and proxies put a declaration of their own before the page's; bytes that are no UTF-8 follow the other.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(declarationReach).map(\.lowered)
    for needle in [Array("charset=".utf8), Array("encoding=".utf8)] {
      for at in head.indices where head[at] == needle[0] && head[at...].starts(with: needle) {
        let name = head[(at + needle.count)...].drop(while: isBeforeName).prefix(while: isOfName)
        let text = String(decoding: name, as: UTF8.self)
        if !text.isEmpty && text != "utf-8" && text != "utf8" { return text }
      }
    }
    return nil
  }

  /// Bytes in which a declaration is looked for. The HTML standard looks at 1,024; saved pages carry banners of archives and
  /// scripts before their own head.
  private static let declarationReach = 16_384

  /// Quotes and blanks between `charset=` and the name.
  private static func isBeforeName(_ byte: UInt8) -> Bool {
    byte == ASCII.quote || byte == ASCII.apostrophe || byte == ASCII.space
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    ASCII.smallLetters.contains(byte) || byte.isASCIIDigit || byte == ASCII.hyphen || byte == ASCII.underscore
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

  /// UTF-8 of bytes in a named charset, a byte that cannot be read as U+FFFD; `nil` when the system does not know the charset.
  static func decode(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    let wide = wider[name] ?? name
    return CharsetConverter(from: systemNames[wide] ?? wide)?.convert(bytes, onError: .replace)
  }

  /// The first East Asian charset in which the bytes are free of errors and made of its common letters; `nil` for none.
  static func guessed(for bytes: [UInt8]) -> [UInt8]? {
    let high = bytes.count { $0 >= ASCII.end }
    // Western text has a few high bytes; East Asian text is mostly made of them.
    guard high * leastHighShare > bytes.count else { return nil }
    for name in ["euc-jp", "cp932", "euc-kr", "gb18030", "big5-hkscs"] {
      if let text = CharsetConverter(from: name)?.convert(bytes, onError: .stop), isPlausible(text) { return text }
    }
    return nil
  }

  /// East Asian text has one high byte in so many bytes at least.
  private static let leastHighShare = 3
  /// Of the letters beyond ASCII, tenths that are common ones in text of the right charset.
  private static let commonTenths = 9

  /// Nearly all letters beyond ASCII are kana, hangul or common Han.
  private static func isPlausible(_ text: [UInt8]) -> Bool {
    var scan = UTF8Scan(text)
    var common = 0
    var all = 0
    while let scalar = scan.next() {
      guard scalar >= Scalars.asciiEnd else { continue }
      all += 1
      switch scalar {
      case Scalars.cjkMarksAndKana, Scalars.commonHan, Scalars.hangul: common += 1
      default: break
      }
    }
    return common * 10 > all * commonTenths
  }
}
