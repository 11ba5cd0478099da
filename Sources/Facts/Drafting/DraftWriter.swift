internal import Incidents

/// Turns an segment into a draft: each claim with the sentence that states it.
struct DraftWriter {
  let story: Extraction
  let segment: IncidentSegment
  let evidence: EvidenceMaker
  /// Whether the story tells of nothing else: then its headline and overview speak of it too.
  let isOnly: Bool
  /// Whether it is the first segment, which carries a total.
  let isFirst: Bool

  private var sentences: Set<Int> {
    isOnly ? Set(story.scan.sentences.indices) : Set(segment.sentences)
  }

  /// nil when nothing but an organisation was found.
  func draft() -> DraftIncident? {
    let sentences = sentences
    var claims: [Claim] = []
    claims += organisationClaims(sentences)
    let actions = actionClaims(sentences)
    claims += kindClaims(actions)
    claims += DraftDates(story: story, evidence: evidence, sentences: sentences).claims()
    claims += regulatorClaims(sentences)
    claims += dataClaims(sentences)
    claims += countClaims(sentences)
    claims += actions
    claims += DraftPenalties(story: story, evidence: evidence, sentences: sentences, isOnly: isOnly, isFirst: isFirst)
      .claims()
    guard claims.contains(where: { $0.field != .organisation && $0.field != .regulator }) else { return nil }
    return DraftIncident(title: title(actions), article: evidence.path, claims: claims)
  }

  private func title(_ actions: [Claim]) -> String {
    let who = [segment.family, segment.unit].compactMap { $0 }.joined(separator: ", ")
    let what = actions.prefix(2).compactMap { claim -> String? in
      guard case .action(let action) = claim.value else { return nil }
      return action.rawValue.split(separator: "_").joined(separator: " ")
    }
    let deed = what.isEmpty ? (segment.isEarlier ? "earlier breach" : "privacy incident") : what.joined(separator: ", ")
    return who.isEmpty ? deed : "\(who): \(deed)"
  }

  private func organisationClaims(_ sentences: Set<Int>) -> [Claim] {
    guard let family = segment.family else { return [] }
    let places = story.mentions.filter { $0.family == family && sentences.contains($0.sentence) }
    let unit = segment.unit ?? (isOnly ? places.first { $0.unit != nil && $0.kind != .site }?.unit : nil)
    let place = places.first { $0.unit == unit } ?? places.first ?? story.mentions.first { $0.family == family }
    let role: OrganisationRole.Role = place?.kind == .actor ? .actor : .controller
    return [
      claim(
        .organisation(OrganisationRole(name: family, unit: unit, role: role)), place?.range, place?.sentence,
        written: place.map { story.scan.written($0.range) })
    ]
  }

  private func kindClaims(_ actions: [Claim]) -> [Claim] {
    var kinds: [Claim] = []
    for kind in [Kind.breach, .violation] {
      let source = actions.first {
        guard case .action(let action) = $0.value else { return false }
        return DraftWriter.kind(action) == kind
      }
      if let source { kinds.append(Claim(.kind(kind), evidence: source.evidence, proposer: .program)) }
    }
    if kinds.isEmpty, let index = segment.sentences.first(where: { story.scan.sentences[$0].has(.breach) }) {
      kinds = [claim(.kind(.breach), story.scan.sentences[index].range, index)]
    }
    return kinds
  }

  private static func kind(_ action: Action) -> Kind {
    switch action {
    case .insiderMisuse, .externalHack, .accidentalExposure, .insufficientSecurity: .breach
    default: .violation
    }
  }

  private func regulatorClaims(_ sentences: Set<Int>) -> [Claim] {
    var claims: [Claim] = []
    var seen: Set<String> = []
    for place in story.authorities
    where sentences.contains(place.sentence) && place.kind != .police && seen.insert(place.name).inserted {
      claims.append(
        claim(.regulator(place.name), place.range, place.sentence, written: story.scan.written(place.range)))
    }
    return claims
  }

  private func dataClaims(_ sentences: Set<Int>) -> [Claim] {
    var claims: [Claim] = []
    var seen: Set<DataCategory> = []
    for place in story.data where sentences.contains(place.sentence) && seen.insert(place.category).inserted {
      claims.append(claim(.data(place.category), place.range, place.sentence, written: story.scan.written(place.range)))
    }
    return claims
  }

  private func actionClaims(_ sentences: Set<Int>) -> [Claim] {
    var claims: [Claim] = []
    for action in story.actions {
      let places = story.deeds.filter { $0.action == action && sentences.contains($0.sentence) }
      guard let place = places.first(where: { !story.scan.sentences[$0.sentence].isHeadline }) ?? places.first else {
        continue
      }
      claims.append(claim(.action(action), place.range, place.sentence, written: story.scan.written(place.range)))
    }
    let actor: Actor? =
      story.deeds.contains {
        $0.action == .insiderMisuse && sentences.contains($0.sentence) && story.actions.contains(.insiderMisuse)
      }
      ? .internal : claims.contains { $0.value == .action(.externalHack) } ? .external : nil
    let wanted: Action = actor == .internal ? .insiderMisuse : .externalHack
    if let actor, let source = claims.first(where: { $0.value == .action(wanted) }) {
      claims.append(Claim(.actor(actor), evidence: source.evidence, proposer: .program))
    }
    return claims
  }

  private func countClaims(_ sentences: Set<Int>) -> [Claim] {
    var claims: [Claim] = []
    for found in story.counts where sentences.contains(found.sentence) {
      let count = AffectedCount(
        count: .exactly(found.count), unit: found.unit, of: found.isDismissal ? "employees dismissed" : nil)
      if claims.contains(where: { $0.value == .affected(count) }) { continue }
      claims.append(claim(.affected(count), found.range, found.sentence, written: story.scan.written(found.range)))
    }
    return claims + unknownCounts(sentences, claims)
  }

  /// What the source says it does not know.
  private func unknownCounts(_ sentences: Set<Int>, _ known: [Claim]) -> [Claim] {
    var claims: [Claim] = []
    let ordered = sentences.sorted()
    if let index = ordered.first(where: { story.scan.sentences[$0].has(.unknownCount) }) {
      claims.append(
        claim(.affected(AffectedCount(count: .unknown)), story.scan.sentences[index].range, index))
    }
    let dismissed = ordered.first {
      story.scan.sentences[$0].has(.dismissed) && story.scan.isOnTopic(story.scan.sentences[$0])
    }
    let counted = known.contains {
      if case .affected(let count) = $0.value { return count.of != nil }
      return false
    }
    if let dismissed, !counted {
      claims.append(
        claim(
          .affected(AffectedCount(count: .unknown, of: "employees dismissed")), story.scan.sentences[dismissed].range,
          dismissed))
    }
    return claims
  }

  private func claim(_ value: Claim.Value, _ range: Range<Int>?, _ sentence: Int?, written: String? = nil) -> Claim {
    var places: [Evidence] = []
    if let range, let sentence { places = [evidence.evidence(range, in: sentence)] }
    return Claim(value, asWritten: written, evidence: places, proposer: .program)
  }
}
