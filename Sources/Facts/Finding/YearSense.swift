import Text

/// Tells a year that something happened in from one that is a part of a name, a count, or the year of a founding.
struct YearSense {
  let scan: ArticleScan

  /// How far a word may stand from the year that it makes its own, in bytes of the folded text. Chosen by hand, not measured.
  private enum Reach {
    /// "founded back in 2009", "2009年に設立".
    static let founding = 18
    /// "Ley 1581 de 2012", "2018 Data Protection Act".
    static let law = 24
  }

  /// Whether four figures that may be a year are something else.
  func isOther(_ range: Range<Int>) -> Bool {
    guard let index = scan.sentence(at: range.lowerBound) else { return false }
    let sentence = scan.sentences[index]
    if isBeside(.founded, within: Reach.founding, of: range, in: sentence) { return true }
    return !isDated(range)
      && (isCount(range) || endsName(range) || isBeside(.law, within: Reach.law, of: range, in: sentence))
  }

  /// "2019 customers", and not "in 2019 customers were told".
  func isCountOfPeople(_ range: Range<Int>) -> Bool { isCount(range) && !isDated(range) }

  /// "in 2018", "im Jahr 2018", "2018年".
  private func isDated(_ range: Range<Int>) -> Bool {
    let before = scan.text.byte(range.lowerBound - 1) == .space ? range.lowerBound - 1 : range.lowerBound
    return scan.phrases.start(of: .when, before: before, in: scan.text) != nil
      || scan.phrases.end(of: .yearMark, at: scan.text.skippingSpaces(range.upperBound), in: scan.text) != nil
  }

  /// "2018 customers": what it counts stands right behind it.
  private func isCount(_ range: Range<Int>) -> Bool {
    let next = scan.text.skippingSpaces(range.upperBound)
    guard let index = scan.sentence(at: range.lowerBound) else { return false }
    return scan.sentences[index].matches.within(next..<next + 1, by: \.range).contains { match in
      guard case .counted(let counted) = match.meaning else { return false }
      return counted != .advertisers
    }
  }

  /// "Server 2012", "Act 2018": a word with a capital right before it that does not begin the sentence.
  private func endsName(_ range: Range<Int>) -> Bool {
    let text = scan.text
    guard scan.languages != .any, scan.languages.isDisjoint(with: .capitalisesNouns),
      text.byte(range.lowerBound - 1) == .space, let index = scan.sentence(at: range.lowerBound)
    else { return false }
    let end = range.lowerBound - 1
    var start = end
    while text.isLetter(start - 1) || text.isDigit(start - 1) { start -= 1 }
    return (start..<end).contains { text.isUpper($0) } && start > scan.sentences[index].range.lowerBound
  }

  /// Whether a word stands near with no comma between.
  private func isBeside(_ cue: Cue, within reach: Int, of range: Range<Int>, in sentence: Sentence) -> Bool {
    return sentence.near(range, within: reach).matches.contains { match in
      guard match.meaning == .cue(cue), match.range.gap(to: range) <= reach else { return false }
      let between = min(match.end, range.upperBound)..<max(match.start, range.lowerBound)
      return !scan.text.bytes[between].contains(.comma)
    }
  }
}
