import Incidents
import Testing

@testable import Interchange

@Suite struct TableTests {
  private func rows(_ part: ExportPart, of incidents: [SourcedIncident]) throws -> [[String: String]] {
    let text = try #require(try MadeIncident.made(by: .csv, of: incidents)[part])
    let rows = try #require(CSVReader.rows(text))
    let names = try #require(rows.first)
    return rows.dropFirst().map { row in
      #expect(row.count == names.count)
      return Dictionary(uniqueKeysWithValues: zip(names, row))
    }
  }

  @Test func `an incident is a row with whole numbers, and the last row says how the table was made`() throws {
    let rows = try rows(.main, of: [MadeIncident.ring()])
    #expect(rows.count == 2)
    let ring = try #require(rows.first)
    #expect(ring["id"] == "ring" && ring["companies"] == "Amazon" && ring["units"] == "Ring")
    #expect(ring["penalty_total"] == "5800000" && ring["penalty_currency"] == "USD")
    #expect(ring["affected_at_least"] == "117000" && ring["affected_at_most"] == "117000")
    #expect(ring["date"] == "2017-05" && ring["dated_by"] == "occurred")
    #expect(ring["special_categories"] == "biometric" && ring["unreviewed"] == "data")
    #expect(ring["actions"] == "", "what was rejected is no action")
    let about = try #require(rows.last)
    #expect(about["id"] == "# about this table")
    let words = try #require(about["title"])
    for part in ["blotter 9", "company:amazon", "00ff00ff00ff00ff", "1 incident"] { #expect(words.contains(part)) }
  }

  @Test func `what an incident has several of stands in tables beside it, which name it`() throws {
    let penalty = try #require(try rows(.penalties, of: [MadeIncident.ring()]).first)
    #expect(penalty["incident"] == "ring" && penalty["amount"] == "5800000" && penalty["stands"] == "yes")
    let quote = try #require(try rows(.evidence, of: [MadeIncident.ring()]).first)
    #expect(quote["quote"] == "would pay $5.8 million" && quote["start"] == "12" && quote["end"] == "34")
    #expect(quote["page"] == "3")
    #expect(quote["prefix"] == "it ", "a quote's surroundings keep their blanks")
    let article = try #require(try rows(.articles, of: [MadeIncident.ring()]).first)
    #expect(article["address"] == MadeIncident.source.address && article["published"] == "2023-05-31")
    let claims = try rows(.claims, of: [MadeIncident.ring().standing])
    #expect(claims.filter { $0["review"] == "draft" }.map { $0["value"] ?? "" }.count == 1)
  }

  @Test func `a sum of which only the lower end is known is no number`() throws {
    var ring = MadeIncident.ring()
    ring.totals[0].isAtLeast = true
    let row = try #require(try rows(.main, of: [ring]).first)
    #expect(row["penalty_total"] == "" && row["penalties"] == "USD at least 5800000")
    ring.totals.append(CurrencyTotal(currency: "EUR", amount: Amount(thousandths: 1000)))
    let two = try #require(try rows(.main, of: [ring]).first)
    #expect(two["penalty_total"] == "" && two["penalty_currency"] == "")
  }

  @Test func `no text of a table is taken for a formula, and none controls a terminal`() throws {
    for beginning in ["=", "+", "-", "@", " =", "\n="] {
      let row = try #require(try rows(.main, of: [MadeIncident.ring(title: beginning + "1+1")]).first)
      #expect(row["title"]?.hasPrefix("'") == true, "\(beginning)")
    }
    for (_, text) in try MadeIncident.made(by: .csv, of: [MadeIncident.ring(title: MadeIncident.hostile)]) {
      #expect(
        !text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || $0 == "\u{202E}" })
    }
  }

  @Test func `a title of ten thousand characters and one of every kind of sign come back as they were`() throws {
    for title in [String(repeating: "é", count: 10_000), "a,b;c\"d\"e", "línea\nzwei", "می‌خواهم"] {
      let row = try #require(try rows(.main, of: [MadeIncident.ring(title: title)]).first)
      #expect(row["title"] == title)
    }
  }
}
