import Incidents
import Screen

extension Claim {
  /// How the value is drawn.
  var role: Role {
    if isRejectedAlternative || review == .rejected { return .muted }
    if review == .draft { return .draft }
    return switch value {
    case .penalty: .money
    case .organisation, .regulator: .organisation
    case .occurred, .event: .date
    case .affected: .number
    case .kind, .data, .subjects, .action, .actor, .discovery, .legalStatus, .country: .text
    }
  }
}
