extension Claim {
  /// What the value is called.
  package var label: String {
    switch value {
    case .kind: "kind"
    case .occurred: "occurred"
    case .organisation(let organisation): organisation.role.rawValue
    case .regulator: "authority"
    case .data: "data"
    case .subjects: "whose data"
    case .affected: "how many"
    case .action: "action"
    case .actor: "actor"
    case .discovery: "discovery"
    case .penalty(let penalty): Labels.word(penalty.type.rawValue)
    case .event(let event): event.what.rawValue
    case .legalStatus: "status"
    case .country: "country"
    }
  }

  /// The normalised value as words.
  package var text: String {
    let words =
      switch value {
      case .kind(let kind): kind.rawValue
      case .occurred(let date): date.edtf
      case .organisation(let organisation): Labels.organisation(organisation)
      case .regulator(let text), .subjects(let text), .discovery(let text), .country(let text): text
      case .data(let category):
        Labels.word(category.rawValue) + (category.isSpecial ? " (special category, GDPR Art. 9)" : "")
      case .affected(let affected): Labels.count(affected)
      case .action(let action): Labels.word(action.rawValue)
      case .actor(let actor): actor.rawValue
      case .penalty(let penalty): penalty.words
      case .event(let event): event.date.edtf
      case .legalStatus(let status): status.wording
      }
    return isRejectedAlternative
      ? "\(words) (another value was preferred)" : review == .rejected ? "\(words) (rejected)" : words
  }
}

extension Penalty {
  /// Amount, who imposed it, when, and what it is a part of.
  fileprivate var words: String {
    var words = [Labels.money(money)].compactMap(\.self)
    if let imposedBy { words.append((words.isEmpty ? "by " : "· ") + imposedBy) }
    if let date { words.append("· \(date.edtf)") }
    if let status { words.append("· \(status.wording)") }
    if let partOf { words.append("· part of \(partOf)") }
    return words.isEmpty ? "amount not stated" : words.joined(separator: " ")
  }
}
