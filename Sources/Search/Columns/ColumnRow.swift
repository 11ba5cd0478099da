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
    case .year, .occurred, .published, .decided: dates(of: field).map(\.edtf)
    case .penalty, .affected, .sources: numbers(of: field).map { String($0.thousandths) }
    case .language: articles.compactMap(\.language)
    case .outlet: articles.compactMap(\.outlet)
    case .article: articles.map(\.path)
    case .evidence: evidence.map(\.rawValue).sorted()
    default: incident.texts(of: field)
    }
  }

  private var companies: [String] {
    incident.responsible.flatMap { role in
      [role.name] + (role.unit.map { ["\(role.name)\(QueryField.unitMark)\($0)"] } ?? [])
    }
  }

  private func dates(of field: QueryField) -> [PartialDate] {
    switch field {
    case .occurred: return incident.occurred + incident.events.filter { $0.what == .occurred }.map(\.date)
    case .published: return articles.compactMap { $0.published?.date }
    case .decided:
      return incident.penalties.compactMap(\.date) + incident.events.filter { $0.what == .decision }.map(\.date)
    default: return incident.date.map { [$0] } ?? []
    }
  }

  private func numbers(of field: QueryField) -> [Amount] {
    switch field {
    case .penalty: incident.penalties.compactMap(\.money.amount)
    case .sources: [Amount(units: independentSources)].compactMap(\.self)
    default: incident.affected.flatMap(\.count.bounds).compactMap { Amount(units: $0) }
    }
  }
}

extension Incident {
  fileprivate func texts(of field: QueryField) -> [String] {
    switch field {
    case .regulator: regulators
    case .data: dataCategories.map(\.rawValue)
    case .action: actions.map(\.rawValue)
    case .kind: kinds.map(\.rawValue)
    case .subjects: subjects
    case .currency: penalties.compactMap(\.money.currency)
    case .country: countries
    case .legal: legalStatuses.map(\.rawValue)
    case .review: [review.rawValue]
    case .tag: tags
    case .id: [id.text]
    default: []
    }
  }
}
