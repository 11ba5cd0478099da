import Text

/// Finds the parts of a sentence that say that something was not touched.
///
/// Every reach is in bytes of the folded text, set by hand on the first 47 articles; to be learned.
struct Denial {
  let scan: ArticleScan
  let sentence: Sentence

  /// "No passwords or card numbers were taken": a determiner reaches across a list. Made longer by hand, for lists of several
  /// kinds of data, and not measured by itself.
  private static let reachOfDeterminer = 120
  /// "did not access".
  private static let reachOfAdverb = 26
  /// Where verbs stand at the end the negation stands behind them, as an ending that may be part of the match.
  private static let behindVerb = -3...12

  /// Clauses in which a negation governs a word of access or loss.
  func ranges() -> [Range<Int>] {
    let negations = sentence.cues(.negation)
    let untouched = sentence.cues(.untouched)
    guard !negations.isEmpty || !untouched.isEmpty else { return [] }
    let touched = sentence.cues(.affected) + sentence.cues(.breach)
    return untouched.map { spared(by: $0, touched: touched) }
      + negations.compactMap { range(of: $0, touched: touched) }
  }

  /// "Card details, which are kept elsewhere, remained safe": all before it in its clause that nothing was said to have happened to.
  private func spared(by untouched: Match, touched: [Match]) -> Range<Int> {
    let clause = clause(around: untouched.range)
    let told = touched.lazy.filter { $0.end <= untouched.start }.map(\.end).max() ?? clause.lowerBound
    return max(clause.lowerBound, told)..<untouched.end
  }

  private func range(of negation: Match, touched: [Match]) -> Range<Int>? {
    if let governed = touched.first(where: { governs(negation, touched: $0.range) }) {
      let clause = clause(around: negation.range)
      return clause.lowerBound..<end(ofClause: clause, behind: governed.range, touched: touched)
    }
    if isElliptic(negation) { return clause(around: negation.range) }
    if isBare(negation) { return negation.start..<clause(around: negation.range).upperBound }
    return touched.isEmpty ? nil : clauseEnded(by: negation)
  }

  /// "No health records were involved in the breach, which exposed e-mail addresses": behind a comma, what tells of loss anew is not
  /// denied, unless it is a list that goes on.
  private func end(ofClause clause: Range<Int>, behind governed: Range<Int>, touched: [Match]) -> Int {
    guard !scan.isVerbFinal, governed.upperBound < clause.upperBound else { return clause.upperBound }
    let comma = (governed.upperBound..<clause.upperBound).first { scan.text.byte($0) == .comma }
    guard let comma,
      touched.contains(where: { match in
        (1...Denial.reachOfRelative).contains(match.start - comma) && match.end <= clause.upperBound
      })
    else { return clause.upperBound }
    return comma
  }

  /// "..., not passwords nor card data": a comma or a word of contrast before the negation, and data right behind it.
  private func isBare(_ negation: Match) -> Bool {
    let end = scan.text.byte(negation.start - 1) == .space ? negation.start - 1 : negation.start
    let isOpen =
      scan.text.byte(end - 1) == .comma
      || sentence.cues(.contrast).contains { (0...Denial.reachOfEllipsis).contains(negation.start - $0.end) }
    return isOpen
      && sentence.matches.contains { match in
        guard case .data = match.meaning else { return false }
        return (0...Denial.reachOfBare).contains(match.start - negation.end)
      }
  }

  /// From the negation to the data, over an article at most, and from a comma to a verb of loss; in bytes, chosen by hand.
  private static let reachOfBare = 6
  private static let reachOfRelative = 12

  /// "..., but no passwords": behind a word of contrast the verb is left out.
  private func isElliptic(_ negation: Match) -> Bool {
    guard isDeterminer(scan.text.text(negation.range)) else { return false }
    return sentence.cues(.contrast).contains { (0...Denial.reachOfEllipsis).contains(negation.start - $0.end) }
  }

  /// From the word of contrast, in bytes; chosen by hand.
  private static let reachOfEllipsis = 8

  /// "..., passwords were not.": the part of a sentence from its last comma that ends in a negation.
  private func clauseEnded(by negation: Match) -> Range<Int>? {
    let isLast = (negation.end..<sentence.range.upperBound).allSatisfy { place in
      !scan.text.isLetter(place) && !scan.text.isDigit(place)
    }
    guard isLast else { return nil }
    let start = (sentence.range.lowerBound..<negation.start).last {
      scan.text.byte($0) == .comma || scan.text.byte($0) == .semicolon
    }
    return start.map { $0..<negation.end }
  }

  private func governs(_ negation: Match, touched: Range<Int>) -> Bool {
    if scan.isVerbFinal {
      let behind = negation.start - touched.upperBound
      return Denial.behindVerb.contains(behind) || touched.overlaps(negation.range)
    }
    let reach = isDeterminer(scan.text.text(negation.range)) ? Denial.reachOfDeterminer : Denial.reachOfAdverb
    return (0...reach).contains(touched.lowerBound - negation.end)
  }

  private func isDeterminer(_ word: String) -> Bool {
    if word == "no" || word.hasPrefix("no ") { return scan.languages == LanguageSet(codes: "en") }
    return Denial.determiners.contains { word.utf8.starts(with: $0.utf8) }
  }

  /// "No" as a determiner, by its stem: German, French, Spanish, Portuguese, Italian, Dutch, Polish, English.
  private static let determiners = ["kein", "aucun", "ningun", "nenhum", "nessun", "geen", "zadn", "neither"]

  /// From the last to the next semicolon, contrast or end of the sentence.
  private func clause(around range: Range<Int>) -> Range<Int> {
    var low = sentence.range.lowerBound
    var high = sentence.range.upperBound
    for match in sentence.cues(.contrast) {
      if match.end <= range.lowerBound { low = max(low, match.end) }
      if match.start >= range.upperBound { high = min(high, match.start) }
    }
    for index in low..<high where scan.text.bytes[index] == .semicolon {
      if index < range.lowerBound { low = index + 1 } else if index >= range.upperBound { high = min(high, index) }
    }
    return low..<max(low, high)
  }
}
