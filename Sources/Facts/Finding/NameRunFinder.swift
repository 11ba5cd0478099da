import Text

/// Finds runs of capitalised words in a sentence, apart from the words that the lexicon knows.
struct NameRunFinder {
  let scan: ArticleScan
  /// Of the sentence.
  let index: Int
  /// Ranges of words with a meaning of their own.
  let taken: [Range<Int>]

  private var text: FoldedText { scan.text }
  private var sentence: Sentence { scan.sentences[index] }

  /// Bytes and words that a name has.
  private static let leastBytes = 3
  private static let mostWords = 5
  /// Letters of a name's first word: an initial alone begins none.
  private static let leastLetters = 2

  /// O(length).
  func runs() -> [NameRun] {
    let range = sentence.range
    var runs: [NameRun] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard text.isWordStart(place), startsName(at: place), !isTaken(place) else {
        place += 1
        continue
      }
      let (end, words) = end(of: place)
      if end - place >= NameRunFinder.leastBytes, words <= NameRunFinder.mostWords {
        runs.append(
          NameRun(
            range: place..<end, sentence: index, words: words, isInitial: isInitial(place),
            isQuoted: isQuoted(place..<end)))
      }
      place = max(end, place + 1)
    }
    return runs
  }

  private func isTaken(_ place: Int) -> Bool { taken.contains { $0.contains(place) } }

  /// "Metro Bank", "Example Holdings": what kind of company it is, as a part of its name, where common nouns have no capital.
  private func isOfName(_ place: Int) -> Bool {
    guard scan.languages != .any, scan.languages.isDisjoint(with: .capitalisesNouns) else { return false }
    return sentence.matches.contains { $0.start == place && $0.meaning == .cue(.company) }
  }

  private func startsName(at place: Int) -> Bool {
    guard text.isLetter(place), text.isUpper(place) else { return false }
    return text.endOfLetters(place) - place >= NameRunFinder.leastLetters
  }

  private func end(of start: Int) -> (end: Int, words: Int) {
    let limit = sentence.range.upperBound
    var end = endOfWord(from: start)
    var words = 1
    while text.byte(end) == .space || text.byte(end) == .ampersand, end + 1 < limit {
      let next = text.byte(end + 1) == .ampersand ? text.skippingSpaces(end + 2) : end + 1
      guard next < limit, startsName(at: next), !isTaken(next) || isOfName(next) else { break }
      end = endOfWord(from: next)
      words += 1
    }
    return (end, words)
  }

  /// Letters, digits, and the signs inside a name: "Morele.net", "T-Systems".
  private func endOfWord(from start: Int) -> Int {
    var end = start
    while text.isLetter(end) || text.isDigit(end) || isSignInside(end) { end += 1 }
    return end
  }

  private func isSignInside(_ place: Int) -> Bool {
    switch text.byte(place) {
    case .hyphen, .ampersand, .plusSign: text.isLetter(place + 1)
    case .fullStop: text.isLetter(place + 1) && !text.isUpper(place + 1)
    default: false
    }
  }

  private func isInitial(_ place: Int) -> Bool {
    let start = sentence.range.lowerBound
    var index = place - 1
    while index >= start, !text.marks[index].contains(.letter), !text.isDigit(index) {
      if text.bytes[index] == .colon { return true }
      index -= 1
    }
    return index < start
  }

  private func isQuoted(_ range: Range<Int>) -> Bool {
    switch text.byte(range.lowerBound - 1) {
    case .quotationMark, .asterisk, .apostrophe: text.byte(range.upperBound) == text.byte(range.lowerBound - 1)
    default: false
    }
  }
}
