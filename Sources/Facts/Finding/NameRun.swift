import Text

/// A run of words that are written as a name.
struct NameRun {
  let range: Range<Int>
  let sentence: Int
  let words: Int
  /// The first word stands where any word has a capital.
  let isInitial: Bool
  /// Between quotes or asterisks.
  let isQuoted: Bool

  /// Long enough for a name that stands alone.
  var isProper: Bool { range.count >= 4 }

  /// Runs of capitalised words in a sentence, apart from the words that the lexicon knows. O(length).
  static func runs(_ scan: ArticleScan, _ index: Int, taken: [Range<Int>]) -> [NameRun] {
    let sentence = scan.sentences[index]
    var runs: [NameRun] = []
    var place = sentence.range.lowerBound
    while place < sentence.range.upperBound {
      guard scan.text.isWordStart(place), startsName(scan, place), !taken.contains(where: { $0.contains(place) }) else {
        place += 1
        continue
      }
      let (end, words) = end(of: place, scan, sentence, taken)
      if end - place >= 3, words <= 5 {
        runs.append(
          NameRun(
            range: place..<end, sentence: index, words: words, isInitial: isInitial(scan, place, sentence),
            isQuoted: isQuoted(scan, place, end)))
      }
      place = max(end, place + 1)
    }
    return runs
  }

  private static func startsName(_ scan: ArticleScan, _ place: Int) -> Bool {
    guard scan.text.isLetter(place), scan.text.isUpper(place) else { return false }
    return scan.text.endOfLetters(place) - place >= 2
  }

  private static func end(of start: Int, _ scan: ArticleScan, _ sentence: Sentence, _ taken: [Range<Int>]) -> (Int, Int)
  {
    var end = wordEnd(scan, start)
    var words = 1
    while scan.text.byte(end) == 32 || scan.text.byte(end) == 38, end + 1 < sentence.range.upperBound {
      let next = scan.text.byte(end + 1) == 38 ? scan.text.skippingSpaces(end + 2) : end + 1
      guard next < sentence.range.upperBound, startsName(scan, next), !taken.contains(where: { $0.contains(next) })
      else { break }
      end = wordEnd(scan, next)
      words += 1
    }
    return (end, words)
  }

  /// Letters, digits, and the signs inside a name: "Morele.net", "T-Systems".
  private static func wordEnd(_ scan: ArticleScan, _ start: Int) -> Int {
    var end = start
    while end < scan.text.count {
      if scan.text.isLetter(end) || scan.text.isDigit(end) { end += 1; continue }
      let joins = [45, 46, 38, 43].contains(scan.text.bytes[end]) && scan.text.isLetter(end + 1)
      guard joins, scan.text.byte(end) != 46 || !scan.text.isUpper(end + 1) else { break }
      end += 1
    }
    return end
  }

  private static func isInitial(_ scan: ArticleScan, _ place: Int, _ sentence: Sentence) -> Bool {
    var index = place - 1
    while index >= sentence.range.lowerBound, !scan.text.marks[index].contains(.letter), !scan.text.isDigit(index) {
      if scan.text.bytes[index] == 58 { return true }
      index -= 1
    }
    return index < sentence.range.lowerBound
  }

  private static func isQuoted(_ scan: ArticleScan, _ start: Int, _ end: Int) -> Bool {
    let before = scan.text.byte(start - 1)
    return (before == 34 || before == 42 || before == 39) && scan.text.byte(end) == before
  }
}
