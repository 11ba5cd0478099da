/// What is taken off an incident, into one of its own or into another.
package enum IncidentPart: Hashable, Sendable {
  /// Facts, named by their values. What they were read from stays with the incident.
  case facts([Claim.Value])
  /// An article by its path: what it states goes with it, and what others state as well stays with them.
  case article(String)
}

extension Incident {
  /// The incident without a part of it, and the part by itself: its title, state and who decided are the incident's. O(claims).
  ///
  /// Facts that are taken off stay as rejected ones, so that no draft proposes them again.
  ///
  /// - Parameter drafts: the drafts of the incident that go with the part.
  package func parted(
    _ part: IncidentPart, with drafts: [String] = []
  ) throws(DecisionError) -> (rest: Incident, part: Incident) {
    var (rest, own) = (self, Incident(id: id, title: title, review: review))
    (own.reviewer, own.reviewedOn) = (reviewer, reviewedOn)
    switch part {
    case .facts(let values): for value in values { try rest.give(value, to: &own) }
    case .article(let path): try rest.give(article: path, to: &own)
    }
    rest.drafts.removeAll { drafts.contains($0) }
    own.drafts = drafts
    own.settle()
    return (rest, own)
  }

  /// A part of which nobody has vouched for anything is a draft.
  private mutating func settle() {
    if claims.contains(where: { ($0.review ?? review) != .draft }) { return }
    (review, reviewer, reviewedOn) = (.draft, nil, nil)
    for index in claims.indices { claims[index].review = nil }
  }

  private mutating func give(_ value: Claim.Value, to part: inout Incident) throws(DecisionError) {
    guard let index = claims.firstIndex(where: { $0.value == value && $0.review != .rejected }) else {
      throw .factGone(value)
    }
    var claim = claims[index]
    claim.isRejectedAlternative = false
    part.claims.append(claim)
    for article in claim.evidence.map(\.article) where !part.articles.contains(article) {
      part.articles.append(article)
    }
    claims[index].review = .rejected
    claims[index].isRejectedAlternative = false
  }

  private mutating func give(article path: String, to part: inout Incident) throws(DecisionError) {
    guard articles.contains(path) else { throw .noArticle(path) }
    articles.removeAll { $0 == path }
    // A record need not list an article that it quotes.
    guard !articles.isEmpty else { throw .onlyArticle(path) }
    part.articles = [path]
    for index in claims.indices.reversed() where claims[index].evidence.contains(where: { $0.article == path }) {
      var claim = claims[index]
      claim.evidence.removeAll { $0.article != path }
      part.claims.insert(claim, at: 0)
      claims[index].evidence.removeAll { $0.article == path }
      if claims[index].evidence.isEmpty { claims.remove(at: index) }
    }
  }

  /// Says why facts that were taken off are rejected here.
  package mutating func explain(_ values: [Claim.Value], movedTo id: ID) {
    for index in claims.indices where claims[index].review == .rejected && values.contains(claims[index].value) {
      claims[index].reason = Incident.reason(movedTo: id)
    }
  }

  /// Facts that come back from where they were moved to are rejected no more, whatever a penalty was called there.
  package mutating func takeBack(_ values: [Claim.Value], from id: ID) {
    let nameless = values.map(\.withoutName)
    claims.removeAll {
      $0.review == .rejected && $0.reason == Incident.reason(movedTo: id) && nameless.contains($0.value.withoutName)
    }
  }

  private static func reason(movedTo id: ID) -> String { "moved to \(id)" }

  /// Those who are answerable, as drafts: what a part is about until somebody says otherwise.
  package var responsibleAsDrafts: [Claim] {
    standing.compactMap { claim in
      guard case .organisation(let organisation) = claim.value, responsible.contains(organisation) else { return nil }
      var draft = claim
      draft.review = review == .draft ? nil : .draft
      return draft
    }
  }

  /// Parts of penalties that are another incident's now name that incident's. O(claims).
  ///
  /// - Parameters:
  ///   - names: what penalties are called there, by what they were called here.
  ///   - id: the incident where they stand.
  package mutating func namePenalties(_ names: [String: String], in id: ID) {
    for index in claims.indices {
      guard case .penalty(var penalty) = claims[index].value, let name = penalty.partOf.flatMap({ names[$0] }) else {
        continue
      }
      penalty.partOf = "\(id)#\(name)"
      claims[index].value = .penalty(penalty)
    }
  }

  /// Ids of the penalties that stand here.
  package var penaltyNames: Set<String> { Set(penalties.compactMap(\.id)) }
}

extension Claim.Value {
  /// A penalty by what it is, and not by its names in an incident.
  fileprivate var withoutName: Claim.Value {
    guard case .penalty(var penalty) = self else { return self }
    (penalty.id, penalty.partOf) = (nil, nil)
    return .penalty(penalty)
  }
}
