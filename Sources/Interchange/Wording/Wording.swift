package import Incidents

/// Penalties in the words of a careful person: what was imposed, agreed, only proposed, or taken back is never told alike.
package enum Wording {
  /// A sentence for each penalty that is told of, in the record's order.
  package static func sentences(of incident: Incident) -> [String] {
    incident.penalties.map { sentence(of: $0, in: incident) }
  }

  /// `Amazon · Ring agreed to pay USD 5.8 M without admitting wrongdoing (FTC, 2023-05-31)`.
  package static func sentence(of penalty: Penalty, in incident: Incident) -> String {
    let who = incident.responsible.count == 1 ? incident.responsible.first.map(Labels.organisation) : nil
    let status = penalty.status ?? incident.legalStatuses.last
    let words = phrase(of: penalty, status: status)
    let subject = who ?? (incident.responsible.isEmpty ? "the organisation" : "one of the organisations")
    let behind = [penalty.imposedBy, penalty.date?.edtf].compactMap(\.self).joined(separator: ", ")
    return "\(subject) \(words)\(behind.isEmpty ? "" : " (\(behind))")"
  }

  private static func phrase(of penalty: Penalty, status: LegalStatus?) -> String {
    let sum = Labels.money(penalty.money)
    // What a company does to its own people is no matter of the law's steps.
    if penalty.type == .dismissal { return "dismissed employees over it" }
    switch status {
    case .proposed: return "faces \(noun(penalty.type, of: sum)), which is only proposed"
    case .alleged, .charged: return "faces \(noun(penalty.type, of: sum)), which is not decided"
    case .settled: return agreement(penalty.type, on: sum)
    case .settledWithoutAdmission: return "\(agreement(penalty.type, on: sum)) without admitting wrongdoing"
    case .underAppeal: return "\(verdict(penalty.type, of: sum)); an appeal is pending"
    case .upheld: return "\(verdict(penalty.type, of: sum)); the decision was upheld"
    case .reduced: return "\(verdict(penalty.type, of: sum)); this is the reduced sum"
    case .annulled: return "had been given \(noun(penalty.type, of: sum)), which was annulled"
    case .paid: return "\(verdict(penalty.type, of: sum)), which is paid"
    case .fined, .none?, .unknown, nil:
      return penalty.type == .settlement ? agreement(penalty.type, on: sum) : verdict(penalty.type, of: sum)
    }
  }

  private static func agreement(_ type: Penalty.PenaltyType, on sum: String?) -> String {
    guard let sum else { return "agreed to \(noun(type, of: nil))" }
    switch type {
    case .civilPenalty: return "agreed to pay a civil penalty of \(sum)"
    case .redress: return "agreed to pay \(sum) in redress"
    case .total: return "agreed to pay \(sum) in all"
    case .fine, .settlement, .order, .reprimand, .dismissal, .other: return "agreed to pay \(sum)"
    }
  }

  private static func verdict(_ type: Penalty.PenaltyType, of sum: String?) -> String {
    switch type {
    case .fine: "was fined" + (sum.map { " \($0)" } ?? "")
    case .civilPenalty: "was ordered to pay a civil penalty" + (sum.map { " of \($0)" } ?? "")
    case .settlement: agreement(type, on: sum)
    case .redress: "was ordered to pay" + (sum.map { " \($0)" } ?? "") + " in redress"
    case .order: "was given an order" + (sum.map { " to pay \($0)" } ?? "")
    case .reprimand: "was reprimanded"
    case .dismissal: "dismissed employees over it"
    case .total: sum.map { "was to pay \($0) in all" } ?? "was to pay several penalties"
    case .other: sum.map { "was to pay \($0)" } ?? "was given a penalty"
    }
  }

  private static func noun(_ type: Penalty.PenaltyType, of sum: String?) -> String {
    let name =
      switch type {
      case .fine: "a fine"
      case .civilPenalty: "a civil penalty"
      case .settlement: "a settlement"
      case .redress: "a payment of redress"
      case .order: "an order"
      case .reprimand: "a reprimand"
      case .dismissal: "a dismissal"
      case .total: "penalties"
      case .other: "a penalty"
      }
    return sum.map { "\(name) of \($0)" } ?? name
  }
}
