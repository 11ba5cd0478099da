import Incidents
import Testing

@testable import Reading

/// Web archives and mails are told from text, whatever their names end in.
struct TransportFormTests {
  private static let page = "<html><body><p>A page of one line.</p></body></html>"

  @Test(arguments: [
    "Content-Type: text/html\nContent-Transfer-Encoding: Quoted-Printable\n\n",
    "\nX-Header: 1\nContent-Transfer-Encoding: base64\n\nQQ==\n",
  ])
  func `a part of a message is told as such`(head: String) {
    for name in ["a.html", "a.txt", "a.mhtml"] {
      #expect(throws: ReadingError.notText(kind: "a web archive (MHTML) or a mail")) {
        _ = try Reader.read(Array((head + TransportFormTests.page).utf8), named: name)
      }
    }
  }

  @Test(arguments: [
    "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n--x\r\n",
    "Received: by mail\n (with care)\nSubject: a\ncontent-type: Multipart/Alternative; boundary=b\n\n",
  ])
  func `a whole message is taken apart, and the markup of what is cut off is no text`(head: String) {
    for name in ["a.html", "a.txt", "a.mhtml"] {
      let read = try? Reader.read(Array((head + TransportFormTests.page).utf8), named: name)
      #expect(read?.blocks.contains { $0.text.contains("<p>") || $0.text.contains("MIME") } != true)
    }
  }

  @Test(arguments: [
    "<html lang=3D\"de\"><meta charset=3D'utf-8'><p class=3D\"a\">b<p class=3D\"a\">b<p class=3D\"a\">b",
    "Die Beh=C3=B6rde pr=C3=BCft, ob =C3=BCber 40 =C3=84mter gr=C3=B6=C3=9Fere Listen verlo=\nren haben.",
  ])
  func `quoted-printable is known without headers`(text: String) {
    #expect(TransportForm.kind(of: Array(text.utf8)) != nil)
  }

  @Test(arguments: [
    "From: the editor\nTo: all readers\n\nWe moved.", "Content-Type: text/html\n\n<p>a", "A line.\nMIME-Version: 1.0\n",
    "<a href='?a=3D&b=3D&c=3D&d=3D&e=3D&f=3D'>x</a>", "a=1 b=2 c=3 d=4 e=5 f=6",
    "Größe =C3=B6=C3=B6=C3=B6=C3=B6=C3=B6=C3=B6", "",
    "Headline: a colon stands in it\n\nMIME-Version: 1.0",
  ])
  func `other text stands as it is`(text: String) {
    #expect(TransportForm.kind(of: Array(text.utf8)) == nil)
  }
}
