internal import Incidents

/// Decides who is responsible or harmed, and who is merely mentioned: each mention adds to its parent's score by where it
/// stands and by the words beside it.
///
/// All weights and reaches were set by hand on the first 47 articles; to be learned.
struct OrganisationJudge {
  let scan: ArticleScan
  let mentions: [Mention]

  /// What one thing adds to a parent's score.
  private enum Weight {
    /// A mention in the headline, in the first sentence of the story, in a sentence on the topic, in another.
    static let headline = 3.0
    static let lead = 0.8
    static let onTopic = 1.2
    static let elsewhere = 0.2
    /// What each mention on the topic adds less than the one before it.
    static let wearOff = 0.3
    /// "suffered a breach" beside the name.
    static let suffered = 0.8
    /// For the parent as a whole: a penalty is its, it stands in a list of the fined, alone in a sentence that counts.
    static let fined = 3.0
    static let listedAsFined = 2.0
    static let counted = 1.6
    /// A name that no list has, by itself a doubt.
    static let unknownName = -0.8
    /// Papers and sites report, vendors supply.
    static let medium = -3.0
    static let vendor = -2.0
  }

  /// How strongly a word beside a mention says that it only stands by.
  private enum Bystander {
    static let source = 1.0
    static let owner = 1.0
    static let ownerBehind = 0.8
    static let partner = 0.8
    static let recipient = 1.0
    static let paid = 3.0
    static let plaintiff = 2.0
    static let platform = 1.5
  }

  /// How far words may stand from a mention, in bytes of the folded text.
  private enum Reach {
    static let suffered = 12
    static let source = 4
    static let sourceBehind = 8
    static let owner = 8
    static let ownerBehind = 3
    static let partner = 6
    static let paid = 14
    static let plaintiff = 16
    static let recipient = 0...5
    /// "fined X", and ", " or " and " between two names of a list.
    static let fining = 0...6
    static let nextOfList = 0...7
  }

  /// Parents in order of first mention, with how much speaks for their being responsible.
  func standings(fined: Set<String>, counts: [AffectedFinder.Found]) -> [Standing] {
    var order: [String] = []
    var scores: [String: Double] = [:]
    var onTopic: [String: Int] = [:]
    for mention in mentions {
      if scores[mention.parent] == nil { order.append(mention.parent) }
      scores[mention.parent, default: 0] += score(of: mention, timesOnTopic: onTopic[mention.parent, default: 0])
      if isOnTopic(mention) { onTopic[mention.parent, default: 0] += 1 }
    }
    for parent in fined { scores[parent]? += Weight.fined }
    for parent in listedAsFined() { scores[parent]? += Weight.listedAsFined }
    for parent in namedAlone(in: counts) { scores[parent]? += Weight.counted }
    for parent in Set(mentions.filter { !$0.isKnown }.map(\.parent)) { scores[parent]? += Weight.unknownName }
    let likely = Set(mentions.filter(\.isLikely).map(\.parent))
    return order.map { Standing(parent: $0, score: scores[$0] ?? 0, isLikely: likely.contains($0)) }
  }

  /// How much speaks for a parent's being responsible.
  struct Standing {
    let parent: String
    let score: Double
    /// Whether it is taken for a name before anybody has judged it.
    let isLikely: Bool
  }

  /// "has fined X, Y and Z": each name of a list that begins behind a word of fining.
  private func listedAsFined() -> Set<String> {
    var parents: Set<String> = []
    var end: Int?
    for mention in mentions {
      let sentence = scan.sentences[mention.sentence]
      let start = mention.range.lowerBound
      let follows = sentence.cues(.fine).contains { Reach.fining.contains(start - $0.end) }
      let goesOn = end.map { Reach.nextOfList.contains(start - $0) && sentence.range.contains($0) } ?? false
      guard follows || goesOn else { continue }
      parents.insert(mention.parent)
      end = mention.range.upperBound
    }
    return parents
  }

  /// Parents named alone in a sentence that counts who is affected.
  private func namedAlone(in counts: [AffectedFinder.Found]) -> Set<String> {
    var parents: Set<String> = []
    for sentence in Set(counts.map(\.sentence)) {
      let named = mentions.filter {
        $0.sentence == sentence && $0.kind != .media && $0.kind != .vendor && $0.kind != .site
      }
      let distinct = Set(named.map(\.parent))
      if distinct.count == 1 { parents.formUnion(distinct) }
    }
    return parents
  }

  private func isOnTopic(_ mention: Mention) -> Bool {
    let sentence = scan.sentences[mention.sentence]
    return sentence.has(.breach) || sentence.has(.fine) || sentence.has(.affected) || sentence.has(.settlement)
  }

  /// The first sentence, or the one behind the headline.
  private var lead: Int { scan.sentences.first?.isHeadline == true ? 1 : 0 }

  private func score(of mention: Mention, timesOnTopic: Int) -> Double {
    let sentence = scan.sentences[mention.sentence]
    var score = 0.0
    if sentence.isHeadline { score += Weight.headline }
    if mention.sentence == lead { score += Weight.lead }
    if isOnTopic(mention) {
      score += max(0, Weight.onTopic - Weight.wearOff * Double(timesOnTopic))
    } else {
      score += Weight.elsewhere
    }
    if sentence.distance(from: mention.range, to: .suffered, within: Reach.suffered) != nil { score += Weight.suffered }
    let bystander = bystanderWeight(of: mention, in: sentence)
    if bystander > 0 { score = (sentence.isHeadline ? score : min(score, Weight.elsewhere)) - bystander }
    switch mention.kind {
    case .media, .site: score += Weight.medium
    case .vendor: score += Weight.vendor
    // Addresses at Gmail are named in every leak.
    case .product where mention.unit == "Gmail": score = min(score, Weight.elsewhere)
    case .company, .public, .actor, .product: break
    }
    return score
  }

  /// How strongly the words beside a mention say that it only stands by.
  private func bystanderWeight(of mention: Mention, in sentence: Sentence) -> Double {
    var weight = 0.0
    for match in sentence.matches {
      let before = mention.range.lowerBound - match.end
      if match.meaning == .action(.unlawfulTransfer), Reach.recipient.contains(before) { weight = Bystander.recipient }
      guard case .cue(let cue) = match.meaning else { continue }
      weight = max(weight, bystanderWeight(of: mention, beside: cue, at: match.range))
    }
    return weight
  }

  private func bystanderWeight(of mention: Mention, beside cue: Cue, at range: Range<Int>) -> Double {
    let before = mention.range.lowerBound - range.upperBound
    let behind = range.lowerBound - mention.range.upperBound
    func isBefore(within reach: Int) -> Bool { (0...reach).contains(before) }
    func isBehind(within reach: Int) -> Bool { (0...reach).contains(behind) }
    switch cue {
    case .source where isBefore(within: Reach.source): return Bystander.source
    case .source where isBehind(within: Reach.sourceBehind) && (scan.isVerbFinal || scan.languages == .any):
      return Bystander.source
    case .owner where isBefore(within: Reach.owner): return Bystander.owner
    case .owner where isBehind(within: Reach.ownerBehind): return Bystander.ownerBehind
    case .partner where isBefore(within: Reach.partner): return Bystander.partner
    case .pay where isBefore(within: Reach.paid): return Bystander.paid
    case .lawsuit where isBehind(within: Reach.plaintiff): return Bystander.plaintiff
    case .platform where range.overlaps(mention.range): return Bystander.platform
    default: return 0
    }
  }
}
