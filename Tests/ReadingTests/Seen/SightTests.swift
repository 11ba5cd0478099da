import Incidents
import Testing

@testable import Reading

/// What readers of a page do not see is no part of its text.
struct SightTests {
  private func passages(_ body: String) throws -> [Passage] {
    try PageReader.markupPage(of: Array("<html><body>\(body)</body></html>".utf8)).passages
  }

  private func text(_ inside: String) throws -> String {
    try passages("<p>\(inside)</p>").map(\.string).joined(separator: "|")
  }

  // MARK: In a line

  @Test(arguments: [
    #"<span style="display:none">77</span>"#, #"<span style="color: red; DISPLAY : none !important">77</span>"#,
    #"<span style="visibility: hidden">77</span>"#, #"<span hidden>77</span>"#, #"<span hidden="hidden">77</span>"#,
    #"<span style="font-size:0">77</span>"#, #"<i style="position:absolute;left:-9999px">77</i>"#,
    #"<span class="sr-only">77</span>"#, #"<span class="x visuallyHidden">77</span>"#,
    #"<span class="screen-reader-text">77</span>"#, #"<span class="u-visually-hidden">77</span>"#,
    #"<b><span hidden>7<i>7</i></span></b>"#, "<s>77</s>", "<strike>77</strike>", "<del>77</del>",
    "<template>77</template>", #"<span aria-hidden="true">→</span>"#,
  ])
  func `what is hidden or struck out in a line is left out`(hidden: String) throws {
    #expect(try text("some \(hidden)12,500 people") == "some 12,500 people")
  }

  @Test(arguments: [
    #"<span style="display:inline">77</span>"#, #"<span style="font-size:0.9em">77</span>"#,
    #"<span style="left:-3px">77</span>"#, #"<span class="not-sr-only">77</span>"#,
    #"<span class="sr-only-focusable">77</span>"#, #"<span class="hero">77</span>"#,
    #"<span aria-hidden="true">77</span>"#, #"<span aria-hidden="false">77</span>"#, "<ins>77</ins>", "<u>77</u>",
  ])
  func `what is shown stays`(shown: String) throws {
    #expect(try text("some \(shown), as told") == "some 77, as told")
  }

  @Test func `words on both sides of what is left out are not glued together`() throws {
    #expect(try text("12,500<s> clients</s>people") == "12,500 people")
  }

  // MARK: Blocks

  private func page(_ hidden: String) -> [UInt8] {
    let lines = [
      "The operator of four dairies told the board on Monday that a list of its farmers had been read by a stranger.",
      "The list was on a server that anybody could reach, and it was there for nearly two years until a clerk saw it.",
      "The board said that it will look at how the operator keeps its lists, and that it will tell the farmers itself.",
    ]
    let story = lines.map { "<p>\($0)</p>" }.joined()
    return Array(
      "<html><body><article><h1>A list of farmers lay open</h1>\(story)\(hidden)</article></body></html>".utf8)
  }

  private func story(_ hidden: String) throws -> String {
    try Reader.read(page(hidden), named: "a.html").cleanText
  }

  @Test(arguments: [
    #"<div style="display:none">"#, "<div hidden>", #"<div aria-hidden="true">"#, #"<div class="visually-hidden">"#,
    #"<div style="visibility:hidden">"#, "<noscript>", "<del>",
  ])
  func `a block that is not shown is no story`(opening: String) throws {
    let hidden =
      "\(opening)<p>The operator lost 650,000 names in the year before, which the board had not been told of.</p>"
    let ending = "</\(opening.dropFirst().prefix { $0.isLetter })>"
    #expect(try !story(hidden + ending).contains("650,000"))
    #expect(try story(hidden + ending).contains("a stranger"))
  }

  @Test func `a story that is hidden as a whole is read, as a script shows it`() throws {
    let whole = String(decoding: page(""), as: UTF8.self).replacing(
      "<article>", with: #"<article style="display:none">"#)
    #expect(try Reader.read(Array(whole.utf8), named: "a.html").cleanText.contains("a stranger"))
  }

  @Test func `elements that never end cost no more than their length`() throws {
    let story = String(decoding: page(""), as: UTF8.self)
    for opening in ["<noscript>", "<noscript><img>", "<sup>3", "<a href=#x>3", "<s>"] {
      let long = story + String(repeating: opening, count: 20_000)
      #expect(try Reader.read(Array(long.utf8), named: "a.html").cleanText.contains("a stranger"))
    }
  }

  @Test func `a noscript element with pictures alone is cut, one with words is not`() {
    func filtered(_ page: String) -> String {
      String(decoding: MarkupPrefilter(Array(page.utf8)).document, as: UTF8.self)
    }
    #expect(filtered("a<noscript><img src='x'> <iframe></iframe></noscript>b") == "a b")
    #expect(filtered("a<NOSCRIPT></NOSCRIPT>b") == "a b")
    for page in ["a<noscript><p>b</p></noscript>c", "a<noscript><img>", "a<noscripts></noscripts>", "a<noscript"] {
      #expect(filtered(page) == page)
    }
  }
}
