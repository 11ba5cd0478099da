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
}
