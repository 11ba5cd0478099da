internal import Incidents
import Text

/// Joins numbers with the currencies that stand beside them.
struct MoneyReader {
  let text: FoldedText
  let lexicon: Lexicon
  private var starting: [Int: Match] = [:]
  private var ending: [Int: Match] = [:]

  init(text: FoldedText, matches: [Match], lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    for match in matches {
      guard case .currency = match.meaning else { continue }
      if starting[match.start] == nil { starting[match.start] = match }
      if (ending[match.end].map { $0.start > match.start }) ?? true { ending[match.end] = match }
    }
  }

  /// Sums of money in order. O(numbers).
  func money(_ numbers: [NumberSpan]) -> [MoneySpan] {
    var found: [MoneySpan] = []
    for (index, number) in numbers.enumerated() {
      guard let money = money(number) ?? shared(number, next: numbers.dropFirst(index + 1).first) else { continue }
      found.append(money)
    }
    return found
  }

  private func money(_ number: NumberSpan) -> MoneySpan? {
    let left = currency(before: number.range.lowerBound)
    let right = currency(after: number.range.upperBound)
    if let left, right == nil || left.end == number.range.lowerBound || text.kind(at: left.start) == .unspaced {
      return span(number, left, left.start..<number.range.upperBound)
    }
    guard let right else { return nil }
    return span(number, right, number.range.lowerBound..<right.end)
  }

  /// "60 and 150 million euros": the first number has the second's scale and currency.
  private func shared(_ number: NumberSpan, next: NumberSpan?) -> MoneySpan? {
    guard let next, !number.hasScale, number.thousandths < 1_000_000, next.hasScale, let units = next.units,
      next.range.lowerBound - number.range.upperBound <= 8, let other = money(next),
      isJoined(number.range.upperBound..<next.range.lowerBound)
    else { return nil }
    var scale = 1
    for candidate in [1_000_000_000_000, 1_000_000_000, 1_000_000, 1000] where units >= candidate {
      scale = candidate
      break
    }
    let (value, overflow) = number.thousandths.multipliedReportingOverflow(by: scale)
    guard !overflow, scale > 1 else { return nil }
    return MoneySpan(range: number.range, amount: Amount(thousandths: value), from: nil, currency: other.currency)
  }

  private func isJoined(_ range: Range<Int>) -> Bool {
    let between = text.text(range).split(separator: " ")
    return between.count == 1
      && ["and", "et", "und", "y", "e", "en", "i", "и", "dan", "ve", "und", "và", "og"].contains(between[0])
  }

  private func span(_ number: NumberSpan, _ currency: Match, _ range: Range<Int>) -> MoneySpan? {
    guard case .currency(let index) = currency.meaning, number.thousandths > 0 else { return nil }
    return MoneySpan(
      range: range, amount: Amount(thousandths: number.thousandths), from: number.from.map(Amount.init(thousandths:)),
      currency: lexicon.currencies[index])
  }

  /// A sign or code before the number, with at most one space between.
  private func currency(before start: Int) -> Match? {
    guard let match = ending[start] ?? (text.byte(start - 1) == 32 ? ending[start - 1] : nil) else { return nil }
    let word = text.text(match.range)
    // "직원 8만": the last syllable of a word is no currency before a number.
    if text.kind(at: match.start) == .unspaced, match.range.count < 6 { return nil }
    if text.isLetter(match.start), !text.isUpper(match.start) {
      guard ["euro", "rp", "rs", "rp.", "rs."].contains(word) else { return nil }
    }
    return match
  }

  /// A sign or word behind the number, with at most a preposition between.
  private func currency(after end: Int) -> Match? {
    var index = end
    if text.byte(index) == 32, text.byte(index + 1) == 40 { index = closing(index + 1) ?? index }
    // "60 тыс. рублей"
    if text.byte(index) == 46, text.isLetter(index - 1) { index += 1 }
    for _ in 0..<2 {
      if let match = starting[index], !isSignOfNext(match) { return match }
      guard text.byte(index) == 32 || text.byte(index) == 45 else { return nil }
      index += 1
      if let match = starting[index], !isSignOfNext(match) { return match }
      guard let next = afterPreposition(index) else { return nil }
      index = next
    }
    return starting[index]
  }

  /// The sign belongs to the figures behind it.
  private func isSignOfNext(_ match: Match) -> Bool {
    text.isDigit(match.end)
      || (text.byte(match.end) == 32 && text.isDigit(match.end + 1) && !text.isLetter(match.start))
  }

  /// Behind a short bracket: "17.000.000 (milhões) de euros".
  private func closing(_ open: Int) -> Int? {
    var index = open + 1
    while index < text.count, index - open < 16, text.isLetter(index) { index += 1 }
    return text.byte(index) == 41 ? index + 1 : nil
  }

  private func afterPreposition(_ index: Int) -> Int? {
    for word in ["de ", "d'", "di ", "of ", "d' ", "de los ", "de l'"] {
      let bytes = Array(word.utf8)
      if index + bytes.count < text.count, Array(text.bytes[index..<index + bytes.count]) == bytes {
        return index + bytes.count
      }
    }
    return nil
  }
}
