internal import Incidents

/// A section below a story, and the lines that open it: "4 comments", "About the author".
struct AsideSection: Sendable {
  let reason: Block.Boilerplate
  private let meaning: CuePhrase.Meaning

  static let comments = AsideSection(reason: .comment, meaning: .comment)
  static let all = [comments, AsideSection(reason: .author, meaning: .author)]

  /// In words: a longer passage speaks of comments and opens none. The headline may be named: "2 responses to ...".
  private static let mostWords = 16

  /// Whether a passage is such a line: no sentence, and its phrase is the whole of it or begins it, figures aside.
  func isOpened(by passage: Passage) -> Bool {
    let shape = passage.shape
    guard shape.words <= AsideSection.mostWords, !shape.ending.isSentence else { return false }
    let hasNoCount = shape.scalars.digits == 0 || passage.hasDate
    let matches = hasNoCount ? passage.cues.matches : AsideSection.matchesBesideFigures(in: passage)
    return matches.contains { $0.meaning == meaning && ($0.place == .whole || $0.place == .start) }
  }

  /// The phrases of a passage as if no figures stood there.
  private static func matchesBesideFigures(in passage: Passage) -> [CuePhrase.Match] {
    let words = passage.shape.leading.filter { $0.digits == 0 && !counters.contains($0.hash) }
    let rest = Array(words.map { passage.text[$0.range] }.joined(separator: [ASCII.space]))
    return CuePhrases.shared.matches(in: rest, words: Word.scan(rest), count: words.count)
  }

  /// What East Asian languages put behind a number: "댓글 3개" (`markup.tsv`, "counter").
  private static let counters = Set(Table.markup.words(named: "counter").map { Word.hash($0) })
}
