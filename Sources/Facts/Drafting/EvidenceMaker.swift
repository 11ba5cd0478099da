internal import Incidents
import Text

/// Makes evidence of places in the story: the sentence, exactly as written, with its position in the clean text.
struct EvidenceMaker {
  let scan: ArticleScan
  let path: String

  /// Longer sentences are quoted around the value only; in scalars.
  private static let longestQuote = 420
  /// Scalars kept on each side of the value then.
  private static let reachAroundValue = 160
  /// Quotes of fewer scalars may stand anywhere.
  private static let shortQuote = 24
  /// Stories of more sentences are not searched for one told twice: the work would grow with the square.
  private static let mostSentences = 2000

  /// The sentence around a range of folded bytes.
  func evidence(_ range: Range<Int>, in sentence: Int) -> Evidence {
    let whole = scan.text.scalarRange(scan.sentences[sentence].range)
    var quoted = whole
    if whole.count > EvidenceMaker.longestQuote {
      let value = scan.text.scalarRange(range)
      let reach = EvidenceMaker.reachAroundValue
      quoted = max(whole.lowerBound, value.lowerBound - reach)..<min(whole.upperBound, value.upperBound + reach)
      quoted = wholeWords(of: quoted, around: value, in: whole)
    }
    return Evidence(article: path, quote: quote(quoted, in: sentence), position: quoted)
  }

  /// A part of a sentence without the halves of words at its ends. A script that writes no blanks is cut where it is.
  ///
  /// - Parameter value: what must stay in it.
  private func wholeWords(of part: Range<Int>, around value: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    func isBlank(_ place: Int) -> Bool { scan.original.text(place..<place + 1).allSatisfy(\.isWhitespace) }
    var (start, end) = (part.lowerBound, part.upperBound)
    if start > sentence.lowerBound, let blank = (start - 1..<value.lowerBound).first(where: isBlank) {
      start = blank + 1
    }
    if end < sentence.upperBound, let blank = (value.upperBound..<end + 1).last(where: isBlank) { end = blank }
    return start..<end
  }

  /// The sentence as a whole, where no words of it are the value's own.
  func evidence(ofSentence sentence: Int) -> Evidence { evidence(scan.sentences[sentence].range, in: sentence) }

  private func quote(_ range: Range<Int>, in sentence: Int) -> Quote {
    let exact = scan.original.text(range)
    guard mayStandElsewhere(range, in: sentence) else { return Quote(exact: exact) }
    let context = Quote.contextLength
    let before = scan.original.text(max(0, range.lowerBound - context)..<range.lowerBound)
    let after = scan.original.text(range.upperBound..<min(scan.original.count, range.upperBound + context))
    return Quote(exact: exact, prefix: before.isEmpty ? nil : before, suffix: after.isEmpty ? nil : after)
  }

  /// Whether the same words may stand elsewhere: a short quote, or a sentence told twice. Errs to yes.
  private func mayStandElsewhere(_ range: Range<Int>, in sentence: Int) -> Bool {
    if range.count < EvidenceMaker.shortQuote { return true }
    let own = scan.sentences[sentence].range
    guard scan.sentences.count <= EvidenceMaker.mostSentences else { return true }
    return scan.sentences.indices.contains {
      $0 != sentence && scan.sentences[$0].range.count >= own.count
        && scan.text.bytes[scan.sentences[$0].range].starts(with: scan.text.bytes[own])
    }
  }
}
