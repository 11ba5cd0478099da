import Text

extension Meaning {
  var isCurrency: Bool { if case .currency = self { true } else { false } }
}

/// Finds numbers in figures, words and mixtures of both.
struct NumberReader {
  let text: FoldedText
  let languages: LanguageSet
  let phrases: Phrasebook
  /// Number words in order of their start.
  private let words: [Match]
  /// For each byte the first of `words` that starts there, `none` where no word does.
  private let first: [Int32]
  let digits: DigitReader
  private let compounds: CompoundNumber
  /// Ends of currencies by their starts.
  private let currencies: [Int: Int]

  private static let none: Int32 = -1
  /// Plain figures of so many places may be a year.
  private static let yearPlaces = 4
  /// Letters of a currency that stand right before figures: "US$", "EUR", "Rp".
  private static let mostCurrencyLetters = 3
  /// Words alone are a number from two on: "a company" counts nothing.
  private static let leastInWords = 2 * NumberSpan.thousandthsOfOne

  init(text: FoldedText, matches: [Match], lexicon: Lexicon, phrases: Phrasebook, languages: LanguageSet) {
    self.text = text
    compounds = CompoundNumber(text: text, lexicon: lexicon, languages: languages)
    self.phrases = phrases
    self.languages = languages
    words = matches.filter { NumberReader.isNumberWord($0.meaning) }
    var first = [Int32](repeating: NumberReader.none, count: text.count)
    for (index, word) in words.enumerated().reversed() { first[word.start] = Int32(index) }
    self.first = first
    currencies = Dictionary(
      matches.lazy.filter { $0.meaning.isCurrency }.map { ($0.start, $0.end) }, uniquingKeysWith: max)
    digits = DigitReader(text: text, languages: languages)
  }

  /// The number words that start at a place, longest first.
  func words(at index: Int) -> ArraySlice<Match> {
    guard index >= 0, index < first.count, first[index] != NumberReader.none else { return [] }
    let start = Int(first[index])
    var end = start + 1
    while end < words.count, words[end].start == index { end += 1 }
    return words[start..<end]
  }

  private static func isNumberWord(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .cardinal, .scale, .letter, .fraction, .added, .hanDigit, .hanSmall, .hanBig: true
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
    guard text.isDigit(start) ? !isInsideCode(start) : mayBegin(at: start) else { return compounds.number(at: start) }
    if let part = partOfScale(at: start) { return part }
    let western = western(at: start)
    guard let han = han(at: start), han.range.upperBound > (western?.range.upperBound ?? 0) else { return western }
    return han
  }

  /// Whether a number word or a sign such as "½" stands here.
  private func mayBegin(at start: Int) -> Bool {
    first[start] != NumberReader.none || FractionSigns(text: text).sign(at: start) != nil
  }

  // MARK: Codes

  /// Digits of a code, a time, a date or a version are no number.
  private func isInsideCode(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    if text.marks[start - 1].contains(.cased), text.isLetter(start - 1) { return !isCurrencyLetter(start - 1) }
    switch text.byte(start - 1) {
    case .hyphen: return text.isDigit(start - 2) && !(isRange(start - 1) && isFirstHyphen(start - 1))
    case .slash, .colon, .fullStop, .comma, .underscore: return text.isDigit(start - 2)
    default: return false
    }
  }

  private func isCurrencyLetter(_ index: Int) -> Bool {
    var start = index
    while start > 0, text.isLetter(start - 1) { start -= 1 }
    return index - start <= NumberReader.mostCurrencyLetters
  }

  /// Whether what follows the digits makes them a share, a time or a date.
  private func isFollowedByCode(_ end: Int) -> Bool {
    switch text.byte(end) {
    case .percentSign: return true
    case .space: return text.byte(end + 1) == .percentSign
    case .colon, .slash: return text.isDigit(end + 1)
    case .hyphen: return text.isDigit(end + 1) && !isRange(end)
    default: return false
    }
  }

  /// "5-10 million", "10,000-20,000": not "2022-10-17" nor "2020-2021".
  private func isRange(_ end: Int) -> Bool {
    var index = end + 1
    while isFigure(index) { index += 1 }
    guard text.byte(index) != .hyphen else { return false }
    var start = end
    while isFigure(start - 1) { start -= 1 }
    return scale(at: index) != nil || isGrouped(end + 1..<index) && isGrouped(start..<end)
      || isBehindSign(start)
  }

  private func isFigure(_ index: Int) -> Bool {
    text.isDigit(index) || text.byte(index) == .fullStop || text.byte(index) == .comma
  }

  /// "$200-300".
  private func isBehindSign(_ start: Int) -> Bool {
    text.byte(start - 1) == .dollarSign || isCurrencySymbol(start - NumberReader.bytesOfSymbol)
      || text.text(max(0, start - 2)..<start) == "£"
  }

  /// Whether the last digits are a group of three.
  private func isGrouped(_ range: Range<Int>) -> Bool {
    let places = DigitReader.thousandsPlaces
    guard range.count > places else { return false }
    return !text.isDigit(range.upperBound - places - 1) && text.isDigit(range.upperBound - 1)
  }

  /// Whether no other hyphen stands before the figures in front of this one.
  private func isFirstHyphen(_ place: Int) -> Bool {
    var index = place
    while text.isDigit(index - 1) || text.byte(index - 1) == .fullStop || text.byte(index - 1) == .comma { index -= 1 }
    return text.byte(index - 1) != .hyphen
  }

  // MARK: Western

  /// A number under way: its sum, and where what was read of it ends.
  private struct Reading {
    var sum = WesternSum()
    var end: Int
    var isPlain = false
    /// Where a currency stands that its scale stands behind.
    var currency: Int?
  }

  /// What a part did to the number: joined it, could not, or made it none.
  private enum Outcome { case joined, ended, refused }

  private func western(at start: Int) -> NumberSpan? {
    var reading = Reading(end: start)
    var next: Int? = start
    while let index = next {
      switch addPart(at: index, isFirst: index == start, to: &reading) {
      case .joined: break
      case .ended: return span(from: start, of: reading)
      case .refused: return nil
      }
      guard addScales(to: &reading), addFraction(to: &reading), addScales(to: &reading) else { return nil }
      next = continuation(of: reading)
    }
    return span(from: start, of: reading)
  }

  private func addPart(at index: Int, isFirst: Bool, to reading: inout Reading) -> Outcome {
    if text.isDigit(index) {
      guard reading.sum.current == 0,
        let result = digits.read(from: index, scaleFollows: { self.scale(at: $0) != nil })
      else { return .ended }
      if isFollowedByCode(result.end) { return .ended }
      reading.isPlain =
        isFirst && !result.isGrouped && result.places <= NumberReader.yearPlaces
        && result.thousandths % NumberSpan.thousandthsOfOne == 0
      guard reading.sum.add(result.thousandths) else { return .refused }
      reading.end = result.end
      return .joined
    }
    guard let word = cardinal(at: index), reading.sum.addCardinal(word.value) else { return .ended }
    reading.end = word.end
    return .joined
  }

  /// "125 USD millones", "5 € millions": the scale stands behind the currency.
  private func scaleBehindCurrency(of reading: inout Reading) -> (value: Int, end: Int)? {
    guard reading.currency == nil, text.isDigit(reading.end - 1) else { return nil }
    let start = text.skippingSpaces(reading.end)
    guard let end = currencies[start], text.byte(end) == .space,
      let scale = scaleWord(at: text.skippingSpaces(end), letters: false)
    else { return nil }
    reading.currency = start
    return scale
  }

  /// False when the product does not fit.
  private func addScales(to reading: inout Reading) -> Bool {
    while let scale = scale(at: reading.end) ?? scaleBehindCurrency(of: &reading) {
      guard reading.sum.multiply(by: scale.value) else { return false }
      reading.isPlain = false
      reading.end = scale.end
    }
    return true
  }

  /// False when the sum does not fit.
  private func addFraction(to reading: inout Reading) -> Bool {
    guard let fraction = fraction(behind: reading.end) else { return true }
    reading.isPlain = false
    reading.end = fraction.end
    return reading.sum.add(fraction: fraction.thousandths, isBeforeScale: scale(at: fraction.end) != nil)
  }

  private func span(from start: Int, of reading: Reading) -> NumberSpan? {
    let (sum, end) = (reading.sum, reading.end)
    guard end > start, let value = sum.value else { return nil }
    // "a company" is no number, nor the figures of "23andMe".
    if sum.isWords, sum.total == 0, value < NumberReader.leastInWords, !text.isDigit(start) { return nil }
    if text.isDigit(end - 1), text.isLetter(end), text.marks[end].contains(.cased) { return nil }
    return NumberSpan(
      range: start..<end, thousandths: value, isPlain: reading.isPlain, hasScale: sum.total > 0 || sum.isWords,
      scale: sum.lastScale, currency: reading.currency)
  }

  /// A scale word behind at most one space or hyphen; a letter only right behind the digits.
  private func scale(at index: Int) -> (value: Int, end: Int)? {
    if let direct = scaleWord(at: index, letters: true) { return direct }
    let byte = text.byte(index)
    guard byte == .space || byte == .hyphen else { return nil }
    return scaleWord(at: index + 1, letters: false)
  }

  func scaleWord(at index: Int, letters: Bool) -> (value: Int, end: Int)? {
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

  /// "20 M€": a dollar, or a sign of the block of currency symbols (U+2080...U+20BF), whose UTF-8 begins so.
  private func isBeforeSign(_ index: Int) -> Bool {
    text.byte(index) == .dollarSign || isCurrencySymbol(index)
  }

  private func isCurrencySymbol(_ index: Int) -> Bool { text.byte(index) == 0xE2 && text.byte(index + 1) == 0x82 }

  /// In UTF-8.
  private static let bytesOfSymbol = 3

  private func cardinal(at index: Int) -> (value: Int, end: Int)? {
    for match in words(at: index) {
      if case .cardinal(let value) = match.meaning { return (value, match.end) }
    }
    return nil
  }

  /// Where the next part of the same number begins: "1 milyon 650 bin", "un milione e quattrocentomila".
  private func continuation(of reading: Reading) -> Int? {
    let end = reading.end
    let hasScale = reading.sum.total > 0
    guard text.byte(end) == .space || text.byte(end) == .hyphen else {
      return cardinal(at: end) != nil && hasScale ? end : nil
    }
    let next = end + 1
    if cardinal(at: next) != nil { return next }
    if text.isDigit(next), hasScale, text.byte(end) == .space {
      return hasSmallerScale(at: next, than: reading.sum.lastScale) ? next : nil
    }
    guard let wordEnd = phrases.end(of: .conjunction, at: next, in: text), text.byte(wordEnd) == .space,
      let word = cardinal(at: wordEnd + 1), !isArticle(word.value, behindScale: hasScale)
    else { return nil }
    return wordEnd + 1
  }

  /// "1.3 millones y una prohibición": behind thousands, "and one" is an article and no part of a sum.
  private func isArticle(_ value: Int, behindScale: Bool) -> Bool {
    behindScale && value == NumberSpan.thousandthsOfOne
  }

  /// "14 milyon 100 bin", and "3 bin 585", whose last part has no scale.
  private func hasSmallerScale(at index: Int, than last: Int) -> Bool {
    var end = index
    while text.isDigit(end) { end += 1 }
    guard end - index <= DigitReader.thousandsPlaces else { return false }
    return isBehindTurkishThousand(index) || isOfSum(end) || scale(at: end).map { $0.value < last } == true
  }

  /// "16 millones 155 mil 936 pesos": the last part of a sum has no scale. English puts two sums side by side so.
  private func isOfSum(_ end: Int) -> Bool {
    languages.isDisjoint(with: .monthFirst) && text.byte(end) == .space && currencies[end + 1] != nil
  }

  private func isBehindTurkishThousand(_ index: Int) -> Bool {
    let thousand = "bin "
    let start = index - thousand.utf8.count
    return languages == LanguageSet(codes: "tr") && start >= 0 && text.text(start..<index) == thousand
  }
}
