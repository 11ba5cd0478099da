internal import Incidents
import Text

/// Finds the categories of data and the actions that a story tells of, leaving out what it says did not happen.
struct TopicFinder {
  let scan: ArticleScan

  /// A place where a category of data is named.
  struct Data {
    let category: DataCategory
    let range: Range<Int>
    let sentence: Int
    /// Whether the sentence and the words beside speak for its being meant.
    let isLikely: Bool
  }

  /// A place where an action is named.
  struct Deed {
    let action: Action
    let range: Range<Int>
    let sentence: Int
    /// Whether its words say so by themselves; others are hints.
    let isSure: Bool
  }

  /// How far words may stand from a common word that they make a category, in bytes of the folded text. Set by hand on the
  /// first 47 articles; to be learned.
  private enum Reach {
    static let otherCategory = 90
    static let privacy = 70
    static let affected = 30
    static let improved = 40
  }

  /// A sentence of fewer bytes is taken for an item of a list.
  private static let shortSentence = 40

  /// Every place where a category of data is named and not denied. Likely are those that sentences on the topic name, and lists that
  /// such a sentence begins.
  func data() -> [Data] {
    var found: [Data] = []
    var listEnd: Int?
    for (index, sentence) in scan.sentences.enumerated() {
      let continuesList = isListItem(sentence) && listEnd == index - 1
      if continuesList || opensList(sentence) { listEnd = index }
      let matches = sentence.matches.filter { $0.meaning.isData }
      guard !matches.isEmpty else { continue }
      let isOnTopic = continuesList || sentence.isHeadline || scan.isOnTopic(sentence)
      let denied = Denial(scan: scan, sentence: sentence).ranges()
      for match in matches {
        guard case .data(let category) = match.meaning, category != .other,
          !denied.contains(where: { $0.overlaps(match.range) })
        else { continue }
        let isMeant =
          continuesList || isMeant(category, by: match, in: sentence, among: matches) || isSpiedOn(category, in: index)
        found.append(
          Data(category: category, range: match.range, sentence: index, isLikely: isOnTopic && isMeant))
      }
    }
    return found
  }

  /// Every action that is named or hinted at, denied or not.
  func deeds() -> [Deed] {
    var found: [Deed] = []
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        let (action, isSure): (Action, Bool)
        switch match.meaning {
        case .action(let told): (action, isSure) = (told, true)
        case .hint(let told): (action, isSure) = (told, false)
        default: continue
        }
        guard !isImproved(action, at: match, in: sentence) else { continue }
        found.append(Deed(action: action, range: match.range, sentence: index, isSure: isSure))
      }
    }
    return found
  }

  /// "Has since improved its security": not that there was too little of it.
  private func isImproved(_ action: Action, at match: Match, in sentence: Sentence) -> Bool {
    action == .insufficientSecurity
      && sentence.distance(from: match.range, to: .improved, within: Reach.improved) != nil
  }

  /// Common words count only in company: "name" beside another category, "address" likewise.
  private func isMeant(
    _ category: DataCategory, by match: Match, in sentence: Sentence, among matches: [Match]
  ) -> Bool {
    switch category {
    case .name, .address, .image, .video, .voice, .political, .messages, .location, .employment:
      matches.contains { $0.meaning != match.meaning && $0.range.gap(to: match.range) <= Reach.otherCategory }
        || sentence.distance(from: match.range, to: .privacy, within: Reach.privacy) != nil
        || sentence.distance(from: match.range, to: .affected, within: Reach.affected) != nil
    default: true
    }
  }

  /// Cameras and microphones where the story tells of spying, in this sentence or the one before.
  private func isSpiedOn(_ category: DataCategory, in index: Int) -> Bool {
    guard category == .video || category == .voice else { return false }
    return scan.sentences[max(0, index - 1)...index].contains { sentence in
      sentence.matches.contains { $0.meaning == .action(.surveillance) }
    }
  }

  /// Begins with a hyphen, an asterisk or a middle dot (two bytes), or is short.
  private func isListItem(_ sentence: Sentence) -> Bool {
    if sentence.range.count < TopicFinder.shortSentence { return true }
    let start = sentence.range.lowerBound
    switch scan.text.byte(start) {
    case .hyphen, .asterisk: return true
    case TopicFinder.middleDot[0]: return scan.text.byte(start + 1) == TopicFinder.middleDot[1]
    default: return false
    }
  }

  /// · as UTF-8, to which all bullets fold.
  private static let middleDot = Array("·".utf8)

  private func opensList(_ sentence: Sentence) -> Bool {
    scan.text.byte(sentence.range.upperBound - 1) == .colon && scan.isOnTopic(sentence)
  }
}

extension Meaning {
  fileprivate var isData: Bool { if case .data = self { true } else { false } }
}
