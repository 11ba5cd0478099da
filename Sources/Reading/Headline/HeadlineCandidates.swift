internal import Incidents

/// The passages of a page that may be its headline, each with a row of columns for the model.
struct HeadlineCandidates {
  /// Of the page's passages.
  let indices: [Int]
  let reading: StoryReading
  /// The first passage of the story that is prose.
  let lead: Int
  /// Words of the story's prose, and of its first paragraph alone.
  let bodyWords: LongWords
  let leadWords: LongWords
  /// Where each text stands first, by its hash.
  let firsts: HashKeyedCounts
  let echoes: OpeningEchoes
  /// Of each of the page's titles, the hashes of its words.
  let titles: [[UInt64]]
  /// Over the passages, 1 for one of some words.
  let wordy: RunningSums
  private(set) var rivals: Rivals

  /// Candidates above others that share words with the story too: the more there are, the likelier they head other stories.
  struct Rivals {
    /// For each passage, how many candidates above it share two words with the story.
    var above: [Int]
    /// The most words that a candidate above the story shares with it.
    var mostShared = 0
  }

  /// Passages above the story's start, and below it, that are looked at.
  private static let reachAbove = 80
  private static let reachBelow = 200
  /// Titles that are looked at: those of JSON-LD, Open Graph, Twitter and the document.
  static let titleCount = 4
  /// Words that make a passage more than a label.
  private static let leastWords = 4

  /// O(n).
  init(in reading: StoryReading) {
    let passages = reading.page.passages
    let story = reading.story
    self.reading = reading
    let start = max(0, story.lowerBound - HeadlineCandidates.reachAbove)
    let window = start..<min(passages.count, story.upperBound, story.lowerBound + HeadlineCandidates.reachBelow)
    lead = story.first { Prose.isProse(passages[$0]) } ?? story.lowerBound
    bodyWords = LongWords(of: passages, in: story)
    leadWords = LongWords(of: passages, in: lead..<min(lead + 1, story.upperBound))
    titles = reading.page.metadata.titles.prefix(HeadlineCandidates.titleCount).map {
      Word.scan(Array($0.utf8)).map(\.hash)
    }
    let wantsHeading = reading.page.isMarkup && passages.contains { $0.markup?.headingLevel == 1 }
    indices = window.filter { HeadlineShape.mayHead(passages[$0], wantsHeading: wantsHeading) }
    echoes = OpeningEchoes(in: passages, of: indices)
    wordy = RunningSums(of: passages.map { $0.shape.words >= HeadlineCandidates.leastWords ? 1 : 0 })
    var firsts = HashKeyedCounts(limit: window.upperBound)
    for index in passages.indices.prefix(window.upperBound).reversed() { firsts[passages[index].shape.hash] = index }
    self.firsts = firsts
    rivals = Rivals(above: [Int](repeating: 0, count: passages.count))
    countRivals()
  }

  private mutating func countRivals() {
    var before = 0
    for index in indices {
      rivals.above[index] = before
      let shared = bodyWords.count(in: reading.page.passages[index]).shared
      if shared >= 2 { before += 1 }
      if index < lead { rivals.mostShared = max(rivals.mostShared, shared) }
    }
  }
}
