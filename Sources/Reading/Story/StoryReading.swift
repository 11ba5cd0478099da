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
    scores = features.scores(page.isMarkup ? StoryModels.markup : StoryModels.dump)
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
    let candidates = headlineCandidates
    let model = page.isMarkup ? TreeModel.markupHeadline : TreeModel.dumpHeadline
    // The model for dumps tells which candidate is best, not whether one is good.
    return best(candidates.indices, model, above: page.isMarkup ? -2500 : .min, candidates.fill)
  }

  func dateCandidates(headline: Int?, monthFirst: Bool, language: String?) -> DateCandidates {
    DateCandidates(
      page, features, scores: scores, headline: headline, story: story, monthFirst: monthFirst, language: language)
  }

  /// From here on a date is told: where cross-validation loses few right ones and a quarter of the wrong ones.
  private static let trust: Int32 = -1500

  /// The date most likely to be that of publication; `nil` when even that one is not likely.
  func published(headline: Int?, monthFirst: Bool, language: String?) -> PublishedDate? {
    let candidates = dateCandidates(headline: headline, monthFirst: monthFirst, language: language)
    let dates = candidates.dates
    guard let best = best(dates.indices, .date, above: .min, candidates.fill) else { return nil }
    return self.best([best], .dateTrust, above: StoryReading.trust, candidates.fill).map { dates[$0] }
  }

  /// The candidate that a model scores highest; of equals, the first.
  private func best(
    _ candidates: some Collection<Int>, _ model: TreeModel, above least: Int32, _ fill: (inout [Int32], Int) -> Void
  ) -> Int? {
    var rows = FeatureRows()
    for index in candidates { rows.append { fill(&$0, index) } }
    var best: (index: Int, score: Int32)?
    for (index, score) in zip(candidates, model.scores(rows)) where score > best?.score ?? least {
      best = (index, score)
    }
    return best?.index
  }
}
