import Dashboard
import Incidents
import Screen
import Search
import TestSupport
import Testing
import Text

/// What every pane promises: whole numbers, footers that tell the truth, and a mouse that means what is drawn.
@Suite struct PaneTests {
  private func rig(_ columns: Int, fines: [(currency: String, amount: Int)]) -> Rig {
    var incident = Sample.incident("one", "Shop", occurred: "2021-04")
    incident.claims += fines.map { fine in
      let money = Money(amount: Amount(units: fine.amount), currency: fine.currency)
      return Claim(.penalty(Penalty(type: .fine, money: money)))
    }
    let entry = IncidentEntry(
      incident: incident, articles: [], independentSources: 1,
      totals: PenaltyLedger([incident]).totals(of: incident), evidence: [])
    return Rig(columns, 30, catalogue: Catalogue([entry]))
  }

  @Test(arguments: [80, 90, 100, 120, 160, 200, 250])
  func `a sum is whole or absent, in the row and in the line of sums`(columns: Int) {
    let rig = rig(columns, fines: [("KRW", 624_712_345_678), ("EUR", 1_234_567), ("USD", 42)])
    for line in rig.lines where line.contains("KRW 6") {
      #expect(line.contains("KRW 624,712,345,678"), "\(line)")
      if line.contains("EUR 1") { #expect(line.contains("EUR 1,234,567"), "\(line)") }
    }
    #expect(!rig.screen.contains("624,7…") && !rig.screen.contains("624,712,…"))
  }

  @Test func `sums that have no room are counted, not cut`() {
    let totals = [("KRW", 624_712_345_678), ("EUR", 1_234_567), ("USD", 4200)].map {
      CurrencyTotal(currency: $0.0, amount: Amount(units: $0.1) ?? Amount(thousandths: 0), isAtLeast: false)
    }
    // "KRW 624,712,345,678" is 19 columns, " + EUR 1,234,567" 16, " + USD 4,200" 12 and " + 1 more" 9 more.
    #expect(Labels.totals(totals, columns: 47) == "KRW 624,712,345,678 + EUR 1,234,567 + USD 4,200")
    #expect(Labels.totals(totals, columns: 46) == "KRW 624,712,345,678 + EUR 1,234,567 + 1 more")
    #expect(Labels.totals(totals, columns: 43) == "KRW 624,712,345,678 + 2 more")
    #expect(Labels.totals(totals, columns: 27) == "…")
  }

  @Test func `a wider screen never shows less of a title`() {
    let title = String(repeating: "wordy ", count: 40)
    var incident = Sample.incident("one", "Shop", occurred: "2021-04", fine: 1_500_000)
    incident.title = title
    let entry = IncidentEntry(
      incident: incident, articles: [], independentSources: 1,
      totals: PenaltyLedger([incident]).totals(of: incident), evidence: [])
    var widest = 0
    // The article comes to stand beside the list at one width; the title has sixty columns on either side of it.
    for columns in stride(from: 100, through: 300, by: 10) {
      let rig = Rig(columns, 30, catalogue: Catalogue([entry]))
      let row = rig.lines.first { $0.contains("✓ 2021-04") } ?? ""
      let shown = row.firstRange(of: "wordy").map { row[$0.lowerBound...].prefix { $0 != "…" }.count } ?? 0
      #expect(shown >= min(widest, 60), "\(columns)")
      widest = max(widest, shown)
    }
    #expect(widest > 100)
  }

  @Test func `the footer offers what does something here, and a click on a hint does it`() throws {
    var rig = Rig(140, 30)
    #expect(!rig.lines[29].contains("choose") && rig.lines[29].contains("open"))
    rig.press(.backTab)
    #expect(rig.lines[29].contains("Space choose") && !rig.lines[29].contains("excerpts"))
    let column = try #require(rig.lines[29].firstRange(of: "all values")).lowerBound.utf16Offset(in: rig.lines[29])
    rig.press(.click(column: column, row: 29))
    #expect(rig.state.view.overlay != nil)
  }

  @Test func `a key that does nothing says so, and one that means nothing too`() {
    var rig = Rig(120, 30)
    rig.press("f")
    #expect(rig.lines[29].contains("boilerplate does nothing in the list of incidents; go to the article"))
    rig.press("Z")
    #expect(rig.lines[29].contains("Z is bound to no command; ? lists the keys"))
  }

  @Test func `a click on a column's head sorts by it, and the other way round the next time`() throws {
    var rig = Rig(140, 30)
    let row = try #require(rig.lines.firstIndex { $0.contains("Date ↓") })
    func column(of head: String) throws -> Int {
      let line = rig.lines[row]
      return try #require(line.firstRange(of: head)).lowerBound.utf16Offset(in: line)
    }
    rig.press(.click(column: try column(of: "Penalty"), row: row))
    #expect(rig.state.view.filter.typed.sort == Query.Sort(key: .penalty, isDescending: true))
    rig.press(.click(column: try column(of: "Penalty"), row: row))
    #expect(rig.state.view.filter.typed.sort == Query.Sort(key: .penalty, isDescending: false))
    rig.press(.click(column: try column(of: "Incident"), row: row))
    #expect(rig.state.view.filter.typed.sort == Query.Sort(key: .title, isDescending: false))
  }

  @Test func `Esc in the query bar brings back the filter from before it was opened`() throws {
    var rig = Rig(120, 30)
    rig.press("/")
    rig.type("bank")
    rig.press(.enter, "/")
    rig.type("zebra")
    #expect(rig.state.listing.count == 0)
    rig.press(.escape)
    #expect(rig.state.view.filter.typed == (try Query(parsing: "bank")) && rig.state.listing.count == 1)
  }

  @Test func `pasted lines are one query, and elsewhere a paste runs nothing`() {
    var rig = Rig(120, 30)
    rig.press("/", .paste("bank\nq\u{1B}[2J"))
    #expect(rig.outside.isEmpty && rig.state.view.input?.field.string == "bank q[2J")
    rig.press(.escape, .paste("q"))
    #expect(rig.outside.isEmpty && rig.lines[29].contains("press / first"))
  }

  @Test func `notes and tags are reached by the cursor`() throws {
    var incident = Sample.incident("one", "Shop", occurred: "2021-04")
    incident.notes = "Called the press office.\nNo answer yet."
    incident.tags = ["retail", "2021"]
    var rig = Rig(80, 24)
    rig.press(.enter)
    rig.send(.detail(IncidentDetail(incident: incident, articles: [], anchors: [], totals: [])))
    rig.press(.end)
    let buffer = rig.dashboard.render()
    let row = try #require(buffer.lines.firstIndex { $0.contains("retail, 2021") })
    #expect(buffer.cells[row * 80 + 40].style.selection == .focused)
    rig.press(.up)
    #expect(rig.screen.contains("No answer yet."))
  }

  @Test func `facts whose quote stands have no mark, and one line where they have room`() {
    let rig = Rig(160, 40)
    let fine = rig.lines.filter { $0.contains("EUR 1.5 M") && $0.contains("│   fine ") }
    #expect(fine.count == 1 && fine[0].contains("“1.5 million euros”") && !fine[0].contains("✓ fine"))
    #expect(rig.lines.contains { $0.contains("✗ data        health") && $0.contains("1 lost") })
  }

  @Test func `a zoomed article stands in the middle`() throws {
    var rig = Rig(160, 30)
    rig.press(.enter, .enter, "z")
    let line = try #require(rig.lines.first { $0.contains("The authority fined Shop") })
    #expect(line.prefix { $0 == " " }.count == 40)
  }

  @Test func `a window is as large as its content`() {
    var rig = Rig(120, 40, findings: [Finding(path: "a.yaml", message: "is bad", advice: "mend it")])
    rig.press("!")
    #expect(rig.lines.count { $0.contains("│ a.yaml") } == 1)
    let top = rig.lines.firstIndex { $0.contains("┌") } ?? 0
    let bottom = rig.lines.firstIndex { $0.contains("└") } ?? 0
    #expect(bottom - top == 4)
  }

  @Test func `bars are lines with room above them`() {
    let rig = Rig(120, 40)
    #expect(rig.screen.contains("━") && !rig.screen.contains("█"))
  }

  @Test func `facts that cannot be read say why, and nothing waits for them`() {
    var rig = Rig(120, 40)
    rig.press(.down)
    rig.send(.noDetail(.init("two"), reason: "the index could not be read: disk I/O error"))
    #expect(rig.state.waiting == nil)
    rig.send(.noDetail(.init("other"), reason: "of another incident"))
    #expect(!rig.screen.contains("of another incident"))
  }
}
