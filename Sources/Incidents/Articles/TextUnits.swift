import Text

/// The parts of a text that a person quotes: words, clauses, sentences, paragraphs. Positions are Unicode scalars.
package struct TextUnits: Sendable, Equatable {
  private let scalars: [Unicode.Scalar]

  /// Each holds those before it.
  package enum Unit: Int, Sendable, CaseIterable { case word, clause, sentence, paragraph }

  /// Complexity: O(n).
  package init(_ cleanText: String) { scalars = Array(cleanText.unicodeScalars) }

  package var count: Int { scalars.count }

  /// The unit that holds a position, or the next one behind it; blanks at its ends left out, and the sign that ends a clause. O(length of the paragraph).
  package func range(of unit: Unit, at position: Int) -> Range<Int> {
    guard !scalars.isEmpty else { return 0..<0 }
    var at = max(0, min(position, scalars.count - 1))
    while at < scalars.count - 1, scalars[at].properties.isWhitespace { at += 1 }
    let paragraph = paragraph(at: at)
    switch unit {
    case .paragraph: return trimmed(paragraph)
    case .word: return word(at: at, in: paragraph)
    case .sentence: return trimmed(sentence(at: at, in: paragraph))
    case .clause: return trimmed(clause(at: at, in: sentence(at: at, in: paragraph)))
    }
  }

  /// The unit behind a range, or before it where `step` is negative; the same one at the text's ends.
  package func range(of unit: Unit, from range: Range<Int>, step: Int) -> Range<Int> {
    if step > 0 { return range.upperBound >= count ? range : self.range(of: unit, at: range.upperBound) }
    var at = range.lowerBound - 1
    while at > 0, scalars[at].properties.isWhitespace { at -= 1 }
    return at < 0 ? range : self.range(of: unit, at: at)
  }

  /// A word longer or shorter at the end; never less than a word.
  package func grown(_ range: Range<Int>, byWords words: Int) -> Range<Int> {
    if words > 0 {
      let next = self.range(of: .word, at: range.upperBound)
      return range.lowerBound..<max(range.upperBound, next.upperBound)
    }
    var end = range.upperBound - 1
    while end > range.lowerBound, !scalars[end].properties.isWhitespace { end -= 1 }
    while end > range.lowerBound, scalars[end].properties.isWhitespace { end -= 1 }
    return end > range.lowerBound ? range.lowerBound..<end + 1 : range
  }

  /// The words of a range as evidence: with what stands around them where they stand elsewhere too.
  package func evidence(_ range: Range<Int>, of article: String) -> Evidence {
    let text = AnchorText(String(String.UnicodeScalarView(scalars)))
    var evidence = Evidence(article: article, quote: Quote(exact: words(range)))
    if text.locate(evidence).range == nil {
      evidence.quote.prefix = words(max(0, range.lowerBound - Quote.contextLength)..<range.lowerBound)
      evidence.quote.suffix = words(range.upperBound..<min(count, range.upperBound + Quote.contextLength))
    }
    evidence.position = range
    return evidence
  }

  package func words(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
  }

  // MARK: Bounds

  private func paragraph(at position: Int) -> Range<Int> {
    var (start, end) = (position, position)
    while start > 0, scalars[start - 1] != "\n" { start -= 1 }
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    return start..<end
  }

  private func word(at position: Int, in paragraph: Range<Int>) -> Range<Int> {
    var (start, end) = (position, min(position + 1, paragraph.upperBound))
    while start > paragraph.lowerBound, !scalars[start - 1].properties.isWhitespace { start -= 1 }
    while end < paragraph.upperBound, !scalars[end].properties.isWhitespace { end += 1 }
    return start..<max(end, start)
  }

  private func sentence(at position: Int, in paragraph: Range<Int>) -> Range<Int> {
    let folded = FoldedText(words(paragraph))
    for sentence in SentenceSplitter.sentences(folded) {
      let range = folded.scalarRange(sentence)
      if position < paragraph.lowerBound + range.upperBound {
        return paragraph.lowerBound + range.lowerBound..<paragraph.lowerBound + range.upperBound
      }
    }
    return paragraph
  }

  /// Signs that end a clause where a blank follows; those of scripts without blanks end it anyway.
  private static let stops: Set<Unicode.Scalar> = [",", ";", ":", "–", "—", "،", "؛"]
  private static let wideStops: Set<Unicode.Scalar> = ["，", "、", "；", "："]

  private func clause(at position: Int, in sentence: Range<Int>) -> Range<Int> {
    func isStop(_ index: Int) -> Bool {
      if TextUnits.wideStops.contains(scalars[index]) { return true }
      let isLast = index + 1 >= sentence.upperBound
      return TextUnits.stops.contains(scalars[index]) && (isLast || scalars[index + 1].properties.isWhitespace)
    }
    var (start, end) = (position, position)
    while start > sentence.lowerBound, !isStop(start - 1) { start -= 1 }
    while end < sentence.upperBound, !isStop(end) { end += 1 }
    return start..<max(end, min(start + 1, sentence.upperBound))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, scalars[start].properties.isWhitespace { start += 1 }
    while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
    return start..<end
  }
}
