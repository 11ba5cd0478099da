import Incidents
import Testing

@testable import Reading

/// What a page sets apart from its story by class, element or a line above it is no story, however much of a sentence it is.
struct AsidesTests {
  private let lines = [
    "The ferry line said on Friday that the bookings of 8,600 travellers had been sent to a wrong address by a clerk.",
    "Whoever got them wrote back within the hour and promised to delete the file, which the ferry line has believed.",
    "The bookings show names, cabins and the marks of cars, the ferry line said, but nothing of how they were paid.",
  ]
  /// Fails the test where it is taken for the story.
  private let strange =
    "I have crossed with them for years, and the 43 million that a rival lost should have warned them all."

  private func story(inside: String = "", below: String = "", author: String = "") throws -> String {
    let paragraphs = lines.map { "<p>\($0)</p>" }
    let body = "<h1>Bookings went to a wrong address</h1>\(paragraphs[0])\(inside)\(paragraphs[1])\(paragraphs[2])"
    let page = "<html><head>\(author)</head><body><article>\(body)</article>\(below)</body></html>"
    return try Reader.read(Array(page.utf8), named: "a.html").cleanText
  }

  private func isKept(_ text: String) -> Bool { lines.allSatisfy { text.contains($0) } }

  @Test(arguments: [
    "Comments", "7 comments", "Comments (7)", "Leserbriefe", "3 Kommentare", "12 commentaires", "2 comentarios",
    "Commenti (5)", "5 комментариев", "Комментарии (5)", "3 yorum", "Komentarze (3)", "댓글 3개", "评论（3）", "コメント 3件",
    "2 responses to “Bookings went to a wrong address”",
  ])
  func `below a line that opens comments there is no story`(opener: String) throws {
    let text = try story(below: "<div><h3>\(opener)</h3><div><p>\(strange)</p></div><p>\(strange)</p></div>")
    #expect(!text.contains("43 million") && isKept(text))
  }

  @Test func `a line that opens comments above the story takes nothing away`() throws {
    let page =
      "<html><body><h1>Bookings went to a wrong address</h1><p>4 comments</p>\(lines.map { "<p>\($0)</p>" }.joined())</body></html>"
    #expect(try isKept(Reader.read(Array(page.utf8), named: "a.html").cleanText))
  }

  @Test(arguments: [
    "div id='comments'", "ol class='commentlist'", "article class='comment'", "div class='author-bio'",
    "div class='authorbox'", "section class='contributor'", "footer", "aside", "nav", "div class='related'",
    "div class='newsletter'", "div class='modal' role='dialog'", "dialog", "div class='promo'", "div class='sidebar'",
  ])
  func `a passage of such a class or element is no story`(opening: String) throws {
    let name = opening.prefix { $0.isLetter }
    for (inside, below) in [
      ("", "<\(opening)><p>\(strange)</p></\(name)>"), ("<\(opening)><p>\(strange)</p></\(name)>", ""),
    ] {
      let text = try story(inside: inside, below: below)
      #expect(!text.contains("43 million") && isKept(text))
    }
  }

  @Test(arguments: ["comment", "author", "related", "newsletter", "sidebar"])
  func `a class that the whole story has sets nothing apart`(name: String) throws {
    let page =
      "<html><body><article class='\(name)'><h1>Bookings went to a wrong address</h1>\(lines.map { "<p>\($0)</p>" }.joined())</article></body></html>"
    #expect(try isKept(Reader.read(Array(page.utf8), named: "a.html").cleanText))
  }

  @Test(arguments: ["About the author", "Über die Autorin", "Sobre el autor", "Об авторе", "作者简介"])
  func `below a line that opens a note on the author there is no story`(opener: String) throws {
    let text = try story(
      below: "<div><h4>\(opener)</h4><p>Eve Hall tells of ships, and of the 43 million that sank.</p></div>")
    #expect(!text.contains("43 million") && isKept(text))
  }

  @Test func `a passage at the end that begins with the author's name is a note`() throws {
    let note =
      "<p><em>Eve Hall tells of ships for this paper, and of the 43 million that a rival lost last year.</em></p>"
    let author = "<meta name='author' content='Eve Hall'>"
    #expect(try !story(below: note, author: author).contains("43 million"))
    #expect(try story(below: note).contains("43 million"))
  }

  @Test func `a call to subscribe at the end is a notice, a sentence amid the story is not`() throws {
    let call =
      "<p>Subscribe to our weekly letter and read first of every one of the 43 breaches that our writers look into.</p>"
    #expect(try !story(below: call).contains("43 breaches"))
    #expect(try story(inside: call).contains("43 breaches"))
  }
}
