internal import Incidents

/// Decides which actions a story tells of, from where and how often their words stand.
struct ActionJudge {
  let scan: ArticleScan
  let hasPenalty: Bool

  func actions(_ deeds: [TopicFinder.Deed]) -> [Action] {
    var weights: [Action: Double] = [:]
    for deed in deeds {
      let sentence = scan.sentences[deed.sentence]
      let isTopical = scan.sentences[max(0, deed.sentence - 1)...deed.sentence].contains { scan.isOnTopic($0) }
      weights[deed.action, default: 0] += sentence.isHeadline ? 2 : isTopical ? 1 : 0.4
    }
    if hasPenalty, !scan.hasActor, (weights[.externalHack] ?? 0) >= 1 {
      weights[.insufficientSecurity, default: 0] += 1
    }
    return Action.allCases.filter { (weights[$0] ?? 0) >= 1 }
  }
}
