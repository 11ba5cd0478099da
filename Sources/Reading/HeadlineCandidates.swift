internal import Incidents

/// The passages of a page that may be its headline, each with a row of columns for the model.
struct HeadlineCandidates {
  let indices: [Int]
  let rows: [[Int32]]

  /// - Parameters:
  ///   - scores: what the story model says of each passage.
  ///   - story: first and last passage of the story.
  init(_ page: Page, _ features: PassageFeatures, scores: [Int32], story: Range<Int>) {
    let passages = page.passages
    let window = max(0, story.lowerBound - 80)..<min(passages.count, story.upperBound, story.lowerBound + 200)
    let bodyWords = HeadlineCandidates.words(passages, story)
    let titles = page.metadata.titles.prefix(4).map { Word.scan(Array($0.utf8)).map(\.hash) }
    let wanted = page.isMarkup && passages.contains { $0.markup?.headingLevel == 1 }
    indices = window.filter { index in
      let shape = passages[index].shape
      guard (1...45).contains(shape.words), (3...HeadlineCandidates.mostLetters).contains(shape.letters),
        !HeadlineCandidates.isAddress(passages[index].text), !HeadlineCandidates.endsInFullStop(passages[index].text)
      else { return false }
      return !wanted || (passages[index].markup?.headingLevel ?? 0) > 0 || shape.words >= 3
    }
    var firsts = HashCounts(limit: window.upperBound)
    for index in passages.indices.prefix(window.upperBound).reversed() { firsts[passages[index].shape.hash] = index }
    rows = indices.map { index in
      let hashes = passages[index].shape.leading.map(\.hash)
      var row = features.own(index)
      HeadlineCandidates.addPlace(
        &row, passages, index, scores, story, isLater: firsts[passages[index].shape.hash] != index)
      HeadlineCandidates.addWords(&row, hashes, bodyWords, passages[index])
      if page.isMarkup { HeadlineCandidates.addTitles(&row, hashes, titles, passages[index]) }
      return row
    }
  }

  /// No headline is longer.
  private static let mostLetters = 180

  /// A bare web address names a page and heads none.
  private static func isAddress(_ text: [UInt8]) -> Bool {
    (text.starts(with: Array("http".utf8)) || text.starts(with: Array("www.".utf8))) && !text.contains(0x20)
  }

  /// East Asian headlines carry no ideographic full stop (U+3002) at their end; sentences do.
  private static func endsInFullStop(_ text: [UInt8]) -> Bool { text.suffix(3).elementsEqual([0xE3, 0x80, 0x82]) }

  /// The words of four letters or more in the story's prose.
  private static func words(_ passages: [Passage], _ story: Range<Int>) -> HashCounts {
    let prose = story.filter { passages[$0].shape.words > 12 }
    var words = HashCounts(limit: prose.reduce(0) { $0 + passages[$1].shape.leading.count })
    for index in prose {
      for word in passages[index].shape.leading where word.range.count >= 4 { words[word.hash] = 1 }
    }
    return words
  }

  private static func addPlace(
    _ row: inout [Int32], _ passages: [Passage], _ index: Int, _ scores: [Int32], _ story: Range<Int>,
    isLater: Bool
  ) {
    let clamp = PassageFeatures.clamp
    row += [
      clamp(index - story.lowerBound, 80), clamp(index, 300), clamp(Int(scores[index] / 100), 80),
      clamp(story.upperBound - index, 200),
    ]
    for offset in [-2, -1, 1, 2, 3] {
      let other = index + offset
      guard passages.indices.contains(other) else {
        row += [-1, -1, -1, -1]
        continue
      }
      let passage = passages[other]
      row += [
        clamp(passage.shape.words, 60), PassageFeatures.flag(passage.hasDate), clamp(passage.gap, 6),
        PassageFeatures.flag(passage.says(.byline)),
      ]
    }
    let nextDate = (index + 1..<min(passages.count, index + 9)).first { passages[$0].hasDate }
    row.append(clamp(nextDate.map { $0 - index } ?? 20, 20))
    row.append(PassageFeatures.flag(isLater))
    let longest = passages[max(0, index - 8)..<index].map(\.shape.words).max() ?? 0
    row.append(clamp(longest, 60))
  }

  private static func addWords(
    _ row: inout [Int32], _ hashes: [UInt64], _ body: HashCounts, _ passage: Passage
  ) {
    let long = passage.shape.leading.filter { $0.range.count >= 4 }
    let shared = long.count { body[$0.hash] > 0 }
    row += [
      Int32(shared), Int32(long.isEmpty ? 0 : shared * 100 / long.count),
      PassageFeatures.flag(passage.text.last == 0x2E),
      PassageFeatures.flag(passage.text.contains(0x7C)), PassageFeatures.flag(passage.text.contains(0x3A)),
    ]
  }

  private static func addTitles(
    _ row: inout [Int32], _ hashes: [UInt64], _ titles: [[UInt64]], _ passage: Passage
  ) {
    let own = Set(hashes)
    var best: Int32 = 0
    for index in 0..<4 {
      guard index < titles.count, !own.isEmpty else {
        row += [-1, -1]
        continue
      }
      let other = Set(titles[index])
      let shared = own.intersection(other).count
      let dice = Int32(200 * shared / (own.count + other.count))
      best = max(best, dice)
      row += [dice, Int32(100 * shared / own.count)]
    }
    row += [best, Int32(passage.markup?.headingLevel ?? 0), PassageFeatures.flag(titles.contains(hashes))]
    row += [PassageFeatures.clamp(passage.markup?.depth ?? 0, 60)]
  }
}
