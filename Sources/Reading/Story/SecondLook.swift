internal import Incidents

/// What a second model sees beside a passage's own columns: what the first model said of it, of its neighbours, and of all
/// that is made like it ("stacking", Wolpert 1992).
///
/// A lone short line amid the story, or a sentence that asks for a subscription below it, is told by its surroundings.
struct SecondLook {
  private let scores: [Int32]
  /// Running sums over the passages: scores, bytes of text, and bytes of what the first model takes for the story.
  private let scoreSums: [Int]
  private let textSums: [Int]
  private let storySums: [Int]
  /// Passages since the last that surely is of the story, and until the next.
  private let since: [Int32]
  private let until: [Int32]
  /// Bytes of text and of story, for passages of one kind and of one container.
  private let kinds: [Share]
  private let containers: [Int: Share]
  private let passages: [Passage]
  private let kindNumbers: [Int]
  private let isMarkup: Bool

  /// A score beyond this is no surer.
  private static let limit: Int32 = 6000
  /// From here on, a passage surely is of the story.
  private static let sure: Int32 = 800
  /// Up to here, a passage clearly is furniture: where `TreeModel.score` stops asking.
  private static let clear: Int32 = -2400
  private static let far: Int32 = 200

  private struct Share {
    var text = 0
    var story = 0

    mutating func add(_ text: Int, isStory: Bool) {
      self.text += text
      if isStory { story += text }
    }

    var percent: Int { story * 100 / max(text, 1) }
  }

  /// - Parameters:
  ///   - scores: the first model's, one a passage.
  ///   - kinds: of each passage, the number of its kind.
  ///
  /// O(n).
  init(_ scores: [Int32], _ passages: [Passage], kinds kindNumbers: [Int]) {
    (self.passages, self.kindNumbers) = (passages, kindNumbers)
    isMarkup = passages.first?.markup != nil
    self.scores = scores.map { max(-SecondLook.limit, min(SecondLook.limit, $0)) }
    let texts = passages.map { min($0.text.count, 2000) }
    scoreSums = [Int].runningSums(of: self.scores.map(Int.init))
    textSums = [Int].runningSums(of: texts)
    storySums = [Int].runningSums(of: zip(scores, texts).map { $0 > 0 ? $1 : 0 })
    since = SecondLook.distances(scores)
    until = SecondLook.distances(scores.reversed()).reversed()
    var kinds = [Share](repeating: Share(), count: (kindNumbers.max() ?? -1) + 1)
    var containers: [Int: Share] = [:]
    for (index, passage) in passages.enumerated() {
      kinds[kindNumbers[index]].add(texts[index], isStory: scores[index] > 0)
      guard isMarkup, let markup = passage.markup else { continue }
      containers[markup.container, default: Share()].add(texts[index], isStory: scores[index] > 0)
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

  /// The columns of one passage.
  func add(_ row: inout [Int32], _ index: Int) {
    row.append(scores[index])
    for step in 1...4 {
      row.append(score(index - step))
      row.append(score(index + step))
    }
    for reach in [2, 5, 12] {
      addStretch(&row, max(0, index - reach)..<index)
      addStretch(&row, index + 1..<max(index + 1, min(scores.count, index + 1 + reach)))
    }
    let (all, before) = (storySums[scores.count], storySums[index])
    row.add(before * 1000 / max(all, 1))
    row.add(all, upTo: 20_000)
    row.add(before, upTo: 20_000)
    row.add(all - storySums[index + 1], upTo: 20_000)
    row.append(since[index])
    row.append(until[index])
    row.add(kinds[kindNumbers[index]].percent)
    if isMarkup, let markup = passages[index].markup { row.add(containers[markup.container]?.percent ?? 0) }
  }

  /// The first model was in doubt; clear furniture, most of every page, is not looked at again.
  static func isWorthwhile(_ score: Int32) -> Bool { score > clear }

  private func score(_ index: Int) -> Int32 { scores.indices.contains(index) ? scores[index] : -SecondLook.limit }

  /// Of a stretch of passages: percent of its text that is story, and the mean score.
  private func addStretch(_ row: inout [Int32], _ range: Range<Int>) {
    let text = textSums[range.upperBound] - textSums[range.lowerBound]
    row.add((storySums[range.upperBound] - storySums[range.lowerBound]) * 100 / max(text, 1))
    row.add((scoreSums[range.upperBound] - scoreSums[range.lowerBound]) / max(range.count, 1))
  }
}
