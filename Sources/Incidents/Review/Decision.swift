/// What a person does with an incident or with one of its facts.
package enum Decision: Hashable, Sendable {
  /// Vouches for all of it that nobody rejected.
  case accept
  /// Throws all of it out: it is shown nowhere unless asked for, and counts nowhere.
  case reject
  /// Vouches for one fact, named by its value.
  case acceptFact(Claim.Value)
  /// Throws one fact out.
  case rejectFact(Claim.Value)
  /// Puts another value in the place of one: a value of the same field.
  case replaceFact(Claim.Value, with: Claim.Value)
  case addFact(Claim)
  /// Adds a quote to a fact.
  case cite(Claim.Value, Evidence)
  /// Chooses one of several values of a field; the others stay, and count no more. The reason may be empty.
  case prefer(Claim.Value, reason: String)
  case setTitle(String)
  /// No words take the note away.
  case setNote(String)
  case tag(adding: [String], removing: [String])
}

extension Decision {
  /// Whether some words may be a tag: on one line, without commas, which stand between tags, and no blanks at the ends.
  package static func isTag(_ words: String) -> Bool {
    guard let first = words.first, let last = words.last, !first.isWhitespace, !last.isWhitespace else { return false }
    return words.count <= longestTag
      && words.unicodeScalars.allSatisfy { $0 != "," && $0.properties.generalCategory != .control }
  }

  /// Characters; longer ones are notes.
  private static let longestTag = 100
}

/// Who decides, and when.
package struct Reviewer: Hashable, Sendable {
  package let name: String?
  package let day: PartialDate?

  package init(name: String?, day: PartialDate?) {
    self.name = name
    self.day = day
  }
}

/// Why a decision cannot be made; nothing was changed.
package enum DecisionError: Error, Hashable, CustomStringConvertible {
  /// Somebody has changed or taken away the fact that was decided on.
  case factGone(Claim.Value)
  /// A value of another field.
  case otherField(Field, Field)
  /// The incident does not have this article.
  case noArticle(String)
  /// Without it nothing would be left of the incident.
  case onlyArticle(String)

  package var description: String {
    switch self {
    case .factGone(let value):
      "the fact '\(Claim(value).text)' is not there any more, so nothing was written; look at the incident again"
    case .otherField(let old, let new): "a value of '\(new.rawValue)' cannot stand for one of '\(old.rawValue)'"
    case .noArticle(let path): "the incident has no article '\(path)'"
    case .onlyArticle(let path):
      "'\(path)' is the only article of the incident: there is nothing to part it from; merge makes it one with another"
    }
  }
}

extension Incident {
  /// The incident as it is after a decision. O(claims).
  package func decided(_ decision: Decision, by reviewer: Reviewer) throws(DecisionError) -> Incident {
    var incident = self
    switch decision {
    case .accept: incident.settle(as: .reviewed, by: reviewer)
    case .reject: incident.settle(as: .rejected, by: reviewer)
    case .acceptFact(let value): try incident.mark(value, as: .reviewed)
    case .rejectFact(let value): try incident.mark(value, as: .rejected)
    case .replaceFact(let old, let new): try incident.replace(old, with: new)
    case .addFact(var claim):
      claim.review = incident.review == .reviewed ? nil : .reviewed
      incident.claims.append(claim)
    case .prefer(let value, let reason): try incident.prefer(value, reason: reason)
    case .cite(let value, let evidence):
      let index = try incident.place(of: value)
      incident.claims[index].take(evidence)
    case .setTitle(let title): incident.title = title
    case .setNote(let words): incident.notes = words.isEmpty ? nil : words
    case .tag(let added, let removed):
      incident.tags = incident.tags.filter { !removed.contains($0) }
      incident.tags += added.filter { !incident.tags.contains($0) }
    }
    return incident
  }

  /// What was a draft of it is now as the whole. Who decided first stays named where there is nothing to decide.
  private mutating func settle(as state: ReviewState, by reviewer: Reviewer) {
    if review == state, state == .rejected || !claims.contains(where: { $0.review == .draft }) { return }
    review = state
    self.reviewer = reviewer.name
    reviewedOn = reviewer.day
    if state == .rejected { return }
    for index in claims.indices where claims[index].review != .rejected { claims[index].review = nil }
  }

  private mutating func mark(_ value: Claim.Value, as state: ReviewState) throws(DecisionError) {
    let index = try place(of: value)
    claims[index].review = state == review ? nil : state
  }

  /// The evidence stays, as it is what the new value was read from; the value is a person's. A quote in which the new value cannot be
  /// seen does not state it any more.
  private mutating func replace(_ old: Claim.Value, with new: Claim.Value) throws(DecisionError) {
    guard old.field == new.field else { throw .otherField(old.field, new.field) }
    let index = try place(of: old)
    if !old.statesTheSame(as: new) { claims[index].weighEvidence(for: new) }
    claims[index].value = new
    claims[index].proposer = .person
    claims[index].review = review == .reviewed ? nil : .reviewed
  }

  /// The fact as it is after another value took the place of an old one; `nil` where that cannot be.
  package func mended(_ old: Claim.Value, to new: Claim.Value) -> Claim? {
    var incident = self
    guard (try? incident.replace(old, with: new)) != nil else { return nil }
    return incident.claims.first { $0.value == new }
  }

  private mutating func prefer(_ value: Claim.Value, reason: String) throws(DecisionError) {
    let chosen = try place(of: value)
    for index in claims.indices where claims[index].field == value.field && index != chosen {
      claims[index].isRejectedAlternative = true
    }
    claims[chosen].isRejectedAlternative = false
    claims[chosen].reason = reason.isEmpty ? claims[chosen].reason : reason
    claims[chosen].review = review == .reviewed ? nil : .reviewed
  }

  private func place(of value: Claim.Value) throws(DecisionError) -> Int {
    // Of two with one value, the one that still stands is meant.
    let index = claims.firstIndex { $0.value == value && $0.stands } ?? claims.firstIndex { $0.value == value }
    guard let index else { throw .factGone(value) }
    return index
  }
}

extension Claim {
  /// What was quoted for another value: what does not show this one stands beside it, and what does states it.
  fileprivate mutating func weighEvidence(for new: Value) {
    if let asWritten, new.isSeen(in: asWritten) != true { self.asWritten = nil }
    for index in evidence.indices where evidence[index].stance != .contradicts {
      guard let isSeen = new.isSeen(in: evidence[index].quote.exact) else { continue }
      evidence[index].stance = isSeen ? .supports : .context
    }
  }

  /// A quote once; one that stood beside the value now states it.
  fileprivate mutating func take(_ quote: Evidence) {
    if evidence.contains(where: quote.isSameQuote) { return }
    var beside = quote
    beside.stance = .context
    if let place = evidence.firstIndex(where: beside.isSameQuote) {
      evidence[place] = quote
    } else {
      evidence.append(quote)
    }
  }

  /// Whether it was quoted for another value only.
  package var isUnstated: Bool { !evidence.isEmpty && !hasQuote }

  /// Whether it is in another state than its incident, in this one: a draft beside what was reviewed, or the other way round.
  package func differs(from state: ReviewState) -> Bool { review != nil && review != state }

  /// Whether nobody has decided on it yet, in an incident of this state.
  package func isUndecided(in state: ReviewState) -> Bool { (review ?? state) == .draft && !isRejectedAlternative }
}
