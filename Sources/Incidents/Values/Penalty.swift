/// A penalty, perhaps a part of another.
package struct Penalty: Hashable, Sendable {
  /// Unique within the archive's incident; other penalties name it in `partOf`.
  package var id: String?
  /// What sort of penalty.
  package var type: PenaltyType
  /// Its sum; without an amount where the source gives none.
  package var money: Money
  /// The authority or court.
  package var imposedBy: String?
  /// When it was imposed or agreed.
  package var date: PartialDate?
  /// The penalty of the same or another incident (`incident-id#penalty-id`) that this is a component of.
  package var partOf: String?
  /// How far the law has got with it; `nil`: as the incident.
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

  /// The sorts of penalties; `total` is the sum of others and counts only where they do not.
  package enum PenaltyType: String, Hashable, Sendable, CaseIterable {
    case fine, civilPenalty = "civil_penalty", settlement, redress, order, reprimand, dismissal, total, other
  }
}
