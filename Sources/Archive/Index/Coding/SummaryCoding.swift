import Incidents
import Search
import Text

/// Rows and findings as bytes.
extension ByteWriter {
  mutating func finding(_ finding: Finding) {
    text(finding.severity.rawValue)
    text(finding.path)
    number(finding.line ?? 0)
    number(finding.column ?? 0)
    text(finding.message)
    text(finding.advice)
  }

  mutating func row(_ row: IncidentSummary) {
    text(row.id.text)
    text(row.title)
    optional(row.dated?.what.rawValue)
    optional(row.dated?.date.edtf)
    list(row.organisations) { $0.organisation($1) }
    list(row.totals) { $0.total($1) }
    number(row.sources)
    optional(row.legalStatus?.rawValue)
    text(row.review.rawValue)
    number(row.isPossible ? 1 : 0)
  }

  mutating func organisation(_ organisation: OrganisationRole) {
    text(organisation.name)
    optional(organisation.unit)
    text(organisation.role.rawValue)
  }

  mutating func total(_ total: CurrencyTotal) {
    optional(total.currency)
    number(total.amount.thousandths)
    number(total.isAtLeast ? 1 : 0)
    number(total.reviewed.thousandths)
  }
}

extension ByteReader {
  mutating func finding() throws(Broken) -> Finding {
    guard let severity = Finding.Severity(rawValue: try text()) else { throw Broken() }
    let path = try text()
    let (line, column) = (try number(), try number())
    let message = try text()
    return Finding(
      severity, path: path, line: line == 0 ? nil : line, column: column == 0 ? nil : column, message: message,
      advice: try text())
  }

  mutating func row() throws(Broken) -> IncidentSummary {
    let id = Incident.ID(try text())
    let title = try text()
    var row = IncidentSummary(id: id, title: title, review: .draft)
    let what = try optional().flatMap { TimelineEvent.What(rawValue: $0) }
    let date = try optional().flatMap { PartialDate($0) }
    if let what, let date { row.dated = TimelineEvent(what: what, date: date) }
    row.organisations = try list { (reader) throws(Broken) in try reader.organisation() }
    row.totals = try list { (reader) throws(Broken) in try reader.total() }
    row.sources = try number()
    row.legalStatus = try optional().flatMap { LegalStatus(rawValue: $0) }
    guard let review = ReviewState(rawValue: try text()) else { throw Broken() }
    row.review = review
    row.isPossible = try number() == 1
    return row
  }

  mutating func organisation() throws(Broken) -> OrganisationRole {
    let name = try text()
    let unit = try optional()
    guard let role = OrganisationRole.Role(rawValue: try text()) else { throw Broken() }
    return OrganisationRole(name: name, unit: unit, role: role)
  }

  mutating func total() throws(Broken) -> CurrencyTotal {
    CurrencyTotal(
      currency: try optional(), amount: Amount(thousandths: try number()), isAtLeast: try number() == 1,
      reviewed: Amount(thousandths: try number()))
  }
}
