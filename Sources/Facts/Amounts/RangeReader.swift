import Text

/// Makes one number of the two ends of a range: "between 20 and 30 million", "$1-2 million", "10,000 to 20,000".
struct RangeReader {
  let text: FoldedText
  let phrases: Phrasebook
  /// Ends of currencies by their starts, and the other way round.
  private let currencyEnds: [Int: Int]
  private let currencyStarts: [Int: Int]
  /// Where words end that say that something has grown: its two numbers are the old and the new one.
  private let raised: [Int]
  /// What is no number but a part of a date.
  private let calendar: [Range<Int>]

  /// How far things may stand apart, in bytes of the folded text. Chosen by hand, not measured.
  private enum Reach {
    /// Between the ends: "million euros and ".
    static let ends = 40
    /// From a word of growth to the first number: "rose by half, from ".
    static let growth = 40
  }

  init(text: FoldedText, matches: [Match], phrases: Phrasebook, calendar: [CalendarDate]) {
    self.text = text
    self.phrases = phrases
    let currencies = matches.filter(\.meaning.isCurrency)
    currencyEnds = Dictionary(currencies.map { ($0.start, $0.end) }, uniquingKeysWith: max)
    currencyStarts = Dictionary(currencies.map { ($0.end, $0.start) }, uniquingKeysWith: min)
    raised = matches.lazy.filter { $0.meaning == .cue(.raised) }.map(\.end).sorted()
    self.calendar = calendar.map(\.range)
  }

  /// The numbers in order, the ends of a range as one. O(n log n).
  func joined(_ numbers: [NumberSpan]) -> [NumberSpan] {
    var joined: [NumberSpan] = []
    for number in numbers {
      if let low = joined.last, low.upper == nil, let range = range(from: low, to: number) {
        joined[joined.count - 1] = range
      } else {
        joined.append(number)
      }
    }
    return joined
  }

  private func range(from low: NumberSpan, to high: NumberSpan) -> NumberSpan? {
    let gap = high.range.lowerBound - low.range.upperBound
    guard gap > 0, gap <= Reach.ends, isJoined(low, high), !isCalendar(low.range),
      !isGrowth(before: low.range.lowerBound)
    else { return nil }
    guard let lower = sharingScale(low, with: high), lower < high.thousandths else { return nil }
    return NumberSpan(
      range: low.range.lowerBound..<high.range.upperBound, thousandths: lower, isPlain: false,
      hasScale: high.hasScale, scale: high.scale, upper: high.thousandths)
  }

  /// "1-2 million": the first number has the second's scale, where it is too small to stand alone; in thousandths. nil where it
  /// is then the larger one: "from 32 to 15 million" has fallen.
  private func sharingScale(_ low: NumberSpan, with high: NumberSpan) -> Int? {
    guard low.scale == 1, high.scale > 1, low.thousandths < RangeReader.leastAlone else { return low.thousandths }
    let (product, overflow) = low.thousandths.multipliedReportingOverflow(by: high.scale)
    return overflow ? nil : product
  }

  /// A thousand, in thousandths: figures of four places are written out.
  private static let leastAlone = 1000 * NumberSpan.thousandthsOfOne

  /// Whether the words between make the numbers ends of a range, and both are of one kind: sums or counts.
  private func isJoined(_ low: NumberSpan, _ high: NumberSpan) -> Bool {
    let behind = currencyEnd(behind: low.range.upperBound)
    let start = text.skippingSpaces(behind ?? low.range.upperBound)
    let before = currencyStart(before: low.range.lowerBound)
    let isBetween = isBetween(before: before ?? low.range.lowerBound)
    guard let joint = endOfJoint(at: start, isBetween: isBetween, low, high) else { return false }
    let next = text.skippingSpaces(joint)
    let sign = currencyEnds[next].map { text.skippingSpaces($0) }
    guard next == high.range.lowerBound || sign == high.range.lowerBound else { return false }
    let isMoney = before != nil || behind != nil
    let isHighMoney = sign == high.range.lowerBound || currencyEnd(behind: high.range.upperBound) != nil
    // "$5 million to 20 million customers" is no range, "$5-10 million" and "$5 to $10 million" are.
    return isBetween || !isMoney || isHighMoney || low.scale == 1 && high.scale > 1
  }

  private func endOfJoint(at index: Int, isBetween: Bool, _ low: NumberSpan, _ high: NumberSpan) -> Int? {
    if let end = phrases.end(of: .until, at: index, in: text) { return end }
    // "五万元以上五十万元以下": not less than the one and not more than the other.
    if let end = phrases.end(of: .orMore, at: index, in: text), isBound(behind: high) { return end }
    let isFramed = isBetween || isFramed(behind: high)
    if isFramed, let end = phrases.end(of: .conjunction, at: index, in: text) { return end }
    // "two or three million": the first number leans on the second's scale.
    return low.scale == 1 && high.scale > 1 ? phrases.end(of: .alternative, at: index, in: text) : nil
  }

  private func isBetween(before index: Int) -> Bool {
    var end = index
    while text.byte(end - 1) == .space { end -= 1 }
    return phrases.start(of: .between, before: end, in: text) != nil
  }

  /// "10 ile 20 bin arasında": the word that makes a range stands behind.
  private func isFramed(behind high: NumberSpan) -> Bool {
    let end = text.skippingSpaces(currencyEnd(behind: high.range.upperBound) ?? high.range.upperBound)
    return phrases.end(of: .betweenBehind, at: end, in: text) != nil
  }

  /// "五十万元以下": no more than this.
  private func isBound(behind high: NumberSpan) -> Bool {
    let end = text.skippingSpaces(currencyEnd(behind: high.range.upperBound) ?? high.range.upperBound)
    return phrases.end(of: .orFewer, at: end, in: text) != nil
  }

  private func currencyEnd(behind end: Int) -> Int? {
    if let end = currencyEnds[end] { return end }
    guard text.byte(end) == .space else { return nil }
    let start = end + 1
    return currencyEnds[start] ?? MoneyReader.end(ofPrepositionAt: start, in: text).flatMap { currencyEnds[$0] }
  }

  private func currencyStart(before start: Int) -> Int? {
    currencyStarts[start] ?? (text.byte(start - 1) == .space ? currencyStarts[start - 1] : nil)
  }

  private func isCalendar(_ range: Range<Int>) -> Bool {
    calendar.last(before: range.upperBound) { $0 }?.overlaps(range) == true
  }

  private func isGrowth(before start: Int) -> Bool {
    raised.last(before: start + 1) { $0..<$0 }.map { start - $0 <= Reach.growth } == true
  }
}
