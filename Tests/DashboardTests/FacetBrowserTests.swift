import Dashboard
import Incidents
import Screen
import TestSupport
import Testing
import Text
import Search

@Suite struct FacetBrowserTests {
  /// Thirty companies: number n has n incidents; Compañía 7 has a unit.
  private static let many: Catalogue = {
    let incidents = (1...30).flatMap { number in
      (1...number).map { copy in
        Sample.incident(
          "i\(number)-\(copy)", "Compañía \(number)", unit: number == 7 ? "Caja" : nil, occurred: "2021-04")
      }
    }
    return Catalogue(
      incidents.map {
        IncidentEntry(
          incident: $0, articles: [], independentSources: 1, totals: [], evidence: [.exact, .lost])
      })
  }()

  /// The cursor on the company facet.
  private func rig() throws -> Rig {
    var rig = Rig(120, 60, catalogue: FacetBrowserTests.many)
    let row = try #require(rig.lines.firstIndex { $0.contains("Compañía 29") })
    rig.press(.click(column: 4, row: row), .character("x"))
    return rig
  }

  @Test func `the pane shows the first values and says how many more there are`() {
    let rig = Rig(120, 60, catalogue: FacetBrowserTests.many)
    // 31 values: 30 companies and one unit; 12 are shown.
    #expect(rig.screen.contains("  … 19 more"))
    #expect(rig.screen.contains("Compañía 30") && !rig.screen.contains("Compañía 18"))
  }

  @Test func `the evidence of incidents is a facet too`() {
    let rig = Rig(120, 90, catalogue: FacetBrowserTests.many)
    #expect(rig.lines.contains { $0.hasPrefix("Evidence") })
    #expect(rig.lines.contains { $0.hasPrefix("  lost") && $0.contains("465") })
  }

  @Test func `the line of the rest opens all values, by key and by click`() throws {
    for opener in [Key.enter, .character(" "), .character("o")] {
      var rig = try rig()
      let row = try #require(rig.lines.firstIndex { $0.contains("… 19 more") })
      rig.press(.click(column: 4, row: row))
      #expect(rig.screen.contains("Company: 31 values, with their incidents"))
      rig.press(.escape)
      #expect(rig.state.view.overlay == nil)
      rig.press(opener)
      #expect(rig.screen.contains("Company: 31 values"), "\(opener)")
    }
  }

  @Test func `o elsewhere says where to go`() {
    var rig = Rig(120, 60)
    rig.press(.character("o"))
    #expect(rig.state.view.overlay == nil && rig.lines[59].contains("go to the facets"))
  }

  @Test func `words are searched anywhere and without accents, units under their company's name`() throws {
    var rig = try rig()
    rig.press(.character("o"))
    rig.type("7 comp")
    #expect(rig.screen.contains("4 of 31 values"))
    #expect(["Compañía 7 ", "Compañía 7 · Caja", "Compañía 17", "Compañía 27"].allSatisfy(rig.screen.contains))
    rig.type(" zzz")
    #expect(rig.screen.contains("No value holds these words."))
  }

  @Test func `Tab sorts by name and back by count`() throws {
    var rig = try rig()
    rig.press(.character("o"))
    func order() -> [String] {
      rig.lines.flatMap { line in
        ["Compañía 30", "Compañía 11", "Compañía 29"].filter {
          line.contains("│   \($0) ") && line.contains("┌") == false
        }
      }
    }
    #expect(order() == ["Compañía 30", "Compañía 29", "Compañía 11"])
    rig.press(.tab)
    #expect(order() == ["Compañía 11", "Compañía 29", "Compañía 30"])
    rig.press(.tab)
    #expect(order().first == "Compañía 30")
  }

  @Test func `Enter and Space choose and drop a value, and the list stays open`() throws {
    var rig = try rig()
    rig.press(.character("o"), .character(" "), .down, .enter)
    #expect(rig.state.view.filter.chosen.map(\.value) == ["Compañía 30", "Compañía 29"])
    #expect(rig.screen.contains("✓ Compañía 29"))
    rig.press(.enter)
    #expect(rig.state.view.filter.chosen.map(\.value) == ["Compañía 30"])
    rig.press(.escape)
    #expect(rig.state.listing.count == 30 && rig.screen.contains("30 incidents of 465"))
  }

  @Test func `a click on a value chooses it, one beside the list closes it`() throws {
    var rig = try rig()
    rig.press(.character("o"))
    let row = try #require(rig.lines.firstIndex { $0.contains("│   Compañía 28 ") })
    rig.press(.click(column: 40, row: row))
    #expect(rig.state.view.filter.chosen.map(\.value) == ["Compañía 28"] && rig.screen.contains("✓ Compañía 28"))
    rig.press(.click(column: 0, row: 0))
    #expect(rig.state.view.overlay == nil)
  }

  @Test func `the list scrolls with the cursor, by keys and by the wheel`() throws {
    var rig = try rig()
    rig.send(.resized(Size(columns: 120, rows: 20)))
    rig.press(.character("o"), .pageDown, .pageDown, .pageDown)
    #expect(rig.screen.contains("│   Compañía 1 ") && !rig.screen.contains("│   Compañía 29 "))
    for _ in 0..<12 { rig.press(.wheelUp(column: 40, row: 8)) }
    #expect(rig.screen.contains("│   Compañía 29 "))
  }

  @Test func `a chosen value beyond the first ones is shown in the pane and is not counted with the rest`() throws {
    var rig = try rig()
    rig.press(.character("o"))
    rig.type("17")
    rig.press(.enter, .escape)
    #expect(rig.lines.contains { $0.hasPrefix("✓ Compañía 17") } && rig.screen.contains("… 18 more"))
  }

  @Test func `an answer to an older question is dropped`() throws {
    var rig = try rig()
    rig.press(.character("o"))
    rig.send(.facetValues([], serial: rig.state.questions.values.serial - 1))
    #expect(rig.screen.contains("31 values"))
  }

  @Test(arguments: [(40, 12), (20, 5), (12, 3), (2, 1), (300, 100)])
  func `the list draws at any size`(columns: Int, rows: Int) throws {
    var rig = try rig()
    rig.press(.character("o"), .pageDown, .down)
    rig.type("7")
    rig.send(.resized(Size(columns: columns, rows: rows)))
    #expect(rig.lines.count == rows && rig.lines.allSatisfy { DisplayWidth.of($0) <= columns })
  }
}
