/// Parts of a sentence that say that something was not touched.
enum Denial {
  /// Clauses in which a negation governs a word of access or loss.
  static func ranges(_ scan: ArticleScan, _ passage: Passage) -> [Range<Int>] {
    let negations = passage.cues(.negation)
    guard !negations.isEmpty else { return [] }
    let touched = passage.cues(.affected) + passage.cues(.breach)
    var ranges: [Range<Int>] = []
    for negation in negations {
      let governs = touched.contains { match in
        let ahead = match.start - negation.end
        let behind = negation.start - match.end
        return scan.isVerbFinal ? (-3...12).contains(behind) : (0...26).contains(ahead)
      }
      if governs { ranges.append(clause(around: negation.range, scan, passage)) }
    }
    return ranges
  }

  /// From the last to the next semicolon, contrast or end of the sentence.
  private static func clause(around range: Range<Int>, _ scan: ArticleScan, _ passage: Passage) -> Range<Int> {
    let contrasts = passage.cues(.contrast)
    var low = passage.range.lowerBound
    var high = passage.range.upperBound
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
