import Foundation
import Incidents
import Testing

@testable import Reading

/// Mails and pages saved as MHTML.
@Suite struct MailTests {
  private func read(_ text: String, named name: String = "a.eml") throws -> ReadDocument {
    try Reader.document(Array(text.utf8), named: name)
  }

  private static let sentence =
    "The authority fined the company because it had kept the addresses of its customers for years."

  private func mail(_ headers: String, _ body: String) -> String {
    "From: \"The Desk\" <desk@example.org>\nTo: ann@example.org\nDate: Fri, 17 Feb 2023 18:00:00 +0100\n\(headers)\n\n\(body)"
  }

  @Test func `a mail has its own subject, sender and day, in the sender's zone`() throws {
    let read = try read(
      mail(
        "Subject: =?utf-8?q?B=C3=BC=C3=9Fe?= =?utf-8?b?IHbDvG4=?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8",
        "\(MailTests.sentence)\n\nA second paragraph."))
    #expect(read.kind == .mail && read.article.headline == "Büße vün" && read.article.outlet == "The Desk")
    #expect(read.article.published?.description == "2023-02-17T18:00+01:00")
    #expect(read.article.story.map(\.text) == ["Büße vün", MailTests.sentence, "A second paragraph."])
  }

  @Test func `lines that were wrapped are one paragraph; quoted mails and signatures are furniture`() throws {
    let text = """
      The authority fined the company because it had kept the addresses
      of its customers for years, which the law does not allow.

      On Monday Bob wrote:
      > what about the fine
      > of last year

      --\u{20}
      Ann Lee
      Example Ltd
      """
    let article = try read(mail("Subject: Fine\nMIME-Version: 1.0\nContent-Type: text/plain", text)).article
    #expect(
      article.story.map(\.text) == [
        "Fine",
        "The authority fined the company because it had kept the addresses of its customers for years, which the law does not allow.",
      ])
    #expect(article.blocks.contains { $0.text == "Ann Lee" && $0.boilerplate == .footer })
  }

  @Test func `from the imprint on all is foot, and what says so at the beginning is text`() throws {
    let text = """
      Copyright rules change for shops: what the new law asks of them in their own words.

      \(MailTests.sentence)

      \(MailTests.sentence)

      \(MailTests.sentence)

      You are receiving this as you asked for news.

      Example Ltd, Main Street 7, company number 1234
      """
    let article = try read(mail("Subject: Fine\nMIME-Version: 1.0\nContent-Type: text/plain", text)).article
    #expect(article.story.count == 5)
    #expect(article.blocks.suffix(2).allSatisfy { $0.boilerplate == .footer })
  }

  @Test func `the form for transport and the charset are undone`() throws {
    let latin = "The authority fined the company =A3 5 million because it kept addresses.=\n More follows here."
    let quoted = try read(
      mail(
        "Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
        latin))
    #expect(quoted.article.story.contains { $0.text.contains("£ 5 million because it kept addresses. More follows") })
    let encoded = Data(MailTests.sentence.utf8).base64EncodedString()
    let base = try read(
      mail("Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64", encoded))
    #expect(base.article.story.last?.text == MailTests.sentence)
  }

  @Test func `of two forms the page is read, and what is attached is no part of it`() throws {
    let body = """
      --b
      Content-Type: text/plain

      Please view this mail in a browser.
      --b
      Content-Type: text/html

      <html><body><table><tr><td><p>\(MailTests.sentence)</p><p>\(MailTests.sentence)</p></td></tr></table></body></html>
      --b
      Content-Type: text/plain
      Content-Disposition: attachment; filename=x.txt

      \(String(repeating: "attached ", count: 100))
      --b--
      """
    let article = try read(mail("Subject: News\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b", body))
      .article
    #expect(article.story.contains { $0.text == MailTests.sentence })
    #expect(!article.blocks.contains { $0.text.contains("attached") || $0.text.contains("browser") })
  }

  @Test func `a page that was saved as MHTML is the page, at its own address`() throws {
    let page = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://example.org/leak
      Subject: Company fined
      Date: Fri, 27 Nov 2026 01:29:00 +0000
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="b"

      --b
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://example.org/leak

      <html><body><h1>Company fined=20over a leak</h1><p>\(MailTests.sentence)</p><p>\(MailTests.sentence)</p></body></html>
      --b--
      """
    let read = try read(page, named: "a.mhtml")
    #expect(read.kind == .webArchive && read.article.url == "https://example.org/leak")
    #expect(read.article.headline == "Company fined over a leak")
    #expect(read.article.published == nil, "the day of saving is no day of publishing")
  }

  @Test func `a box of one mail is that mail, and text with a colon is none`() throws {
    let one =
      "From 123@xxx Wed Jul 16 06:24:10 +0000 2008\n" + mail("Subject: One\nMIME-Version: 1.0", MailTests.sentence)
    #expect(try read(one, named: "a.mbox").article.headline == "One")
    #expect(MailForm.kind(of: Array("Note: this is a text\nAbout: nothing\n\nbody".utf8)) == nil)
  }

  @Test func `a message that is cut off, nested or hollow is told, never a crash`() throws {
    for text in [
      mail("Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b", ""),
      mail("Subject: x\nMIME-Version: 1.0\nContent-Type: image/png", "abc"), "From: a\nTo: b\nDate: c\n\n",
    ] {
      #expect(throws: ReadingError.self) { try read(text) }
    }
    var nested = "Content-Type: text/plain\n\n\(MailTests.sentence)"
    for depth in 0..<300 {
      nested = "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n\(nested)\n--b\(depth)--"
    }
    _ = try? read("From: a@b\nTo: c@d\nSubject: x\nMIME-Version: 1.0\n\(nested)")
    let whole = Array(mail("Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain", MailTests.sentence).utf8)
    for cut in stride(from: 0, to: whole.count, by: 5) { _ = try? Reader.read(Array(whole[..<cut]), named: "a.eml") }
  }
}
