internal import Incidents

/// Turns a segment into a draft: each claim with the sentence that states it.
struct DraftWriter {
  let scope: DraftScope

  private var extraction: Extraction { scope.extraction }
  private var segment: IncidentSegment { scope.segment }

  /// Actions named in the title.
  private static let mostInTitle = 2
  /// What a count of people counts who were dismissed rather than affected.
  private static let dismissedStaff = "employees dismissed"

  /// nil when nothing but an organisation was found.
  func draft() -> DraftIncident? {
    var claims: [Claim] = []
    claims += organisationClaims()
    let actions = actionClaims()
    claims += kindClaims(from: actions)
    claims += DraftDates(scope: scope).claims()
    claims += regulatorClaims()
    claims += countryClaims()
    claims += dataClaims()
    claims += countClaims()
    claims += actions
    claims += DraftPenalties(scope: scope).claims()
    guard claims.contains(where: { $0.field != .organisation && $0.field != .regulator }) else { return nil }
    return DraftIncident(title: title(from: actions), article: scope.evidence.path, claims: claims)
  }

  /// The article's own headline where it tells of nothing else; of several incidents, what was done, or the sentence that tells of
  /// it first.
  private func title(from actions: [Claim]) -> String {
    if scope.isOnly, let headline = scope.scan.headline, !headline.isEmpty { return headline }
    let who = [segment.parent, segment.unit].compactMap { $0 }.joined(separator: ", ")
    let what = actions.prefix(DraftWriter.mostInTitle).compactMap { claim -> String? in
      guard case .action(let action) = claim.value else { return nil }
      return action.rawValue.split(separator: "_").joined(separator: " ")
    }
    if who.isEmpty || what.isEmpty, let sentence = segment.sentences.first {
      return DraftWriter.shortened(scope.scan.written(scope.sentence(sentence).range))
    }
    return "\(who): \(what.joined(separator: ", "))"
  }

  /// A sentence as a title: cut behind a word where it is long.
  private static func shortened(_ sentence: String) -> String {
    let line = sentence.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.count > longestTitle else { return line }
    let start = line.prefix(longestTitle)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
  }

  /// About as long as the longest headlines; in characters.
  private static let longestTitle = 120

  private func organisationClaims() -> [Claim] {
    guard let parent = segment.parent else { return [] }
    let mentions = extraction.parties.mentions.filter { $0.parent == parent }
    let places = mentions.filter { scope.sentences.contains($0.sentence) }
    let onlyUnit = scope.isOnly ? places.first { $0.unit != nil && $0.kind != .site }?.unit : nil
    let unit = segment.unit ?? onlyUnit
    let place = places.first { $0.unit == unit } ?? places.first ?? mentions.first
    let role: OrganisationRole.Role = place?.kind == .actor ? .actor : .controller
    let value = Claim.Value.organisation(OrganisationRole(name: parent, unit: unit, role: role))
    guard let place else { return [Claim(value, proposer: .program)] }
    return [claim(value, at: place.range, in: place.sentence)]
  }

  private func kindClaims(from actions: [Claim]) -> [Claim] {
    let kinds = [Kind.breach, .violation].compactMap { kind -> Claim? in
      let source = actions.first {
        guard case .action(let action) = $0.value else { return false }
        return DraftWriter.kind(of: action) == kind
      }
      return source.map { Claim(.kind(kind), evidence: $0.evidence, proposer: .program) }
    }
    guard kinds.isEmpty, let index = segment.sentences.first(where: { scope.sentence($0).has(.breach) }) else {
      return kinds
    }
    return [claim(.kind(.breach), statedBy: index)]
  }

  private static func kind(of action: Action) -> Kind {
    switch action {
    case .insiderMisuse, .externalHack, .accidentalExposure, .insufficientSecurity: .breach
    case .unlawfulProcessing, .lackOfConsent, .excessiveRetention, .unlawfulTransfer, .lackOfTransparency,
      .surveillance,
      .darkPattern, .failureToNotify, .other:
      .violation
    }
  }

  private func regulatorClaims() -> [Claim] {
    var claims: [Claim] = []
    var seen: Set<String> = []
    for place in extraction.parties.authorities
    where scope.sentences.contains(place.sentence) && seen.insert(place.name).inserted {
      claims.append(claim(.regulator(place.name), at: place.range, in: place.sentence))
    }
    return claims
  }

  /// The likeliest country that the incident's own sentences name; of an article's only incident, the likeliest.
  private func countryClaims() -> [Claim] {
    for country in extraction.countries {
      let own = country.places.first {
        scope.sentences.contains($0.sentence) && !scope.sentence($0.sentence).isHeadline
      }
      if let place = own ?? country.places.first(where: { scope.sentences.contains($0.sentence) }) {
        return [claim(.country(country.code), at: place.range, in: place.sentence)]
      }
    }
    return []
  }

  private func dataClaims() -> [Claim] {
    var claims: [Claim] = []
    var seen: Set<DataCategory> = []
    for place in extraction.topics.data
    where scope.sentences.contains(place.sentence) && seen.insert(place.category).inserted {
      claims.append(claim(.data(place.category), at: place.range, in: place.sentence))
    }
    return claims
  }

  private func actionClaims() -> [Claim] {
    let claims = extraction.topics.actions.compactMap { action -> Claim? in
      let places = extraction.topics.deeds.filter { $0.action == action && scope.sentences.contains($0.sentence) }
      // What says it by itself before what hints at it, the story before its headline.
      let sure = places.contains(where: \.isSure) ? places.filter(\.isSure) : places
      let place = sure.first { !scope.sentence($0.sentence).isHeadline } ?? sure.first
      return place.map { claim(.action(action), at: $0.range, in: $0.sentence) }
    }
    return claims + actorClaims(from: claims)
  }

  /// An insider's misuse says that the actor stands inside, else a hack that one stands outside.
  private func actorClaims(from actions: [Claim]) -> [Claim] {
    let actors: [(action: Action, actor: Actor)] = [(.insiderMisuse, .internal), (.externalHack, .external)]
    for (action, actor) in actors {
      guard let source = actions.first(where: { $0.value == .action(action) }) else { continue }
      return [Claim(.actor(actor), evidence: source.evidence, proposer: .program)]
    }
    return []
  }

  private func countClaims() -> [Claim] {
    var claims: [Claim] = []
    var told: Set<AffectedCount> = []
    for found in extraction.counts where scope.sentences.contains(found.sentence) {
      let count = AffectedCount(
        count: found.told, unit: found.unit, of: found.isDismissal ? DraftWriter.dismissedStaff : nil)
      guard told.insert(count).inserted else { continue }
      claims.append(claim(.affected(count), at: found.range, in: found.sentence))
    }
    return claims + unknownCounts(beside: claims)
  }

  /// What the source says it does not know.
  private func unknownCounts(beside known: [Claim]) -> [Claim] {
    var claims: [Claim] = []
    if let index = scope.firstSentence(where: { scope.sentence($0).has(.unknownCount) }) {
      claims.append(claim(.affected(AffectedCount(count: .unknown)), statedBy: index))
    }
    let isCounted = known.contains {
      if case .affected(let count) = $0.value { return count.of != nil }
      return false
    }
    let dismissal = scope.firstSentence {
      scope.sentence($0).has(.dismissed) && scope.scan.isOnTopic(scope.sentence($0))
    }
    if let dismissal, !isCounted {
      let count = AffectedCount(count: .unknown, of: DraftWriter.dismissedStaff)
      claims.append(claim(.affected(count), statedBy: dismissal))
    }
    return claims
  }

  /// A claim that some words of a sentence state.
  private func claim(_ value: Claim.Value, at range: Range<Int>, in sentence: Int) -> Claim {
    Claim(
      value, asWritten: scope.scan.writtenWords(range), evidence: [scope.evidence.evidence(range, in: sentence)],
      proposer: .program)
  }

  /// A claim that a sentence states as a whole.
  private func claim(_ value: Claim.Value, statedBy sentence: Int) -> Claim {
    Claim(value, evidence: [scope.evidence.evidence(ofSentence: sentence)], proposer: .program)
  }
}
