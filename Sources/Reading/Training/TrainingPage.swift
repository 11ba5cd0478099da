internal import Models
internal import Incidents

/// A page as the trainer of the models sees it.
package struct TrainingPage {
  /// The passages' texts, single-spaced.
  package let texts: [String]
  /// The columns of each passage (`ModelColumns.story`); `nil` for those far from any prose.
  package let rows: [[Int32]?]
  /// What the rules alone take for the story.
  package let ruleStory: [Bool]
  /// Where the rules find the headline.
  package let headline: Int?

  private let reading: StoryReading

  /// Reads a saved file as the program does.
  ///
  /// - Parameter name: the file's; only its extension is looked at, and only as a hint.
  package init(_ bytes: [UInt8], named name: String) throws(ReadingError) {
    let page = try PageReader.page(of: bytes, named: name)
    let passages = page.passages
    texts = passages.map(\.string)
    rows = PassageFeatures(of: page).rows
    reading = StoryReading(of: page)
    ruleStory = StoryRules.verdicts(on: passages).map(\.isStory)
    headline =
      page.isMarkup
      ? HeadlineRules.markupIndex(in: passages, titles: page.metadata.titles)
      : HeadlineRules.index(
        in: passages, repeats: PageContext.repeats(in: passages),
        body: StoryRules.bodyRange(in: passages).lowerBound)
  }

  /// A first model's scores as the program takes them: what is far from any prose is not asked about.
  package func settled(_ scores: [Int32]) -> [Int32] {
    scores.indices.map { rows[$0] == nil ? PassageFeatures.remote : scores[$0] }
  }

  /// The columns of each passage for the second model (`ModelColumns.stackedStory`), when a first gave these scores; `nil` for
  /// those not looked at again.
  package func rows(after scores: [Int32]) -> [[Int32]?] {
    let stacked = reading.features.stacked(on: scores)
    return rows.indices.map { index in
      guard StackedFeatures.isWorthwhile(scores[index]), let own = rows[index] else { return nil }
      var row = FeatureRow()
      row.add(own[...])
      stacked.fill(&row, index: index)
      return row.values
    }
  }

  /// What the program takes for the story by these scores.
  package func story(by scores: [Int32]) -> [Bool] {
    StoryFinder.verdicts(on: reading.page, scores: scores).map(\.isStory)
  }

  /// A candidate for the trainer: its columns, and whether it is the right one.
  package typealias Candidate = (row: [Int32], isRight: Bool)

  /// The passages that may be the headline (`ModelColumns.headline`); right are those that say `title`, marks and case aside.
  package func headlineCandidates(title: String) -> [Candidate] {
    let wanted = Word.scan(Array(title.utf8)).map(\.hash)
    let candidates = reading.headlineCandidates
    return candidates.indices.map { index in
      let isRight = Word.scan(reading.page.passages[index].text).map(\.hash) == wanted
      return (TrainingPage.row { candidates.fill(&$0, index: index) }, isRight)
    }
  }

  /// The dates on the page (`ModelColumns.date`); right are those of the day, given as `2020-01-13`.
  package func dateCandidates(day: String) -> [Candidate] {
    let candidates = reading.dateCandidates(headline: reading.headline, monthFirst: false, language: nil)
    return candidates.dates.enumerated().map { index, date in
      (TrainingPage.row { candidates.fill(&$0, date: index) }, date.date.edtf == day)
    }
  }

  private static func row(_ fill: (inout FeatureRow) -> Void) -> [Int32] {
    var row = FeatureRow()
    fill(&row)
    return row.values
  }
}
