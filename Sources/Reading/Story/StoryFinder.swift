internal import Incidents

/// Parts a page's story from its boilerplate: by the learned model, or by rules where that finds nothing.
enum StoryFinder {
  /// A verdict for each passage, by what the model says of it. O(n).
  ///
  /// - Parameter scores: of each passage, in thousandths of log-odds.
  static func verdicts(on page: Page, scores: [Int32]) -> [Verdict] {
    let passages = page.passages
    guard let isStory = story(on: page, scores: scores) else {
      let ruled = StoryRules.verdicts(on: passages)
      let asides = StoryAsides(in: page, isStory: ruled.map(\.isStory)).reasons
      return ruled.indices.map { index in asides[index].map(Verdict.boilerplate) ?? ruled[index] }
    }
    let asides = StoryAsides(in: page, isStory: isStory).reasons
    let rest = isStory.indices.filter { isStory[$0] && asides[$0] == nil }
    let (first, last) = (rest.first ?? 0, rest.last ?? 0)
    var verdicts = passages.indices.map { index in
      if let reason = asides[index] { return Verdict.boilerplate(reason) }
      return isStory[index]
        ? storyVerdict(on: passages[index])
        : Verdict.boilerplate(BoilerplateReason.reason(of: passages[index], isBefore: index < first))
    }
    for index in passages.indices[(last + 1)...] where verdicts[index] == .boilerplate(.other) {
      if AsideSection.comments.isOpened(by: passages[index]) { verdicts[index] = .boilerplate(.comment) }
    }
    nameSections(&verdicts, from: last + 1)
    return verdicts
  }

  /// What the model takes for the story; when there is no prose in that and the rules find none either, what it doubts least.
  private static func story(on page: Page, scores: [Int32]) -> [Bool]? {
    let threshold: Int32 = page.isMarkup ? 0 : dumpThreshold
    var isStory = zip(page.passages, scores).map { $1 > threshold && !isTold($0) }
    for index in isStory.indices.dropFirst() where !page.isMarkup && isStory[index - 1] && !isStory[index] {
      isStory[index] = scores[index] > threshold - bridge && Prose.isProse(page.passages[index])
    }
    if zip(page.passages, isStory).contains(where: { $1 && Prose.isProse($0) }) { return isStory }
    if page.passages.contains(where: Prose.isProse) { return nil }
    let doubtful = zip(page.passages, scores).map { $1 > threshold - doubt && !isLinks($0) }
    let words = zip(page.passages, doubtful).lazy.filter { $1 }.map(\.0.shape.words)
      .reduce(0) { $0 + ($1 >= wordsOfPiece ? $1 : 0) }
    return words >= wordsOfStory ? doubtful : ShortStory(on: page).isStory
  }

  /// What says itself that it leads to another story, or is a picture's name, is boilerplate amid the story too.
  private static func isTold(_ passage: Passage) -> Bool { passage.cues.reason == .related || passage.isPictureName }

  /// Mostly links, which tell no story.
  private static func isLinks(_ passage: Passage) -> Bool {
    (passage.markup?.styled.linked ?? 0) * 2 > passage.shape.scalars.all
  }

  /// Thousandths of log-odds from which a dump's line is taken for the story: where cross-validation is best.
  private static let dumpThreshold: Int32 = -400

  /// By how much less prose right after a story passage must convince, in a dump, where nothing else holds paragraphs
  /// together.
  private static let bridge: Int32 = 1500

  /// By how much less a passage must convince on a page without any prose.
  private static let doubt: Int32 = 1500
  /// In words: such pieces make a story together when they have so many; shorter ones do not count.
  private static let wordsOfPiece = 6
  private static let wordsOfStory = 20
  /// In words: longer lines are no headings.
  private static let mostOfHeading = 14

  /// A story passage is a heading when it is marked as one, or is short and ends no sentence.
  private static func storyVerdict(on passage: Passage) -> Verdict {
    if case .heading = passage.kind { return .heading }
    guard passage.markup == nil, passage.kind == .paragraph else { return .story }
    let shape = passage.shape
    let isOpen = !shape.ending.isSentence && !shape.ending.isColon
    return shape.words <= mostOfHeading && isOpen && shape.scalars.unspaced == 0 ? .heading : .story
  }

  /// Below the story, what follows a line that opens the comments or the further stories belongs to them.
  static func nameSections(_ verdicts: inout [Verdict], from start: Int) {
    var section: Block.Boilerplate?
    for index in verdicts.indices[start...] {
      switch verdicts[index] {
      case .boilerplate(.comment): section = .comment
      case .boilerplate(.related): section = .related
      case .boilerplate(.other): if let section { verdicts[index] = .boilerplate(section) }
      case .boilerplate(.footer): section = nil
      default: continue
      }
    }
  }
}
