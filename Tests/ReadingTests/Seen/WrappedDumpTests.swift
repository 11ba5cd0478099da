import Testing

@testable import Reading

/// Dumps of a few wrapped lines: lines of one paragraph belong together, though nothing shows a margin.
struct WrappedDumpTests {
  private func texts(_ dump: String) throws -> [String] { try DumpReader.passages(of: Array(dump.utf8)).map(\.string) }

  @Test func `lines that go on with a small letter are one paragraph`() throws {
    let dump = """
      Home
      News

      Grid operator loses 31,000 meters' readings

      The grid operator said on Monday that the readings of
      31,000 meters had been sent to a firm that should have got
      those of its own customers only, and that it wants them
      back.

      Read on
      """
    #expect(
      try texts(dump) == [
        "Home", "News", "Grid operator loses 31,000 meters' readings",
        "The grid operator said on Monday that the readings of 31,000 meters had been sent to a firm that should have got "
          + "those of its own customers only, and that it wants them back.", "Read on",
      ])
  }

  @Test func `a short line that ends in a broken word goes on`() throws {
    let dump = """
      Bei einem Datenleck waren personenbezoge-
      ne Daten von 64.000 Kun-
      den des Versorgers offen abrufbar gewesen.
      """
    #expect(
      try texts(dump) == [
        "Bei einem Datenleck waren personenbezogene Daten von 64.000 Kunden des Versorgers offen abrufbar gewesen."
      ])
  }

  @Test func `a sum that is broken over two lines is one`() throws {
    let dump = "The court asked the grid operator to pay 4\nmillion pounds for the readings, which it calls too much."
    #expect(try texts(dump) == [dump.replacing("\n", with: " ")])
  }

  @Test func `lines without small letters are joined where nearly all are full`() throws {
    let dump = """
      개인정보 보호 당국은 지난 월요일 전력 회사가 고객 삼만 명의
      사용 기록을 다른 회사에 잘못 보냈다고 밝혔으며 회사가 즉시
      기록을 되찾아야 하고 모든 고객에게 편지로 이 사실을 알려야
      한다고 덧붙였다.
      """
    #expect(try texts(dump) == [dump.replacing("\n", with: " ")])
  }

  @Test func `menus, headlines and paragraphs of one line stay apart`() throws {
    let dump = [
      "All the news of the day from the north", "Grid operator loses the readings of 31,000 meters",
      "The grid operator said on Monday that the readings of 31,000 meters had been sent to a firm by mistake.",
      "It wants them back.", "Contact the editors of this page", "About us",
    ]
    #expect(try texts(dump.joined(separator: "\n")) == dump)
  }

  // MARK: Hyphens

  @Test(arguments: [
    ("mil-", "lion euros", "million euros"), ("gro\u{AD}", "ßen", "großen"), ("one\u{2010}", "self", "oneself"),
    ("Kunden-", "und Lieferdaten", "Kunden- und Lieferdaten"), ("Meyer-", "Otto", "Meyer-Otto"),
    ("25-", "year", "25- year"),
    ("word -", "next", "word - next"), ("plain", "next", "plain next"), ("会社", "は", "会社は"), ("сооб-", "щил", "сообщил"),
  ])
  func `a word that is broken at the end of a line is one`(first: String, second: String, joined: String) {
    var text = Array(first.utf8)
    LineJoint.prepare(&text, for: Array(second.utf8))
    #expect(String(decoding: text, as: UTF8.self) + second == joined)
  }

  // MARK: Links of lynx

  @Test func `numbers of links and the list of their addresses are no text`() throws {
    let dump = """
         [1]Home [2]News

         The grid operator said that [3]the readings of 31,000 meters had been
         [4]lost on Monday.

      References

         1. https://a.example/
         2. https://a.example/n
         3. file:///tmp/x
         4. mailto:a@a.example
      """
    #expect(
      try texts(dump) == [
        "Home News", "The grid operator said that the readings of 31,000 meters had been lost on Monday.",
      ])
  }

  @Test(arguments: [
    "The meters[1] were read[2] and lost[3] by the operator.", "Take [2]this and [1]that and [7]more.",
    "A list of References\n\n1. A book of meters", "[1]One mark alone, and nothing else.",
  ])
  func `marks of notes and lone numbers stay`(dump: String) throws {
    #expect(try texts(dump).joined(separator: "\n\n") == dump)
  }

  @Test func `a page of brackets alone takes no time`() throws {
    let dump = String(repeating: "[1]", count: 100_000) + String(repeating: "[", count: 100_000)
    #expect(DumpLinks.takenOut(of: Array(dump.utf8)).count == dump.utf8.count)
  }
}
