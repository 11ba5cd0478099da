/// A penalty, perhaps a part of another.
package struct Penalty: Hashable, Sendable {
  /// Unique within the archive's incident; other penalties name it in `partOf`.
  package var id: String?
  package var type: PenaltyType
  package var money: Money
  package var imposedBy: String?
  package var date: PartialDate?
  /// The penalty of the same or another incident (`incident-id#penalty-id`) that this is a component of.
  package var partOf: String?
  package var status: LegalStatus?

  package init(
    id: String? = nil, type: PenaltyType, money: Money, imposedBy: String? = nil, date: PartialDate? = nil,
    partOf: String? = nil, status: LegalStatus? = nil
  ) {
    self.id = id
    self.type = type
    self.money = money
    self.imposedBy = imposedBy
    self.date = date
    self.partOf = partOf
    self.status = status
  }

  package enum PenaltyType: String, Hashable, Sendable, CaseIterable {
    case fine, civilPenalty = "civil_penalty", settlement, redress, order, reprimand, dismissal, total, other
  }
}
