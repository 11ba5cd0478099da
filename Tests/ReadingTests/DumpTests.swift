import Incidents
import Testing

@testable import Reading

struct DumpTests {
  private func texts(_ dump: String) throws -> [String] { try DumpReader.passages(of: Array(dump.utf8)).map(\.string) }

  /// `text` broken at spaces so that no line is longer than `columns`.
  private func wrapped(_ text: String, _ columns: Int, indent: String = "   ") -> String {
    var lines: [String] = []
    var line = indent
    for word in text.split(separator: " ") {
      if line.count > indent.count, line.count + 1 + word.count > columns {
        lines.append(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private let long = String(
    repeating: "The regulator said that it would look into what had happened to the data of the customers. ", count: 6)

  @Test(arguments: [72, 80, 100]) func `hard-wrapped paragraphs are joined again`(columns: Int) throws {
    let one = long.trimmed
    let two = ("Second. " + long).trimmed
    let dump = [wrapped(one, columns), wrapped(two, columns), "   Menu", "   Home"].joined(separator: "\n\n")
    #expect(try texts(dump) == [one, two, "Menu", "Home"])
  }

  @Test func `lines of a dump that was not wrapped stay apart`() throws {
    let dump = "Home\nNews\n" + long.trimmed + "\nBy Ann Example\n" + long.trimmed
    #expect(try texts(dump) == ["Home", "News", long.trimmed, "By Ann Example", long.trimmed])
  }

  @Test(arguments: ["  * Home", "• Home", "   + Home", "□ Home", "- Home"])
  func `a bullet makes a list item`(line: String) throws {
    let passages = try DumpReader.passages(of: Array(line.utf8))
    #expect(passages.map(\.string) == ["Home"])
    #expect(passages.first?.kind == .listItem)
  }

  @Test(arguments: [
    ("(BUTTON) Search", "Search"), ("____________ Go", "Go"), ("[   ] Remember me", "Remember me"), ("[X] Yes", "Yes"),
    ("a_b (c) [d]", "a_b (c) [d]"),
  ])
  func `what stands for a control is taken out`(line: String, text: String) throws {
    #expect(try texts(line) == [text])
  }

  @Test func `blank lines are counted, not kept`() throws {
    let passages = try DumpReader.passages(of: Array("One\n\n\nTwo\nThree".utf8))
    #expect(passages.map(\.gap) == [0, 2, 0])
  }

  @Test func `wide letters count two columns and are joined without a space`() throws {
    let sentence = "会社は月曜日に顧客の情報が社員によって盗まれたと発表した"
    let line = sentence + String(sentence.prefix(10))
    let dump = (0..<8).map { _ in line }.joined(separator: "\n")
    #expect(try texts(dump) == [String(repeating: line, count: 8)])
  }

  // MARK: Lines

  private func line(_ text: String) -> DumpLine {
    DumpLine(in: Array(text.utf8), range: 0..<text.utf8.count, mayHaveControls: true)
  }

  /// Columns as a terminal shows them: tabs to every eighth, wide letters two.
  @Test(arguments: [
    ("word", 0, 4), ("   word", 3, 7), ("\tword", 8, 12), ("  \tword", 8, 12), ("漢字", 0, 4), (" 漢 a", 1, 5),
    ("ａｂ", 0, 4), ("한국", 0, 4),
    ("é", 0, 1), ("word   ", 0, 4), ("", 0, 0), ("    ", 0, 0),
  ])
  func `a line knows its indent and its width`(text: String, indent: Int, width: Int) {
    #expect(line(text).indent == indent)
    #expect(line(text).width == width)
  }

  @Test(arguments: [("word and more", 4), ("  word", 4), ("漢字 more", 4), ("* word more", 4), ("", 0)])
  func `a line knows what would have had to fit on the line before`(text: String, width: Int) {
    #expect(line(text).firstWordWidth == width)
  }

  @Test(arguments: [
    ("* item", true), ("- item", true), ("o item", true), ("▪ item", true), ("•\titem", true), ("*item", false),
    ("item *", false), ("-", false), ("1. item", false),
  ])
  func `a bullet is a mark with a space after it`(text: String, isBullet: Bool) {
    #expect(line(text).isBullet == isBullet)
  }

  @Test func `the text after a bullet has a column of its own`() {
    #expect(line("  * item").indent == 2)
    #expect(line("  * item").textColumn == 4)
    #expect(line("  item").textColumn == 2)
  }

  @Test(arguments: [
    ("(BUTTON) x", 1), ("( ) yes (*) no", 2), ("[ ] a [X] b [x] c", 3), ("[____] x", 1), ("___ x", 1), ("__ x", 0),
    ("[] x", 0), ("[1] x", 0), ("(a) x", 0),
    ("snake_case x", 0),
  ])
  func `stand-ins for controls are counted`(text: String, controls: Int) {
    #expect(line(text).controls == controls)
  }

  // MARK: Margins

  private func margin(_ widths: [Int]) -> Int? {
    WrapMargin.column(of: widths.map { line(String(repeating: "x", count: $0)) })
  }

  @Test func `many lines that end near one column and none beyond make a margin`() {
    #expect(margin([72, 71, 70, 72, 69, 72, 20]) == 72)
    #expect(margin([72, 71, 70, 72, 69]) == nil, "too few")
    #expect(margin([72, 71, 70, 72, 69, 72, 90]) == nil, "one is longer than what six may have")
    #expect(margin([40, 40, 40, 40, 40, 40, 40]) == nil, "no browser wraps so narrow")
    #expect(margin([140, 140, 140, 140, 140, 140, 140]) == nil, "nor so wide")
    #expect(margin([]) == nil)
  }

  @Test func `a line that had room for the next word ends a paragraph`() throws {
    let full = String(repeating: "seventy-two ", count: 6).trimmed
    let short = "It ends here."
    let dump = [String](repeating: full, count: 7).joined(separator: "\n") + "\n" + short + "\nNext."
    #expect(try texts(dump) == [[String](repeating: full, count: 7).joined(separator: " ") + " " + short, "Next."])
  }

  @Test func `a bullet begins a paragraph, and its next line hangs under its text`() throws {
    let full = String(repeating: "seventy-two ", count: 6).trimmed
    let dump = [String](repeating: full, count: 7).joined(separator: "\n") + "\n\n* " + full + "\n  and more\n* two"
    #expect(try texts(dump).suffix(2) == [full + " and more", "two"])
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
