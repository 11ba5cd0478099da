import Text

/// Finds numbers in figures, words and mixtures of both.
struct NumberReader {
  let text: FoldedText
  let languages: LanguageSet
  /// Number words in order of their start.
  private let words: [Match]
  /// For each byte the first of `words` that starts there, -1 for none.
  private let first: [Int32]
  let digits: DigitReader

  init(text: FoldedText, matches: [Match], languages: LanguageSet) {
    self.text = text
    self.languages = languages
    words = matches.filter { NumberReader.isNumberWord($0.meaning) }
    var first = [Int32](repeating: -1, count: text.count)
    for (index, word) in words.enumerated().reversed() { first[word.start] = Int32(index) }
    self.first = first
    digits = DigitReader(text: text, languages: languages)
  }

  /// The number words that start at a place, longest first.
  func words(at index: Int) -> ArraySlice<Match> {
    guard index >= 0, index < first.count, first[index] >= 0 else { return [] }
    let start = Int(first[index])
    var end = start + 1
    while end < words.count, words[end].start == index { end += 1 }
    return words[start..<end]
  }

  private static func isNumberWord(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .cardinal, .scale, .letter, .hanDigit, .hanSmall, .hanBig: true
    default: false
    }
  }

  /// All numbers in order. O(n).
  func numbers() -> [NumberSpan] {
    var spans: [NumberSpan] = []
    var index = 0
    while index < text.count {
      if let span = number(at: index) {
        spans.append(span)
        index = max(span.range.upperBound, index + 1)
      } else if text.isDigit(index) {
        while text.isDigit(index) { index += 1 }
      } else {
        index += 1
      }
    }
    return spans
  }

  private func number(at start: Int) -> NumberSpan? {
    guard text.isDigit(start) ? !isInsideCode(start) : first[start] >= 0 else { return nil }
    let western = western(start)
    guard let han = han(start), han.range.upperBound > (western?.range.upperBound ?? 0) else { return western }
    return han
  }

  /// Digits of a code, a time, a date or a version are no number.
  private func isInsideCode(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = text.byte(start - 1)
    if text.marks[start - 1].contains(.cased), text.isLetter(start - 1) { return !isCurrencyLetter(start - 1) }
    return (before == 45 || before == 47 || before == 58 || before == 46 || before == 44 || before == 95)
      && text.isDigit(start - 2)
  }

  private func isCurrencyLetter(_ index: Int) -> Bool {
    var start = index
    while start > 0, text.isLetter(start - 1) { start -= 1 }
    return index - start < 4
  }

  private func isFollowedByCode(_ end: Int) -> Bool {
    let next = text.byte(end)
    if next == UInt8(ascii: "%") || (next == 32 && text.byte(end + 1) == UInt8(ascii: "%")) { return true }
    return (next == 58 || next == 47 || next == 45) && text.isDigit(end + 1) && !isRange(end)
  }

  /// "5-10 million": not "2022-10-17" nor "2020-2021".
  private func isRange(_ end: Int) -> Bool {
    guard text.byte(end) == 45 else { return false }
    var index = end + 1
    while text.isDigit(index) || text.byte(index) == 46 || text.byte(index) == 44 { index += 1 }
    return scale(at: index) != nil && text.byte(index) != 45
  }

  // MARK: Western

  private func western(_ start: Int) -> NumberSpan? {
    var sum = WesternSum()
    var index = start
    var end = start
    var isPlain = false
    while true {
      if text.isDigit(index) {
        guard sum.current == 0, let result = digits.read(index, scaleFollows: { self.scale(at: $0) != nil }) else {
          break
        }
        if isFollowedByCode(result.end) { break }
        isPlain = end == start && !result.isGrouped && result.places <= 4 && result.thousandths % 1000 == 0
        guard sum.add(result.thousandths) else { return nil }
        end = result.end
      } else if let word = cardinal(at: index) {
        guard sum.addCardinal(word.value) else { break }
        end = word.end
      } else {
        break
      }
      while let scale = scale(at: end) {
        guard sum.multiply(by: scale.value) else { return nil }
        isPlain = false
        end = scale.end
      }
      guard let next = continuation(end, hasScale: sum.total > 0) else { break }
      index = next
    }
    guard end > start, let value = sum.value else { return nil }
    // "a company" is no number, nor the figures of "23andMe".
    if sum.isWords, sum.total == 0, value < 2000, !text.isDigit(start) { return nil }
    if text.isDigit(end - 1), text.isLetter(end), text.marks[end].contains(.cased) { return nil }
    return NumberSpan(
      range: start..<end, thousandths: value, isPlain: isPlain, from: nil, hasScale: sum.total > 0 || sum.isWords)
  }

  /// A scale word behind at most one space or hyphen; a letter only right behind the digits.
  private func scale(at index: Int) -> (value: Int, end: Int)? {
    if let direct = scaleWord(index, letters: true) { return direct }
    let byte = text.byte(index)
    guard byte == 32 || byte == 45 else { return nil }
    return scaleWord(index + 1, letters: false)
  }

  private func scaleWord(_ index: Int, letters: Bool) -> (value: Int, end: Int)? {
    for match in words(at: index) {
      switch match.meaning {
      case .scale(let value): return (value, match.end)
      case .letter(let value):
        if letters || isBeforeSign(match.end) { return (value, match.end) }
      default: continue
      }
    }
    return nil
  }

  /// "20 M€"
  private func isBeforeSign(_ index: Int) -> Bool {
    text.byte(index) == UInt8(ascii: "$") || (text.byte(index) == 0xE2 && text.byte(index + 1) == 0x82)
  }

  private func cardinal(at index: Int) -> (value: Int, end: Int)? {
    for match in words(at: index) {
      if case .cardinal(let value) = match.meaning { return (value, match.end) }
    }
    return nil
  }

  /// Where the next part of the same number begins: "1 milyon 650 bin", "un milione e quattrocentomila".
  private func continuation(_ end: Int, hasScale: Bool) -> Int? {
    guard text.byte(end) == 32 || text.byte(end) == 45 else {
      return cardinal(at: end) != nil && hasScale ? end : nil
    }
    let next = end + 1
    if cardinal(at: next) != nil { return next }
    if text.isDigit(next), hasScale, text.byte(end) == 32 { return hasSmallerScale(next) ? next : nil }
    var wordEnd = next
    while text.isLetter(wordEnd) { wordEnd += 1 }
    guard text.byte(wordEnd) == 32, NumberReader.conjunctions.contains(text.text(next..<wordEnd)) else { return nil }
    return cardinal(at: wordEnd + 1) != nil ? wordEnd + 1 : nil
  }

  /// "14 milyon 100 bin", and "3 bin 585", whose last part has no scale.
  private func hasSmallerScale(_ index: Int) -> Bool {
    var end = index
    while text.isDigit(end) { end += 1 }
    let isTurkish = languages == LanguageSet(codes: "tr")
    if isTurkish, end - index <= 3, index >= 4, text.text(index - 4..<index - 1) == "bin" { return true }
    return scale(at: end) != nil && end - index <= 3
  }

  private static let conjunctions: Set<String> = [
    "and", "e", "y", "et", "und", "en", "i", "и", "dan", "và", "και", "och", "og",
  ]
}
