import Text

/// Where a story writes some words small: a name that is written so too is a common word.
struct SmallWords {
  private let text: FoldedText
  /// By the letters of each word.
  private var places: [ArraySlice<UInt8>: [Int]] = [:]

  /// Places of a word that are kept: one that stands so often small is no name, whatever follows it. Chosen by hand.
  private static let most = 20

  /// O(length + words).
  ///
  /// - Parameter starts: where a word begins, for each of those that are looked for.
  init(of scan: ArticleScan, likeThoseAt starts: some Sequence<Int>) {
    text = scan.text
    // Most words of a text are told from those that are looked for by their first byte and their length.
    var lengths = [UInt64](repeating: 0, count: 256)
    for start in starts {
      let word = word(at: start)
      lengths[Int(text.bytes[start])] |= SmallWords.mark(word.count)
      places[word] = []
    }
    guard !places.isEmpty else { return }
    var start = 0
    while start < text.count {
      guard text.isWordStart(start), text.isLetter(start) else {
        start += 1
        continue
      }
      let word = word(at: start)
      if lengths[Int(text.bytes[start])] & SmallWords.mark(word.count) != 0, !text.isUpper(start),
        let known = places[word], known.count < SmallWords.most
      {
        places[word]?.append(start)
      }
      start = max(word.endIndex, start + 1)
    }
  }

  private func word(at start: Int) -> ArraySlice<UInt8> { text.bytes[start..<text.endOfLetters(start)] }

  /// A bit for a length; all great lengths have one.
  private static func mark(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Where the word that begins at `place` stands small.
  func places(ofWordAt place: Int) -> [Int] { places[word(at: place)] ?? [] }
}
