package import Incidents
import Text

/// What the columns need of one incident, worked out once.
package struct ColumnRow: Sendable, Equatable {
  /// By field; fields without a value are left out.
  package var values: [QueryField: [String]]
  /// What the incident's penalties add up to.
  package var totals: [CurrencyTotal]
  /// Folded, as lists are ordered by it.
  package var title: String

  package init(values: [QueryField: [String]], totals: [CurrencyTotal], title: String) {
    self.values = values
    self.totals = totals
    self.title = title
  }

  package init(_ entry: IncidentEntry) {
    values = [:]
    for field in QueryField.stored {
      let found = entry.values(of: field)
      if !found.isEmpty { values[field] = found }
    }
    totals = entry.totals
    title = Fold.text(entry.incident.title)
  }
}

extension QueryField {
  /// The fields that have a column; units stand in their companies' column.
  package static let stored = QueryField.allCases.filter { $0 != .unit }

  /// Where the field's values stand.
  package var column: QueryField { self == .unit ? .company : self }

  /// Between a company and its unit in a column's value.
  static let unitMark: Character = "\u{1F}"
}

extension IncidentEntry {
  /// The field's values as texts, each once: names, words, EDTF dates, or numbers in thousandths.
  package func values(of field: QueryField) -> [String] {
    var seen: Set<String> = []
    return everyValue(of: field).filter { seen.insert($0).inserted }
  }

  private func everyValue(of field: QueryField) -> [String] {
    switch field {
    case .company, .unit: companies
    case .year: incident.date.map { [$0.edtf] } ?? []
    case .occurred: dates(incident.occurred, events: .occurred)
    case .disclosed: dates([], events: .disclosed)
    case .published: articles.compactMap { $0.published?.date.edtf }
    case .decided: dates(incident.penalties.compactMap(\.date), events: .decision)
    case .penalty: thousandths(incident.penalties.compactMap(\.money.amount))
    case .affected: thousandths(incident.affected.flatMap(\.count.bounds).compactMap { Amount(units: $0) })
    case .sources: thousandths([Amount(units: independentSources)].compactMap(\.self))
    case .regulator: incident.regulators
    case .data: incident.dataCategories.map(\.rawValue)
    case .action: incident.actions.map(\.rawValue)
    case .kind: incident.kinds.map(\.rawValue)
    case .subjects: incident.subjects
    case .currency: incident.penalties.compactMap(\.money.currency)
    case .language: articles.compactMap(\.language)
    case .outlet: articles.compactMap(\.outlet)
    case .country: incident.countries
    case .legal: incident.legalStatuses.flatMap { [$0.wider, $0] }.map(\.rawValue)
    case .review: [incident.review.rawValue]
    case .evidence: evidence.map(\.rawValue).sorted()
    case .tag: incident.tags
    case .id: [incident.id.text]
    case .article: articles.map(\.path)
    }
  }

  private var companies: [String] {
    incident.responsible.flatMap { role in
      [role.name] + (role.unit.map { ["\(role.name)\(QueryField.unitMark)\($0)"] } ?? [])
    }
  }

  private func dates(_ dates: [PartialDate], events what: TimelineEvent.What) -> [String] {
    (dates + incident.events.filter { $0.what == what }.map(\.date)).map(\.edtf)
  }

  private func thousandths(_ amounts: [Amount]) -> [String] { amounts.map { String($0.thousandths) } }
}
