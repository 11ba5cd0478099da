internal import Incidents

/// A first guess at the headline, by rules alone: what the story model measures distances from.
///
/// The weights were set by hand before there was a model; the models have learned from columns that come of them since, so
/// that a change wants training anew.
enum HeadlineRules {
  /// Passages above the body that are looked at.
  private static let reach = 40

  /// The passage of a dump that is the headline, among those above the body; `nil` when none will do.
  ///
  /// - Parameters:
  ///   - repeats: how many other passages say the same as each.
  ///   - body: the first passage of the body.
  static func index(in passages: [Passage], repeats: [Int], body: Int) -> Int? {
    let first = max(0, body - reach)
    guard first < body else { return nil }
    var best: (index: Int, score: Double)?
    for index in first..<body {
      let score = score(of: index, in: passages, body: body, isRepeated: repeats[index] > 0)
      if score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  /// What a headline has.
  private enum Limits {
    static let leastLetters = 8
    static let words = 2...40
    /// Words up to which more are better, and beyond which more are worse.
    static let fullWords = 9.0
    static let manyWords = 18.0
    /// Passages with a date and as few words are the dateline itself.
    static let wordsOfDateline = 12
    /// A passage with one digit to so many letters or fewer is a figure.
    static let lettersPerDigit = 3
    /// Passages after a headline in which its date stands.
    static let dateReach = 4
  }

  /// What counts for and against a headline.
  private enum Weight {
    static let start = 10.0
    static let distance = 0.35
    static let word = 0.9
    static let wordTooMany = 0.6
    static let fullStop = 4.0
    static let listItem = 4.0
    static let gap = 1.0
    static let figures = 6.0
    static let dateline = 8.0
    static let dateInside = 2.0
    static let dateBelow = 3.0
    static let repeated = 2.0
  }

  private static func score(of index: Int, in passages: [Passage], body: Int, isRepeated: Bool) -> Double {
    let passage = passages[index]
    let shape = passage.shape
    guard shape.scalars.letters >= Limits.leastLetters, Limits.words.contains(shape.words),
      passage.cues.reason == nil, !passage.isPictureName
    else { return 0 }
    let words = Double(shape.words)
    var score = Weight.start - Double(body - index) * Weight.distance
    score += min(words, Limits.fullWords) * Weight.word - max(0, words - Limits.manyWords) * Weight.wordTooMany
    if passage.text.last == ASCII.point { score -= Weight.fullStop }
    if passage.kind == .listItem { score -= Weight.listItem }
    if passage.gap > 0 { score += Weight.gap }
    if shape.scalars.digits * Limits.lettersPerDigit > shape.scalars.letters { score -= Weight.figures }
    if passage.hasDate { score -= shape.words < Limits.wordsOfDateline ? Weight.dateline : Weight.dateInside }
    let below = index + 1..<min(body, index + 1 + Limits.dateReach)
    if below.contains(where: { passages[$0].hasDate }) { score += Weight.dateBelow }
    if isRepeated { score += Weight.repeated }
    return score
  }

  // MARK: Markup

  /// What an `h1` has ahead of an `h2`, and what each passage further down costs, in shares of words.
  private static let topLevelLead = 0.15
  private static let costOfPlace = 0.0001
  /// Headings share more than this with a title, by Dice's coefficient.
  private static let leastLikeness = 0.25

  /// The visible h1 or h2 that shares most words with the page's titles; `nil` when none shares any.
  static func markupIndex(in passages: [Passage], titles: [String]) -> Int? {
    let wanted = titles.map { Set(Word.scan(Array($0.utf8)).map(\.hash)) }.filter { !$0.isEmpty }
    var best: (index: Int, score: Double)?
    for (index, passage) in passages.enumerated() {
      guard let level = passage.markup?.headingLevel, level == 1 || level == 2 else { continue }
      let own = Set(passage.shape.leading.map(\.hash))
      guard !own.isEmpty else { continue }
      let shared = wanted.map { likeness(of: own, to: $0) }.max() ?? 0
      let score = shared + (level == 1 ? topLevelLead : 0) - Double(index) * costOfPlace
      guard wanted.isEmpty ? level == 1 : shared > leastLikeness else { continue }
      if score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  /// Dice's coefficient of two sets of words: 1 when they are the same, 0 when they share none.
  private static func likeness(of own: Set<UInt64>, to other: Set<UInt64>) -> Double {
    2 * Double(own.intersection(other).count) / Double(own.count + other.count)
  }
}
