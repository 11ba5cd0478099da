package import Facts
package import Incidents

/// One article's facts as they are written out.
package struct FactsLine: Encodable {
  var path: String
  package private(set) var error: String?
  var language: String?
  var title: String?
  var published: String?
  var companies: [String] = []
  var mentioned_companies: [String] = []
  var regulators: [String] = []
  var penalties: [Sum] = []
  var other_amounts: [Sum] = []
  var affected: [Count] = []
  var data_categories: [String] = []
  var actions: [String] = []
  var years: [Int] = []
  var incidents: [FactsIncident] = []

  struct Sum: Encodable {
    var amount: Double?
    var currency: String?
    var as_written: String?
    var company: String?
    var unit: String?
    var what: String?
  }

  struct Count: Encodable {
    var count: Int
    var unit: String
    var as_written: String
  }

  init(path: String) { self.path = path }

  package init(_ facts: ArticleFacts, of article: Article) {
    path = facts.path
    language = article.language
    title = article.headline
    published = article.published?.date.edtf
    companies = facts.parties.companies
    mentioned_companies = facts.parties.mentioned
    regulators = facts.parties.regulators
    penalties = facts.penalties.map { Sum($0, isPenalty: true) }
    other_amounts = facts.otherAmounts.map { Sum($0, isPenalty: false) }
    affected = facts.affected.map { Count(count: $0.count, unit: $0.unit.rawValue, as_written: $0.asWritten) }
    data_categories = facts.categories.map(\.rawValue)
    actions = facts.actions.map(\.rawValue)
    years = facts.years
    let pages = article.pageStarts
    incidents = facts.incidents.map { FactsIncident($0, pages: pages) }
  }
}

extension FactsLine.Sum {
  init(_ found: FoundMoney, isPenalty: Bool) {
    amount = found.money.amount?.doubleValue
    currency = found.money.currency
    as_written = found.money.asWritten
    company = found.company
    unit = found.unit
    what = isPenalty ? nil : found.role.rawValue
  }
}

extension FactsLine {
  /// One file's facts; what went wrong with it is told in the line.
  package init(_ outcome: ReadOutcome, by finder: FactFinder) {
    switch outcome.article {
    case .success(let article): self.init(finder.find(in: article, path: outcome.path), of: article)
    case .failure(let failure):
      self.init(path: outcome.path)
      error = failure.text
    }
  }

  /// The line in a format.
  package func text(as format: OutputFormat) throws -> String {
    format == .text ? FactsText.text(self) : try JSONOutput.line(self)
  }
}
