internal import Incidents
import Text

/// What of a draft or a record decides whether one tells of the other's incident.
struct IncidentTraits {
  let id: Incident.ID
  /// The organisations held responsible.
  let roles: [Role]
  /// Amounts with their currencies, totals left out: their parts tell them.
  let amounts: Set<String>
  let actions: Set<Action>
  /// Paths.
  let articles: Set<String>
  let date: PartialDate?

  struct Role: Hashable {
    /// Folded.
    let name: String
    let unit: String?
  }

  init(_ incident: Incident) {
    id = incident.id
    roles = incident.responsible.map { Role(name: Fold.text($0.name), unit: $0.unit.map { Fold.text($0) }) }
    amounts = Set(
      incident.penalties.filter { $0.type != .total }.compactMap { penalty in
        penalty.money.amount.map { "\($0) \(penalty.money.currency ?? "")" }
      })
    actions = Set(incident.actions)
    articles = Set(incident.articles)
    date = incident.date
  }

  /// Whether the date is known to the month or the day.
  var isDatedToTheMonth: Bool { (date?.precision ?? .interval) >= .month }
}
