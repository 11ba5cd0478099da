import Incidents
import TestSupport
import Testing

@testable import Reading

/// Parts of mails in a form for transport that is old, or not what it says.
@Suite struct CodedPartTests {
  private static let sentence =
    "The authority fined the company because it had kept the addresses of its customers for years."
  private static let page =
    "<html><head><title>The decision</title></head><body><h1>The decision</h1><p>\(sentence)</p><p>\(sentence)</p></body></html>"

  private static let head =
    "From: Desk <desk@example.org>\nTo: ann@example.org\nDate: Fri, 17 Feb 2023 18:00:00 +0100\nSubject: News\nMIME-Version: 1.0\n"

  /// As POSIX says of `uuencode`: three bytes in four letters, and before each line its bytes.
  private static func uuencoded(_ text: String, named name: String) -> [String] {
    func letter(_ value: Int) -> Character { value == 0 ? "`" : Character(Unicode.Scalar(UInt8(value + 32))) }
    let bytes = text.utf8.map(Int.init)
    let lines = stride(from: 0, to: bytes.count, by: 45).map { start in
      let line = Array(bytes[start..<min(start + 45, bytes.count)])
      let letters = stride(from: 0, to: line.count, by: 3).flatMap { at in
        let three = (0..<3).map { at + $0 < line.count ? line[at + $0] : 0 }
        let all = three[0] << 16 | three[1] << 8 | three[2]
        return [18, 12, 6, 0].map { letter(all >> $0 & 63) }
      }
      return String([letter(line.count)] + letters)
    }
    return ["begin 644 \(name)"] + lines + ["`", "end"]
  }

  private func parts(_ mail: String) throws -> [ReadPart] {
    try #require(try Reader.parts(Array(mail.utf8), named: "a.eml")).parts
  }

  private func attached(_ lines: [String], as coding: String) -> String {
    CodedPartTests.head
      + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n\(CodedPartTests.sentence)\n\n--b\n"
      + "Content-Type: text/html; name=\"decision.html\"\nContent-Transfer-Encoding: \(coding)\nContent-Disposition: attachment; filename=\"decision.html\"\n\n"
      + lines.joined(separator: "\n") + "\n\n--b--\n"
  }

  @Test(arguments: ["x-uuencode", "uuencode"])
  func `a part in the form of uuencode is read`(coding: String) throws {
    let found = try parts(attached(CodedPartTests.uuencoded(CodedPartTests.page, named: "decision.html"), as: coding))
    #expect(found.map(\.id) == ["", "decision.html"])
    #expect(try found[1].article.get().headline == "The decision")
  }

  @Test func `a part that cannot be decoded is told, be it a text or a document`() throws {
    let broken = Array(CodedPartTests.uuencoded(CodedPartTests.page, named: "decision.html").dropFirst())
    let found = try parts(attached(broken, as: "x-uuencode"))
    #expect(found.map(\.id) == ["", "decision.html"])
    #expect(throws: ReadingError.damaged(kind: "What comes with this mail", reason: "it cannot be decoded")) {
      try found[1].article.get()
    }
    let mail = CodedPartTests.head + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n(((())))!!!!\n"
    #expect(throws: ReadingError.damaged(kind: "This mail", reason: "its text cannot be decoded")) {
      try MailReader(Array(mail.utf8), kind: .mail).article()
    }
    let both = attached(["((("], as: "base64").replacing("Content-Disposition: attachment", with: "X-Other: inline")
    #expect(try parts(both).first?.shortfalls == [.missing(1, of: 2, things: "texts")])
  }

  @Test func `a part without a word is none that cannot be decoded`() throws {
    let found = try parts(attached([" ", ""], as: "base64"))
    #expect(found.allSatisfy { (try? $0.article.get()) != nil && $0.shortfalls.isEmpty })
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a file that stands in the text is an article of its own, and no part of the text`(ending: String) throws {
    let lines =
      [CodedPartTests.sentence, ""] + CodedPartTests.uuencoded(CodedPartTests.page, named: "the decision.html")
      + ["", "Regards"]
    let mail = CodedPartTests.head + "\n" + lines.joined(separator: "\n") + "\n"
    let found = try parts(mail.replacing("\n", with: ending))
    #expect(found.map(\.id) == ["", "the decision.html"])
    #expect(try found[0].article.get().story.map(\.text) == ["News", CodedPartTests.sentence, "Regards"])
    #expect(try found[1].article.get().story.map(\.text).first == "The decision")
  }

  @Test func `of many files in a text the first are read, and it is told that there are more`() throws {
    let one = CodedPartTests.uuencoded(CodedPartTests.page, named: "d.html").joined(separator: "\n")
    let mail = CodedPartTests.head + "\n\(CodedPartTests.sentence)\n\n" + String(repeating: one + "\n", count: 500)
    let found = try parts(mail)
    #expect(found.count { (try? $0.article.get()) != nil } == MailAttachments.most + 1)
    #expect(throws: ReadingError.tooMany(kind: "This mail", limit: MailAttachments.most)) {
      try found.last?.article.get()
    }
    let reader = try MailReader(Array(mail.utf8), kind: .mail)
    #expect(
      reader.parts.count == MailAttachments.most + 2
        && reader.shortfalls == [.limited(read: 22, of: 501, things: "parts")])
  }

  @Test func `words that only look like the beginning of a file are text`() throws {
    let lines = ["begin 644 reasons", "why this is wrong, the authority said in its decision of last week.", "end"]
    let found = try parts(CodedPartTests.head + "\n" + lines.joined(separator: "\n") + "\n")
    #expect(found.count == 1)
    #expect(try found[0].article.get().story.map(\.text).contains(lines[0]))
  }
}
