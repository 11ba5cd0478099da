internal import Models
internal import Incidents

/// A page with its story found: scores, verdicts, and where headline and date stand.
struct StoryReading {
  let page: Page
  let features: PassageFeatures
  let verdicts: [Verdict]
  /// From the first passage of the story to the last.
  let story: Range<Int>
  /// What the story models say of each passage, in thousandths of log-odds.
  let scores: [Int32]

  /// O(n).
  init(of page: Page) {
    self.page = page
    features = PassageFeatures(of: page)
    scores = features.scores(by: page.isMarkup ? StoryModels.markup : StoryModels.dump)
    verdicts = StoryFinder.verdicts(on: page, scores: scores)
    let first = verdicts.firstIndex(where: \.isStory) ?? 0
    let last = verdicts.lastIndex(where: \.isStory) ?? first - 1
    story = first..<(last + 1)
  }

  var headlineCandidates: HeadlineCandidates { HeadlineCandidates(in: self) }

  /// From here on a heading of markup is told to be the headline, in thousandths of log-odds; below, the
  /// title of the metadata is the surer one.
  private static let leastHeadline: Int32 = -2500

  /// The passage most likely to be the headline; `nil` when none is likely at all.
  var headline: Int? {
    let candidates = headlineCandidates
    let model = page.isMarkup ? TreeModel.markupHeadline : TreeModel.dumpHeadline
    // The model for dumps tells which candidate is best, not whether one is good.
    let least = page.isMarkup ? StoryReading.leastHeadline : .min
    return best(of: candidates.indices, by: model, above: least, fill: candidates.fill)
  }

  /// The dates on the page.
  ///
  /// - Parameters:
  ///   - monthFirst: `03/04/2020` is a day in March.
  ///   - language: the story's, where it is known.
  func dateCandidates(headline: Int?, monthFirst: Bool, language: String?) -> DateCandidates {
    let mentions = DateMention.all(in: page.passages, monthFirst: monthFirst, language: language)
      .filter { !isOfReaders($0.passage) && !(page.passages[$0.passage].markup?.isUnseen ?? false) }
    return DateCandidates(mentions, in: self, headline: headline)
  }

  private static let commentHint = MarkupHints.shared.bit(of: "comment")

  /// Whether a passage is, or heads, what readers wrote below the story.
  func isOfReaders(_ index: Int) -> Bool {
    guard index >= story.upperBound else { return false }
    let hints = page.passages[index].markup?.hints.all ?? 0
    return verdicts[index] == .boilerplate(.comment) || hints & StoryReading.commentHint != 0
  }

  /// From here on a date is told: where cross-validation loses few right ones and a quarter of the wrong ones.
  private static let trust: Int32 = -1500

  /// The date most likely to be that of publication; `nil` when even that one is not likely.
  func published(headline: Int?, monthFirst: Bool, language: String?) -> PublishedDate? {
    let candidates = dateCandidates(headline: headline, monthFirst: monthFirst, language: language)
    let dates = candidates.dates
    guard let best = best(of: dates.indices, by: .date, above: .min, fill: candidates.fill) else { return nil }
    return self.best(of: [best], by: .dateTrust, above: StoryReading.trust, fill: candidates.fill).map {
      dates[candidates.surer(than: $0) ?? $0]
    }
  }

  /// The candidate that a model scores highest; of equals, the first.
  private func best(
    of candidates: some Collection<Int>, by model: TreeModel, above least: Int32,
    fill: (inout FeatureRow, Int) -> Void
  ) -> Int? {
    var rows = FeatureRows()
    for index in candidates { rows.append { fill(&$0, index) } }
    var best: (index: Int, score: Int32)?
    for (index, score) in zip(candidates, model.scores(of: rows)) where score > best?.score ?? least {
      best = (index, score)
    }
    return best?.index
  }
}
