/// A run of words that are written as a name.
struct NameRun {
  let range: Range<Int>
  let sentence: Int
  let words: Int
  /// The first word stands where any word has a capital.
  let isInitial: Bool
  /// Between quotes or asterisks.
  let isQuoted: Bool
  /// It says what it is, or is called that right before.
  let isTyped: Bool
  /// Where what it is begins, right before it: "Dienst Acme"; else where it begins itself.
  let start: Int

  init(
    range: Range<Int>, sentence: Int, words: Int, isInitial: Bool, isQuoted: Bool, isTyped: Bool = false,
    start: Int? = nil
  ) {
    (self.range, self.sentence, self.words) = (range, sentence, words)
    (self.isInitial, self.isQuoted, self.isTyped) = (isInitial, isQuoted, isTyped)
    self.start = start ?? range.lowerBound
  }

  /// Its last words, as many bytes.
  func ending(_ bytes: Int) -> NameRun {
    NameRun(
      range: range.upperBound - bytes..<range.upperBound, sentence: sentence, words: words - 1, isInitial: false,
      isQuoted: isQuoted, isTyped: isTyped, start: start)
  }

  /// Shorter names stand for too much: in bytes of the folded text.
  private static let leastProper = 4

  /// Long enough for a name that stands alone.
  var isProper: Bool { range.count >= NameRun.leastProper }
}
