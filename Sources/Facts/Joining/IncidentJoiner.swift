package import Incidents

/// Joins drafts of many articles that tell of one incident.
package enum IncidentJoiner {
  /// Every candidate in exactly one joined incident, in order of their first members.
  ///
  /// Compares a draft only with those of its organisation family that share an amount, a count, an action in neighbouring
  /// years, or a piece of text with it: O(candidates × such neighbours). Each join has its reason, and leaving a candidate
  /// out undoes it.
  package static func join(_ candidates: [JoinCandidate]) -> [JoinedIncident] {
    let keys = candidates.map(JoinKey.init)
    var joined: [JoinedIncident] = []
    var homes: [Int] = []
    // The articles whose drafts are in each: two drafts of one article are told apart by the article itself.
    var articles: [Set<String>] = []
    var neighbours = JoinNeighbours()
    for index in candidates.indices {
      let article = candidates[index].draft.article
      let marks = neighbours.marks(of: keys[index], candidates[index])
      let near = neighbours.members(of: marks).sorted { (homes[$0], $0) < (homes[$1], $1) }
      var reason: JoinReason?
      for member in near where reason == nil && !articles[homes[member]].contains(article) {
        reason = grounds(index, member, candidates, keys).map { JoinReason(member: index, to: member, grounds: $0) }
      }
      if let reason {
        let home = homes[reason.to]
        joined[home].members.append(index)
        joined[home].reasons.append(reason)
        articles[home].insert(article)
        homes.append(home)
      } else {
        homes.append(joined.count)
        articles.append([article])
        joined.append(JoinedIncident(members: [index], reasons: [], independentSources: 1))
      }
      neighbours.add(index, under: marks)
    }
    for index in joined.indices {
      joined[index].independentSources = Shingles.originals(
        among: joined[index].members.lazy.map { candidates[$0].shingles })
    }
    return joined
  }

  private static func grounds(
    _ a: Int, _ b: Int, _ candidates: [JoinCandidate], _ keys: [JoinKey]
  ) -> [JoinReason.Ground]? {
    if let grounds = keys[a].grounds(with: keys[b]) {
      return candidates[a].shingles.isCopy(of: candidates[b].shingles) ? grounds + [.copiedText] : grounds
    }
    guard candidates[a].draft.title == candidates[b].draft.title,
      candidates[a].shingles.isCopy(of: candidates[b].shingles)
    else { return nil }
    return [.copiedText]
  }

  /// The members' drafts as one incident: equal values once, with the evidence of all; the reasons as its notes.
  package static func merge(_ joined: JoinedIncident, _ incidents: [Incident]) -> Incident? {
    guard let first = joined.members.first, incidents.indices.contains(first) else { return nil }
    var merged = incidents[first]
    for member in joined.members.dropFirst() where incidents.indices.contains(member) {
      for claim in incidents[member].claims { add(claim, to: &merged) }
      for path in incidents[member].articles where !merged.articles.contains(path) { merged.articles.append(path) }
    }
    if !joined.reasons.isEmpty { merged.notes = joined.reasons.map { "Joined: \($0)." }.joined(separator: "\n") }
    return merged
  }

  private static func add(_ claim: Claim, to incident: inout Incident) {
    guard let known = incident.claims.firstIndex(where: { isSame($0.value, claim.value) }) else {
      incident.claims.append(claim)
      return
    }
    incident.claims[known].evidence += claim.evidence
  }

  /// Penalties are the same by type, amount and currency, whoever wrote them how.
  private static func isSame(_ a: Claim.Value, _ b: Claim.Value) -> Bool {
    guard case .penalty(let one) = a, case .penalty(let other) = b else { return a == b }
    return one.money.amount == other.money.amount && one.money.currency == other.money.currency
      && (one.type == .total) == (other.type == .total)
  }
}
