import Incidents
import Screen
import Testing

@testable import Dashboard

/// Words of an article that lead somewhere: how they look, and what a terminal is told of them.
@Suite struct ArticleLinkDrawingTests {
  private static let text = "漢字 from Reuters, and from more."

  /// An article whose word "Reuters" is a link, open in the reader.
  private func rig(_ columns: Int, to address: String) -> Rig {
    let start = ArticleLinkDrawingTests.text.unicodeScalars.prefix { $0 != "R" }.count
    let block = Block(.paragraph, ArticleLinkDrawingTests.text, links: [.init(range: start..<start + 7, url: address)])
    var rig = Rig(columns, 24)
    rig.press(.enter, .enter)
    rig.send(.article(path: "a.txt", .read(Article(headline: "H", url: "https://own.example/x", blocks: [block]))))
    return rig
  }

  /// The glyphs of the cells that a link covers.
  private func words(_ link: CellLink, in buffer: CellBuffer) -> String {
    link.columns.map { String(buffer[$0, link.row].base) }.joined()
  }

  @Test func `the words of a link and its number look like a link and lead to its address`() throws {
    let buffer = rig(80, to: "/news").dashboard.render()
    let link = try #require(buffer.links.first)
    #expect(buffer.links.count == 1 && link.address == "https://own.example/news")
    #expect(words(link, in: buffer) == "Reuters[1]")
    for column in link.columns { #expect(buffer[column, link.row].style.role == .link) }
    #expect(buffer[link.columns.lowerBound - 1, link.row].style.role != .link)
    #expect(buffer[link.columns.upperBound, link.row].style.role != .link)
  }

  @Test func `a link that is broken over lines leads there from each of its parts`() {
    // Too narrow for more than a few letters a line.
    let buffer = rig(8, to: "https://r.example/").dashboard.render()
    #expect(buffer.links.count > 1 && Set(buffer.links.map(\.address)) == ["https://r.example/"])
    #expect(buffer.links.map { words($0, in: buffer) }.joined() == "Reuters[1]")
  }

  @Test func `below a window nothing leads anywhere`() {
    var rig = rig(80, to: "/news")
    rig.press(.character("?"))
    #expect(rig.dashboard.render().links.isEmpty)
    rig.press(.escape)
    #expect(rig.dashboard.render().links.count == 1)
  }

  @Test func `what is cited is marked over what is a link`() throws {
    var rig = rig(80, to: "/news")
    rig.press(.character("/"))
    rig.type("Reuters")
    let buffer = rig.dashboard.render()
    let link = try #require(buffer.links.first)
    let roles = link.columns.map { buffer[$0, link.row].style.role }
    #expect(roles.prefix(7).allSatisfy { $0 == .currentExcerpt } && roles.suffix(3).allSatisfy { $0 == .link })
  }

  @Test func `leaving the search of an article takes its marks away`() {
    var rig = rig(80, to: "/news")
    let before = rig.dashboard.render().cells
    rig.press(.character("/"))
    rig.type("more")
    #expect(rig.state.panes.article.search.matches.count == 1 && rig.dashboard.render().cells != before)
    rig.press(.escape)
    #expect(rig.state.panes.article.search.words.isEmpty && rig.dashboard.render().cells == before)
    #expect(rig.state.view.focus == .article)
  }

  @Test func `the bar says how often the words stand in the article`() {
    var rig = rig(80, to: "/news")
    rig.press(.character("/"))
    rig.type("from")
    #expect(rig.lines[23].contains("2 matches"))
    rig.press(.control("u"))
    rig.type("more")
    #expect(rig.lines[23].contains("1 match"))
    rig.type("zzz")
    #expect(rig.lines[23].contains("0 matches"))
  }
}
