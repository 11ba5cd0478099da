import Incidents
import TestSupport
import Testing

@testable import Reading

/// What mails have with them.
@Suite struct AttachmentTests {
  private static let sentence =
    "The authority fined the company because it had kept the addresses of its customers for years."

  private func headers(_ subject: String, id: String = "a@x") -> String {
    "From: Desk <desk@example.org>\nTo: ann@example.org\nDate: Fri, 17 Feb 2023 18:00:00 +0100\nSubject: \(subject)\nMessage-ID: <\(id)>\nMIME-Version: 1.0\n"
  }

  private func mail(_ subject: String, id: String = "a@x", text: String = sentence, with parts: [String]) -> String {
    let all = ["Content-Type: text/plain\n\n\(text)\n"] + parts
    return headers(subject, id: id) + "Content-Type: multipart/mixed; boundary=b\(id.count)\n\n"
      + all.map { "--b\(id.count)\n\($0)\n" }.joined() + "--b\(id.count)--\n"
  }

  private func attached(_ name: String, _ type: String, _ text: String) -> String {
    "Content-Type: \(type); name=\"\(name)\"\nContent-Disposition: attachment; filename=\"\(name)\"\n\n\(text)\n"
  }

  private func forwarded(_ mail: String) -> String { "Content-Type: message/rfc822\n\n\(mail)\n" }

  private func parts(_ mail: String) throws -> [ReadPart] {
    try #require(try Reader.parts(Array(mail.utf8), named: "a.eml")).parts
  }

  private static let rich = "{\\rtf1\\ansi The decision\\par \(sentence)\\par}"

  @Test func `documents that come with a mail are articles of their own, pictures and signatures are not`() throws {
    let found = try parts(
      mail(
        "News",
        with: [
          attached("decision.rtf", "application/rtf", AttachmentTests.rich), attached("photo.png", "image/png", "x"),
          attached("signature.asc", "application/pgp-signature", "x"), attached("note.txt", "text/plain", "-- "),
          attached("decision.rtf", "application/octet-stream", AttachmentTests.rich),
          attached("locked.pdf", "application/pdf", "%PDF-1.4"),
        ]))
    #expect(found.map(\.id) == ["", "decision.rtf", "decision.rtf-2", "locked.pdf"])
    #expect(try found.prefix(3).map { try $0.article.get().headline } == ["News", "The decision", "The decision"])
    #expect(throws: ReadingError.self) { try found[3].article.get() }
    #expect(try found[0].article.get().story.map(\.text) == ["News", AttachmentTests.sentence])
  }

  @Test func `a mail alone is one article, and says itself why it cannot be read`() throws {
    #expect(try parts(mail("News", with: [])).map(\.id) == [""])
    #expect(throws: ReadingError.self) {
      try Reader.parts(Array((headers("News") + "Content-Type: image/png\n\nx\n").utf8), named: "a.eml")
    }
  }

  @Test func `a mail that was forwarded whole is an article of its own, and no part of the other's text`() throws {
    let inner = mail(
      "Inner", id: "in@x", text: "The inner mail. \(AttachmentTests.sentence)",
      with: [attached("d.rtf", "application/rtf", AttachmentTests.rich)])
    let found = try parts(mail("Outer", with: [forwarded(inner)]))
    #expect(found.map(\.id) == ["", "in@x", "in@x#d.rtf"])
    #expect(try found.map { try $0.article.get().headline } == ["Outer", "Inner", "The decision"])
    #expect(try found[0].article.get().story.map(\.text) == ["Outer", AttachmentTests.sentence])
    let bare = headers("Outer") + "Content-Type: multipart/mixed; boundary=b3\n\n--b3\n\(forwarded(inner))\n--b3--\n"
    #expect(try parts(bare).map(\.id) == ["in@x", "in@x#d.rtf"], "a mail that only brings another says nothing")
  }

  @Test func `mails within mails are read three deep, and it is told where there are more`() throws {
    var nested = mail("Mail 0", id: "id0@x", with: [])
    for depth in 1...5 {
      nested = mail(
        "Mail \(depth)", id: "id\(depth)@\(String(repeating: "x", count: depth + 1))", with: [forwarded(nested)])
    }
    let found = try parts(nested)
    #expect(found.compactMap { try? $0.article.get().headline } == ["Mail 5", "Mail 4", "Mail 3", "Mail 2"])
    #expect(found.count == 5)
    #expect(throws: ReadingError.tooDeep(limit: 3)) { try found.last?.article.get() }
  }

  @Test func `mails within mails that have nothing else to say are told once`() throws {
    var nested = mail("Innermost", id: "id0@x", with: [])
    for depth in 1...100 {
      nested = headers("Mail \(depth)", id: "id\(depth)@x") + "Content-Type: message/rfc822\n\n\(nested)"
    }
    let found = try parts(nested)
    #expect(found.count == 1)
    #expect(throws: ReadingError.tooDeep(limit: 3)) { try found[0].article.get() }
  }

  @Test func `a mail whose parts lie too deep within each other says so`() {
    var nested = "Content-Type: text/plain\n\n\(AttachmentTests.sentence)\n"
    for depth in 1...100 {
      nested = "Content-Type: multipart/mixed; boundary=\"b\(depth)\"\n\n--b\(depth)\n\(nested)\n--b\(depth)--\n"
    }
    #expect(throws: ReadingError.partsTooDeep(limit: 40)) { try parts(headers("Deep") + nested) }
  }

  @Test func `of many documents the first are read, and it is told that there are more`() throws {
    let many = (1...40).map { attached("d\($0).rtf", "application/rtf", AttachmentTests.rich) }
    let found = try parts(mail("News", with: many))
    #expect(found.count { (try? $0.article.get()) != nil } == MailAttachments.most + 1)
    #expect(throws: ReadingError.tooMany(kind: "This mail", limit: MailAttachments.most)) {
      try found.last?.article.get()
    }
  }

  @Test func `mails of a box have theirs under their own names`() throws {
    let one = mail("One", id: "one@x", with: [attached("d.rtf", "application/rtf", AttachmentTests.rich)])
    let box = [one, mail("Two", id: "two@xy", with: [])].map { "From 1@xxx Fri Feb 17 18:00:00 +0000 2023\n\($0)\n\n" }
      .joined()
    #expect(try parts(box).map(\.id) == ["one@x", "one@x#d.rtf", "two@xy"])
  }

  private func alert(_ body: String, type: String) -> String {
    "From: Google Alerts <googlealerts-noreply@google.com>\nTo: ann@example.org\nDate: Fri, 17 Feb 2023 18:00:00 +0100\nSubject: Google Alert - fines\nMIME-Version: 1.0\nContent-Type: \(type)\n\n\(body)\n"
  }

  @Test func `a Google Alert is a list of links, each at its own address`() throws {
    func link(_ target: String, _ words: String) -> String {
      "<a href=\"https://www.google.com/url?rct=j&amp;sa=t&amp;url=\(target)&amp;ct=ga&amp;cd=x\">\(words)</a>"
    }
    let page = """
      <html><body><table><tr><td>\(link("https://o.org/a%3Fid%3D1", "<img src=x>"))\(link("https://o.org/a%3Fid%3D1", "Acme <b>fined</b>"))
      <div>The authority fined Acme ...</div>\(link("https://p.org/b", "Beta fined"))<a href="https://www.google.com/alerts/feedback?x">Flag</a>
      <a href="https://www.google.com/alerts/remove?x">Unsubscribe</a></td></tr></table></body></html>
      """
    let list = try #require(Reader.list(Array(alert(page, type: "text/html; charset=utf-8").utf8), named: "a.eml"))
    #expect(list.entries.map(\.title) == ["Acme fined", "Beta fined"])
    #expect(list.entries.map(\.address) == ["https://o.org/a?id=1", "https://p.org/b"])
    let plain =
      "=== News - 1 new result for [fines] ===\n\nAcme fined\nThe Outlet\nThe authority fined ...\n<https://www.google.com/url?rct=j&url=https://o.org/a&ct=ga>\n"
    let text = try #require(Reader.list(Array(alert(plain, type: "text/plain").utf8), named: "a.eml"))
    #expect(text.entries.map(\.title) == ["Acme fined"] && text.entries.map(\.address) == ["https://o.org/a"])
    #expect(Reader.list(Array(alert("Welcome to alerts.", type: "text/plain").utf8), named: "a.eml") == nil)
  }
}
