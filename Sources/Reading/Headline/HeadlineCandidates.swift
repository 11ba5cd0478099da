internal import Incidents

/// The passages of a page that may be its headline, each with a row of columns for the model.
struct HeadlineCandidates {
  let indices: [Int]
  let page: Page
  let features: PassageFeatures
  let scores: [Int32]
  let story: Range<Int>
  /// The first passage of the story that is prose.
  let lead: Int
  /// The words of four letters or more in the story's prose.
  let bodyWords: HashCounts
  /// The same of its first paragraph alone.
  let leadWords: HashCounts
  /// Where each text stands first, by its hash.
  let firsts: HashCounts
  let openings: Openings
  let titles: [[UInt64]]
  /// Running count of passages of four words or more; one more than passages.
  let wordy: [Int32]
  /// For each passage, how many candidates above it share two words with the story.
  private(set) var kinBefore: [Int32]
  /// The most words that a candidate above the story shares with it.
  private(set) var mostShared = 0

  /// - Parameters:
  ///   - scores: what the story model says of each passage.
  ///   - story: first and last passage of the story.
  init(_ page: Page, _ features: PassageFeatures, scores: [Int32], story: Range<Int>) {
    let passages = page.passages
    (self.page, self.features, self.scores, self.story) = (page, features, scores, story)
    let window = max(0, story.lowerBound - 80)..<min(passages.count, story.upperBound, story.lowerBound + 200)
    lead = story.first { StoryFinder.isProse(passages[$0]) } ?? story.lowerBound
    bodyWords = HeadlineCandidates.words(passages, story)
    leadWords = HeadlineCandidates.words(passages, lead..<min(lead + 1, story.upperBound))
    titles = page.metadata.titles.prefix(4).map { Word.scan(Array($0.utf8)).map(\.hash) }
    let wantsHeading = page.isMarkup && passages.contains { $0.markup?.headingLevel == 1 }
    indices = window.filter { HeadlineCandidates.mayHead(passages[$0], wantsHeading: wantsHeading) }
    openings = Openings(passages, of: indices)
    var wordy: [Int32] = [0]
    wordy.reserveCapacity(passages.count + 1)
    for passage in passages { wordy.append(wordy[wordy.count - 1] + (passage.shape.words >= 4 ? 1 : 0)) }
    self.wordy = wordy
    var firsts = HashCounts(limit: window.upperBound)
    for index in passages.indices.prefix(window.upperBound).reversed() { firsts[passages[index].shape.hash] = index }
    self.firsts = firsts
    kinBefore = [Int32](repeating: 0, count: passages.count)
    countKin()
  }

  private mutating func countKin() {
    var before: Int32 = 0
    for index in indices {
      kinBefore[index] = before
      let shared = longWords(page.passages[index], in: bodyWords).shared
      if shared >= 2 { before += 1 }
      if index < lead { mostShared = max(mostShared, shared) }
    }
  }

  /// How many of a passage's words have four letters or more, and how many of these are among others.
  func longWords(_ passage: Passage, in others: HashCounts) -> (all: Int, shared: Int) {
    var (all, shared) = (0, 0)
    for word in passage.shape.leading where word.range.count >= 4 {
      all += 1
      if others[word.hash] > 0 { shared += 1 }
    }
    return (all, shared)
  }

  private static func mayHead(_ passage: Passage, wantsHeading: Bool) -> Bool {
    let shape = passage.shape
    guard (1...45).contains(shape.words), (3...mostLetters).contains(shape.letters), !isAddress(passage.text),
      !endsInFullStop(passage.text), !isMenuItem(passage)
    else { return false }
    return !wantsHeading || (passage.markup?.headingLevel ?? 0) > 0 || shape.words >= 3
  }

  /// A bullet with up to three words, in a dump, where menus are most of all lines.
  private static func isMenuItem(_ passage: Passage) -> Bool {
    passage.markup == nil && passage.kind == .listItem && passage.shape.words <= 3
  }

  /// No headline is longer.
  private static let mostLetters = 180

  /// A bare web address names a page and heads none.
  private static func isAddress(_ text: [UInt8]) -> Bool {
    (text.starts(with: "http".utf8) || text.starts(with: "www.".utf8)) && !text.contains(0x20)
  }

  /// East Asian headlines carry no ideographic full stop (U+3002) at their end; sentences do.
  private static func endsInFullStop(_ text: [UInt8]) -> Bool {
    text.last == 0x82 && text.dropLast().suffix(2).elementsEqual([0xE3, 0x80])
  }

  private static func words(_ passages: [Passage], _ story: Range<Int>) -> HashCounts {
    let prose = story.filter { passages[$0].shape.words > 12 }
    var words = HashCounts(limit: prose.reduce(0) { $0 + passages[$1].shape.leading.count })
    for index in prose {
      for word in passages[index].shape.leading where word.range.count >= 4 { words[word.hash] = 1 }
    }
    return words
  }
}
