internal import Incidents

/// A page as the trainer of the story model sees it.
package struct TrainingPage {
  /// The passages' texts, single-spaced.
  package let texts: [String]
  /// The columns of each passage; `nil` for those far from any prose. See `PassageFeatures`.
  package let rows: [[Int32]?]
  /// What the rules alone take for the story.
  package let ruleStory: [Bool]
  /// Where the rules find the headline.
  package let headline: Int?

  private let reading: StoryReading

  /// A first model's scores as the program takes them: what is far from any prose is not asked about.
  package func settled(_ scores: [Int32]) -> [Int32] {
    scores.indices.map { rows[$0] == nil ? PassageFeatures.remote : scores[$0] }
  }

  /// The columns of each passage for the second look, when a first model gave these scores; `nil` for those not looked at again.
  package func rows(after scores: [Int32]) -> [[Int32]?] {
    let look = reading.features.secondLook(scores)
    return rows.indices.map { index in
      guard SecondLook.isWorthwhile(scores[index]), var row = rows[index] else { return nil }
      look.add(&row, index)
      return row
    }
  }

  /// What the program takes for the story by these scores.
  package func story(_ scores: [Int32]) -> [Bool] { StoryFinder.verdicts(reading.page, scores).map(\.isStory) }

  package init(_ bytes: [UInt8], named name: String) throws(ReadingError) {
    let kind = try DocumentKind.kind(bytes, named: name)
    let page = try PageReader.page(
      TextDecoder.decode(bytes, isMarkup: kind == .markup), isMarkup: kind == .markup)
    texts = page.passages.map(\.string)
    rows = PassageFeatures(page).rows
    reading = StoryReading(page)
    ruleStory = StoryRules.verdicts(page.passages).map(\.isStory)
    headline =
      page.isMarkup
      ? HeadlineFinder.markupIndex(page.passages, titles: page.metadata.titles)
      : HeadlineFinder.index(
        page.passages, repeats: PageContext.repeats(page.passages),
        body: StoryRules.bodyRange(page.passages).lowerBound)
  }

  /// A candidate for the trainer: its columns, and whether it is the right one.
  package typealias Candidate = (row: [Int32], isRight: Bool)

  /// The passages that may be the headline; right are those that say `title`, marks and case aside.
  package func headlineCandidates(title: String) -> [Candidate] {
    let wanted = Word.scan(Array(title.utf8)).map(\.hash)
    let candidates = reading.headlineCandidates
    return candidates.indices.map { index in
      (row(index, candidates.fill), Word.scan(reading.page.passages[index].text).map(\.hash) == wanted)
    }
  }

  /// The dates on the page; right are those of the day, given as `2020-01-13`.
  package func dateCandidates(day: String) -> [Candidate] {
    let candidates = reading.dateCandidates(headline: reading.headline, monthFirst: false, language: nil)
    return candidates.dates.enumerated().map { index, date in
      (row(index, candidates.fill), date.date.edtf == day)
    }
  }

  private func row(_ index: Int, _ fill: (inout [Int32], Int) -> Void) -> [Int32] {
    var row: [Int32] = []
    fill(&row, index)
    return row
  }
}
