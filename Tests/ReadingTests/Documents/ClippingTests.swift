import Foundation
import Incidents
import Testing

@testable import Reading

/// Clippings: Markdown, packed pages, pages that Safari saved.
@Suite struct ClippingTests {
  private static let sentence =
    "The authority fined the company because it had kept the addresses of its customers for years."

  private static let page =
    "<html><body><h1>Company fined</h1><p>\(sentence)</p><p>The company said that it would pay the fine before the summer.</p></body></html>"

  @Test func `a clipping's head says what the page was, and its text loses Markdown's signs`() throws {
    let text = """
      ---
      title: "Company fined"
      source: https://example.org/fined
      author: [Ann Lee]
      published: 2023-02-17
      ---
      [Home](/) · menu

      # Company fined

      The **authority** fined the [company](https://example.org/c_d "x") because it had kept `snake_case` names\\*
      over years.

      > a quote
      1. first
      - second ![picture](x.png)

      ```
      code *here*
      ```
      """
    let read = try Reader.document(Array(text.utf8), named: "a.md")
    let article = read.article
    #expect(read.kind == .markdown && article.headline == "Company fined" && article.url == "https://example.org/fined")
    #expect(article.published?.date.edtf == "2023-02-17" && article.authors == ["Ann Lee"])
    #expect(
      article.story.map(\.text) == [
        "Company fined", "The authority fined the company because it had kept snake_case names* over years.", "a quote",
        "first",
        "second", "code *here*",
      ])
    #expect(article.blocks.first?.boilerplate == .menu, "what stands above the title")
  }

  @Test func `a Markdown file without a head is its text, and an empty one is told`() throws {
    let article = try Reader.read(Array("# One\n\n\(ClippingTests.sentence)".utf8), named: "a.markdown")
    #expect(article.headline == "One" && article.url == nil && article.published == nil)
    #expect(throws: ReadingError.self) { try Reader.read(Array("---\ntitle: x\n---\n".utf8), named: "a.md") }
    for text in ["[", "[a](", "![", "\\", "***", "[a][b", "---\n", "```\nopen"] {
      _ = try? Reader.read(Array("\(text)\n\n\(ClippingTests.sentence)".utf8), named: "a.md")
    }
  }

  @Test func `a page that was clipped with its menus loses them, and its head is believed`() throws {
    let menu = (1...9).map { "* [Part \($0)](/part/\($0))" }.joined(separator: "\n")
    let story = Array(repeating: ClippingTests.sentence, count: 3).joined(separator: " ")
    let text = """
      ---
      title: Company fined over addresses
      url: https://example.org/fined
      date: 2023-02-17
      ---
      # Company fined over addresses

      \(menu)

      \(story)

      The company **said** that it <would> pay [the fine](https://example.org/c_d) before the summer & close the case.

      \(story)
      """
    let article = try Reader.document(Array(text.utf8), named: "a.md").article
    #expect(article.headline == "Company fined over addresses" && article.url == "https://example.org/fined")
    #expect(article.published?.date.edtf == "2023-02-17")
    let words = article.story.filter { $0.kind != .headline }.map(\.text)
    #expect(
      words == [
        story, "The company said that it <would> pay the fine before the summer & close the case.", story,
      ])
    #expect(article.blocks.contains { $0.text == "Part 3" && $0.boilerplate != nil })
  }

  @Test func `a link that goes over paragraphs is one, with its picture, and other open brackets are text`() {
    let card = ["[![pic](data:x \"A title\")", "", "A title of another story](https://example.org/other)", "", "Text."]
    let pieces = MarkdownText.pieces(of: card.map { $0[...] })
    #expect(
      pieces.map(\.text) == [
        "[![pic](data:x \"A title\") A title of another story](https://example.org/other)", "Text.",
      ])
    #expect(MarkdownText.blocks(of: card.map { $0[...] }).map(\.text) == ["A title of another story", "Text."])
    let open = [
      "[Editor's note: this goes on", "", "in another paragraph.", "", "It links [here](https://example.org).",
    ]
    #expect(MarkdownText.blocks(of: open.map { $0[...] }).count == 3)
  }

  @Test func `a page that Safari saved is read at its own address`() throws {
    let list: [String: Any] = [
      "WebMainResource": [
        "WebResourceData": Data(ClippingTests.page.utf8), "WebResourceURL": "https://example.org/fined",
      ]
    ]
    let bytes = try PropertyListSerialization.data(fromPropertyList: list, format: .binary, options: 0)
    let read = try Reader.document(Array(bytes), named: "a.webarchive")
    #expect(read.kind == .safariArchive && read.article.url == "https://example.org/fined")
    #expect(read.article.headline == "Company fined")
    let other = try PropertyListSerialization.data(fromPropertyList: ["a": 1], format: .binary, options: 0)
    #expect(throws: ReadingError.self) { try Reader.read(Array(other), named: "a.webarchive") }
    for cut in stride(from: 6, to: bytes.count, by: 11) {
      _ = try? Reader.read(Array(bytes.prefix(cut)), named: "a.webarchive")
    }
  }

  @Test func `what is packed by gzip is unpacked once, and what is broken is told`() throws {
    // "hello gzip" is no article; the header alone is nothing.
    #expect(throws: ReadingError.damaged(kind: "This gzip file", reason: "it cannot be unpacked")) {
      try Reader.read([0x1F, 0x8B, 8, 0, 0, 0], named: "a.html.gz")
    }
  }
}
