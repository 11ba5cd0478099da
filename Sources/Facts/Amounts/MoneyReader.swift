internal import Incidents
import Text

extension Meaning {
  /// What somebody may win before a court.
  fileprivate var isPrize: Bool {
    [.cue(.damages), .cue(.settlement), .cue(.redress), .cue(.compensation)].contains(self)
  }
}

/// Joins numbers with the currencies that stand beside them.
struct MoneyReader {
  let text: FoldedText
  let lexicon: Lexicon
  let phrases: Phrasebook
  let resolver: CurrencyResolver
  /// Whether "won" may be a verb.
  private let edges: NameEdges
  private let isEnglish: Bool
  /// Where a word begins of what somebody may have won.
  private var prizes: Set<Int> = []
  /// Where names of organisations begin, and where they end.
  private var nameStarts: Set<Int> = []
  private var nameEnds: Set<Int> = []
  /// Where words begin for what is counted.
  private var counted: Set<Int> = []
  private var starting: [Int: Match] = [:]
  private var ending: [Int: Match] = [:]

  init(
    text: FoldedText, matches: [Match], phrases: Phrasebook, languages: LanguageSet, resolver: CurrencyResolver
  ) {
    self.text = text
    lexicon = resolver.lexicon
    self.phrases = phrases
    edges = NameEdges(text: text, phrases: phrases)
    self.resolver = resolver
    isEnglish = !languages.isDisjoint(with: LanguageSet(codes: "en"))
    for match in matches {
      if match.meaning.isPrize { prizes.insert(match.start) }
      if case .counted = match.meaning { counted.insert(match.start) }
      if match.meaning.isOrganisation {
        nameStarts.insert(match.start)
        nameEnds.insert(match.end)
      }
      guard case .currency = match.meaning else { continue }
      if starting[match.start] == nil { starting[match.start] = match }
      if (ending[match.end].map { $0.start > match.start }) ?? true { ending[match.end] = match }
    }
  }

  /// How far things may stand apart, in bytes of the folded text. Set by hand on the first 47 articles; to be learned.
  private enum Reach {
    /// Between two numbers that share a scale and a currency: " and ", " und ".
    static let sharedScale = 8
    /// From one sum to the next of a list. Chosen by hand, not measured.
    static let elided = 80
    /// From a number to what it counts. Chosen by hand, not measured.
    static let counted = 20
    /// A bracket between a number and its currency: "(milhões)".
    static let bracket = 16
    /// Two ideographs, and their six bytes: a currency of fewer is the last syllable of a word.
    static let twoIdeographs = 6
  }

  /// Scales that a number may share with the one behind it, largest first.
  private static let scales = [1_000_000_000_000, 1_000_000_000, 1_000_000, 1000]
  /// What has a thousand and more, in thousandths, needs no scale of its neighbour's.
  private static let leastWithOwnScale = 1_000_000

  /// Sums of money in order. O(numbers).
  func money(of numbers: [NumberSpan]) -> [MoneySpan] {
    var found: [MoneySpan] = []
    for (index, number) in numbers.enumerated() {
      let next = numbers.dropFirst(index + 1).first
      let own = money(of: number) ?? sharing(number, with: next)
      guard let money = own ?? found.last.flatMap({ going(on: $0, with: number) }) else { continue }
      found.append(money)
    }
    return found
  }

  private func money(of number: NumberSpan) -> MoneySpan? {
    if let inner = number.currency.flatMap({ starting[$0] }) { return span(of: number, in: inner, range: number.range) }
    let left = currency(before: number.range.lowerBound)
    let right = currency(after: number.range.upperBound).flatMap { isVerb($0, behind: number) ? nil : $0 }
    if let left, let right, isShared(left), !isShared(right) || isWord(right) {
      // "$5 million CAD", "$18,500,000 pesos": the word says whose dollars they are.
      return span(of: number, in: right, range: left.start..<right.end)
    }
    if let left,
      right == nil || left.end == number.range.lowerBound || text.kind(at: left.start) == .unspaced
    {
      return span(of: number, in: left, range: left.start..<number.range.upperBound)
    }
    guard let right else { return nil }
    return span(of: number, in: right, range: number.range.lowerBound..<right.end)
  }

  /// "60 and 150 million euros": the first number has the second's scale and currency.
  private func sharing(_ number: NumberSpan, with next: NumberSpan?) -> MoneySpan? {
    guard let next, next.upper == nil, number.upper == nil, !number.hasScale,
      number.thousandths < MoneyReader.leastWithOwnScale, next.hasScale,
      let units = next.units, next.range.lowerBound - number.range.upperBound <= Reach.sharedScale,
      let other = money(of: next), isJoined(number.range.upperBound..<next.range.lowerBound),
      let scale = MoneyReader.scales.first(where: { units >= $0 })
    else { return nil }
    let (value, overflow) = number.thousandths.multipliedReportingOverflow(by: scale)
    guard !overflow else { return nil }
    return MoneySpan(range: number.range, amount: Amount(thousandths: value), currency: other.currency)
  }

  /// "Fined Google 150 million euros and Facebook 60 million", "150 millions d'euros à Google et 60 millions à Facebook": the second sum has
  /// the first one's currency, where it is said whose it is.
  private func going(on first: MoneySpan, with number: NumberSpan) -> MoneySpan? {
    let gap = first.range.upperBound..<max(first.range.upperBound, number.range.lowerBound)
    guard number.hasScale, number.upper == nil, !number.isPlain, gap.count <= Reach.elided,
      !gap.contains(where: { [.lineFeed, .fullStop, .semicolon].contains(text.byte($0)) }),
      namesPayee(number.range)
    else { return nil }
    return MoneySpan(
      range: number.range, amount: Amount(thousandths: number.thousandths), currency: first.currency)
  }

  /// Whether an organisation stands right before the number and nothing that it counts behind it, or one behind it with no more than "to" between.
  private func namesPayee(_ range: Range<Int>) -> Bool {
    let start = text.skippingSpaces(range.upperBound)
    guard !(start...start + Reach.counted).contains(where: counted.contains) else { return false }
    if text.byte(range.lowerBound - 1) == .space, nameEnds.contains(range.lowerBound - 1) { return true }
    guard let end = phrases.end(of: .payeeBefore, at: start, in: text) else { return false }
    return nameStarts.contains(text.skippingSpaces(end))
  }

  private func isShared(_ match: Match) -> Bool {
    guard case .currency(let index) = match.meaning else { return false }
    return lexicon.sharedCurrencies[lexicon.currencies[index]] != nil
  }

  private func isWord(_ match: Match) -> Bool { text.isLetter(match.start) }

  /// "The 40 won damages": a verb of English that is a currency only behind large numbers, and not before what is won.
  private func isVerb(_ match: Match, behind number: NumberSpan) -> Bool {
    guard isEnglish, text.text(match.range) == "won" else { return false }
    let next = text.skippingSpaces(match.end)
    return number.scale == 1 || prizes.contains(next) || phrases.end(of: .article, at: next, in: text) != nil
  }

  private func isJoined(_ range: Range<Int>) -> Bool {
    let start = text.skippingSpaces(range.lowerBound)
    return phrases.end(of: .conjunction, at: start, in: text).map { text.skippingSpaces($0) } == range.upperBound
  }

  private func span(of number: NumberSpan, in currency: Match, range: Range<Int>) -> MoneySpan? {
    guard case .currency(let index) = currency.meaning, number.thousandths > 0, !isDifference(behind: range.upperBound),
      let code = resolver.code(of: lexicon.currencies[index], at: range)
    else { return nil }
    return MoneySpan(
      range: range, amount: Amount(thousandths: number.thousandths), upTo: number.upper.map(Amount.init(thousandths:)),
      currency: code)
  }

  /// "2 million euros less than planned" is what lies between two sums.
  private func isDifference(behind end: Int) -> Bool {
    phrases.end(of: .difference, at: text.skippingSpaces(end), in: text) != nil
  }

  /// A sign or code before the number, with at most one space between.
  private func currency(before start: Int) -> Match? {
    guard var match = ending[start] ?? (text.byte(start - 1) == .space ? ending[start - 1] : nil) else { return nil }
    // "CAD$", "MXN $": the code says whose dollars they are.
    if isShared(match), let code = ending[match.start] ?? ending[match.start - 1], isWord(code),
      code.start < match.start
    {
      match = Match(start: code.start, end: match.end, meaning: code.meaning)
    }
    let word = text.text(match.range)
    // "직원 8만", "이유로 2249억": the last syllables of a word are no currency before a number.
    if text.kind(at: match.start) == .unspaced {
      if match.range.count < Reach.twoIdeographs || edges.continuesWord(at: match.start) { return nil }
    }
    if text.isLetter(match.start), !text.isUpper(match.start) {
      // "triệu euro sau" is no "euro 6": sáu has a tone that folding takes away.
      guard MoneyReader.smallBeforeNumber.contains(word), text.isDigit(start) else { return nil }
    }
    return match
  }

  /// Currencies that are written before a number without a capital.
  private static let smallBeforeNumber: Set<String> = ["euro", "rp", "rs", "rp.", "rs."]

  /// A sign or word behind the number, with at most a preposition between.
  private func currency(after end: Int) -> Match? {
    var index = end
    if text.byte(index) == .space, text.byte(index + 1) == .openingBracket {
      // "$5 million (AUD)"
      if let match = starting[index + 2], text.byte(match.end) == .closingBracket { return match }
      index = endOfBracket(from: index + 1) ?? index
    }
    // "60 тыс. рублей"
    if text.byte(index) == .fullStop, text.isLetter(index - 1) { index += 1 }
    for _ in 0..<MoneyReader.mostPrepositions {
      if let match = starting[index], !isSignOfNext(match) { return match }
      guard text.byte(index) == .space || text.byte(index) == .hyphen else { return nil }
      index += 1
      if let match = starting[index], !isSignOfNext(match) { return match }
      guard let next = MoneyReader.end(ofPrepositionAt: index, in: text) else { return nil }
      index = next
    }
    return starting[index]
  }

  /// "millones de los euros", "d' euros": at most so many words between.
  private static let mostPrepositions = 2

  /// The sign belongs to the figures behind it.
  private func isSignOfNext(_ match: Match) -> Bool {
    text.isDigit(match.end)
      || (text.byte(match.end) == .space && text.isDigit(match.end + 1) && !text.isLetter(match.start))
  }

  /// Behind a short bracket: "17.000.000 (milhões) de euros".
  private func endOfBracket(from open: Int) -> Int? {
    var index = open + 1
    while index < text.count, index - open < Reach.bracket, text.isLetter(index) { index += 1 }
    return text.byte(index) == .closingBracket ? index + 1 : nil
  }

  /// Behind what may stand between a number and its currency.
  static func end(ofPrepositionAt index: Int, in text: FoldedText) -> Int? {
    for word in prepositions where index + word.utf8.count < text.count {
      if text.bytes[index...].starts(with: word.utf8) { return index + word.utf8.count }
    }
    return nil
  }

  /// What stands between a number and its currency, folded, with the blank behind it.
  private static let prepositions = ["de ", "d'", "di ", "of ", "d' ", "de los ", "de l'"]
}
