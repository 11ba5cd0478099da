import Dashboard
import Incidents
import Screen
import Testing
import Text
import Search

@Suite struct ViewsTests {
  private func rig(_ keymap: Keymap = .standard) throws -> Rig {
    var rig = Rig(120, 40, keymap: keymap)
    rig.send(
      .views([
        SavedView(name: "banks", query: try Query(parsing: "company:bank"), path: "blotter.yaml"),
        SavedView(name: "by-name", query: try Query(parsing: "sort:title"), path: "c"),
      ]))
    return rig
  }

  @Test func `a number shows its view in place of the whole filter, 0 shows all`() throws {
    var rig = try rig()
    rig.press(.backTab, .character(" "), .character("1"))
    #expect(rig.state.listing.rows.map(\.id.text) == ["three"] && rig.state.view.filter.chosen.isEmpty)
    #expect(rig.lines[39].contains("view 1: banks") && rig.lines[0].contains("company:bank"))
    rig.press(.character("2"))
    #expect(rig.state.listing.rows.map(\.title) == rig.state.listing.rows.map(\.title).sorted())
    #expect(rig.state.listing.count == 3)
    rig.press(.character("1"), .character("0"))
    #expect(rig.state.listing.count == 3 && rig.state.view.filter.isEmpty)
  }

  @Test func `a number without a view says so and changes nothing`() throws {
    var rig = try rig()
    rig.press(.character("7"))
    #expect(rig.lines[39].contains("there is no view 7; there are 2") && rig.state.listing.count == 3)
    var none = Rig(120, 40)
    none.press(.character("1"))
    #expect(none.lines[39].contains("there are no saved views yet"))
  }

  @Test func `v lists number, name and query, and Enter or a number shows one`() throws {
    var rig = try rig()
    rig.press(.character("v"))
    #expect(rig.screen.contains("Views: 2 saved queries"))
    #expect(rig.screen.contains("1  banks") && rig.screen.contains("company:bank") && rig.screen.contains("2  by-name"))
    rig.press(.enter)
    #expect(rig.state.view.overlay == nil && rig.state.listing.count == 1)
    rig.press(.character("v"), .character("2"))
    #expect(rig.state.view.overlay == nil && rig.state.listing.count == 3)
    rig.press(.character("v"), .escape)
    #expect(rig.state.view.overlay == nil)
  }

  @Test func `the current filter is kept under a name, letters and digits going into the name`() throws {
    var rig = try rig()
    rig.press(.character("/"))
    rig.type("year:2017")
    rig.press(.enter, .character("v"), .end, .enter)
    rig.type("q1 v")
    #expect(rig.screen.contains("name of the view: q1 v"))
    rig.press(.enter)
    #expect(
      rig.outside == [.errand(.keepView("q1-v", try Query(parsing: "year:2017")))] && rig.state.view.overlay == nil)
  }

  @Test func `Esc leaves the name first, an empty name is not kept, and with no filter there is nothing to keep`()
    throws
  {
    var rig = try rig()
    rig.press(.character("v"), .end, .enter)
    rig.type("x")
    #expect(rig.screen.contains("Filter the incidents first"))
    rig.press(.escape, .character("1"), .character("v"), .end, .enter, .enter)
    #expect(rig.outside == [] && rig.lines[39].contains("a view needs a name"))
    rig.press(.escape)
    #expect(rig.state.view.overlay != nil)
    rig.press(.escape)
    #expect(rig.state.view.overlay == nil)
  }

  @Test func `a click on a view shows it, one beside the list closes it`() throws {
    var rig = try rig()
    rig.press(.character("v"))
    let row = try #require(rig.lines.firstIndex { $0.contains("1  banks") })
    rig.press(.click(column: 50, row: row))
    #expect(rig.state.listing.count == 1 && rig.state.view.overlay == nil)
    rig.press(.character("v"), .click(column: 0, row: 0))
    #expect(rig.state.listing.count == 1 && rig.state.view.overlay == nil)
  }

  @Test func `remapped keys keep their numbers`() throws {
    let word = KeyBinding.Word(text: "apply-view", line: 1, column: 1)
    let keys = ["F1", "F2"].map { KeyBinding.Word(text: $0, line: 1, column: 1) }
    let (keymap, findings) = Keymap.standard(with: [KeyBinding(command: word, keys: keys)], path: "c")
    var rig = try rig(keymap)
    rig.press(.function(2))
    #expect(findings.isEmpty && rig.state.view.filter.typed.description == "sort:title")
  }

  @Test(arguments: [(40, 12), (20, 5), (12, 3), (1, 1), (300, 100)])
  func `the list draws at any size`(columns: Int, rows: Int) throws {
    var rig = try rig()
    rig.press(.character("1"), .character("v"))
    rig.send(.resized(Size(columns: columns, rows: rows)))
    for _ in 0..<2 {
      #expect(rig.lines.count == rows && rig.lines.allSatisfy { DisplayWidth.of($0) <= columns })
      rig.press(.end, .enter)
    }
  }
}
