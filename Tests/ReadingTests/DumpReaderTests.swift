import Incidents
import Testing

@testable import Reading

struct DumpReaderTests {
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
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
