import Text

/// Parts of a sentence that say that something was not touched.
enum Denial {
  /// Clauses in which a negation governs a word of access or loss.
  static func ranges(_ scan: ArticleScan, _ sentence: Sentence) -> [Range<Int>] {
    let negations = sentence.cues(.negation)
    guard !negations.isEmpty else { return [] }
    let touched = sentence.cues(.affected) + sentence.cues(.breach)
    var ranges: [Range<Int>] = []
    for negation in negations {
      let reach = isDeterminer(scan.text.text(negation.range), scan) ? 72 : 26
      let governs = touched.contains { match in
        let ahead = match.start - negation.end
        let behind = negation.start - match.end
        return scan.isVerbFinal
          ? (-3...12).contains(behind) || match.range.overlaps(negation.range) : (0...reach).contains(ahead)
      }
      if governs { ranges.append(clause(around: negation.range, scan, sentence)) }
    }
    return ranges
  }

  /// "No passwords or card numbers were taken": such a word reaches across a list.
  private static func isDeterminer(_ word: String, _ scan: ArticleScan) -> Bool {
    if word == "no" { return scan.languages == LanguageSet(codes: "en") }
    return determiners.contains { word.utf8.starts(with: $0.utf8) }
  }

  private static let determiners = ["kein", "aucun", "ningun", "nenhum", "nessun", "geen", "zadn", "neither"]

  /// From the last to the next semicolon, contrast or end of the sentence.
  private static func clause(around range: Range<Int>, _ scan: ArticleScan, _ sentence: Sentence) -> Range<Int> {
    let contrasts = sentence.cues(.contrast)
    var low = sentence.range.lowerBound
    var high = sentence.range.upperBound
    for match in contrasts {
      if match.end <= range.lowerBound { low = max(low, match.end) }
      if match.start >= range.upperBound { high = min(high, match.start) }
    }
    for index in low..<high where scan.text.bytes[index] == 59 {
      if index < range.lowerBound { low = index + 1 } else if index >= range.upperBound { high = min(high, index) }
    }
    return low..<max(low, high)
  }
}
