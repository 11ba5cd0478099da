internal import Incidents
import Text

/// Makes evidence of places in the story: the sentence, exactly as written, with its position in the clean text.
struct EvidenceMaker {
  let scan: ArticleScan
  let path: String

  /// Longer sentences are quoted around the value only.
  private static let longest = 420

  /// The sentence around a range of folded bytes.
  func evidence(_ range: Range<Int>, in passage: Int) -> Evidence {
    let sentence = scan.text.scalarRange(scan.passages[passage].range)
    var quoted = sentence
    if sentence.count > EvidenceMaker.longest {
      let value = scan.text.scalarRange(range)
      quoted = max(sentence.lowerBound, value.lowerBound - 160)..<min(sentence.upperBound, value.upperBound + 160)
    }
    return Evidence(article: path, quote: quote(quoted, passage), position: quoted)
  }

  private func quote(_ range: Range<Int>, _ passage: Int) -> Quote {
    let exact = scan.original.text(range)
    guard isRepeated(range, passage) else { return Quote(exact: exact) }
    let before = scan.original.text(max(0, range.lowerBound - 32)..<range.lowerBound)
    let after = scan.original.text(range.upperBound..<min(scan.original.count, range.upperBound + 32))
    return Quote(exact: exact, prefix: before.isEmpty ? nil : before, suffix: after.isEmpty ? nil : after)
  }

  /// Whether the same words may stand elsewhere: a short quote, or a sentence told twice. Errs to yes.
  private func isRepeated(_ range: Range<Int>, _ passage: Int) -> Bool {
    if range.count < 24 { return true }
    let own = scan.passages[passage].range
    guard scan.passages.count <= 2000 else { return true }
    return scan.passages.indices.contains {
      $0 != passage && scan.passages[$0].range.count >= own.count
        && scan.text.bytes[scan.passages[$0].range].starts(with: scan.text.bytes[own])
    }
  }
}
