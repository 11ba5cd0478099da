internal import Incidents

/// Decides which actions a story tells of, from where and how often their words stand.
struct ActionJudge {
  let scan: ArticleScan
  let hasPenalty: Bool

  /// What a mention of an action weighs, by where it stands; a sum of `enough` tells of it. Set by hand on the first 47
  /// articles; to be learned.
  private enum Weight {
    static let headline = 2.0
    static let onTopic = 1.0
    static let elsewhere = 0.4
    static let enough = 1.0
  }

  /// The actions that enough speaks for, in the order of `Action.allCases`.
  func actions(among deeds: [TopicFinder.Deed]) -> [Action] {
    var weights: [Action: Double] = [:]
    for deed in deeds where deed.isSure { weights[deed.action, default: 0] += weight(of: deed) }
    // Who is fined for having been hacked was fined for having let it happen.
    if hasPenalty, !scan.hasActor, (weights[.externalHack] ?? 0) >= Weight.enough {
      weights[.insufficientSecurity, default: 0] += Weight.enough
    }
    return Action.allCases.filter { (weights[$0] ?? 0) >= Weight.enough }
  }

  /// What the places of an action weigh together, in tenths.
  func tenths(of deeds: [TopicFinder.Deed]) -> Int {
    Int(deeds.map(weight).reduce(0, +) * ActionJudge.tenths)
  }

  private static let tenths = 10.0

  private func weight(of deed: TopicFinder.Deed) -> Double {
    if scan.sentences[deed.sentence].isHeadline { return Weight.headline }
    let near = scan.sentences[max(0, deed.sentence - 1)...deed.sentence]
    return near.contains(where: scan.isOnTopic) ? Weight.onTopic : Weight.elsewhere
  }
}
