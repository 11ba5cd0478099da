import Incidents
import Testing

@testable import Reading

/// Where limits of the reader lie, from both sides.
struct SectionLimitTests {
  private func passages(_ texts: [String]) -> [Passage] { texts.map { Passage(Array($0.utf8), gap: 0) } }

  /// A line that opens comments, made longer by further words.
  private func opening(words: Int) -> String {
    (["Leave a comment"] + (0..<words - 3).map { _ in "here" }).joined(separator: " ")
  }

  @Test(arguments: [(3, true), (11, true), (12, true), (13, false), (40, false)])
  func `a line of twelve words opens a section, a longer one only speaks of it`(words: Int, opens: Bool) throws {
    let lines = passages(["Story", opening(words: words), "Next"])
    try #require(lines[1].shape.words == words && lines[1].says(.comment))
    #expect(SectionDistances(in: lines).sinceComment == (opens ? [200, 0, 1] : [200, 200, 200]))
  }

  @Test func `a section two hundred passages above is as far as one that was never opened`() {
    let distances = SectionDistances(in: passages(["Comments"] + (0..<250).map { "Line \($0)" })).sinceComment
    #expect(distances.prefix(201) == Array(0...200)[...])
    #expect(distances.dropFirst(201).allSatisfy { $0 == 200 })
  }

  /// An article inside so many graphs.
  private func nested(_ graphs: Int, key: String = "@graph") -> LinkedData {
    let article = #"{"@type":"NewsArticle","headline":"Title"}"#
    let json = (0..<graphs).reduce(article) { inner, _ in #"{"@type":"Thing","\#(key)":[\#(inner)]}"# }
    return LinkedData([Array(json.utf8)[...]])
  }

  @Test(arguments: ["@graph", "mainEntity"])
  func `four objects, one in another, are looked into, and no fifth`(key: String) {
    for graphs in 0...3 { #expect(nested(graphs, key: key).headline == "Title", "\(graphs)") }
    for graphs in [4, 5, 9] { #expect(nested(graphs, key: key).headline == nil, "\(graphs)") }
  }

  @Test func `a script of a million bytes is left out, a shorter one is read`() {
    func script(bytes: Int) -> ArraySlice<UInt8> {
      let start = Array(#"{"@type":"Article","headline":"Title","x":""#.utf8)
      let end = Array("\"}".utf8)
      return (start + [UInt8](repeating: 0x61, count: bytes - start.count - end.count) + end)[...]
    }
    #expect(LinkedData([script(bytes: 999_999)]).headline == "Title")
    #expect(LinkedData([script(bytes: 1_000_000)]).headline == nil)
  }

  @Test func `of two articles the first counts, and a page takes nothing from an article`() {
    let scripts = [
      #"{"@type":"Article","headline":"First","datePublished":"2020-01-01","author":"Ann"}"#,
      #"{"@type":"NewsArticle","headline":"Second","datePublished":"2021-01-01","author":"Bob"}"#,
      #"{"@type":"WebPage","headline":"Third","datePublished":"2022-01-01","publisher":{"name":"Page"}}"#,
    ].map { Array($0.utf8)[...] }
    let data = LinkedData(scripts)
    #expect(data.headline == "First" && data.published == "2020-01-01" && data.authors == ["Ann"])
    #expect(data.publisher == nil)
  }

  @Test(arguments: [(1, Block.Boilerplate.menu), (6, .menu), (7, .other)])
  func `an item of six words is a menu's, a longer one is not`(words: Int, reason: Block.Boilerplate) {
    let text = (0..<words).map { "word\(Character(Unicode.Scalar(UInt8(97 + $0))))" }.joined(separator: " ")
    let item = Passage(Array(text.utf8), kind: .listItem, gap: 0)
    #expect(item.shape.words == words && BoilerplateReason.reason(of: item, isBefore: true) == reason)
    #expect(BoilerplateReason.reason(of: item, isBefore: false) == (reason == .menu ? .footer : .other))
  }
}
