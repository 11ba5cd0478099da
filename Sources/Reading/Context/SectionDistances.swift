/// How far above each passage a section of the page was opened: "Comments", "Read also".
struct SectionDistances {
  /// Passages since the last that opens comments.
  let sinceComment: [Int]
  /// Passages since the last that opens further stories.
  let sinceRelated: [Int]

  /// Further away than this is the same as never.
  private static let farthest = 200
  /// In words: a longer passage speaks of comments and opens none.
  private static let mostWords = 12

  /// O(n).
  init(in passages: [Passage]) {
    sinceComment = SectionDistances.distances(in: passages, since: .comment)
    sinceRelated = SectionDistances.distances(in: passages, since: .related)
  }

  private static func distances(in passages: [Passage], since meaning: CuePhrase.Meaning) -> [Int] {
    var distance = farthest
    return passages.map { passage in
      let opens = passage.shape.words <= mostWords && passage.says(meaning)
      distance = opens ? 0 : min(distance + 1, farthest)
      return distance
    }
  }
}
