/// The longer words of a stretch of prose: those that tell what it is about.
struct LongWords {
  private var words: HashKeyedCounts

  /// In bytes; in alphabets, shorter words are mostly function words.
  private static let leastLength = 4
  /// Passages of fewer words are labels and names.
  private static let mostOfLabel = 12

  /// O(words kept of the passages).
  init(of passages: [Passage], in range: Range<Int>) {
    let prose = range.filter { passages[$0].shape.words > LongWords.mostOfLabel }
    words = HashKeyedCounts(limit: prose.reduce(0) { $0 + passages[$1].shape.leading.count })
    for index in prose {
      for word in passages[index].shape.leading where LongWords.isLong(word) { words[word.hash] = 1 }
    }
  }

  private static func isLong(_ word: Word) -> Bool { word.range.count >= leastLength }

  /// How many of a passage's first words are long, and how many of these are among the stretch's.
  func count(in passage: Passage) -> (all: Int, shared: Int) {
    var (all, shared) = (0, 0)
    for word in passage.shape.leading where LongWords.isLong(word) {
      all += 1
      if words[word.hash] > 0 { shared += 1 }
    }
    return (all, shared)
  }
}
