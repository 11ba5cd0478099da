internal import Incidents
import Text

/// Finds the categories of data and the actions that a story tells of, leaving out what it says did not happen.
struct TopicFinder {
  let scan: ArticleScan

  struct Data {
    let category: DataCategory
    let range: Range<Int>
    let sentence: Int
  }

  struct Deed {
    let action: Action
    let range: Range<Int>
    let sentence: Int
  }

  func data() -> [Data] {
    var found: [Data] = []
    var inheritsFrom = -1
    for (index, sentence) in scan.sentences.enumerated() {
      let isTopical = scan.isOnTopic(sentence)
      let isListItem = isListItem(sentence)
      let inherits = isListItem && inheritsFrom == index - 1
      if inherits || endsWithColon(sentence) { inheritsFrom = index }
      let matches = sentence.matches.filter {
        if case .data = $0.meaning { return true }
        return false
      }
      guard !matches.isEmpty, isTopical || inherits || sentence.isHeadline else { continue }
      let denied = Denial.ranges(scan, sentence)
      for match in matches {
        guard case .data(let category) = match.meaning, category != .other,
          !denied.contains(where: { $0.overlaps(match.range) }),
          inherits || isMeant(category, match, among: matches, sentence) || isSpiedOn(category, index)
        else { continue }
        found.append(Data(category: category, range: match.range, sentence: index))
      }
    }
    return found
  }

  func deeds() -> [Deed] {
    var found: [Deed] = []
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        guard case .action(let action) = match.meaning else { continue }
        found.append(Deed(action: action, range: match.range, sentence: index))
      }
    }
    return found
  }

  /// Common words count only in company: "name" beside another category, "address" likewise.
  private func isMeant(_ category: DataCategory, _ match: Match, among matches: [Match], _ sentence: Sentence) -> Bool {
    switch category {
    case .name, .address, .image, .video, .voice, .political, .messages, .location, .employment:
      let others = matches.contains { $0.meaning != match.meaning && $0.range.gap(to: match.range) <= 90 }
      return others || sentence.distance(from: match.range, to: .privacy).map { $0 <= 70 } ?? false
        || sentence.distance(from: match.range, to: .affected).map { $0 <= 30 } ?? false
    default: return true
    }
  }

  /// Cameras and microphones where the story tells of spying, in this sentence or the one before.
  private func isSpiedOn(_ category: DataCategory, _ index: Int) -> Bool {
    guard category == .video || category == .voice else { return false }
    return scan.sentences[max(0, index - 1)...index].contains { sentence in
      sentence.matches.contains { $0.meaning == .action(.surveillance) }
    }
  }

  private func isListItem(_ sentence: Sentence) -> Bool {
    let first = scan.text.byte(sentence.range.lowerBound)
    return first == 45 || first == 42 || (first == 0xC2 && scan.text.byte(sentence.range.lowerBound + 1) == 0xB7)
      || sentence.range.count < 40
  }

  private func endsWithColon(_ sentence: Sentence) -> Bool {
    scan.text.byte(sentence.range.upperBound - 1) == 58 && scan.isOnTopic(sentence)
  }
}
