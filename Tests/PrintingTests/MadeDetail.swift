import Incidents
import TestSupport

/// An incident with every sort of claim, and its quotes as they were found.
enum MadeDetail {
  static let fine = Penalty(
    id: "p", type: .civilPenalty,
    money: Money(
      amount: Amount(thousandths: 5_800_000_500), upTo: Amount(units: 6_000_000), currency: "USD", asWritten: "5.8 m"),
    imposedBy: "FTC", date: PartialDate(year: 2023, month: 6), partOf: "all#t", status: .underAppeal)

  static let evidence = [
    Evidence(article: "articles/a.html", quote: Quote(exact: "watched \"customers\"")),
    Evidence(article: "articles/b.html", quote: Quote(exact: "denied it"), stance: .contradicts),
  ]

  static let claims: [Claim] = [
    Claim(.country("US")), Claim(.kind(.violation)), Claim(.organisation(.init(name: "Amazon", unit: "Ring"))),
    Claim(.organisation(.init(name: "FTC", role: .regulator))), Claim(.regulator("FTC")),
    Claim(.data(.video), evidence: evidence), Claim(.subjects("women")), Claim(.actor(.internal)),
    Claim(.affected(.init(count: .exactly(4), of: "employees dismissed")), asWritten: "four"),
    Claim(.affected(.init(count: .atLeast(1000), unit: .accounts))), Claim(.action(.insiderMisuse)),
    Claim(.discovery("audit")), Claim(.penalty(fine)), Claim(.legalStatus(.alleged)), Claim(.legalStatus(.settled)),
  ]

  static var dated: [Claim] {
    guard let year = PartialDate(year: 2017), let day = PartialDate(year: 2023, month: 6, day: 1) else { return [] }
    return [
      with(Claim(.occurred(year))) { $0.reason = "the court says so" },
      Claim(.event(.init(what: .disclosed, date: day))),
    ]
  }

  static var detail: IncidentDetail {
    var incident = Incident(
      id: .init("ring"), title: "Ring employee watched customers", review: .reviewed, claims: claims + dated,
      articles: ["articles/a.html", "articles/b.html"])
    incident.reviewer = "Ann Lee"
    incident.reviewedOn = PartialDate("2024-05-02")
    incident.tags = ["home"]
    incident.notes = "Called the press office."
    let anchors = incident.claims.map { claim in
      claim.evidence.isEmpty
        ? []
        : [Anchor(status: .moved, range: 7..<26, matches: 1, page: 7), Anchor(status: .lost, range: nil, matches: 0)]
    }
    var noted = ArticleInfo(path: "articles/b.html")
    (noted.notes, noted.tags) = (["ask the lawyer"], ["leak"])
    let articles = [ArticleInfo(path: "articles/a.html"), noted]
    return IncidentDetail(incident: incident, articles: articles, anchors: anchors, totals: [])
  }

  static let empty = IncidentDetail(
    incident: Incident(id: .init("x"), title: "X", review: .draft), articles: [], anchors: [], totals: [])
}
