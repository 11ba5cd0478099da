import Text

/// Which of the weekdays or months that bear a name is meant: "last Thursday", "next Tuesday", "décembre dernier".
enum Nearness {
  case plain, last, next

  init(of range: Range<Int>, in scan: ArticleScan) {
    let before = scan.text.byte(range.lowerBound - 1) == .space ? range.lowerBound - 1 : range.lowerBound
    let behind = scan.text.skippingSpaces(range.upperBound)
    func stands(_ phraseBefore: Phrase, _ phraseBehind: Phrase) -> Bool {
      scan.phrases.start(of: phraseBefore, before: before, in: scan.text) != nil
        || scan.phrases.end(of: phraseBehind, at: behind, in: scan.text) != nil
    }
    self = stands(.nextBefore, .nextBehind) ? .next : stands(.lastBefore, .lastBehind) ? .last : .plain
  }
}
