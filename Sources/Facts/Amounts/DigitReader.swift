import Text

/// Reads one group of digits with its separators: `1.234.567,89`, `1,33,776`, `963 900`, `5,8`.
struct DigitReader {
  let text: FoldedText
  let languages: LanguageSet

  struct Result {
    let end: Int
    let thousandths: Int
    /// Number of digits, without separators.
    let places: Int
    let isGrouped: Bool
  }

  /// Digits between two separators: thousands everywhere but in India, where lakh and crore are grouped by two.
  static let thousandsPlaces = 3
  private static let lakhPlaces = 2
  /// More groups, or digits in one, than any sum of money in thousandths fits into 64 bits.
  private static let mostGroups = 12
  private static let mostPlaces = 18
  private static let base = 10
  /// Decimals beyond are dropped.
  private static let keptDecimals = 3

  /// Digits and what separates them, as they stand.
  private struct Figures {
    var groups: [Range<Int>] = []
    var separators: [UInt8] = []
    var end: Int

    /// How many digits stand in the first group.
    var leading: Int { groups.first?.count ?? 0 }
    var rest: ArraySlice<Range<Int>> { groups.dropFirst() }
  }

  /// The number whose first digit stands at `start`; nil when it does not fit or is none (a version, a date, an address).
  ///
  /// - Parameter scaleFollows: whether a scale word stands behind a given end.
  func read(from start: Int, scaleFollows: (Int) -> Bool) -> Result? {
    let figures = figures(from: start)
    guard figures.groups.allSatisfy({ $0.count <= DigitReader.mostPlaces }) else { return nil }
    let fraction = FractionSigns(text: text).fraction(behind: figures.end)
    guard let fraction else { return value(of: figures, beforeScale: scaleFollows(figures.end)) }
    guard let whole = value(of: figures, beforeScale: scaleFollows(fraction.end)) else { return nil }
    let (sum, overflow) = whole.thousandths.addingReportingOverflow(fraction.thousandths)
    return overflow
      ? nil : Result(end: fraction.end, thousandths: sum, places: whole.places, isGrouped: whole.isGrouped)
  }

  private func figures(from start: Int) -> Figures {
    var figures = Figures(end: start)
    while true {
      let end = endOfDigits(from: figures.end)
      figures.groups.append(figures.end..<end)
      guard figures.groups.count <= DigitReader.mostGroups, let separator = separator(at: end, behind: figures) else {
        figures.end = end
        return figures
      }
      figures.separators.append(separator)
      figures.end = end + 1
    }
  }

  private func endOfDigits(from start: Int) -> Int {
    var index = start
    while text.isDigit(index) { index += 1 }
    return index
  }

  /// The separator at `end` when digits that belong to the number follow it.
  private func separator(at end: Int, behind figures: Figures) -> UInt8? {
    let byte = text.byte(end)
    guard text.isDigit(end + 1) else { return nil }
    let thousands = DigitReader.thousandsPlaces
    let beginsThousands = figures.leading <= thousands && endOfDigits(from: end + 1) - (end + 1) == thousands
    switch byte {
    case .space:
      guard beginsThousands, figures.rest.allSatisfy({ $0.count == thousands }) else { return nil }
      let isSafe = !languages.isDisjoint(with: .spaceGrouped) || isRound(end + 1) || figures.groups.count > 1
      return isSafe || !isPartOfName(figures.groups[0].lowerBound) ? byte : nil
    case .apostrophe: return beginsThousands ? byte : nil
    case .fullStop, .comma: return byte
    default: return nil
    }
  }

  /// "57 000", "4 500 000": three zeros, or two groups of three with blanks between, are nothing but a large number.
  private func isRound(_ start: Int) -> Bool {
    if text.bytes[start..<start + DigitReader.thousandsPlaces].allSatisfy({ $0 == UInt8(ascii: "0") }) { return true }
    let next = start + DigitReader.thousandsPlaces
    return text.byte(next) == .space && text.isDigit(next + 1)
      && endOfDigits(from: next + 1) - (next + 1) == DigitReader.thousandsPlaces
  }

  /// "Windows 11 500 users", "on March 5 200 customers": the figures go with the capital before them. Where blanks seldom group
  /// figures, they do so only elsewhere.
  private func isPartOfName(_ start: Int) -> Bool {
    guard text.byte(start - 1) == .space else { return false }
    var word = start - 1
    while text.isLetter(word - 1) { word -= 1 }
    guard word < start - 1, text.isUpper(word), !isCode(word..<start - 1) else { return false }
    var before = word - 1
    while text.byte(before) == .space || text.byte(before) == .quotationMark { before -= 1 }
    // The first word of a sentence has its capital from there.
    return ![0, UInt8.lineFeed, .fullStop, .questionMark, .exclamationMark, .colon].contains(text.byte(before))
  }

  /// Three capitals: a currency's.
  private func isCode(_ range: Range<Int>) -> Bool {
    range.count == DigitReader.lettersOfCode && range.allSatisfy { text.isUpper($0) }
  }

  /// Letters of a currency's code (ISO 4217).
  private static let lettersOfCode = 3

  private func value(of figures: Figures, beforeScale: Bool) -> Result? {
    guard let last = figures.separators.last else { return result(whole: figures.groups[...], end: figures.end) }
    if Set(figures.separators).count > 1 {
      // Two kinds of separators: the last is the decimal mark, when it stands once.
      guard figures.separators.dropLast().allSatisfy({ $0 == figures.separators[0] }), last != figures.separators[0],
        last == .fullStop || last == .comma
      else { return nil }
      return result(whole: figures.groups.dropLast(), fraction: figures.groups.last, end: figures.end)
    }
    if figures.separators.count > 1 {
      return isGrouping(figures) ? result(whole: figures.groups[...], end: figures.end) : nil
    }
    let isDecimal = last != .space && last != .apostrophe && isDecimal(figures, mark: last, beforeScale: beforeScale)
    return isDecimal
      ? result(whole: figures.groups.prefix(1), fraction: figures.groups[1], end: figures.end)
      : result(whole: figures.groups[...], end: figures.end)
  }

  /// Thousands, or the Indian 1,33,776.
  private func isGrouping(_ figures: Figures) -> Bool {
    guard let last = figures.groups.last, figures.leading <= DigitReader.thousandsPlaces,
      last.count == DigitReader.thousandsPlaces
    else { return false }
    let middle = figures.rest.dropLast()
    return middle.allSatisfy { $0.count == DigitReader.thousandsPlaces }
      || middle.allSatisfy { $0.count == DigitReader.lakhPlaces }
  }

  /// Whether the only separator is a decimal mark: always but before exactly three digits, where the language decides.
  private func isDecimal(_ figures: Figures, mark: UInt8, beforeScale: Bool) -> Bool {
    guard figures.groups[1].count == DigitReader.thousandsPlaces, figures.leading <= DigitReader.thousandsPlaces else {
      return true
    }
    if figures.leading == 1, text.byte(figures.groups[0].lowerBound) == UInt8(ascii: "0") { return true }
    let decimal: UInt8 = languages.isDisjoint(with: .pointDecimal) || languages == .any ? .comma : .fullStop
    return mark == decimal && beforeScale
  }

  private func result(whole: ArraySlice<Range<Int>>, fraction: Range<Int>? = nil, end: Int) -> Result? {
    var value = 0
    var places = 0
    for index in whole.joined() {
      let (scaled, big) = value.multipliedReportingOverflow(by: DigitReader.base)
      let (sum, bigger) = scaled.addingReportingOverflow(text.bytes[index].digitValue)
      if big || bigger { return nil }
      value = sum
      places += 1
    }
    let (thousandths, overflow) = value.multipliedReportingOverflow(by: NumberSpan.thousandthsOfOne)
    if overflow { return nil }
    return Result(
      end: end, thousandths: thousandths + (fraction.map(thousandths(in:)) ?? 0),
      places: places + (fraction?.count ?? 0), isGrouped: whole.count > 1)
  }

  /// 0...999: decimals beyond the third are dropped.
  private func thousandths(in range: Range<Int>) -> Int {
    var value = 0
    for index in range.lowerBound..<range.lowerBound + DigitReader.keptDecimals {
      value = value * DigitReader.base + (index < range.upperBound ? text.bytes[index].digitValue : 0)
    }
    return value
  }
}
