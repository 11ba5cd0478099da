import Incidents

/// Penalties of a record that are parts of one another in a ring, or of themselves: each would count for nothing.
extension RecordReader {
  /// Tells of every ring, and lets its penalties be parts of nothing, so that each counts for itself.
  mutating func breakRings(_ incident: inout Incident) {
    var wholes: [String: String] = [:]
    for penalty in incident.claims.compactMap(\.penalty) {
      if let id = penalty.id { wholes[id] = RecordReader.ownName(penalty.partOf, in: incident.id) }
    }
    for (index, claim) in incident.claims.enumerated() {
      guard var penalty = claim.penalty, let id = penalty.id, RecordReader.isInRing(id, of: wholes) else { continue }
      report(
        wholes[id] == id
          ? "the penalty '\(id)' is part of itself" : "the penalty '\(id)' is part of one that is part of it",
        at: partPlaces[id], advice: "name the whole in 'part_of', or take it away; until then it counts for itself")
      penalty.partOf = nil
      incident.claims[index].value = .penalty(penalty)
    }
  }

  /// Tells of parts whose whole is no penalty of this record, nor of another that is named; they count for themselves.
  mutating func tellOfLostWholes(in incident: Incident) {
    let penalties = incident.claims.compactMap(\.penalty)
    let ids = Set(penalties.compactMap(\.id))
    for penalty in penalties {
      guard let whole = RecordReader.ownName(penalty.partOf, in: incident.id), !whole.contains("#"),
        !ids.contains(whole)
      else { continue }
      report(
        "no penalty here is called '\(whole)', which another is part of",
        at: penalty.id.flatMap { partPlaces[$0] },
        advice: "give the whole that id, or write 'incident#penalty' for one of another incident",
        as: .warning)
    }
  }

  /// Tells of a second penalty of one name: nobody can say which of them a part is of.
  mutating func tellOfDouble(_ id: String, at place: YAMLValue.Place?) {
    if penaltyNames.insert(id).inserted { return }
    report(
      "two penalties here are called '\(id)'", at: place,
      advice: "give this one another id, and name it in 'part_of' where its parts are meant", as: .warning)
  }

  /// `a` and `<this incident>#a` are one name.
  private static func ownName(_ whole: String?, in incident: Incident.ID) -> String? {
    guard let whole else { return nil }
    return whole.hasPrefix("\(incident)#") ? String(whole.dropFirst(incident.text.count + 1)) : whole
  }

  /// Whether going from part to whole leads back to the start. O(penalties).
  private static func isInRing(_ start: String, of wholes: [String: String]) -> Bool {
    var (name, steps) = (wholes[start], 0)
    while let here = name, steps <= wholes.count {
      if here == start { return true }
      (name, steps) = (wholes[here], steps + 1)
    }
    return false
  }
}

extension Claim {
  fileprivate var penalty: Penalty? {
    if case .penalty(let penalty) = value { penalty } else { nil }
  }
}
