/// The letters of a document in RTF: bytes are in the code page of their font, or of the document.
struct RichTextFonts {
  /// Windows' numbers of code pages, by font.
  private var pages: [Int: Int] = [:]
  private var converters: [Int: CharsetConverter] = [:]
  /// What the document names (`\ansicpg`).
  var documentPage = 1252

  /// The code page of a font of symbols: its bytes are no letters.
  static let symbols = 42
  private static let mostFonts = 10_000

  /// Code pages by the numbers that Windows has for charsets (`\fcharset`).
  private static let charsets: [Int: Int] = [
    0: 1252, 2: symbols, 77: 10_000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258,
    177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
  ]
  /// What the C library calls those that it does not know as `CP1250`.
  private static let names: [Int: String] = [
    10_000: "MACINTOSH", 10_007: "MAC-CYRILLIC", 1361: "JOHAB", 936: "GB18030", 950: "BIG5-HKSCS", 65_001: "UTF-8",
  ]

  mutating func set(_ font: Int, charset: Int) {
    if let page = RichTextFonts.charsets[charset] { set(font, page: page) }
  }

  mutating func set(_ font: Int, page: Int) { if pages.count < RichTextFonts.mostFonts { pages[font] = page } }

  /// The code page of a font, or the document's own.
  func page(of font: Int?) -> Int { font.flatMap { pages[$0] } ?? documentPage }

  /// Text of bytes in a code page. O(n).
  mutating func text(_ bytes: [UInt8], page: Int) -> String {
    if page == RichTextFonts.symbols { return bytes.contains(RichTextFonts.bullet) ? "•" : "" }
    if bytes.allSatisfy({ $0 < ASCII.end }) { return String(decoding: bytes, as: UTF8.self) }
    guard let converter = converter(page), let text = converter.convert(bytes, onError: .replace) else {
      return String(decoding: TextDecoder.decode(bytes), as: UTF8.self)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let bullet: UInt8 = 0xB7

  private mutating func converter(_ page: Int) -> CharsetConverter? {
    if let known = converters[page] { return known }
    let made = CharsetConverter(from: RichTextFonts.names[page] ?? "CP\(page)")
    converters[page] = made
    return made
  }
}
