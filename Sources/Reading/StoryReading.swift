internal import Incidents

/// A page with its story found: scores, verdicts, and where headline and date stand.
struct StoryReading {
  let page: Page
  let features: PassageFeatures
  let verdicts: [Verdict]
  /// From the first passage of the story to the last.
  let story: Range<Int>
  private let scores: [Int32]

  init(_ page: Page) {
    self.page = page
    features = PassageFeatures(page)
    scores = features.scores(page.isMarkup ? .markup : .dump)
    verdicts = StoryFinder.verdicts(page, scores)
    let first = verdicts.firstIndex(where: \.isStory) ?? 0
    let last = verdicts.lastIndex(where: \.isStory) ?? first - 1
    story = first..<(last + 1)
  }

  var headlineCandidates: HeadlineCandidates {
    HeadlineCandidates(page, features, scores: scores, story: story)
  }

  /// The passage most likely to be the headline; `nil` when none is likely at all.
  var headline: Int? {
    let model = page.isMarkup ? TreeModel.markupHeadline : TreeModel.dumpHeadline
    let candidates = headlineCandidates
    return best(candidates.rows, model, above: page.isMarkup ? -2500 : -4000).map { candidates.indices[$0] }
  }

  func dateCandidates(headline: Int?, monthFirst: Bool) -> DateCandidates {
    DateCandidates(page, features, headline: headline, story: story, monthFirst: monthFirst)
  }

  /// The date most likely to be that of publication.
  func published(headline: Int?, monthFirst: Bool) -> PublishedDate? {
    let candidates = dateCandidates(headline: headline, monthFirst: monthFirst)
    return best(candidates.rows, .date, above: -3500).map { candidates.dates[$0] }
  }

  private func best(_ rows: [[Int32]], _ model: TreeModel, above least: Int32) -> Int? {
    var best: (index: Int, score: Int32)?
    for (index, row) in rows.enumerated() {
      let score = model.score(row)
      if score > best?.score ?? least { best = (index, score) }
    }
    return best?.index
  }
}
