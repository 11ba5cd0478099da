import Foundation
import Incidents
import Search
import TestSupport
import Testing
import Text

@testable import Archive

/// What the index keeps as bytes comes back as it was, and damage is told, never taken for data.
@Suite struct CodingTests {
  private static func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  /// Every sort of value, each with all that it may have and with as little as it may have.
  private static func incident() throws -> Incident {
    let (full, bare) = (
      Penalty(
        id: "p", type: .civilPenalty,
        money: Money(amount: Amount(thousandths: .max), upTo: Amount(thousandths: -1), currency: "USD", asWritten: "$"),
        imposedBy: "FTC", date: try date("2019/.."), partOf: "a#b", status: .annulled),
      Penalty(type: .fine, money: Money(amount: nil, currency: nil))
    )
    let counts: [AffectedCount.Count] = [
      .exactly(0), .range(4, 9), .atLeast(.max), .atMost(1), .approximately(300), .unknown,
    ]
    let values: [Claim.Value] =
      [
        .kind(.violation), .occurred(try date("2017-05?")),
        .organisation(.init(name: "Ünal", unit: "漢字", role: .court)),
        .organisation(.init(name: "")), .regulator("FTC"), .data(.identityNumber), .subjects("children"),
        .action(.darkPattern), .actor(.partner), .discovery("audit"), .penalty(full), .penalty(bare),
        .event(.init(what: .appeal, date: try date("20XX"))), .legalStatus(.underAppeal), .country("US"),
      ] + counts.map { .affected(.init(count: $0, unit: .devices, of: "of\u{0}whom")) }
    var claims = values.map { Claim($0) }
    claims[0] = Claim(
      values[0], asWritten: "wie geschrieben",
      evidence: [
        Evidence(
          article: "a/b.html", quote: Quote(exact: "x", prefix: "p", suffix: ""), position: 7..<26, stance: .contradicts
        ),
        Evidence(article: "", quote: Quote(exact: "😀")),
      ], proposer: .program, review: .rejected)
    claims[0].reason = "why"
    claims[0].isRejectedAlternative = true
    let incident = Incident(
      id: .init("one"), title: "Title", review: .draft, claims: claims, articles: ["a", "b"])
    return with(incident) {
      $0.tags = ["t"]
      $0.notes = "n\nn"
    }
  }

  @Test func `an incident is read as it was written, every sort of value`() throws {
    let incident = try CodingTests.incident()
    #expect(Set(incident.claims.map(\.field)) == Set(Field.allCases))
    var writer = ByteWriter()
    writer.incident(incident)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.incident() == incident && reader.isAtEnd)
  }

  @Test func `an incident that is cut off anywhere is broken`() throws {
    var writer = ByteWriter()
    writer.incident(try CodingTests.incident())
    for count in 0..<writer.bytes.count {
      var reader = ByteReader(Array(writer.bytes[..<count]))
      #expect(throws: ByteReader.Broken.self, "\(count) bytes") { try reader.incident() }
    }
  }

  @Test func `a place that no text can have is broken`() async {
    await #expect(processExitsWith: .success) {
      let evidence = Evidence(article: "a", quote: Quote(exact: "x"), position: 7..<26)
      let incident = Incident(
        id: .init("one"), title: "T", review: .draft, claims: [Claim(.country("US"), evidence: [evidence])])
      var writer = ByteWriter()
      writer.incident(incident)
      var end = ByteWriter()
      end.number(.max)
      // The place is a flag, its start and its length.
      let place = writer.bytes.firstRange(of: [1, 7, 19])
      let bytes = place.map {
        Array(writer.bytes[..<($0.upperBound - 1)]) + end.bytes + writer.bytes[$0.upperBound...]
      }
      var reader = ByteReader(bytes ?? [])
      #expect(throws: ByteReader.Broken.self) { try reader.incident() }
    }
  }

  @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, .max, -1, .min])
  func `a number takes a byte for each seven bits`(number: Int) throws {
    var writer = ByteWriter()
    writer.number(number)
    let bits = 64 - UInt64(bitPattern: Int64(number)).leadingZeroBitCount
    #expect(writer.bytes.count == max(1, (bits + 6) / 7))
    var reader = ByteReader(writer.bytes)
    #expect(try reader.number() == number && reader.isAtEnd)
  }

  @Test(arguments: [[0x80], [3, 0x61, 0x62], [2, 0xC3, 0x28], Array(repeating: 0x80, count: 11), []] as [[UInt8]])
  func `what can be no text is broken`(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    #expect(throws: ByteReader.Broken.self) { try reader.text() }
  }

  @Test func `articles, rows, findings and summaries are read as they were written`() throws {
    let time = PublishedDate.ClockTime(hour: 23, minute: 59)
    let infos = [
      ArticleInfo(
        path: "a", headline: "h", outlet: "o", language: "fr",
        published: .init(date: try CodingTests.date("2020-01-10"), time: time, utcOffset: -210)),
      ArticleInfo(path: "b"),
    ]
    let row = ColumnRow(
      values: [.id: ["a"], .article: ["x", "y"], .company: ["A\u{1F}B"]],
      totals: [CurrencyTotal(currency: nil, amount: Amount(thousandths: 5), isAtLeast: true)], title: "t")
    var summary = IncidentSummary(id: .init("a"), title: "t", review: .rejected)
    summary.dated = TimelineEvent(what: .decision, date: try CodingTests.date("2017"))
    summary.organisations = [.init(name: "A", role: .victim)]
    summary.totals = row.totals
    summary.sources = 3
    summary.legalStatus = .paid
    summary.isPossible = true
    let findings = [
      Finding(.warning, path: "p", line: 3, column: 14, message: "m", advice: "a"),
      Finding(path: "p", message: "", advice: ""),
    ]
    var writer = ByteWriter()
    writer.list(infos) { $0.info($1) }
    writer.row(row)
    writer.row(summary)
    writer.list(findings) { $0.finding($1) }
    var reader = ByteReader(writer.data)
    #expect(try reader.list { (reader) throws(ByteReader.Broken) in try reader.info() } == infos)
    #expect(try reader.columnRow() == row)
    #expect(try reader.row() == summary)
    #expect(try reader.list { (reader) throws(ByteReader.Broken) in try reader.finding() } == findings)
    #expect(reader.isAtEnd)
  }

  @Test func `columns are read as they were laid`() throws {
    var builder = ColumnBuilder()
    let sums = [
      CurrencyTotal(currency: "EUR", amount: Amount(thousandths: .min)),
      CurrencyTotal(currency: nil, amount: Amount(thousandths: 1)),
    ]
    builder.add(ColumnRow(values: [.id: ["a"], .tag: ["x", ""]], totals: sums, title: "漢"))
    builder.add(ColumnRow(values: [.id: ["b"]], totals: [], title: ""))
    for laid in [builder.laid(), ColumnBuilder().laid()] {
      for column in laid.columns.values { #expect(NumberBlob.column(NumberBlob.data(column)) == column) }
      #expect(try NumberBlob.totals(NumberBlob.data(laid.totals)) == laid.totals)
      #expect(NumberBlob.texts(NumberBlob.data(laid.titles)) == laid.titles)
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 40])
  func `a seal tells every bit that has turned, and every byte that is gone`(count: Int) throws {
    let content = NumberBlob.data((0..<count).map { UInt8($0 * 37 % 256) })
    let sealed = NumberBlob.sealed(content)
    #expect(try NumberBlob.opened(sealed) == content)
    for bit in 0..<sealed.count * 8 {
      var damaged = sealed
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(throws: ByteReader.Broken.self, "bit \(bit)") { try NumberBlob.opened(damaged) }
    }
    for length in 0..<sealed.count {
      #expect(throws: ByteReader.Broken.self) { try NumberBlob.opened(sealed.prefix(length)) }
    }
  }
}
