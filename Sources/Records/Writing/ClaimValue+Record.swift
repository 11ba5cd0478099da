import Incidents

extension Claim.Value {
  /// The value's keys and texts in the record's notation; `nil` texts are left out.
  func recordPairs(under mainKey: String) -> [(String, String?)] {
    switch self {
    case .kind(let kind): [(mainKey, kind.rawValue)]
    case .occurred(let date): [(mainKey, date.edtf)]
    case .organisation(let organisation):
      [(mainKey, organisation.name), ("unit", organisation.unit), ("role", organisation.role.rawValue)]
    case .regulator(let text), .subjects(let text), .discovery(let text), .country(let text): [(mainKey, text)]
    case .data(let category): [(mainKey, category.rawValue)]
    case .affected(let affected):
      [(mainKey, affected.count.notation), ("unit", affected.unit.rawValue), ("of", affected.of)]
    case .action(let action): [(mainKey, action.rawValue)]
    case .actor(let actor): [(mainKey, actor.rawValue)]
    case .penalty(let penalty): Claim.Value.pairs(of: penalty, under: mainKey)
    case .event(let event): [(mainKey, event.what.rawValue), ("date", event.date.edtf)]
    case .legalStatus(let status): [(mainKey, status.rawValue)]
    }
  }

  private static func pairs(of penalty: Penalty, under mainKey: String) -> [(String, String?)] {
    [
      (mainKey, penalty.type.rawValue), ("id", penalty.id), ("amount", penalty.money.amount?.description),
      ("up_to", penalty.money.upTo?.description), ("currency", penalty.money.currency),
      ("imposed_by", penalty.imposedBy), ("date", penalty.date?.edtf), ("part_of", penalty.partOf),
      ("status", penalty.status?.rawValue),
    ]
  }
}
