import Text

/// Where a story writes words small, by their letters: a name that is written so too is a common word.
struct SmallWords {
  private let text: FoldedText
  private let places: [ArraySlice<UInt8>: [Int]]

  /// Places of a word that are kept: a word that stands so often small is no name, whatever follows it.
  private static let most = 20

  /// O(length).
  init(of scan: ArticleScan) {
    text = scan.text
    var places: [ArraySlice<UInt8>: [Int]] = [:]
    var start = 0
    while start < text.count {
      guard text.isWordStart(start), text.isLetter(start) else {
        start += 1
        continue
      }
      let end = max(text.endOfLetters(start), start + 1)
      if !text.isUpper(start), places[text.bytes[start..<end], default: []].count < SmallWords.most {
        places[text.bytes[start..<end], default: []].append(start)
      }
      start = end
    }
    self.places = places
  }

  /// Where the word that begins at `place` stands small.
  func places(ofWordAt place: Int) -> [Int] { places[text.bytes[place..<text.endOfLetters(place)]] ?? [] }
}
