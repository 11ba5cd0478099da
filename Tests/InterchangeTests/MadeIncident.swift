import Incidents
import Testing

@testable import Interchange

/// Incidents made for the tests of exports.
enum MadeIncident {
  /// What stands in values that a hostile page or person has put there.
  static let hostile =
    "=cmd|' /C calc'!A0 <script>alert(1)</script> \u{202E}gpj.exe\u{7} \u{1B}[31m & \"quoted\", {brace}\nline two"

  static let source = ArticleSource(
    info: ArticleInfo(
      path: "articles/ring & co.html", headline: "Ring fined 5.8% more", outlet: "The Example, Ltd", language: "en",
      published: PartialDate("2023-05-31").map { PublishedDate(date: $0) }),
    address: "https://example.org/ring?a=1&b={2}", authors: ["Ann Lee", "Smith, Bob", "Reuters and AP"])

  static func ring(review: ReviewState = .reviewed, title: String = "Ring employee watched customers")
    -> SourcedIncident
  {
    let fine = Penalty(
      type: .civilPenalty, money: Money(amount: Amount(units: 5_800_000), currency: "USD"), imposedBy: "FTC",
      date: PartialDate("2023-05-31"))
    let quote = Evidence(article: source.info.path, quote: Quote(exact: "would pay $5.8 million", prefix: "it "))
    var incident = Incident(
      id: .init("ring"), title: title, review: review,
      claims: [
        Claim(.kind(.breach)), Claim(.organisation(.init(name: "Amazon", unit: "Ring"))), Claim(.regulator("FTC")),
        Claim(.penalty(fine), asWritten: "$5.8 million", evidence: [quote]), Claim(.data(.video)),
        Claim(.data(.biometric), review: review == .reviewed ? .draft : nil),
        Claim(.legalStatus(.settledWithoutAdmission)),
        Claim(.affected(.init(count: .exactly(117_000), unit: .people))), Claim(.country("US")),
        Claim(.action(.insiderMisuse), review: .rejected),
      ], articles: [source.info.path])
    incident.claims += [PartialDate("2017-05")].compactMap(\.self).map { Claim(.occurred($0)) }
    incident.reviewer = "Ann"
    let anchors = incident.claims.map {
      $0.evidence.map { _ in Anchor(status: .exact, range: 12..<34, matches: 1, page: 3) }
    }
    let total = CurrencyTotal(
      currency: "USD", amount: Amount(thousandths: 5_800_000_000),
      reviewed: Amount(thousandths: review == .reviewed ? 5_800_000_000 : 0))
    return SourcedIncident(
      incident, record: review == .reviewed ? "incidents/ring.yaml" : nil, sources: [source], anchors: anchors,
      totals: [total])
  }

  static let head = ExportHead(
    program: "blotter 9", archive: "made", state: "00ff00ff00ff00ff", query: "company:amazon", count: 1)

  /// All that a writer makes of incidents, by its files.
  static func made(
    by format: ExportFormat, of incidents: [SourcedIncident], head: ExportHead = MadeIncident.head
  ) throws -> [ExportPart: String] {
    var writer = try #require(try format.writer(head, title: "Report", hasCompanions: true))
    var bytes: [ExportPart: [UInt8]] = [:]
    let pieces = writer.begin() + writer.take(incidents) + (try writer.end())
    for piece in pieces { bytes[piece.part, default: []] += piece.bytes }
    return bytes.mapValues { String(decoding: $0, as: UTF8.self) }
  }
}
