internal import Incidents

/// Finds who is responsible or harmed, and who is merely mentioned.
struct OrganisationFinder {
  let scan: ArticleScan
  let mentions: [Mention]

  init(_ scan: ArticleScan) {
    self.scan = scan
    var mentions: [Mention] = []
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        guard case .organisation(let number) = match.meaning else { continue }
        let organisation = scan.lexicon.organisations[number]
        mentions.append(
          Mention(
            family: organisation.family, unit: organisation.isUnit ? organisation.name : nil, kind: organisation.kind,
            range: match.range, sentence: index, isKnown: true))
      }
    }
    mentions += NameFinder(scan).mentions(known: mentions)
    self.mentions = mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  struct Standing {
    var family: String
    var score = 0.0
    var count = 0
    var first = 0
    var isBystander = false
  }

  /// Families in order of first mention, with how much speaks for their being responsible.
  func standings(fined: Set<String>, counts: [AffectedFinder.Found]) -> [Standing] {
    var order: [String] = []
    var standings: [String: Standing] = [:]
    var topical: [String: Int] = [:]
    for mention in mentions {
      if standings[mention.family] == nil {
        order.append(mention.family)
        standings[mention.family] = Standing(family: mention.family, first: mention.range.lowerBound)
      }
      standings[mention.family]?.count += 1
      let score = score(mention, topical: topical[mention.family, default: 0])
      if isTopical(mention) { topical[mention.family, default: 0] += 1 }
      standings[mention.family]?.score += score
    }
    for family in fined { standings[family]?.score += 3 }
    for family in listedAsFined() { standings[family]?.score += 2 }
    for family in counted(counts) { standings[family]?.score += 1.6 }
    for mention in mentions where !mention.isKnown && standings[mention.family]?.isBystander == false {
      standings[mention.family]?.score -= 0.8
      standings[mention.family]?.isBystander = true
    }
    return order.compactMap { standings[$0] }
  }

  /// The name under which the article speaks of a family: its own, or that of a unit which is named more often.
  func spokenOf(_ family: String) -> String {
    var counts: [String: Int] = [:]
    for mention in mentions where mention.family == family && (mention.unit == nil || mention.kind != .product) {
      counts[mention.name, default: 0] += 1
    }
    let own = counts[family] ?? 0
    let unit = counts.filter { $0.key != family }.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let unit, unit.value > own else { return family }
    return unit.key
  }

  /// "has fined X, Y and Z": each name of a list that begins behind a word of fining.
  private func listedAsFined() -> Set<String> {
    var families: Set<String> = []
    var end = -100
    for mention in mentions {
      let sentence = scan.sentences[mention.sentence]
      let start = mention.range.lowerBound
      let follows = sentence.cues(.fine).contains { (0...6).contains(start - $0.end) }
      let goesOn = start - end <= 7 && start >= end && sentence.range.contains(max(end, 0))
      guard follows || goesOn else { continue }
      families.insert(mention.family)
      end = mention.range.upperBound
    }
    return families
  }

  /// Families named alone in a sentence that counts who is affected.
  private func counted(_ counts: [AffectedFinder.Found]) -> Set<String> {
    var families: Set<String> = []
    for sentence in Set(counts.map(\.sentence)) {
      let named = mentions.filter {
        $0.sentence == sentence && $0.kind != .media && $0.kind != .vendor && $0.kind != .site
      }
      let distinct = Set(named.map(\.family))
      if distinct.count == 1 { families.formUnion(distinct) }
    }
    return families
  }

  private func isTopical(_ mention: Mention) -> Bool {
    let sentence = scan.sentences[mention.sentence]
    return sentence.has(.breach) || sentence.has(.fine) || sentence.has(.affected) || sentence.has(.settlement)
  }

  private func score(_ mention: Mention, topical: Int) -> Double {
    let sentence = scan.sentences[mention.sentence]
    let bystander = bystanderWeight(mention, sentence)
    var score = 0.0
    if sentence.isHeadline { score += 3 }
    if mention.sentence == (scan.sentences.first?.isHeadline == true ? 1 : 0) { score += 0.8 }
    if isTopical(mention) { score += max(0, 1.2 - 0.3 * Double(topical)) } else { score += 0.2 }
    if let distance = sentence.distance(from: mention.range, to: .suffered), distance <= 12 { score += 0.8 }
    if bystander > 0 { score = sentence.isHeadline ? score - bystander : min(score, 0.2) - bystander }
    switch mention.kind {
    case .media, .site: score -= 3
    case .vendor: score -= 2
    case .product where mention.unit == "Gmail": score = min(score, 0.2)
    default: break
    }
    return score
  }

  /// How strongly the words beside a mention say that it only stands by.
  private func bystanderWeight(_ mention: Mention, _ sentence: Sentence) -> Double {
    var weight = 0.0
    let before = max(0, mention.range.lowerBound - 22)..<mention.range.lowerBound
    for match in sentence.matches {
      if match.meaning == .action(.unlawfulTransfer), (0...5).contains(mention.range.lowerBound - match.end) {
        weight = 1
      }
      guard case .cue(let cue) = match.meaning else { continue }
      let isBefore = match.end <= mention.range.lowerBound && match.end >= before.lowerBound
      let isAfter = match.start >= mention.range.upperBound && match.start <= mention.range.upperBound + 8
      switch cue {
      case .source:
        let follows = scan.isVerbFinal || scan.languages == .any
        if (isBefore && mention.range.lowerBound - match.end <= 4) || (isAfter && follows) { weight = max(weight, 1) }
      case .owner where isBefore && mention.range.lowerBound - match.end <= 8: weight = max(weight, 1)
      case .owner where isAfter && match.start - mention.range.upperBound <= 3: weight = max(weight, 0.8)
      case .partner where isBefore && mention.range.lowerBound - match.end <= 6: weight = max(weight, 0.8)
      case .pay where isBefore && mention.range.lowerBound - match.end <= 14: weight = max(weight, 3)
      case .lawsuit
      where isAfter || (match.start >= mention.range.upperBound && match.start - mention.range.upperBound <= 16):
        weight = max(weight, 2)
      case .platform where match.range.overlaps(mention.range): weight = max(weight, 1.5)
      default: break
      }
    }
    return weight
  }
}
