internal import Incidents

/// A page as the trainer of the story model sees it.
package struct TrainingPage: Sendable {
  /// The passages' texts, single-spaced.
  package let texts: [String]
  /// The columns of each passage; see `PassageFeatures`.
  package let rows: [[Int32]]
  /// What the rules alone take for the story.
  package let ruleStory: [Bool]
  /// Where the rules find the headline.
  package let headline: Int?

  package init(_ bytes: [UInt8], named name: String) throws(ReadingError) {
    let kind = try DocumentKind.kind(bytes, named: name)
    let page = try PageReader.page(
      TextDecoder.decode(bytes, isMarkup: kind == .markup), isMarkup: kind == .markup)
    texts = page.passages.map(\.string)
    rows = PassageFeatures(page).rows
    ruleStory = StoryRules.verdicts(page.passages).map(\.isStory)
    headline =
      page.isMarkup
      ? HeadlineFinder.markupIndex(page.passages, titles: page.metadata.titles)
      : HeadlineFinder.index(page.passages, body: StoryRules.bodyRange(page.passages).lowerBound)
  }
}
