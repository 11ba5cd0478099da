import Dashboard
import Incidents
import Screen
import Search
import TestSupport
import Testing
import Text

/// The list at every width: a number is whole or absent, and what stands under a head is of that head.
@Suite struct ListColumnsTests {
  private static func rig(_ columns: Int, zoomed: Bool = true) -> Rig {
    var many = Sample.incident("many", "Krwcorp", occurred: "2021-04-05/2022-11-12")
    many.title = "Names leaked"
    many.claims += [("KRW", 624_712_345_678), ("EUR", 1_234_567), ("USD", 4321)].map { fine in
      let money = Money(amount: Amount(units: fine.1), currency: fine.0)
      return Claim(.penalty(Penalty(type: .fine, money: money)))
    }
    var one = Sample.incident("one", "Shop", occurred: "2021-04", fine: 1_512_345)
    one.title = "Mails leaked"
    let incidents = [many, one]
    let ledger = PenaltyLedger(incidents)
    let entries = incidents.map {
      IncidentEntry(
        incident: $0, articles: [], independentSources: 12, totals: ledger.totals(of: $0), evidence: [.exact])
    }
    var rig = Rig(columns, 20, catalogue: Catalogue(entries))
    if zoomed { rig.press("z") }
    return rig
  }

  @Test(arguments: [true, false]) func `no number of a row is ever cut`(isZoomed: Bool) {
    for columns in ListColumnsTests.leastForADay...300 {
      let tokens = ListColumnsTests.numbers(ListColumnsTests.rig(columns, zoomed: isZoomed))
      #expect(tokens.count >= 2)
      for token in tokens { #expect(ListColumnsTests.whole.contains(token), "\(columns)") }
    }
  }

  @Test func `on eighty columns a sum has room for its short form, and so it has wherever sums stand`() {
    let sum = [CurrencyTotal(currency: "KRW", amount: Amount(thousandths: 624_700_000_000_000))]
    var rows = 0
    for columns in 60...200 {
      var incident = Sample.incident("a", "Krwcorp", occurred: "2026")
      let money = Money(amount: sum[0].amount, currency: "KRW")
      incident.claims.append(Claim(.penalty(Penalty(type: .fine, money: money))))
      let entry = IncidentEntry(
        incident: incident, articles: [], independentSources: 1, totals: sum, evidence: [.exact])
      let screen = Rig(columns, 24, catalogue: Catalogue([entry])).lines
      guard screen.contains(where: { $0.contains("Incident  ") && $0.contains("Penalty") }) else { continue }
      rows += 1
      #expect(screen.contains { $0.contains("Krwcorp") && $0.contains("KRW 624.7 bn") }, "\(columns)")
    }
    #expect(rows > 100)
  }

  @Test func `where a day has no room it is left out, not cut`() {
    let tokens = (1..<ListColumnsTests.leastForADay).flatMap { ListColumnsTests.numbers(ListColumnsTests.rig($0)) }
    withKnownIssue("Where the list is narrower than a day is long, the day is cut in the middle.") {
      #expect(tokens.filter { !ListColumnsTests.whole.contains($0) } == [])
    }
  }

  /// Two marks and a blank, and the longest of the days.
  private static let leastForADay = 24

  /// What holds digits in the rows of the list, in which neither titles nor names do.
  private static func numbers(_ rig: Rig) -> [String] {
    rig.lines.flatMap { line -> [String] in
      guard let start = line.firstRange(of: "✓ 2")?.lowerBound else { return [] }
      return line[start...].prefix { $0 != "│" }.split(separator: " ").filter { $0.contains(where: \.isNumber) }
        .map(String.init)
    }
  }

  /// Every number of the two incidents as it may stand: days, amounts, sources, and how many sums have no room.
  private static let whole: Set<String> = [
    "2021-04-05/2022-11-12", "2021-04", "624,712,345,678", "1,234,567", "4,321", "1,512,345", "12", "1", "2", "3",
  ]

  @Test func `a wide list has every column, a narrow one the day and the title`() throws {
    let wide = try #require(ListColumnsTests.rig(200).lines.first { $0.contains("Date") })
    for head in ["Date ↓", "Organisation", "Incident", "Penalty", "Src", "Status"] { #expect(wide.contains(head)) }
    let narrow = try #require(ListColumnsTests.rig(50).lines.first { $0.contains("Date") })
    #expect(narrow.contains("Date ↓") && narrow.contains("Incident"))
    #expect(!narrow.contains("Penalty") && !narrow.contains("Src"))
  }

  @Test(arguments: [80, 100, 140, 200, 300]) func `what stands under a head is of that column`(columns: Int) throws {
    let rig = ListColumnsTests.rig(columns)
    let heads = try #require(rig.lines.first { $0.contains("Date ↓") })
    let row = try #require(rig.lines.first { $0.contains("Mails leaked") })
    for (head, value) in [
      ("Date", "2021-04"), ("Organisation", "Shop"), ("Incident", "Mails leaked"), ("Status", "fined"),
    ] {
      guard let place = heads.firstRange(of: head)?.lowerBound.utf16Offset(in: heads) else { continue }
      #expect(row.dropFirst(place).hasPrefix(value), "\(head): \(row)")
    }
  }
}
