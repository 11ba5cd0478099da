import Text

/// Names with a short form in brackets behind them, by which the article then speaks: "Medical Informatics Engineering, Inc. (MIE)",
/// "Agence nationale des titres sécurisés (ANTS)".
struct NameAbbreviations {
  let scan: ArticleScan

  private var text: FoldedText { scan.text }

  /// A long name, and the run that is its short form.
  struct Pair {
    let long: NameRun
    let short: NameRun
  }

  // All three were chosen by hand, not measured.
  /// Letters that an abbreviation has.
  private static let letters = 3...8
  /// Letters of a small word that none of an abbreviation's letters stands for: "des", "of".
  private static let mostOfLink = 4
  /// Words that a name has in which letters are looked for.
  private static let mostWords = 10

  /// The long form of each run that is a short one. O(runs).
  ///
  /// - Parameter runs: of one sentence, in its order.
  func pairs(among runs: [NameRun]) -> [Pair] {
    runs.enumerated().compactMap { index, short in
      guard short.words == 1, let open = openBracket(before: short), isClosed(behind: short) else { return nil }
      let end = endOfName(before: open, in: scan.sentences[short.sentence])
      if let long = spelledOut(short, before: end) { return Pair(long: long, short: short) }
      guard index > 0, runs[index - 1].range.upperBound == end, isShort(short, of: runs[index - 1]) else { return nil }
      return Pair(long: runs[index - 1], short: short)
    }
  }

  /// "The Royal Society for the Care of Animals … the RSCA": short forms that no bracket explains, where one name alone has these
  /// letters. O(names x names of capitals).
  func initials(among runs: [NameRun], besides pairs: [Pair]) -> [Pair] {
    let explained = Set(pairs.map { text.text($0.short.range) })
    let long = Dictionary(grouping: runs.filter { $0.words >= NameAbbreviations.letters.lowerBound }, by: initials)
    return runs.compactMap { short in
      guard short.words == 1, NameAbbreviations.letters.contains(short.range.count),
        short.range.allSatisfy(text.isUpper), !explained.contains(text.text(short.range)),
        let own = long[text.text(short.range)], own.count == 1
      else { return nil }
      return Pair(long: own[0], short: short)
    }
  }

  /// The first letters of a name's words with a capital.
  private func initials(of run: NameRun) -> String {
    let starts = run.range.filter { text.isWordStart($0) && text.isUpper($0) }
    return String(decoding: starts.map { text.bytes[$0] }, as: UTF8.self)
  }

  private func isQuote(_ place: Int) -> Bool { [.quotationMark, .apostrophe].contains(text.byte(place)) }

  private func openBracket(before run: NameRun) -> Int? {
    let place = run.range.lowerBound - 1
    let open = isQuote(place) ? place - 1 : place
    return text.byte(open) == .openingBracket ? open : nil
  }

  private func isClosed(behind run: NameRun) -> Bool {
    let place = run.range.upperBound
    return text.byte(isQuote(place) ? place + 1 : place) == .closingBracket
  }

  /// The end of what stands before a bracket, without blanks and a legal form.
  private func endOfName(before open: Int, in sentence: Sentence) -> Int {
    func withoutSigns(_ end: Int) -> Int {
      var end = end
      while end > sentence.range.lowerBound, [.space, .comma, .fullStop].contains(text.byte(end - 1)) { end -= 1 }
      return end
    }
    let end = withoutSigns(open)
    let form = sentence.cues(.legalForm).first { $0.start < end && $0.end >= end && $0.end <= open }
    return form.map { withoutSigns($0.start) } ?? end
  }

  /// The words before a place whose first letters the abbreviation has, where small words may lie between.
  private func spelledOut(_ short: NameRun, before end: Int) -> NameRun? {
    spelledOut(short, before: end, isAtHyphens: false) ?? spelledOut(short, before: end, isAtHyphens: true)
  }

  private func spelledOut(_ short: NameRun, before end: Int, isAtHyphens: Bool) -> NameRun? {
    let letters = Array(text.bytes[short.range])
    guard NameAbbreviations.letters.contains(letters.count), letters.allSatisfy({ $0 < 0x80 }),
      short.range.allSatisfy(text.isUpper)
    else { return nil }
    let sentence = scan.sentences[short.sentence].range.lowerBound
    var (left, place, words) = (letters.count, end, 0)
    while left > 0, place > sentence, words < NameAbbreviations.mostWords {
      let last = place
      while place > sentence, ![.space, .apostrophe].contains(text.byte(place - 1)),
        !isAtHyphens || text.byte(place - 1) != .hyphen
      { place -= 1 }
      words += 1
      if text.byte(place) == letters[left - 1] {
        left -= 1
      } else if last - place > NameAbbreviations.mostOfLink {
        return nil
      }
      if left > 0 { place -= 1 }
    }
    guard left == 0, words > 1, text.isUpper(place) else { return nil }
    return NameRun(range: place..<end, sentence: short.sentence, words: words, isInitial: false, isQuoted: false)
  }

  /// Its letters stand in the other in the same order, from the first on: "Banamex" of "Banco Nacional de México".
  private func isShort(_ short: NameRun, of long: NameRun) -> Bool {
    guard long.words > 1, short.range.count < long.range.count,
      text.byte(short.range.lowerBound) == text.byte(long.range.lowerBound)
    else { return false }
    var rest = text.bytes[short.range][...]
    for byte in text.bytes[long.range] where byte == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
