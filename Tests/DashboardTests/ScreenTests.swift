import Dashboard
import Incidents
import Screen
import TestSupport
import Testing
import Text
import Search

@Suite struct ScreenTests {
  @Test func `80x24 shows facets, incidents and facts`() {
    let rig = Rig(80, 24)
    #expect(rig.lines.count == 24)
    #expect(rig.lines[0].contains("blotter /clips"))
    #expect(rig.lines[1].hasPrefix("─ Facets ") && rig.lines[1].contains("─ Incidents "))
    #expect(rig.lines[2].contains("Year") && rig.lines[2].contains("Date ↓"))
    #expect(rig.lines[3].contains("2021") && rig.lines[3].contains("✓ 2021-04"))
    #expect(rig.screen.contains("3 incidents · penalties EUR 1.5 M"))
    #expect(rig.screen.contains("─ Facts "))
    #expect(rig.screen.contains("  fine        EUR 1.5 M  “1.5 million euros”"))
    #expect(rig.lines[23].contains("q quit"))
  }

  @Test(arguments: [(120, 40), (200, 60)])
  func `a large screen shows the article beside the facts, the fact's sentence marked`(columns: Int, rows: Int) {
    let rig = Rig(columns, rows)
    #expect(rig.screen.contains("─ Article "))
    #expect(rig.screen.contains(" of 3: fine"))
    let buffer = rig.dashboard.render()
    let marked = buffer.cells.filter { $0.style.role == .currentExcerpt }.map { String($0.base) }.joined()
    // The blank at which a line ends is not drawn.
    #expect(marked.replacing(" ", with: "") == "TheauthorityfinedShop1.5millioneuros")
    #expect(rig.screen.contains("Shop fined after 漢字 leak") && rig.screen.contains("個人情報が流出した。"))
  }

  @Test(arguments: [(40, 12), (20, 5), (12, 3), (5, 2), (2, 1), (1, 1), (0, 0), (300, 100), (80, 3), (3, 40)])
  func `any size draws, in every pane and overlay, and stays within itself`(columns: Int, rows: Int) {
    for pane in 0..<4 {
      for overlay in [Key.character("?"), .character("!"), .character("z"), .character("/"), .enter] {
        var rig = Rig(columns, rows)
        for _ in 0..<pane { rig.press(.tab) }
        rig.press(overlay, .down, .pageDown, .end)
        let buffer = rig.dashboard.render()
        #expect(buffer.size == Size(columns: columns, rows: rows))
        #expect(buffer.lines.allSatisfy { DisplayWidth.of($0) <= columns })
      }
    }
  }

  @Test func `20x5 shows the focused pane alone, and Tab goes through all four`() {
    var rig = Rig(20, 5)
    #expect(rig.lines[1].contains("Incidents"))
    rig.press(.tab)
    #expect(rig.lines[1].contains("Facts"))
    rig.press(.tab)
    #expect(rig.lines[1].contains("Article"))
    rig.press(.tab)
    #expect(rig.lines[1].contains("Facets"))
  }

  @Test func `wide glyphs keep the columns in line`() {
    let rig = Rig(120, 40)
    let rows = rig.lines.filter { $0.contains("✓ 20") }
    #expect(rows.count >= 3)
    let starts = rows.map { line in DisplayWidth.of(String(line.split(separator: "What ", maxSplits: 1)[0])) }
    #expect(Set(starts).count == 1 && starts.count == 3)
  }

  @Test func `an empty archive says what it is and what to press`() {
    let rig = Rig(80, 24, catalogue: Catalogue([]))
    #expect(rig.screen.contains("There are no incidents in this archive yet."))
    #expect(rig.screen.contains("0 incidents"))
    #expect(rig.screen.contains("No incident is chosen."))
  }

  @Test func `an empty result says how to get out`() {
    var rig = Rig(80, 24)
    rig.press(.character("/"))
    rig.type("zebra")
    #expect(rig.screen.contains("No incident meets this filter.") && rig.screen.contains("0 incidents of 3"))
    rig.press(.enter, .character("x"))
    #expect(rig.screen.contains("3 incidents"))
  }

  @Test func `problems are counted in the header and listed with place and advice`() {
    let finding = Finding(
      path: "incidents/x.yaml", line: 4, column: 9, message: "'soon' is no date", advice: "write EDTF")
    var rig = Rig(100, 24, findings: [finding])
    #expect(rig.lines[0].contains("1 problem: press !"))
    rig.press(.character("!"))
    #expect(rig.screen.contains("incidents/x.yaml:4:9") && rig.screen.contains("write EDTF"))
    rig.press(.escape)
    #expect(!rig.screen.contains("write EDTF"))
  }

  @Test func `an unreadable article says so in the reader`() {
    var rig = Rig(80, 24)
    rig.press(.enter, .enter)
    rig.send(.article(path: "a.txt", .unreadable("This article cannot be shown: it is a zip archive.")))
    #expect(rig.screen.contains("This article cannot be shown") && rig.screen.contains("Press Esc to go back."))
  }

  @Test func `control characters of a record never reach the screen`() {
    let evil = Incident(id: .init("e\u{1B}]0;x\u{7}"), title: "a\u{1B}[2Jb\u{202E}c\u{9B}5n", review: .draft)
    let entry = IncidentEntry(incident: evil, articles: [], independentSources: 0, totals: [], evidence: [])
    let rig = Rig(80, 24, catalogue: Catalogue([entry]))
    for cell in rig.dashboard.render().cells {
      #expect(cell.base.value >= 0x20 && !(0x7F..<0xA0).contains(cell.base.value) && cell.base.value != 0x202E)
    }
    #expect(rig.screen.contains("a·[2Jbc·5n"))
  }

  @Test func `help lists every command with its keys, and every query field`() {
    var rig = Rig(120, 140)
    rig.press(.character("?"))
    for command in Command.allCases { #expect(rig.screen.contains(command.row.help.prefix(40)), "\(command)") }
    for field in QueryField.allCases { #expect(rig.screen.contains("\(field.rawValue):")) }
  }

  @Test func `drawing twice gives the same screen`() {
    let rig = Rig(120, 40)
    #expect(rig.dashboard.render() == rig.dashboard.render())
  }
}
