internal import Models
internal import Incidents

/// What a second model sees beside a passage's own columns: what the first model said of it, of its neighbours, and of all
/// that is made like it ("stacked generalization", Wolpert 1992).
///
/// A lone short line amid the story, or a sentence that asks for a subscription below it, is told by its surroundings.
struct StackedFeatures {
  private let scores: [Int32]
  /// Over the passages: scores, bytes of text, and bytes of what the first model takes for the story.
  private let scoreSums: RunningSums
  private let textSums: RunningSums
  private let storySums: RunningSums
  /// Passages since the last that surely is of the story, and until the next.
  private let since: [Int32]
  private let until: [Int32]
  /// Bytes of text and of story, for passages of one kind and of one container.
  private let kinds: [StoryShare]
  private let containers: [Int: StoryShare]
  private let passages: [Passage]
  private let kindNumbers: [Int]

  /// A score beyond this is no surer.
  private static let limit: Int32 = 6000
  /// From here on, a passage surely is of the story.
  private static let sure: Int32 = 800
  private static let far: Int32 = 200
  /// A longer passage counts no more, in bytes.
  private static let mostBytes = 2000

  /// How much of some text is story, in bytes.
  private struct StoryShare {
    var text = 0
    var story = 0

    mutating func add(_ text: Int, isStory: Bool) {
      self.text += text
      if isStory { story += text }
    }

    var percent: Int { Percent.of(story, in: text) }
  }

  /// O(n).
  ///
  /// - Parameters:
  ///   - scores: the first model's, one a passage.
  ///   - kinds: of each passage, the number of its kind.
  init(_ scores: [Int32], passages: [Passage], kinds kindNumbers: [Int]) {
    (self.passages, self.kindNumbers) = (passages, kindNumbers)
    self.scores = scores.map { max(-StackedFeatures.limit, min(StackedFeatures.limit, $0)) }
    let texts = passages.map { min($0.text.count, StackedFeatures.mostBytes) }
    scoreSums = RunningSums(of: self.scores.map(Int.init))
    textSums = RunningSums(of: texts)
    storySums = RunningSums(of: zip(scores, texts).map { $0 > 0 ? $1 : 0 })
    since = StackedFeatures.distances(scores)
    until = StackedFeatures.distances(scores.reversed()).reversed()
    var kinds = [StoryShare](repeating: StoryShare(), count: (kindNumbers.max() ?? -1) + 1)
    var containers: [Int: StoryShare] = [:]
    for (index, passage) in passages.enumerated() {
      kinds[kindNumbers[index]].add(texts[index], isStory: scores[index] > 0)
      guard let container = passage.markup?.position.container else { continue }
      containers[container, default: StoryShare()].add(texts[index], isStory: scores[index] > 0)
    }
    self.kinds = kinds
    self.containers = containers
  }

  private static func distances(_ scores: [Int32]) -> [Int32] {
    var distance = far
    return scores.map { score in
      defer { distance = score > sure ? 0 : min(distance + 1, far) }
      return distance
    }
  }

  /// Scores in thousandths of log-odds, shares in percent, amounts of story in bytes. "Above2" is the passage two above, or the
  /// stretch of the two above.
  private enum Column: String, ModelColumn {
    case score, scoreAbove1, scoreBelow1, scoreAbove2, scoreBelow2, scoreAbove3, scoreBelow3, scoreAbove4, scoreBelow4
    case storyAbove2, meanAbove2, storyBelow2, meanBelow2
    case storyAbove5, meanAbove5, storyBelow5, meanBelow5
    case storyAbove12, meanAbove12, storyBelow12, meanBelow12
    case storyShareAbove, story, storyAbove, storyBelow, sinceStory, untilStory, storyOfKind
    /// In markup only.
    case storyOfContainer

    /// Single passages by how far below they are.
    static let neighbours: [(column: Column, offset: Int)] = [
      (.scoreAbove1, -1), (.scoreBelow1, 1), (.scoreAbove2, -2), (.scoreBelow2, 2), (.scoreAbove3, -3),
      (.scoreBelow3, 3), (.scoreAbove4, -4), (.scoreBelow4, 4),
    ]

    /// Stretches above and below by their length.
    static let stretches: [(above: Stretch, below: Stretch, reach: Int)] = [
      ((.storyAbove2, .meanAbove2), (.storyBelow2, .meanBelow2), 2),
      ((.storyAbove5, .meanAbove5), (.storyBelow5, .meanBelow5), 5),
      ((.storyAbove12, .meanAbove12), (.storyBelow12, .meanBelow12), 12),
    ]
  }

  /// The columns of a stretch of passages: percent of its text that is story, and the mean score.
  private typealias Stretch = (story: Column, mean: Column)

  /// Where amounts of story are cut, in bytes: no tree asks of more.
  private static let mostStory = 20_000

  /// The columns of a row, in order.
  static func columnNames(isMarkup: Bool) -> [String] {
    (isMarkup ? Column.names : Column.names.dropLast()).prefixed("first")
  }

  /// Adds the columns of one passage.
  func fill(_ row: inout FeatureRow, index: Int) {
    row.beginGroup()
    row.set(Column.score, to: Int(scores[index]))
    for (column, offset) in Column.neighbours { row.set(column, to: score(at: index + offset)) }
    for (above, below, reach) in Column.stretches {
      fill(&row, stretch: above, of: max(0, index - reach)..<index)
      fill(&row, stretch: below, of: index + 1..<max(index + 1, min(scores.count, index + 1 + reach)))
    }
    let (all, before) = (storySums.total, storySums.sum(before: index))
    row.set(Column.storyShareAbove, to: Percent.thousandths(before, in: all))
    row.set(Column.story, to: all, upTo: StackedFeatures.mostStory)
    row.set(Column.storyAbove, to: before, upTo: StackedFeatures.mostStory)
    row.set(Column.storyBelow, to: all - storySums.sum(before: index + 1), upTo: StackedFeatures.mostStory)
    row.set(Column.sinceStory, to: Int(since[index]))
    row.set(Column.untilStory, to: Int(until[index]))
    row.set(Column.storyOfKind, to: kinds[kindNumbers[index]].percent)
    if let container = passages[index].markup?.position.container {
      row.set(Column.storyOfContainer, to: containers[container]?.percent ?? 0)
    }
  }

  /// The first model was in doubt; clear boilerplate, most of every page, is not looked at again.
  static func isWorthwhile(_ score: Int32) -> Bool { score > TreeModel.hopeless }

  private func score(at index: Int) -> Int {
    Int(scores.indices.contains(index) ? scores[index] : -StackedFeatures.limit)
  }

  private func fill(_ row: inout FeatureRow, stretch: Stretch, of range: Range<Int>) {
    row.set(stretch.story, to: Percent.of(storySums.sum(in: range), in: textSums.sum(in: range)))
    row.set(stretch.mean, to: scoreSums.sum(in: range) / max(range.count, 1))
  }
}
