import Testing
import Text

/// Places of a text as it was written.
@Suite struct OriginalTextTests {
  /// The words that hold some part of a text.
  private func words(_ part: String, in text: String) throws -> String {
    let scalars = Array(text.unicodeScalars)
    let sought = Array(part.unicodeScalars)
    let start = try #require((0...scalars.count - sought.count).first { scalars[$0...].starts(with: sought) })
    let original = OriginalText(text)
    return original.text(original.wholeWords(around: start..<start + sought.count))
  }

  @Test(arguments: [
    ("publicznie dostępn", "Katalog był publicznie dostępny, więc", "publicznie dostępny"),
    ("zaniedba", "Te zaniedbania.", "zaniedbania"), ("schutz", "der Datenschutzbehörde", "Datenschutzbehörde"),
    ("data", "data", "data"), ("2.2 milionów rekord", "(~2.2 milionów rekordów).", "2.2 milionów rekordów"),
    ("cafe", "un cafe\u{301} noir", "cafe\u{301}"), ("leak", "a leak-free life", "leak"),
    ("개인정보", "개인정보는", "개인정보"), ("漏洩", "個人情報漏洩が", "漏洩"), ("ข้อมูล", "ข้อมูลส่วน", "ข้อมูล"),
    ("здоров", "о здоровье людей", "здоровье"),
  ])
  func `no word is cut where words have blanks between them`(part: String, text: String, expected: String) throws {
    #expect(try words(part, in: text) == expected)
  }

  @Test func `a torn text without blanks is no word, and nothing has no words`() throws {
    let long = String(repeating: "x", count: 500) + "leak" + String(repeating: "y", count: 500)
    #expect(try words("leak", in: long) == "leak")
    #expect(OriginalText("abc").wholeWords(around: 1..<1) == 1..<1)
  }
}
