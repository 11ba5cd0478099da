internal import Incidents
import Text

/// What the words right beside a count say of it: how exactly it is meant, and whether it is what another is a part of.
struct CountBounds {
  let scan: ArticleScan

  private var text: FoldedText { scan.text }
  private var phrases: Phrasebook { scan.phrases }

  /// Words between "of" and the number that it is the base of: "of Acme's some 5 million". Chosen by hand, not measured.
  private static let mostOwnerWords = 3
  /// Numbers behind a whole among which its part is looked for. Chosen by hand, not measured.
  private static let mostParts = 12

  /// How exactly a number is meant; nil where it has a fraction.
  func told(_ number: NumberSpan) -> AffectedCount.Count? {
    guard let count = number.units else { return nil }
    if let upper = number.upperUnits { return .range(count, upper) }
    let before = nearest([.atLeast, .atMost, .about], before: endBefore(number.range.lowerBound))
    switch before ?? nearest([.orMore, .orFewer, .orSo], behind: number.range.upperBound) {
    case .atLeast, .orMore: return .atLeast(count)
    case .atMost, .orFewer: return .atMost(count)
    case .about, .orSo: return .approximately(count)
    default: return .exactly(count)
    }
  }

  /// "5,000 of its 2 million customers", "none of the 5 million", "200万人のうち5000人": the number is the base of a part.
  func isBase(_ number: NumberSpan) -> Bool {
    let behind = text.skippingSpaces(number.range.upperBound)
    if phrases.end(of: .baseBehind, at: behind, in: text) != nil { return true }
    var end = endBefore(number.range.lowerBound)
    if let bound = start(ofNearest: [.atLeast, .atMost, .about], before: end) { end = endBefore(bound) }
    if phrases.start(of: .hasBefore, before: end, in: text) != nil { return true }
    for _ in 0...CountBounds.mostOwnerWords {
      if phrases.start(of: .outOf, before: end, in: text) != nil { return true }
      if let of = phrases.start(of: .baseBefore, before: end, in: text),
        isPart(before: endBefore(of)) || beginsClause(of) && hasPart(behind: number)
      {
        return true
      }
      guard let start = startOfWord(before: end) else { return false }
      end = endBefore(start)
    }
    return false
  }

  /// Whether a part is named before "of": "none", "a third", "20%", a number.
  private func isPart(before end: Int) -> Bool {
    guard end > 0 else { return false }
    if phrases.start(of: .part, before: end, in: text) != nil { return true }
    return text.isDigit(end - 1) || scan.numbers.last(before: end, by: \.range)?.range.upperBound == end
  }

  /// "Of the 2 million customers 30,000 were hit": "of" begins the sentence, or stands behind a comma.
  private func beginsClause(_ of: Int) -> Bool {
    guard let sentence = scan.sentence(at: of) else { return false }
    let end = endBefore(of)
    return of == scan.sentences[sentence].range.lowerBound
      || [.comma, .semicolon, .colon, .hyphen].contains(text.byte(end - 1))
  }

  /// Whether the sentence goes on with a smaller number that is neither a sum nor a date.
  private func hasPart(behind number: NumberSpan) -> Bool {
    guard let sentence = scan.sentence(at: number.range.lowerBound) else { return false }
    let end = scan.sentences[sentence].range.upperBound
    let first = scan.numbers.firstIndex(from: number.range.upperBound, by: \.range)
    return scan.numbers[first...].prefix(CountBounds.mostParts).prefix { $0.range.upperBound <= end }.contains { part in
      part.thousandths < number.thousandths && part.thousandths > NumberSpan.thousandthsOfOne
        && !scan.money.contains { $0.range.overlaps(part.range) }
        && !scan.calendar.contains { $0.range.overlaps(part.range) }
    }
  }

  private func endBefore(_ index: Int) -> Int { text.byte(index - 1) == .space ? index - 1 : index }

  private func startOfWord(before end: Int) -> Int? {
    var start = end
    while text.isLetter(start - 1) || text.byte(start - 1) == .apostrophe { start -= 1 }
    return start < end ? start : nil
  }

  private func start(ofNearest candidates: [Phrase], before end: Int) -> Int? {
    candidates.compactMap { phrases.start(of: $0, before: end, in: text) }.min()
  }

  /// Of those that stand there the longest: "no more than" is no "more than".
  private func nearest(_ candidates: [Phrase], before end: Int) -> Phrase? {
    let found = candidates.compactMap { phrase in
      phrases.start(of: phrase, before: end, in: text).map { (phrase: phrase, start: $0) }
    }
    return found.min { $0.start < $1.start }?.phrase
  }

  private func nearest(_ candidates: [Phrase], behind end: Int) -> Phrase? {
    let found = candidates.compactMap { phrase in
      phrases.end(of: phrase, at: text.skippingSpaces(end), in: text).map { (phrase: phrase, end: $0) }
    }
    return found.max { $0.end < $1.end }?.phrase
  }
}
