internal import Incidents

/// The passages of a page that may be its headline, each with a row of columns for the model.
struct HeadlineCandidates {
  let indices: [Int]
  private let page: Page
  private let features: PassageFeatures
  private let scores: [Int32]
  private let story: Range<Int>
  /// The words of four letters or more in the story's prose.
  private let bodyWords: HashCounts
  /// Where each text stands first, by its hash.
  private let firsts: HashCounts
  private let titles: [[UInt64]]

  /// - Parameters:
  ///   - scores: what the story model says of each passage.
  ///   - story: first and last passage of the story.
  init(_ page: Page, _ features: PassageFeatures, scores: [Int32], story: Range<Int>) {
    let passages = page.passages
    (self.page, self.features, self.scores, self.story) = (page, features, scores, story)
    let window = max(0, story.lowerBound - 80)..<min(passages.count, story.upperBound, story.lowerBound + 200)
    bodyWords = HeadlineCandidates.words(passages, story)
    titles = page.metadata.titles.prefix(4).map { Word.scan(Array($0.utf8)).map(\.hash) }
    let wantsHeading = page.isMarkup && passages.contains { $0.markup?.headingLevel == 1 }
    indices = window.filter { HeadlineCandidates.mayHead(passages[$0], wantsHeading: wantsHeading) }
    var firsts = HashCounts(limit: window.upperBound)
    for index in passages.indices.prefix(window.upperBound).reversed() { firsts[passages[index].shape.hash] = index }
    self.firsts = firsts
  }

  private static func mayHead(_ passage: Passage, wantsHeading: Bool) -> Bool {
    let shape = passage.shape
    guard (1...45).contains(shape.words), (3...mostLetters).contains(shape.letters), !isAddress(passage.text),
      !endsInFullStop(passage.text)
    else { return false }
    return !wantsHeading || (passage.markup?.headingLevel ?? 0) > 0 || shape.words >= 3
  }

  /// The columns of the candidate at an index of the page's passages.
  func fill(_ row: inout [Int32], _ index: Int) {
    let passage = page.passages[index]
    features.addOwn(&row, index)
    addPlace(&row, index)
    addWords(&row, passage)
    if page.isMarkup { addTitles(&row, passage) }
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

  private func addPlace(_ row: inout [Int32], _ index: Int) {
    let passages = page.passages
    row.add(index - story.lowerBound, upTo: 80)
    row.add(index, upTo: 300)
    row.add(Int(scores[index] / 100), upTo: 80)
    row.add(story.upperBound - index, upTo: 200)
    for offset in [-2, -1, 1, 2, 3] { addNeighbour(&row, index + offset) }
    let nextDate = (index + 1..<min(passages.count, index + 9)).first { passages[$0].hasDate }
    row.add(nextDate.map { $0 - index } ?? 20)
    row.add(firsts[passages[index].shape.hash] != index)
    var longest = 0
    for other in max(0, index - 8)..<index { longest = max(longest, passages[other].shape.words) }
    row.add(longest, upTo: 60)
  }

  private func addNeighbour(_ row: inout [Int32], _ index: Int) {
    guard page.passages.indices.contains(index) else {
      row.addUnknown(4)
      return
    }
    let passage = page.passages[index]
    row.add(passage.shape.words, upTo: 60)
    row.add(passage.hasDate)
    row.add(passage.gap, upTo: 6)
    row.add(passage.says(.byline))
  }

  /// What it shares with the story.
  private func addWords(_ row: inout [Int32], _ passage: Passage) {
    var (long, shared) = (0, 0)
    for word in passage.shape.leading where word.range.count >= 4 {
      long += 1
      if bodyWords[word.hash] > 0 { shared += 1 }
    }
    row.add(shared)
    row.add(shared * 100 / max(long, 1))
    row.add(passage.text.last == 0x2E)
    row.add(passage.text.contains(0x7C))
    row.add(passage.text.contains(0x3A))
  }

  /// What it shares with the titles in the page's metadata.
  private func addTitles(_ row: inout [Int32], _ passage: Passage) {
    let hashes = passage.shape.leading.map(\.hash)
    let own = Set(hashes)
    var best = 0
    for index in 0..<4 {
      guard index < titles.count, !own.isEmpty else {
        row.addUnknown(2)
        continue
      }
      let other = Set(titles[index])
      let shared = own.intersection(other).count
      let dice = 200 * shared / (own.count + other.count)
      best = max(best, dice)
      row.add(dice)
      row.add(100 * shared / own.count)
    }
    row.add(best)
    row.add(passage.markup?.headingLevel ?? 0)
    row.add(titles.contains(hashes))
    row.add(passage.markup?.depth ?? 0, upTo: 60)
  }
}
