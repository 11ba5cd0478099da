/// A sentence of the story and what was found in it.
struct Passage {
  /// Folded bytes.
  let range: Range<Int>
  /// Matches that lie in it, in order.
  let matches: ArraySlice<Match>
  /// Block of the story.
  let block: Int
  let isHeadline: Bool

  func has(_ cue: Cue) -> Bool { matches.contains { $0.meaning == .cue(cue) } }

  func cues(_ cue: Cue) -> [Match] { matches.filter { $0.meaning == .cue(cue) } }

  /// Distance in bytes from `range` to the nearest match of a cue; nil when there is none.
  func distance(from range: Range<Int>, to cue: Cue) -> Int? {
    matches.lazy.filter { $0.meaning == .cue(cue) }.map { Passage.gap($0.range, range) }.min()
  }

  static func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    if a.overlaps(b) { return 0 }
    return a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : a.lowerBound - b.upperBound
  }
}
