internal import Incidents
import Text

/// Finds the categories of data and the actions that a story tells of, leaving out what it says did not happen.
struct TopicFinder {
  let scan: ArticleScan

  struct Data {
    let category: DataCategory
    let range: Range<Int>
    let passage: Int
  }

  struct Deed {
    let action: Action
    let range: Range<Int>
    let passage: Int
  }

  func data() -> [Data] {
    var found: [Data] = []
    var inheritsFrom = -1
    for (index, passage) in scan.passages.enumerated() {
      let isTopical = scan.isOnTopic(passage)
      let isListItem = isListItem(passage)
      let inherits = isListItem && inheritsFrom == index - 1
      if inherits || endsWithColon(passage) { inheritsFrom = index }
      let matches = passage.matches.filter {
        if case .data = $0.meaning { return true }
        return false
      }
      guard !matches.isEmpty, isTopical || inherits || passage.isHeadline else { continue }
      let denied = Denial.ranges(scan, passage)
      for match in matches {
        guard case .data(let category) = match.meaning, category != .other,
          !denied.contains(where: { $0.overlaps(match.range) }),
          inherits || isMeant(category, match, among: matches, passage) || isSpiedOn(category, index)
        else { continue }
        found.append(Data(category: category, range: match.range, passage: index))
      }
    }
    return found
  }

  func deeds() -> [Deed] {
    var found: [Deed] = []
    for (index, passage) in scan.passages.enumerated() {
      for match in passage.matches {
        guard case .action(let action) = match.meaning else { continue }
        found.append(Deed(action: action, range: match.range, passage: index))
      }
    }
    return found
  }

  /// Common words count only in company: "name" beside another category, "address" likewise.
  private func isMeant(_ category: DataCategory, _ match: Match, among matches: [Match], _ passage: Passage) -> Bool {
    switch category {
    case .name, .address, .image, .video, .voice, .political, .messages, .location, .employment:
      let others = matches.contains { $0.meaning != match.meaning && Passage.gap($0.range, match.range) <= 90 }
      return others || passage.distance(from: match.range, to: .privacy).map { $0 <= 70 } ?? false
        || passage.distance(from: match.range, to: .affected).map { $0 <= 30 } ?? false
    default: return true
    }
  }

  /// Cameras and microphones where the story tells of spying, in this sentence or the one before.
  private func isSpiedOn(_ category: DataCategory, _ index: Int) -> Bool {
    guard category == .video || category == .voice else { return false }
    return scan.passages[max(0, index - 1)...index].contains { passage in
      passage.matches.contains { $0.meaning == .action(.surveillance) }
    }
  }

  private func isListItem(_ passage: Passage) -> Bool {
    let first = scan.text.byte(passage.range.lowerBound)
    return first == 45 || first == 42 || (first == 0xC2 && scan.text.byte(passage.range.lowerBound + 1) == 0xB7)
      || passage.range.count < 40
  }

  private func endsWithColon(_ passage: Passage) -> Bool {
    scan.text.byte(passage.range.upperBound - 1) == 58 && scan.isOnTopic(passage)
  }
}
