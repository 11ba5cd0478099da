import Foundation
import Incidents
import Testing

@testable import Reading

/// Messages that are made to take much where they are taken apart: what is left of them is little, and their text is read.
@Suite struct MailBoundsTests {
  private static let sentence =
    "The authority fined the company because it had kept the addresses of its customers for years."
  private static let headers =
    "From: a@example.org\nTo: b@example.org\nSubject: News\nMIME-Version: 1.0\n"

  /// A mail whose first part is the text, and what follows in its last.
  private func mail(_ rest: String, type: String = "multipart/mixed; boundary=b") -> [UInt8] {
    Array(
      "\(Self.headers)Content-Type: \(type)\n\n--b\nContent-Type: text/plain\n\n\(Self.sentence)\n\(rest)".utf8)
  }

  private func text(of bytes: [UInt8]) throws -> [String] {
    try MailReader(bytes, kind: .mail).article().story.filter { $0.kind != .headline }.map(\.text)
  }

  private static let many = 100_000

  /// Something small, many times, between two texts.
  struct Much: CustomTestStringConvertible {
    var start = ""
    let small: String
    var times = MailBoundsTests.many
    var end = ""

    var text: String { start + String(repeating: small, count: times) + end }
    var testDescription: String { "\(start)\(small)... (\(times))" }
  }

  private static let end = "\nx\n--b--\n"

  @Test(arguments: [
    Much(small: "--b\n\n"), Much(start: "--b\n", small: "a: b\n", end: end),
    Much(start: "--b\nX-Long: ", small: "a", times: 500_000, end: "\n\(end)"),
    Much(start: "--b\nX-Long: a\n", small: " b\n", times: 200_000, end: end),
    Much(start: "--b\nContent-Type: message/rfc822\n\n", small: "a: b\n", end: end),
    Much(start: "--b\n", small: "Content-Type: message/rfc822\n\n"),
    Much(start: "--b\nContent-Type: text/plain", small: "; a=b", end: "\n\(end)"),
    Much(start: "--b\nContent-Type: multipart/mixed; boundary=\"c c\"\n\n", small: "--c c\n\n"),
  ]) func `headers and parts beyond all measure are left out, and the text is read`(rest: Much) throws {
    let bytes = mail(rest.text)
    #expect(bytes.count > 400_000)
    let left = MailBounds(bytes).bytes.count
    #expect(left < 150_000)
    let first = try text(of: bytes).first
    #expect(first == Self.sentence)
  }

  @Test func `many parts with many headers each are left with few`() throws {
    let part = "--b\n" + String(repeating: "a: b\n", count: 3000) + "\nx\n"
    let bytes = mail(String(repeating: part, count: 200))
    #expect(bytes.count > 3_000_000 && MailBounds(bytes).bytes.count < 1_200_000)
    #expect(try text(of: bytes).first == Self.sentence)
  }

  @Test(arguments: ["boundary*0=b", "boundary*=us-ascii''b", "boundary(c)=b"])
  func `where a boundary is written in other ways than usual, every line that may be one counts`(boundary: String) {
    let bytes = mail(String(repeating: "--b\n\n", count: Self.many), type: "multipart/mixed; \(boundary)")
    #expect(MailBounds(bytes).bytes.count < 150_000)
  }

  @Test func `how many parts are left out is told`() throws {
    let bytes = mail(String(repeating: "--b\nContent-Type: image/png\n\nx\n", count: 19_999) + "--b--\n")
    let shortfalls = try MailReader(bytes, kind: .mail).shortfalls
    #expect(shortfalls == [.limited(read: 2000, of: 20_000, things: "parts")])
  }

  @Test func `a long mail with usual headers is left as it is, whatever its text looks like`() throws {
    let text = String(repeating: "-- \nName: \(Self.sentence)\n--c\n", count: 5000)
    let bytes = mail("\(text)--b\nContent-Type: text/html\n\n<p>x</p>\n--b--\n")
    #expect(bytes.count > 400_000)
    let bounds = MailBounds(bytes)
    #expect(bounds.bytes == bytes && bounds.leftOut == 0 && !bounds.isCutOff)
  }

  @Test(arguments: ["base64", "quoted-printable"])
  func `a mail within a large mail is whole whatever its form for transport`(form: String) throws {
    let text = String(repeating: "\(Self.sentence)\n", count: 5000)
    let inner = "\(Self.headers)Content-Type: text/plain\n\n\(text)"
    let sent = form == "base64" ? Data(inner.utf8).base64EncodedString(options: .lineLength76Characters) : inner
    let bytes = mail("--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: \(form)\n\n\(sent)\n--b--\n")
    #expect(MailBounds(bytes).bytes.count == bytes.count)
    let part = try #require(try MailParts(bytes, kind: "This mail").parts.last)
    let isWhole = part.bytes.starts(with: inner.utf8)
    #expect(part.type == "message/rfc822" && isWhole)
  }

  @Test func `where it is said twice what its form for transport is, a mail within is bounded as any`() {
    let rest =
      "--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\nContent-Transfer-Encoding: 7bit\n\n"
    let bytes = mail(rest + String(repeating: "a: b\n", count: Self.many) + Self.end)
    #expect(bytes.count > 400_000 && MailBounds(bytes).bytes.count < 150_000)
  }

  // MARK: Cut off

  private func shortfalls(_ bytes: [UInt8]) throws -> [Shortfall] {
    try Reader.document(bytes, named: "a.eml").shortfalls
  }

  @Test func `a mail that is cut off amid its text is read up to there, and says so`() throws {
    let whole = mail("It will pay.\n--b--\n")
    #expect(try shortfalls(whole).isEmpty)
    let cut = Array(whole.dropLast(9))
    #expect(try text(of: cut).joined(separator: " ").hasSuffix("years. It will pa"))
    #expect(try shortfalls(cut) == [.cutOff])
  }

  @Test func `one that is cut off behind its text says that`() throws {
    let whole = mail("--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\naaaaaaaa\n--b--\n")
    #expect(try shortfalls(whole).isEmpty)
    #expect(try shortfalls(Array(whole.dropLast(9))) == [.cutOffBehind])
  }

  // The words that browsers put between parts.
  @Test(arguments: ["b", "----MultipartBoundary--AbC0123----", "----=_NextPart_000_0000_01C6.BOUNDARY"])
  func `a saved page that is cut off amid its text is read up to there, and says so`(boundary: String) throws {
    let page = (1...4).map { "<p>\($0): \(Self.sentence)</p>\n" }.joined()
    let head =
      "From: <Saved by Blink>\nSnapshot-Content-Location: https://o.example/1\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\";\n\tboundary=\"\(boundary)\"\n\n"
    let start =
      head
      + "--\(boundary)\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><h1>Fined</h1>\n\(page)"
    let read = try Reader.document(Array((start + "<p>5: The company s=").utf8), named: "a.mhtml")
    #expect(read.shortfalls == [.cutOff])
    #expect(read.article.cleanText.contains("4: \(Self.sentence)"))
    let whole = try Reader.document(Array((start + "</body></html>\n--\(boundary)--\n").utf8), named: "a.mhtml")
    #expect(whole.shortfalls.isEmpty)
    let style = String(repeating: "--colour-of-links: #000000;\n", count: 20_000)
    let styled = Array((start + "--\(boundary)\nContent-Type: text/css\n\n\(style)--\(boundary)--\n").utf8)
    #expect(MailBounds(styled).bytes == styled, "lines of a style sheet are between no parts")
  }

  @Test(arguments: [
    ("base64", "VGhlIGF1dGhvcml0eSBmaW5lZCB0aGUgY29tcGFueS4=\n", false),
    ("base64", "VGhlIGF1dGhvcml0eSBmaW5lZCB0aGUgY29tcG", true),
    ("base64", "VGhlIGF1dGhvcml0eSBmaW5lZCB0aGUgY29tcGFue", true),
    ("base64", "VGhlIGF1dGhvcml0eSBmaW5lZCB0aGUgY29tcGFueS5", true),
    ("base64", "VGhlIGF1dGhvcml0eSBmaW5lZCB0aGUgY29tcGFueS4", false),
    ("base64", "VGhlIGF1dGhvcml0eSBmaW5lZCB0aGUgY29tcGFueQ\n", false),
    ("base64", "VGhlIGF1dGhvcml0eSBmaW5lZCB0aGUgY29tcGFueQ=\n", false),
    ("base64", "VGhlIGF1dGhv\ncml0eSBmaW5lZCB0aGUgY29tcGFueQ==\nLg==\n", false),
    ("base64", "VGhlIGF1dGhvcml0eSBmaW5lZCB0aGUgY29tcGFueS4=\n-- \nThe list\n", false),
    ("quoted-printable", "The authority fined the company.\n", false),
    ("quoted-printable", "The authority fined the company.=C3=BC\n", false),
    ("quoted-printable", "The authority fined the company.=C3=", true),
    ("quoted-printable", "The authority fined the company.=C3=B", true), ("7bit", "The authority =", false),
  ]) func `a mail of one part is known to be cut off by its form for transport`(
    form: String, content: String, isCutOff: Bool
  ) {
    let bytes = Array("\(Self.headers)Content-Transfer-Encoding: \(form)\n\n\(content)".utf8)
    #expect(MailBounds(bytes).isCutOff == isCutOff)
  }

  // Archives of mailing lists write such addresses, and people such subjects.
  @Test(arguments: [
    "Archived-At: <https://lists.example.org/message/ABCDEF/>\n", "Subject: Boundary dispute\n",
    "Subject: boundary=foo\nReferences: <message/1@example.org>\n",
  ]) func `words of other headers than that of the content's type say nothing of parts`(header: String) {
    let line = "--weight-of-links: 400; \(Self.sentence)\n"
    let content = String(repeating: line, count: 400_000 / line.utf8.count)
    let plain = Array("\(Self.headers)\(header)\n\(content)\n\(content)".utf8)
    #expect(MailBounds(plain).bytes == plain && MailBounds(plain).leftOut == 0)
    let type = "Content-Type: multipart/mixed; boundary=b\n\n"
    let parted = Array("\(Self.headers)\(header)\(type)--b\n\n\(content)\n--b--\n".utf8)
    #expect(MailBounds(parted).bytes == parted && !MailBounds(parted).isCutOff)
  }
}
