import Incidents
import Testing

@testable import Reading

/// Files that are no articles, or that were made to hurt: each gets a finding or an article, soon, and no crash.
struct BadInputTests {
  private static let prose =
    "<p>The company said on Monday that it had told the regulator about the breach, and that it was sorry for it.</p>"

  private func outcome(_ bytes: [UInt8], _ name: String = "page.html") -> Result<Int, ReadingError> {
    do { return .success(try Reader.read(bytes, named: name).story.count) } catch { return .failure(error) }
  }

  @Test(arguments: ["", "  \n\t\r\n  ", "\u{0}\u{0}\u{0}"]) func `an empty file is said to be empty`(text: String) {
    #expect(outcome(Array(text.utf8)) == .failure(.empty))
  }

  @Test(arguments: [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D] as [UInt8], "a PNG image"),
    ((0..<2000).map { UInt8($0 * 37 % 251) }, "a binary file"),
  ])
  func `another kind of file is named, whatever its extension`(bytes: [UInt8], kind: String) {
    #expect(outcome(bytes) == .failure(.notText(kind: kind)))
  }

  @Test func `a file beyond the limit is refused before it is looked at`() {
    let size = Reader.sizeLimit + 1
    #expect(
      outcome([UInt8](repeating: 0x61, count: size)) == .failure(.tooLarge(bytes: size, limit: Reader.sizeLimit)))
  }

  @Test func `a page of boilerplate only has no story`() {
    let menu = String(repeating: "<li><a href='/'>Home</a></li>", count: 50)
    #expect(outcome(Array("<html><body><nav><ul>\(menu)</ul></nav></body></html>".utf8)) == .failure(.noStory))
    let row = String(repeating: "<a href='/x'>Menu entry</a> ", count: 300)
    #expect(
      outcome(Array("<html><body><nav>\(row)</nav><footer>© 2020 Us</footer></body></html>".utf8)) == .failure(.noStory)
    )
  }

  @Test(arguments: [
    ("404 Not Found", "404", "The requested address was not found on this server."),
    ("Fehler 503", "503", "Bitte versuchen Sie es in einigen Minuten noch einmal."),
  ])
  func `a web server's notice is no article`(headline: String, code: String, text: String) {
    let page = "<html><head><title>\(headline)</title></head><body><h1>\(headline)</h1><p>\(text)</p></body></html>"
    #expect(outcome(Array(page.utf8)) == .failure(.errorPage(code: code)))
  }

  @Test func `an article of few words whose headline has such a number is one`() {
    let text = "The clinic lost letters of patients in 2019 and was fined by the authority on Monday."
    let page = "<html><body><h1>Fine: 403 euros for a clinic</h1><p>\(text)</p></body></html>"
    #expect(outcome(Array(page.utf8)) == .success(2))
  }

  /// Named, so that a test's report does not print them.
  enum HardStart: String, CaseIterable {
    case deepBlocks, deepSpans, manyAttributes, hugeAttribute, manyComments, openComment, openLink, deepTables,
      openScript

    var markup: String {
      switch self {
      case .deepBlocks: String(repeating: "<div>", count: 100_000)
      case .deepSpans: String(repeating: "<span>", count: 50_000)
      case .manyAttributes: "<div " + (0..<200_000).map { "a\($0)=1" }.joined(separator: " ") + ">"
      case .hugeAttribute: "<img src=\"data:image/png;base64," + String(repeating: "A", count: 3_000_000) + "\">"
      case .manyComments: String(repeating: "<!--x-->", count: 50_000)
      case .openComment: "<!-- never closed -- "
      case .openLink: "<a href=\"never closed>"
      case .deepTables: String(repeating: "<table><tr><td>", count: 3000)
      case .openScript: "<script>never closed</scrip"
      }
    }
  }

  @Test(arguments: HardStart.allCases) func `hard markup is borne`(start: HardStart) {
    let page =
      "<html><body>" + BadInputTests.prose + start.markup + String(repeating: BadInputTests.prose, count: 3)
    if case .failure(let error) = outcome(Array(page.utf8)) { Issue.record("\(error)") }
  }

  /// Quadratic work would take hours here; the limit is far from what a busy machine needs.
  @Test(.timeLimit(.minutes(5))) func `a million end tags that match nothing stop in time`() {
    let page = "<html><body>" + String(repeating: "<b>", count: 20_000) + String(repeating: "</x>", count: 1_000_000)
    _ = outcome(Array(page.utf8))
  }

  @Test func `attributes are cut off when a document has more than any page`() {
    let elements = (0..<320_000).map { "<p a\($0)=x>" }.joined()
    let kept = MarkupPrefilter(Array(elements.utf8)).document.count { $0 == 0x3D }
    #expect((290_000...310_000).contains(kept))
  }

  @Test func `a page cut in the middle of a tag keeps what came before`() {
    let page = "<html><body>" + String(repeating: BadInputTests.prose, count: 4) + "<img src=\"da"
    #expect(outcome(Array(page.utf8)) == .success(4))
  }

  @Test func `more lines than an article has are refused`() {
    let lines = String(repeating: "a b c\n", count: PageReader.passageLimit + 2)
    #expect(outcome(Array(lines.utf8), "page.txt") == .failure(.tooManyPassages(limit: PageReader.passageLimit)))
  }

  @Test func `every finding tells what to do or what is wrong`() {
    let findings: [ReadingError] = [
      .empty, .notText(kind: "a zip archive"), .tooLarge(bytes: 200_000_000, limit: 32_000_000),
      .tooManyPassages(limit: 60_000), .noStory, .unreadableMarkup, .errorPage(code: "404"),
    ]
    for finding in findings { #expect(finding.description.hasSuffix(".")) }
    #expect(findings[2].description.contains("200 MB"))
  }

  /// Damage at random, the same in every run; the large runs are `blotter-bench fuzz`.
  @Test(arguments: 0..<8) func `damaged pages crash nothing`(seed: UInt64) {
    let page = Array(
      ("<html><head><title>T</title></head><body>" + String(repeating: BadInputTests.prose, count: 3)).utf8)
    var state = seed &+ 1
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<200 {
      var damaged = page
      for _ in 0..<12 { damaged[random(damaged.count)] = UInt8(random(256)) }
      let cut = random(damaged.count) + 1
      _ = outcome(Array(damaged[..<cut]), "page.html")
      _ = outcome(Array(damaged[..<cut]), "page.txt")
    }
  }
}
