internal import Incidents

/// Parts a page's story from its furniture: by the learned model, or by rules where that finds nothing.
enum StoryFinder {
  /// A verdict for each passage, by what the model says of it. O(n).
  static func verdicts(_ page: Page, _ scores: [Int32]) -> [Verdict] {
    let passages = page.passages
    guard let isStory = story(page, scores) else { return StoryRules.verdicts(passages) }
    let first = isStory.firstIndex(of: true) ?? 0
    let last = isStory.lastIndex(of: true) ?? 0
    var verdicts = passages.indices.map { index in
      isStory[index]
        ? storyVerdict(passages[index])
        : Verdict.furniture(FurnitureReason.reason(passages[index], isBefore: index < first))
    }
    nameSections(&verdicts, from: last + 1)
    return verdicts
  }

  /// What the model takes for the story; when there is no prose in that and the rules find none either, what it doubts least.
  private static func story(_ page: Page, _ scores: [Int32]) -> [Bool]? {
    let threshold: Int32 = page.isMarkup ? 0 : dumpThreshold
    var isStory = zip(page.passages, scores).map { $1 > threshold && !isTold($0) }
    for index in isStory.indices.dropFirst() where !page.isMarkup && isStory[index - 1] && !isStory[index] {
      isStory[index] = scores[index] > threshold - bridge && isProse(page.passages[index])
    }
    if zip(page.passages, isStory).contains(where: { $1 && isProse($0) }) { return isStory }
    if page.passages.contains(where: isProse) { return nil }
    let doubtful = zip(page.passages, scores).map { $1 > threshold - 1500 && !isLinks($0) }
    let words = zip(page.passages, doubtful).reduce(0) { $0 + ($1.1 && $1.0.shape.words >= 6 ? $1.0.shape.words : 0) }
    return words >= 20 ? doubtful : nil
  }

  /// What says itself that it leads to another story, or is a picture's name, is furniture amid the story too.
  private static func isTold(_ passage: Passage) -> Bool { passage.reason == .related || passage.isPictureName }

  /// Mostly links, which tell no story.
  private static func isLinks(_ passage: Passage) -> Bool {
    (passage.markup?.linkScalars ?? 0) * 2 > passage.shape.scalars
  }

  /// Thousandths of log-odds from which a dump's line is taken for the story: where cross-validation is best.
  private static let dumpThreshold: Int32 = -400

  /// By how much less prose right after a story passage must convince, in a dump, where nothing else holds paragraphs
  /// together.
  private static let bridge: Int32 = 1500

  /// A story passage is a heading when it is marked as one, or is short and ends no sentence.
  private static func storyVerdict(_ passage: Passage) -> Verdict {
    if case .heading = passage.kind { return .heading }
    guard passage.markup == nil, passage.kind == .paragraph else { return .story }
    let shape = passage.shape
    return shape.words <= 14 && !shape.endsSentence && !shape.endsColon && shape.unspaced == 0 ? .heading : .story
  }

  /// Running text: enough words, function words among them, and an end of sentence.
  static func isProse(_ passage: Passage) -> Bool {
    let shape = passage.shape
    guard shape.words >= 9, passage.reason == nil else { return false }
    return (shape.functionWords * 7 >= shape.words || shape.unspaced * 2 > shape.letters)
      && (shape.endsSentence || shape.words >= 25)
  }

  /// Below the story, what follows a line that opens the comments or the further stories belongs to them.
  static func nameSections(_ verdicts: inout [Verdict], from start: Int) {
    var section: Block.Furniture?
    for index in verdicts.indices[start...] {
      switch verdicts[index] {
      case .furniture(.comment): section = .comment
      case .furniture(.related): section = .related
      case .furniture(.other): if let section { verdicts[index] = .furniture(section) }
      case .furniture(.footer): section = nil
      default: continue
      }
    }
  }
}
