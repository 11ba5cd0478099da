import Incidents
import Screen
import Search
import TestSupport
import Testing
import Text

@testable import Dashboard

/// What keys mean in an article that is there, on its way, or cannot be read.
@Suite struct ReaderKeysTests {
  private func rig() -> Rig {
    var rig = Rig(120, 40)
    rig.press(.enter, .enter)
    return rig
  }

  private func unreadable() -> Rig {
    var rig = rig()
    rig.send(.article(path: "a.txt", .unreadable("it is a zip archive")))
    return rig
  }

  @Test func `a slash searches an article that is there, and filters where there is none`() {
    var there = rig()
    there.press(.character("/"))
    #expect(there.lines[39].contains("search this article:"))
    var none = unreadable()
    none.press(.character("/"))
    #expect(none.lines[39].contains("filter:") && none.state.view.input?.purpose == .query)
    none.type("bank")
    #expect(none.state.listing.count == 1)
  }

  @Test func `an article that cannot be read has no boilerplate to show, and says so`() {
    var rig = unreadable()
    #expect(!rig.lines[39].contains("boilerplate"))
    rig.press(.character("f"))
    #expect(rig.lines[39].contains("boilerplate does nothing in"))
    #expect(!rig.state.panes.article.showsBoilerplate)
  }

  @Test func `Enter in the article is the next excerpt, and a blank a page`() {
    var rig = rig()
    let first = rig.state.view.excerpt
    rig.press(.enter)
    #expect(rig.state.view.excerpt != first && rig.state.view.focus == .article)
    var long = Rig(60, 12)
    long.press(.enter, .enter)
    let story = (0..<80).map { Block(.paragraph, "Paragraph number \($0).") }
    long.send(.article(path: "a.txt", .read(Article(headline: "H", blocks: story))))
    long.press(.home)
    let rows = long.state.panes.article.size.rows
    long.press(.character(" "))
    #expect(long.state.panes.article.top == rows - 2)
    long.press(.character(" "), .character(" "))
    #expect(long.state.panes.article.top == 3 * (rows - 2))
  }

  @Test func `the heading says how far the article is scrolled`() {
    var rig = Rig(60, 12)
    rig.press(.enter, .enter)
    let story = (0..<80).map { Block(.paragraph, "Paragraph number \($0).") }
    rig.send(.article(path: "a.txt", .read(Article(headline: "H", blocks: story))))
    rig.press(.home)
    #expect(rig.lines[1].contains(" top ─"))
    var last = 0
    for _ in 0..<12 {
      rig.press(.pageDown)
      guard let percent = rig.lines[1].split(separator: " ").last(where: { $0.hasSuffix("%") }) else { continue }
      let number = Int(percent.dropLast()) ?? -1
      #expect((1...99).contains(number) && number > last)
      last = number
    }
    rig.press(.end)
    #expect(rig.lines[1].contains(" end ─") && rig.screen.contains("Paragraph number 79."))
    rig.send(.article(path: "a.txt", .read(Article(headline: "H", blocks: [Block(.paragraph, "One.")]))))
    #expect(rig.lines[1].contains(" all ─"))
  }

  @Test func `a match that is searched for is brought into sight, forwards, backwards and round`() {
    var rig = Rig(60, 12)
    rig.press(.enter, .enter)
    let story = (0..<60).map { Block(.paragraph, $0 % 20 == 7 ? "The needle \($0) is here." : "Hay \($0).") }
    rig.send(.article(path: "a.txt", .read(Article(headline: "H", blocks: story))))
    rig.press(.character("/"))
    rig.type("needle")
    rig.press(.enter)
    for number in [27, 47, 7, 27] {
      rig.press(.character("n"))
      #expect(rig.screen.contains("The needle \(number) is here."), "\(rig.screen)")
    }
    rig.press(.character("N"), .character("N"))
    #expect(rig.screen.contains("The needle 47 is here.") && rig.lines[1].contains("match 3 of 3"))
  }

  @Test(arguments: ["@big", "@", "  @x  "]) func `a view's name may not begin with the sign that calls it`(name: String)
  {
    var rig = Rig(120, 40)
    rig.press(.character("/"))
    rig.type("bank")
    rig.press(.enter, .character("v"), .end, .enter)
    rig.type(name)
    rig.press(.enter)
    #expect(rig.outside.isEmpty && rig.lines[39].contains("a view needs a name"))
    #expect(rig.state.view.overlay != nil)
  }

  @Test(arguments: [20, 9, 5, 2, 1]) func `the caret stays on the screen, however narrow it is`(columns: Int) {
    var rig = Rig(columns, 5)
    rig.press(.character("/"))
    for text in ["a long text of words", "漢字漢字漢字"] {
      rig.type(text)
      let cursor = rig.dashboard.render().cursor
      #expect(cursor.map { (0..<columns).contains($0.column) && (0..<5).contains($0.row) } ?? true, "\(text)")
    }
  }
}
