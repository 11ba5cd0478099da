internal import Incidents
import Text

/// Finds how many people, accounts or records a story says are affected.
struct AffectedFinder {
  let scan: ArticleScan

  struct Found {
    /// The number that stands for it; of a range the lower end.
    let count: Int
    /// As exactly as it is told.
    let told: AffectedCount.Count
    let unit: AffectedCount.Unit
    /// The number and its unit.
    let range: Range<Int>
    let sentence: Int
    /// People dismissed rather than people affected.
    let isDismissal: Bool
    /// Whether words of harm stand nearer than words of mere use, before anybody has judged it.
    let isLikely: Bool
  }

  /// More than any leak has held; a larger number counts something else.
  private static let most = 50_000_000_000
  /// Plain figures that are rather a year.
  private static let years = 1900...2100
  /// Smaller counts must stand right beside a word of harm: "two men", "three months".
  private static let small = 20
  /// A label counts what follows it only where that is a figure of some size: "accounts affected: 349,627".
  private static let leastBehindLabel = 1000
  /// Beyond so many counts, roundings are not told apart: the work grows with the square.
  private static let mostCompared = 200

  /// How far words may stand from a number, in bytes of the folded text. Set by hand on the first 47 articles; to be learned.
  private enum Reach {
    /// A unit behind the number; three ideographs where words are not set apart.
    static let unit = 34
    static let unspacedUnit = 9
    /// "Records" means too much to be taken from farther away.
    static let records = 10
    static let label = 44
    static let labelColon = 4
    static let share = 6
    /// From a number to what happened to so many: "3,000 have been affected". Chosen by hand, not measured.
    static let happened = 12
    /// A bracket that counts the same another way: "368 people (777 cases)".
    static let bracket = 12
    static let dismissedStaff = 140
    static let dismissedPeople = 40
    static let deed = 100
    static let userBase = 30
    static let harm = 160
    /// From a number to anything that is asked of it: harm as far from its label.
    static let farthest = harm + label
    /// From a count to what did not happen to it, and from "not" to that. Chosen by hand, not measured.
    static let deniedHarm = 40
    static let negation = 12
    static let harmOfSmall = 25
  }

  /// A number that may count somebody, and the sentence it stands in.
  private struct Candidate {
    var number: NumberSpan
    let count: Int
    let index: Int
    let sentence: Sentence
    /// What was found before it in the same sentence.
    let previous: Found?
  }

  /// All counts in order, likely or not, without those that are others' roundings.
  func found() -> [Found] {
    var found: [Found] = []
    var money = Passing((scan.money + scan.moneyRanges).map(\.range).sorted { $0.lowerBound < $1.lowerBound })
    let bounds = CountBounds(scan: scan)
    var calendar = Passing(scan.calendar.lazy.filter { !$0.isYear }.map(\.range))
    for number in scan.numbers {
      if money.overlaps(number.range) || calendar.overlaps(number.range) { continue }
      guard let count = number.units, count > 1, count <= AffectedFinder.most,
        !(number.isPlain && AffectedFinder.years.contains(count)),
        let index = scan.sentence(at: number.range.lowerBound)
      else { continue }
      let previous = found.last.flatMap { $0.sentence == index ? $0 : nil }
      let sentence = scan.sentences[index].near(number.range, within: Reach.farthest)
      let candidate = Candidate(number: number, count: count, index: index, sentence: sentence, previous: previous)
      guard !bounds.isBase(number), let one = read(candidate, told: bounds.told(number)),
        !isAside(one, behind: previous)
      else { continue }
      found.append(one)
    }
    return withoutRounded(found)
  }

  /// "368 people (777 cases)": the bracket counts the same another way.
  private func isAside(_ one: Found, behind previous: Found?) -> Bool {
    guard let previous else { return false }
    let between = previous.range.upperBound..<max(previous.range.upperBound, one.range.lowerBound)
    return between.count <= Reach.bracket && scan.text.bytes[between].contains(.openingBracket)
      && !scan.text.bytes[between].contains(.closingBracket)
  }

  /// A headline's "22 thousand" for 22,227 is no second count.
  private func withoutRounded(_ found: [Found]) -> [Found] {
    guard found.count <= AffectedFinder.mostCompared else { return found }
    return found.filter { one in
      !found.contains { ($0.isLikely || !one.isLikely) && PartSum.isRounding(one.count, of: $0.count) }
    }
  }

  private func read(_ candidate: Candidate, told: AffectedCount.Count?) -> Found? {
    guard
      let unit = unit(behind: candidate) ?? unitOfBase(of: candidate) ?? unit(before: candidate)
        ?? elidedUnit(of: candidate) ?? unitOfWhole(before: candidate),
      let kind = AffectedFinder.kind(of: unit.counted)
    else { return nil }
    let number = candidate.number.range
    let range =
      min(number.lowerBound, unit.range.lowerBound)..<max(number.upperBound, unit.range.upperBound)
    let isDismissal =
      kind == .people && isDismissed(range, in: candidate.sentence, isStaff: unit.counted == .employees)
    guard isDismissal || !isDenied(range, in: candidate.sentence) else { return nil }
    return Found(
      count: candidate.count, told: told ?? .exactly(candidate.count), unit: kind, range: range,
      sentence: candidate.index, isDismissal: isDismissal, isLikely: isAffected(range, kind: kind, of: candidate))
  }

  private static func kind(of counted: Counted) -> AffectedCount.Unit? {
    switch counted {
    case .people, .employees: .people
    case .accounts: .accounts
    case .records: .records
    case .devices: .devices
    case .advertisers: nil
    }
  }

  private typealias Unit = (counted: Counted, range: Range<Int>)

  /// The first unit behind the number, with no other number or clause between.
  private func unit(behind candidate: Candidate) -> Unit? {
    let end = candidate.number.range.upperBound
    let isUnspaced = end < scan.text.count && scan.text.kind(at: end) == .unspaced
    let reach = isUnspaced ? Reach.unspacedUnit : Reach.unit
    for match in candidate.sentence.matches where match.start >= end {
      guard match.start - end <= reach else { break }
      guard case .counted(let counted) = match.meaning else { continue }
      if counted == .records, match.start - end > Reach.records { continue }
      return isOpen(end..<match.start) ? (counted, match.range) : nil
    }
    return nil
  }

  /// "5,000 of its 2 million customers": the part counts what its base counts.
  private func unitOfBase(of candidate: Candidate) -> Unit? {
    let end = candidate.number.range.upperBound
    let index = scan.numbers.firstIndex(from: end, by: \.range)
    guard index < scan.numbers.count, case let next = scan.numbers[index], next.range.lowerBound - end <= Reach.unit,
      CountBounds(scan: scan).isBase(next)
    else { return nil }
    var base = candidate
    base.number = next
    return unit(behind: base)
  }

  /// "Of its 5 million customers 3,000 were affected": what happened stands right behind a number that counts what was named
  /// before.
  private func unitOfWhole(before candidate: Candidate) -> Unit? {
    let (sentence, range) = (candidate.sentence, candidate.number.range)
    guard candidate.count >= AffectedFinder.small,
      sentence.matches.contains(where: {
        $0.meaning == .cue(.affected) && (1...Reach.happened).contains($0.start - range.upperBound)
      })
    else { return nil }
    let whole = sentence.matches.last { match in
      guard match.end <= range.lowerBound, case .counted(let counted) = match.meaning else { return false }
      return counted == .people || counted == .accounts
    }
    guard let whole, case .counted(let counted) = whole.meaning,
      let number = scan.numbers.last(before: whole.start, by: \.range), isBase(number, of: whole)
    else { return nil }
    return (counted, range)
  }

  private func isBase(_ number: NumberSpan, of whole: Match) -> Bool {
    whole.start - number.range.upperBound <= Reach.unit && CountBounds(scan: scan).isBase(number)
  }

  /// "accounts affected: 349,627"
  private func unit(before candidate: Candidate) -> Unit? {
    guard candidate.number.hasScale || candidate.count >= AffectedFinder.leastBehindLabel else { return nil }
    let (sentence, start) = (candidate.sentence, candidate.number.range.lowerBound)
    let labels = sentence.matches.filter { $0.end <= start && start - $0.end <= Reach.label }
    guard labels.contains(where: { $0.meaning == .cue(.affected) || $0.meaning == .cue(.breach) }) else { return nil }
    let isLabelled =
      scan.text.bytes[max(sentence.range.lowerBound, start - Reach.labelColon)..<start].contains(.colon)
    for match in labels.reversed() {
      guard case .counted(let counted) = match.meaning else { continue }
      if scan.text.bytes[match.end..<start].contains(where: \.isASCIIDigit) { return nil }
      if isCountedAlready(match, in: sentence) { return nil }
      return isLabelled || counted != .records ? (counted, match.range) : nil
    }
    return nil
  }

  /// The unit stands right behind another number: it is that number's.
  private func isCountedAlready(_ unit: Match, in sentence: Sentence) -> Bool {
    let before = unit.start - 1
    guard before >= sentence.range.lowerBound else { return false }
    let place = scan.text.byte(before) == .space ? before - 1 : before
    return scan.text.isDigit(place)
      || sentence.matches.contains {
        switch $0.meaning {
        case .scale, .hanBig, .hanSmall, .cardinal: $0.end == place + 1
        default: false
        }
      }
  }

  /// "74 million accounts, 53 million of which"
  private func elidedUnit(of candidate: Candidate) -> Unit? {
    let number = candidate.number
    guard let previous = candidate.previous, number.hasScale, !previous.isDismissal,
      candidate.sentence.distance(from: number.range, to: .share, within: Reach.share) != nil
    else { return nil }
    let counted: Counted =
      switch previous.unit {
      case .people: .people
      case .accounts: .accounts
      case .records, .devices, .organisations: .records
      }
    return (counted, number.range)
  }

  /// No comma, bracket, colon, full stop or digit.
  private func isOpen(_ range: Range<Int>) -> Bool {
    // The stop of "60 тыс. клиентов" is no end.
    let isShort = scan.text.byte(range.lowerBound) == .fullStop && scan.text.isLetter(range.lowerBound - 1)
    let range = isShort ? range.lowerBound + 1..<range.upperBound : range
    return !scan.text.bytes[range].contains { byte in
      switch byte {
      case .comma, .fullStop, .semicolon, .openingBracket, .colon: true
      default: byte.isASCIIDigit
      }
    }
  }

  private func isDismissed(_ range: Range<Int>, in sentence: Sentence, isStaff: Bool) -> Bool {
    let reach = isStaff ? Reach.dismissedStaff : Reach.dismissedPeople
    return sentence.distance(from: range, to: .dismissed, within: reach) != nil
  }

  /// Whether a word of harm stands near enough, and nearer than one of mere use.
  private func isAffected(_ range: Range<Int>, kind: AffectedCount.Unit, of candidate: Candidate) -> Bool {
    let sentence = candidate.sentence
    var near = [Cue.affected, .breach].compactMap { sentence.distance(from: range, to: $0) }
    if kind != .devices, let deed = distanceToDeed(from: range, in: sentence), deed <= Reach.deed { near.append(deed) }
    let nearest = near.min()
    if let base = sentence.distance(from: range, to: .userBase, within: Reach.userBase), base <= nearest ?? .max {
      return false
    }
    guard let nearest else { return false }
    return nearest <= (candidate.count < AffectedFinder.small ? Reach.harmOfSmall : Reach.harm)
  }

  /// "Its 5 million customers were not affected": what happened stands behind the count and is denied.
  private func isDenied(_ range: Range<Int>, in sentence: Sentence) -> Bool {
    let behind = sentence.matches.filter { $0.start >= range.upperBound }
    if let untouched = behind.first(where: { $0.meaning == .cue(.untouched) }),
      isOneClause(range.upperBound..<untouched.start, in: behind)
    {
      return true
    }
    guard let harm = behind.first(where: { $0.meaning == .cue(.affected) || $0.meaning == .cue(.breach) }),
      isOneClause(range.upperBound..<harm.start, in: behind)
    else { return false }
    return behind.contains { match in
      guard match.meaning == .cue(.negation) else { return false }
      if scan.isVerbFinal { return (0...Reach.negation).contains(match.start - harm.end) }
      return match.end <= harm.start && harm.start - match.end <= Reach.negation
    }
  }

  /// Whether no comma, contrast or further count stands between, and not too much else.
  private func isOneClause(_ range: Range<Int>, in matches: [Match]) -> Bool {
    guard range.count <= Reach.deniedHarm, !scan.text.bytes[range].contains(.comma) else { return false }
    return !matches.contains { match in
      guard range.contains(match.start) else { return false }
      if case .counted = match.meaning { return true }
      return match.meaning == .cue(.contrast) || match.meaning.isData
    }
  }

  private func distanceToDeed(from range: Range<Int>, in sentence: Sentence) -> Int? {
    sentence.matches.lazy.filter { $0.meaning.isAction }.map { $0.range.gap(to: range) }.min()
  }
}

/// Ranges in order that are passed by while others, in order too, are held against them.
private struct Passing {
  private let ranges: [Range<Int>]
  private var index = 0

  init(_ ranges: some Sequence<Range<Int>>) { self.ranges = Array(ranges) }

  mutating func overlaps(_ range: Range<Int>) -> Bool {
    while index < ranges.count, ranges[index].upperBound <= range.lowerBound { index += 1 }
    return index < ranges.count && ranges[index].overlaps(range)
  }
}

extension Meaning {
  fileprivate var isData: Bool { if case .data = self { true } else { false } }
  fileprivate var isAction: Bool { if case .action = self { true } else { false } }
}
