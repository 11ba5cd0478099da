/// How well an incident's values are backed.
package enum EvidenceAudit {
  /// The states that hold for the incident: any of its anchors' states, values without a quote, one article only.
  ///
  /// - Parameter anchors: one list for each of the incident's claims.
  package static func states(of incident: Incident, anchors: [[Anchor]]) -> Set<EvidenceState> {
    var states: Set<EvidenceState> = []
    for (claim, anchors) in zip(incident.claims, anchors) {
      if !claim.hasQuote, !claim.needsNoQuote { states.insert(.none) }
      for anchor in anchors {
        switch anchor.status {
        case .exact: states.insert(.exact)
        case .moved: states.insert(.moved)
        case .lost: states.insert(.lost)
        case .unread: break
        }
      }
    }
    if Set(incident.claims.flatMap(\.evidence).map(\.article)).count == 1 { states.insert(.single) }
    return states
  }
}

extension Claim {
  /// Whether a quote speaks for the value or against it.
  package var hasQuote: Bool { evidence.contains { $0.stance != .context } }

  /// "Unknown" and the reviewer's own classification have no words to quote.
  fileprivate var needsNoQuote: Bool {
    switch value {
    case .kind, .country, .legalStatus(.unknown), .legalStatus(.none): true
    case .affected(let affected): affected.count == .unknown
    case .legalStatus, .occurred, .organisation, .regulator, .data, .subjects, .action, .actor, .discovery, .penalty,
      .event:
      false
    }
  }
}
