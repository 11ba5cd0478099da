/// A sentence of the story and what was found in it.
struct Sentence {
  /// Folded bytes.
  let range: Range<Int>
  /// Matches that lie in it, in order.
  let matches: ArraySlice<Match>
  let isHeadline: Bool
  /// Whether it tells of personal data or of a breach.
  let isOnTopic: Bool

  /// O(matches).
  init(range: Range<Int>, matches: ArraySlice<Match>, isHeadline: Bool) {
    self.init(range: range, matches: matches, isHeadline: isHeadline, isOnTopic: matches.contains(where: \.isOnTopic))
  }

  private init(range: Range<Int>, matches: ArraySlice<Match>, isHeadline: Bool, isOnTopic: Bool) {
    self.range = range
    self.matches = matches
    self.isHeadline = isHeadline
    self.isOnTopic = isOnTopic
  }

  /// No word of the lists is longer, in bytes of the folded text.
  static let longestWord = 64

  /// The sentence with no matches but those at most `reach` bytes from a range: where no stop ends a sentence for pages, the
  /// work for each number in it stays bounded. O(log n).
  func near(_ range: Range<Int>, within reach: Int) -> Sentence {
    let limits = max(0, range.lowerBound - reach - Sentence.longestWord)..<range.upperBound + reach + 1
    return Sentence(
      range: self.range, matches: matches.within(limits, by: \.range), isHeadline: isHeadline, isOnTopic: isOnTopic)
  }

  func has(_ cue: Cue) -> Bool { matches.contains { $0.meaning == .cue(cue) } }

  func cues(_ cue: Cue) -> [Match] { matches.filter { $0.meaning == .cue(cue) } }

  /// Distance in bytes from `range` to the nearest match of a cue; nil when there is none.
  func distance(from range: Range<Int>, to cue: Cue) -> Int? {
    matches.lazy.filter { $0.meaning == .cue(cue) }.map { $0.range.gap(to: range) }.min()
  }

  /// The same, where the cue stands at most `reach` bytes away.
  func distance(from range: Range<Int>, to cue: Cue, within reach: Int) -> Int? {
    distance(from: range, to: cue).flatMap { $0 <= reach ? $0 : nil }
  }
}

extension Range<Int> {
  /// Bytes between two ranges, 0 where they overlap or touch.
  func gap(to other: Range<Int>) -> Int {
    if overlaps(other) { return 0 }
    return upperBound <= other.lowerBound ? other.lowerBound - upperBound : lowerBound - other.upperBound
  }
}

extension Match {
  fileprivate var isOnTopic: Bool {
    switch meaning {
    case .cue(.breach), .cue(.privacy), .cue(.affected), .cue(.exposed), .cue(.fine), .cue(.settlement), .data: true
    default: false
    }
  }
}
