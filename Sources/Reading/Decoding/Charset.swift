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
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "windows-949": "cp949", "x-euc-jp": "euc-jp",
    "sjis": "cp932", "ms_kanji": "cp932", "windows-31j": "cp932", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "iso-8859-8-i": "windows-1255", "iso-8859-8": "windows-1255", "logical": "windows-1255", "cp1251": "windows-1251",
    "win-1251": "windows-1251", "x-cp1251": "windows-1251", "cp1250": "windows-1250", "x-cp1250": "windows-1250",
    "koi8": "koi8-r", "koi8r": "koi8-r", "koi": "koi8-r", "x-mac-cyrillic": "mac-cyrillic", "cp1252": "windows-1252",
    "cp1254": "windows-1254", "latin5": "windows-1254", "latin2": "iso-8859-2", "iso8859-1": "windows-1252",
    "iso8859-2": "iso-8859-2", "iso_8859-1": "windows-1252", "dos-874": "windows-874", "macintosh": "macintosh",
    "big5": "big5-hkscs", "iso-8859-9": "windows-1254",
    "tis-620": "windows-874", "iso-8859-11": "windows-874",
  ]
  /// The charset that a name of the web means.
  static func wide(_ name: String) -> String { wider[name] ?? name }

  /// What iconv calls them.
  private static let systemNames = ["windows-874": "cp874"]

  /// UTF-8 of bytes in a named charset, a byte that cannot be read as U+FFFD; `nil` when the system does not know the charset.
  static func decode(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    let wide = wide(name)
    return CharsetConverter(from: systemNames[wide] ?? wide)?.convert(bytes, onError: .replace)
  }
}
