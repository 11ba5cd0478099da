package import Incidents
import Text

/// Joins drafts of many articles that tell of one incident.
package enum IncidentJoiner {
  /// Every candidate in exactly one joined incident, in order of their first members.
  ///
  /// Compares a draft only with those of its parent organisation that share an amount, a count, an action in neighbouring
  /// years, or a piece of text with it: O(candidates × such neighbours). Each join has its reason, and leaving a candidate
  /// out undoes it.
  package static func join(_ candidates: [JoinCandidate]) -> [JoinedIncident] {
    var names: [String: String] = [:]
    let traits = candidates.map { candidate in
      DraftTraits(candidate) { name in
        if let known = names[name] { return known }
        names[name] = name
        return name
      }
    }
    var joining = Joining(candidates: candidates, traits: traits)
    for index in candidates.indices { joining.add(index) }
    for index in joining.joined.indices {
      joining.joined[index].independentSources = originals(among: joining.joined[index].members, of: candidates)
    }
    return joining.joined
  }

  /// Candidates that somebody has held to be one incident, whatever they tell.
  package static func together(_ members: [Int], of candidates: [JoinCandidate]) -> JoinedIncident {
    JoinedIncident(members: members, reasons: [], independentSources: originals(among: members, of: candidates))
  }

  private static func originals(among members: [Int], of candidates: [JoinCandidate]) -> Int {
    Shingles.originals(among: members.lazy.map { candidates[$0].shingles })
  }

  /// Joining under way.
  private struct Joining {
    let candidates: [JoinCandidate]
    let traits: [DraftTraits]
    var joined: [JoinedIncident] = []
    /// By candidate: the incident it was joined to.
    private var homes: [Int] = []
    /// The articles whose drafts are in each: two drafts of one article are told apart by the article itself.
    private var articles: [Set<ExactText>] = []
    private var blocks = DraftBlocks()

    init(candidates: [JoinCandidate], traits: [DraftTraits]) {
      self.candidates = candidates
      self.traits = traits
    }

    /// Joins a candidate to the first incident of which a member tells of the same, or makes a new one of it.
    mutating func add(_ index: Int) {
      let article = ExactText(candidates[index].draft.article)
      let keys = blocks.keys(of: candidates[index], with: traits[index])
      if let member = firstMember(tellingOfTheSameAs: index, under: keys) {
        let home = homes[member]
        joined[home].members.append(index)
        joined[home].reasons.append(JoinReason(member: index, to: member, grounds: grounds(for: index, with: member)))
        articles[home].insert(article)
        homes.append(home)
      } else {
        homes.append(joined.count)
        articles.append([article])
        joined.append(JoinedIncident(members: [index], reasons: [], independentSources: 1))
      }
      blocks.add(index, under: keys)
    }

    private mutating func firstMember(tellingOfTheSameAs index: Int, under keys: DraftBlocks.Keys) -> Int? {
      var best: (home: Int, member: Int)?
      let article = ExactText(candidates[index].draft.article)
      let mine = traits[index]
      let (homes, traits, articles, candidates) = (homes, traits, articles, candidates)
      blocks.each(under: keys) { member, mayBeCopy in
        let home = homes[member]
        if let best, (home, member) >= best { return }
        let agrees = SameIncident.agreement(of: mine, with: traits[member]) != nil
        guard agrees || (mayBeCopy && candidates[index].isCopy(of: candidates[member])),
          !articles[home].contains(article)
        else { return }
        best = (home, member)
      }
      return best?.member
    }

    private func grounds(for index: Int, with member: Int) -> [JoinReason.Ground] {
      let agreement = SameIncident.agreement(of: traits[index], with: traits[member])
      let grounds = agreement?.grounds(inParent: traits[index].parent ?? "") ?? []
      let isCopy = candidates[index].shingles.isCopy(of: candidates[member].shingles)
      return isCopy ? grounds + [.copiedText] : grounds
    }
  }

  /// The members' drafts as one incident: equal values once, with the evidence of all; the reasons as its notes.
  ///
  /// - Parameter incidents: the drafts, in the order of the candidates that were joined.
  /// - Returns: `nil` when none of the members is among them.
  package static func merge(_ joined: JoinedIncident, of incidents: [Incident]) -> Incident? {
    guard let first = joined.members.first, incidents.indices.contains(first) else { return nil }
    var merged = incidents[first]
    for member in joined.members.dropFirst() where incidents.indices.contains(member) {
      var names = PenaltyNames(of: incidents[member], in: merged)
      merged.claims = merged.claims.map(names.relinked)
      for claim in incidents[member].claims { add(names.renamed(claim), to: &merged) }
      merged.drafts += incidents[member].drafts
      for path in incidents[member].articles
      where !merged.articles.contains(where: { ExactText($0) == ExactText(path) }) { merged.articles.append(path) }
    }
    if !joined.reasons.isEmpty {
      merged.notes = JoinNote.once(in: joined.reasons.map { JoinNote.line(for: "\($0)") }.joined(separator: "\n"))
    }
    return merged
  }

  /// Two incidents as one: what both say once, with the evidence of both; what they say differently stands side by side. What of
  /// the other was reviewed, or was not, stays so.
  package static func unite(_ incident: Incident, with other: Incident) -> Incident {
    var (united, names) = (incident, PenaltyNames(of: other, in: incident))
    united.claims = united.claims.map(names.relinked)
    for claim in other.claims {
      var claim = names.renamed(claim)
      let state = claim.review ?? other.review
      claim.review = state == incident.review ? nil : state
      add(claim, to: &united)
    }
    for path in other.articles where !united.articles.contains(where: { ExactText($0) == ExactText(path) }) {
      united.articles.append(path)
    }
    united.drafts += other.drafts.filter { !united.drafts.contains($0) }
    united.tags += other.tags.filter { !united.tags.contains($0) }
    united.notes = unite(incident.notes, with: other.notes)
    return united
  }

  /// What the second note says beyond the first: why drafts were joined is the same for many of them.
  private static func unite(_ notes: String?, with other: String?) -> String? {
    guard let notes, let other else { return notes ?? other }
    let known = Set(notes.split(separator: "\n"))
    let new = other.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !JoinNote.isOne($0) || !known.contains($0)
    }
    return new.isEmpty ? notes : notes + "\n" + new.joined(separator: "\n")
  }

  private static func add(_ claim: Claim, to incident: inout Incident) {
    guard let known = incident.claims.firstIndex(where: { isSame($0.value, as: claim.value) }) else {
      incident.claims.append(claim)
      return
    }
    incident.claims[known].evidence += claim.evidence
    incident.claims[known].takeName(of: claim)
  }

  /// Penalties are the same by type, amount and currency, whoever wrote them how.
  static func isSame(_ value: Claim.Value, as other: Claim.Value) -> Bool {
    guard case .penalty(let one) = value, case .penalty(let two) = other else { return value == other }
    return one.money.amount == two.money.amount && one.money.currency == two.money.currency
      && (one.type == .total) == (two.type == .total)
  }
}

extension Claim {
  /// A penalty without a name takes that of the same one, by which its parts name it.
  fileprivate mutating func takeName(of other: Claim) {
    guard case .penalty(var penalty) = value, penalty.id == nil, let name = other.penaltyName else { return }
    penalty.id = name
    value = .penalty(penalty)
  }
}

extension JoinCandidate {
  fileprivate func isCopy(of other: JoinCandidate) -> Bool {
    draft.title == other.draft.title && shingles.isCopy(of: other.shingles)
  }
}

extension SameIncident.Agreement {
  fileprivate func grounds(inParent parent: String) -> [JoinReason.Ground] {
    var grounds: [JoinReason.Ground] = [.sameOrganisation(parent)]
    if let amount { grounds.append(.sameAmount("\(amount.amount) \(amount.currency)")) }
    if let count { grounds.append(.sameCount(count)) }
    if let action { grounds.append(.sameAction(action)) }
    if let date { grounds.append(.compatibleDates(date.edtf)) }
    return grounds
  }
}
