package import Incidents

/// What a report tells: incidents with their facts, every quote with the number of its source.
package struct Report: Sendable {
  package let head: ExportHead
  package let title: String
  private(set) var incidents: [Entry] = []
  private var list = SourceList()
  private var charts: ReportCharts

  /// An incident of a report.
  struct Entry: Sendable {
    let incident: Incident
    let totals: [CurrencyTotal]
    let facts: [Fact]
    /// Each sentence once, however many facts it states.
    let quotes: [Quotation]
  }

  /// A value with the places of its quotes among the incident's.
  struct Fact: Sendable {
    let claim: Claim
    /// A draft beside what was reviewed.
    let isDraft: Bool
    let quotes: [Int]
  }

  /// A quote and the number of its source.
  struct Quotation: Sendable {
    let evidence: Evidence
    let anchor: Anchor
    let source: Int
  }

  package init(_ head: ExportHead, title: String) {
    self.head = head
    self.title = title
    charts = ReportCharts()
  }

  /// The articles cited, in the order of their numbers.
  var sources: [ArticleSource] { list.sources }

  /// The report's charts, the empty ones left out.
  var drawn: [Chart] { charts.all }

  /// Takes incidents in, in their order.
  package mutating func add(_ incidents: [SourcedIncident]) {
    for sourced in incidents {
      let (facts, quotes) = facts(of: sourced)
      self.incidents.append(
        Entry(incident: sourced.incident, totals: sourced.totals, facts: facts, quotes: quotes))
    }
    charts.add(incidents)
  }

  /// In the order of the fields.
  private mutating func facts(of sourced: SourcedIncident) -> (facts: [Fact], quotes: [Quotation]) {
    let sources = Dictionary(sourced.sources.map { ($0.info.path, $0) }) { first, _ in first }
    for source in sourced.sources { list.number(of: source) }
    var (facts, quotes, places) = ([Fact](), [Quotation](), [Evidence: Int]())
    for field in Field.allCases {
      for (claim, anchors) in zip(sourced.incident.claims, sourced.anchors) where claim.field == field {
        let own = zip(claim.evidence, anchors).map { evidence, anchor in
          if let known = places[evidence] { return known }
          let source = sources[evidence.article] ?? ArticleSource(info: ArticleInfo(path: evidence.article))
          quotes.append(Quotation(evidence: evidence, anchor: anchor, source: list.number(of: source)))
          places[evidence] = quotes.count - 1
          return quotes.count - 1
        }
        // Of a draft, all is; that is said once.
        let isDraft = sourced.incident.review != .draft && claim.isUndecided(in: sourced.incident.review)
        facts.append(Fact(claim: claim, isDraft: isDraft, quotes: own))
      }
    }
    return (facts, quotes)
  }
}

/// The charts of a report.
private struct ReportCharts: Sendable {
  private var tallies = [
    ChartTally(by: .year, of: .incidents), ChartTally(by: .year, of: .penalties),
    ChartTally(by: .authority, of: .incidents),
    ChartTally(by: .company, of: .incidents), ChartTally(by: .data, of: .incidents),
  ]
  /// Bars of a chart in a report.
  private static let most = 12

  mutating func add(_ incidents: [SourcedIncident]) {
    for index in tallies.indices { tallies[index].add(incidents) }
  }

  var all: [Chart] { tallies.map { $0.chart(most: ReportCharts.most) }.filter { !$0.isEmpty } }
}
