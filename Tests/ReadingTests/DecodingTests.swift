import Testing

@testable import Reading

struct DecodingTests {
  private func decoded(_ bytes: [UInt8]) -> String {
    String(decoding: TextDecoder.decode(bytes), as: UTF8.self)
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func `byte-order marks decide and are dropped`() {
    #expect(decoded([0xEF, 0xBB, 0xBF] + Array("schön".utf8)) == "schön")
    #expect(decoded([0xFF, 0xFE] + utf16("schön", bigEndian: false)) == "schön")
    #expect(decoded([0xFE, 0xFF] + utf16("schön", bigEndian: true)) == "schön")
  }

  @Test func `UTF-16 without a mark is known by its zeros`() {
    #expect(decoded(utf16("plain text of ASCII letters", bigEndian: false)) == "plain text of ASCII letters")
  }

  @Test func `what is no UTF-8 and declares nothing is windows-1252`() {
    #expect(decoded([0x73, 0x63, 0x68, 0xF6, 0x6E, 0x20, 0x80]) == "schön €")
  }

  @Test(arguments: [
    ("shift_jis", [0x93, 0x8C, 0x8B, 0x9E] as [UInt8], "東京"), ("euc-jp", [0xC5, 0xEC, 0xB5, 0xFE], "東京"),
    ("gb2312", [0xB1, 0xB1, 0xBE, 0xA9], "北京"), ("big5", [0xA5, 0x78, 0xA5, 0x5F], "台北"),
    ("euc-kr", [0xBC, 0xAD, 0xBF, 0xEF], "서울"), ("windows-1251", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва"),
    ("iso-8859-1", [0x80, 0xE9], "€é"), ("windows-874", [0xA1, 0xA2], "กข"),
  ])
  func `a declared charset is used`(name: String, bytes: [UInt8], text: String) {
    let head = "<meta charset=\"\(name)\">"
    #expect(decoded(Array(head.utf8) + bytes) == head + text)
  }

  @Test func `a declaration that the bytes contradict gives way to the next`() {
    let head = "<meta charset=utf-8><meta charset=gb2312>"
    #expect(decoded(Array(head.utf8) + [0xB1, 0xB1, 0xBE, 0xA9]) == head + "北京")
  }

  @Test func `valid UTF-8 goes before an old declaration`() {
    let page = "<meta charset=iso-8859-1><p>schön</p>"
    #expect(decoded(Array(page.utf8)) == page)
  }

  @Test func `a bad byte in a UTF-8 page costs one character only`() {
    let page = Array("schön, größer, älter, über, für".utf8)
    #expect(decoded(page + [0xFF]) == "schön, größer, älter, über, für\u{FFFD}")
  }

  @Test func `a declared charset with bad bytes goes on after them`() {
    let head = "<meta charset=shift_jis>"
    #expect(decoded(Array(head.utf8) + [0x93, 0x8C, 0xFF, 0x8B, 0x9E]).hasSuffix("東\u{FFFD}京"))
  }

  @Test func `line ends become line feeds and control characters go`() {
    #expect(decoded(Array("a\r\nb\rc\u{1B}[31md\u{0}e\u{C}f\tg".utf8)) == "a\nb\nc[31mde\nf\tg")
  }

  // MARK: Kinds of files

  @Test(arguments: [
    ("<!DOCTYPE html><p>x", "page"), ("  <HTML lang=de>", "page.txt"), ("<body class=x>", "page"),
    ("text <head> text", "page"),
    ("a</p>b</p>c</p>", "page"), ("some <b>text", "page.html"), ("x <y", "page.XHTML"),
  ])
  func `tags make markup, and a name that says so with any tag`(text: String, name: String) throws {
    #expect(try DocumentKind.kind(of: Array(text.utf8), named: name) == .markup)
  }

  @Test(arguments: [
    ("plain", "page.html"), ("a < b, c > d", "page.txt"), ("a</p>b</p>", "page"), ("<htm", "page"), ("", "page"),
  ])
  func `what has no tags, or two, is text`(text: String, name: String) throws {
    #expect(try DocumentKind.kind(of: Array(text.utf8), named: name) == .text)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}", "a zip archive"), ("%PDF-1.4", "a PDF document"), ("GIF89a", "a GIF image"),
    ("{\\rtf1", "an RTF document"),
    ("SQLite format 3\0", "a database"), ("bplist00", "a Safari web archive or property list"),
    ("BZh9", "a bzip2 file"),
    ("\u{7F}ELF", "a program"),
  ])
  func `another kind of file is told by its first bytes`(start: String, kind: String) {
    #expect(throws: ReadingError.notText(kind: kind)) {
      try DocumentKind.kind(of: Array((start + " and so on").utf8), named: "page.html")
    }
  }

  @Test func `text may have a few control characters, not many`() throws {
    let few = Array("text of a terminal\u{7} with a bell, and so on".utf8)
    #expect(try DocumentKind.kind(of: few, named: "a.txt") == .text)
    let many = (0..<100).map { UInt8($0 % 8) }
    #expect(throws: ReadingError.notText(kind: "a binary file")) { try DocumentKind.kind(of: many, named: "a.txt") }
  }

  @Test(arguments: [true, false]) func `UTF-16 is text, with a mark and without`(bigEndian: Bool) throws {
    let page = utf16("<html><body>plain text of ASCII letters", bigEndian: bigEndian)
    #expect(try DocumentKind.kind(of: page, named: "a") == .markup)
    #expect(decoded(page) == "<html><body>plain text of ASCII letters")
    let marked = utf16("\u{FEFF}漢字かな", bigEndian: bigEndian)
    #expect(try DocumentKind.kind(of: marked, named: "a") == .text)
    #expect(decoded(marked) == "漢字かな")
  }

  // MARK: Charsets

  @Test(
    arguments: [
      ("<meta charset=KOI8-R>", "koi8-r"), ("<meta charset='gbk'>", "gbk"), ("<?xml encoding=\"Big5\"?>", "big5"),
      ("<meta content='text/html; charset= iso-8859-2'>", "iso-8859-2"), ("<meta charset=utf-8>", nil),
      ("<meta charset=>", nil), ("", nil),
      ("<meta charset=UTF-8><meta charset=euc-jp>", "euc-jp"),
    ] as [(String, String?)])
  func `the first charset declared that is not UTF-8 is found`(head: String, name: String?) {
    #expect(Charset.declared(in: Array(head.utf8)) == name)
  }

  @Test func `a declaration beyond the head of a page is none`() {
    let late = String(repeating: " ", count: 20_000) + "<meta charset=koi8-r>"
    #expect(Charset.declared(in: Array(late.utf8)) == nil)
  }

  @Test func `a charset that nobody knows is no charset`() {
    #expect(Charset.decode([0x61], from: "no-such-charset") == nil)
    // Bytes above ASCII then are windows-1252.
    let head = "<meta charset=no-such-charset>"
    #expect(decoded(Array(head.utf8) + [0xE9]) == head + "é")
  }

  /// The WHATWG Encoding Standard: labels of the web that name a larger set. 0x80 is the euro sign in windows-1252 only.
  @Test(arguments: ["iso-8859-1", "latin1", "us-ascii", "ascii"]) func `Latin-1 of the web is windows-1252`(
    name: String
  ) throws {
    let text = try #require(Charset.decode([0x80, 0x93, 0x94], from: name))
    #expect(String(decoding: text, as: UTF8.self) == "€“”")
  }

  @Test(arguments: [("euc-jp", "日本語の文章です"), ("cp932", "日本語の文章です"), ("gb18030", "这是一个中文的句子")])
  func `East Asian text is guessed by its letters`(name: String, text: String) throws {
    // The bytes, from iconv the other way round: every byte of such text is in the tables of one charset only.
    let bytes: [String: [UInt8]] = [
      "euc-jp": [0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC, 0xA4, 0xCE, 0xCA, 0xB8, 0xBE, 0xCF, 0xA4, 0xC7, 0xA4, 0xB9],
      "cp932": [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xCC, 0x95, 0xB6, 0x8F, 0xCD, 0x82, 0xC5, 0x82, 0xB7],
      "gb18030": [
        0xD5, 0xE2, 0xCA, 0xC7, 0xD2, 0xBB, 0xB8, 0xF6, 0xD6, 0xD0, 0xCE, 0xC4, 0xB5, 0xC4, 0xBE, 0xE4, 0xD7, 0xD3,
      ],
    ]
    let known = try #require(bytes[name])
    #expect(Charset.decode(known, from: name).map { String(decoding: $0, as: UTF8.self) } == text)
    #expect(CharsetGuess.text(of: known).map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test func `Western text is not taken for East Asian`() {
    let text = "Die Beh" + "\u{F6}" + "rde teilte es am Montag mit"
    #expect(CharsetGuess.text(of: text.unicodeScalars.map { UInt8($0.value) }) == nil)
  }

  @Test func `a converter stops or goes on at a bad byte, as it is told`() throws {
    let bytes: [UInt8] = [0x93, 0x8C, 0xFF, 0x8B, 0x9E]
    #expect(CharsetConverter(from: "cp932")?.convert(bytes, onError: .stop) == nil)
    let text = try #require(CharsetConverter(from: "cp932")?.convert(bytes, onError: .replace))
    #expect(String(decoding: text, as: UTF8.self) == "東\u{FFFD}京")
    #expect(CharsetConverter(from: "cp932")?.convert([], onError: .stop) == [])
    #expect(CharsetConverter(from: "no-such-charset") == nil)
  }

  /// The five bytes that windows-1252 leaves open stay as they are (WHATWG Encoding Standard, index windows-1252).
  @Test(
    arguments: [(0x80, 0x20AC), (0x8A, 0x160), (0x99, 0x2122), (0x9F, 0x178), (0xA0, 0xA0), (0xFF, 0xFF), (0xDF, 0xDF)]
      as [(UInt8, UInt32)])
  func `a lone byte is read as windows-1252 has it`(byte: UInt8, scalar: UInt32) {
    #expect(decoded([0x61, byte, 0x62]).unicodeScalars.map(\.value) == [0x61, scalar, 0x62])
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\r\nb", "a\n\nb"), ("a\r", "a\n"), ("a\u{C}b", "a\nb"),
    ("a\u{7F}b", "ab"), ("a\tb", "a\tb"),
  ])
  func `lines end in line feeds only`(text: String, decoded: String) {
    #expect(self.decoded(Array(text.utf8)) == decoded)
  }
}
