import Facts
import Incidents

extension DraftIncident {
  var organisations: [String] {
    claims.compactMap {
      guard case .organisation(let role) = $0.value else { return nil }
      return role.unit.map { "\(role.name)/\($0)" } ?? role.name
    }
  }

  var occurred: [String] {
    claims.compactMap {
      guard case .occurred(let date) = $0.value else { return nil }
      return date.edtf
    }
  }

  var events: [String] {
    claims.compactMap {
      guard case .event(let event) = $0.value else { return nil }
      return "\(event.what.rawValue) \(event.date.edtf)"
    }
  }

  var sums: [String] {
    claims.compactMap {
      guard case .penalty(let penalty) = $0.value else { return nil }
      let words =
        "\(penalty.type.rawValue) \(penalty.money.amount?.description ?? "?") \(penalty.money.currency ?? "?")"
      return penalty.type == .total ? words : words + (penalty.imposedBy.map { " \($0)" } ?? "")
    }
  }

  var status: [LegalStatus] {
    claims.compactMap {
      guard case .legalStatus(let status) = $0.value else { return nil }
      return status
    }
  }

  var categories: Set<DataCategory> {
    Set(
      claims.compactMap {
        guard case .data(let category) = $0.value else { return nil }
        return category
      })
  }

  var actions: Set<Action> {
    Set(
      claims.compactMap {
        guard case .action(let action) = $0.value else { return nil }
        return action
      })
  }

  var counts: [String] {
    claims.compactMap {
      guard case .affected(let affected) = $0.value else { return nil }
      let what = affected.of ?? affected.unit.rawValue
      switch affected.count {
      case .exactly(let number): return "\(number) \(what)"
      case .unknown: return "unknown \(what)"
      default: return "\(affected.count.notation) \(what)"
      }
    }
  }
}
