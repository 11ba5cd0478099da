import Testing

@testable import Reading

/// Charsets that a page does not say, or says wrongly, are told by its letters.
struct CharsetGuessTests {
  /// Writes text in a charset: the other way round of what `iconv` reads.
  private func encoded(_ text: String, in charset: String, isWide: Bool = false) throws -> [UInt8] {
    let converter = try #require(CharsetConverter(from: charset))
    var codes: [Unicode.Scalar: [UInt8]] = [:]
    let high = UInt8(0xA1)...0xFE
    let sequences = isWide ? high.flatMap { first in high.map { [first, $0] } } : (UInt8(0x80)...0xFF).map { [$0] }
    for sequence in sequences {
      guard let bytes = converter.convert(sequence, onError: .stop) else { continue }
      let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      if scalars.count == 1, codes[scalars[0]] == nil { codes[scalars[0]] = sequence }
    }
    return try text.unicodeScalars.flatMap { scalar in
      scalar.isASCII ? [UInt8(scalar.value)] : try #require(codes[scalar], "\(scalar) is not in \(charset)")
    }
  }

  private func decoded(_ bytes: [UInt8]) -> String { String(decoding: TextDecoder.decode(bytes), as: UTF8.self) }

  private static let russian = "Банк сообщил, что сведения о четырёх тысячах вкладчиков лежали в открытом доступе."
  private static let czech =
    "Úřad zjistil, že údaje čtyř tisíc žáků ležely půl roku na veřejném serveru, a chce vědět proč."
  private static let polish =
    "Urząd sprawdzi, dlaczego dane czterech tysięcy uczniów były dostępne przez pół roku dla każdego."

  @Test(arguments: [
    (russian, "windows-1251"), (russian, "koi8-r"), (russian, "iso-8859-5"), (russian, "cp866"),
    ("Банк повідомив, що відомості про чотири тисячі вкладників лежали у відкритому доступі.", "koi8-u"),
    (czech, "windows-1250"), (czech, "iso-8859-2"), (polish, "windows-1250"), (polish, "iso-8859-2"),
    ("Kurum, dört bin öğrencinin bilgilerinin açıkta kaldığını söyledi.", "windows-1254"),
    ("Η τράπεζα είπε ότι τα στοιχεία χιλιάδων πελατών ήταν ανοιχτά.", "windows-1253"),
    ("قالت الهيئة إن بيانات أربعة آلاف عميل كانت متاحة للجميع.", "windows-1256"),
    ("הרשות מסרה כי פרטיהם של אלפי לקוחות נחשפו ברשת.", "windows-1255"),
    ("Die Behörde prüft, warum „größere“ Listen für jeden lesbar waren.", "windows-1252"),
    ("L’autorité a été prévenue : l’élève a signalé l’accès — très tôt.", "windows-1252"),
  ])
  func `letters of one byte are told by how often they are written`(text: String, charset: String) throws {
    let bytes = try encoded(text, in: charset)
    #expect(decoded(bytes) == text)
    let page = "<html><head><meta charset=\"iso-8859-1\"></head><p>"
    #expect(decoded(Array(page.utf8) + bytes) == page + text, "a declaration that servers add to all pages")
  }

  @Test(arguments: [
    ("은행은 고객 사천 명의 정보가 반년 동안 공개되어 있었다고 밝혔다.", "euc-kr"),
    ("銀行は、四千人の顧客の情報が半年間だれにでも見られる状態だったと発表した。", "euc-jp"),
    ("银行说，四千名客户的资料在网上放了半年，任何人都可以看到。", "gb18030"),
  ])
  func `letters of two bytes are told by what they would be`(text: String, charset: String) throws {
    let bytes = try encoded(text, in: charset, isWide: true)
    #expect(decoded(bytes) == text)
    let page = "<html><body><div class=\"one two three four\"><p class=\"five six seven eight nine\">"
    #expect(decoded(Array(page.utf8) + bytes) == page + text, "most of a page is markup")
  }

  @Test func `a unit or a name alone is windows-1252`() {
    #expect(decoded(Array("a hall of 600 m".utf8) + [0xB2]) == "a hall of 600 m²")
    #expect(decoded(Array("caf".utf8) + [0xE9]) == "café")
  }

  @Test func `ISO-2022-JP is known by its switches`() {
    let bytes = Array("\u{1B}$B4A;z\u{1B}(B and ASCII".utf8)
    #expect(decoded(bytes) == "漢字 and ASCII")
    #expect(decoded(Array("\u{1B}[1mbold\u{1B}[0m".utf8)) == "[1mbold[0m")
  }

  @Test func `logical Hebrew is read by its name`() throws {
    let bytes = try #require(Charset.decode([0xF9, 0xEC, 0xE5, 0xED], from: "iso-8859-8-i"))
    #expect(String(decoding: bytes, as: UTF8.self) == "שלום")
  }

  @Test func `no letters at all are no guess`() {
    #expect(CharsetGuess.text(of: Array("plain".utf8)) == nil)
    #expect(CharsetGuess.text(of: []) == nil)
  }
}
