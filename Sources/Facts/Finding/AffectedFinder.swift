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
    /// Whether its sentence says that somebody has so many users, and of no harm.
    let isOfUsersOnly: Bool
  }

  /// More than any leak has held; a larger number counts something else.
  private static let most = 50_000_000_000
  /// Plain figures that are rather a year.
  private static let years = 1900...2100
  /// Smaller counts must stand right beside a word of harm: "two men", "three months".
  static let small = 20
  /// Beyond so many counts, roundings are not told apart: the work grows with the square.
  static let mostCompared = 200

  /// How far words may stand from a number, in bytes of the folded text. Set by hand on the first 47 articles; to be learned.
  enum Reach {
    /// A unit behind the number; three ideographs where words are not set apart.
    static let unit = 34
    static let unspacedUnit = 9
    /// "Records" means too much to be taken from farther away.
    static let records = 10
    static let label = 44
    static let labelColon = 4
    static let share = 6
    /// From a number to what happened to so many: "3,000 of them have been affected". Chosen by hand, not measured.
    static let happened = 30
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
  struct Candidate {
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
    let years = YearSense(scan: scan)
    var calendar = Passing(scan.calendar.lazy.filter { !$0.isYear }.map(\.range))
    for number in scan.numbers {
      if money.overlaps(number.range) || calendar.overlaps(number.range) { continue }
      guard let count = number.units, count > 1, count <= AffectedFinder.most,
        !(number.isPlain && AffectedFinder.years.contains(count) && !years.isCountOfPeople(number.range)),
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
      sentence: candidate.index, isDismissal: isDismissal, isLikely: isAffected(range, kind: kind, of: candidate),
      isOfUsersOnly: isOfUsersOnly(range, in: candidate.sentence))
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

  /// "The service has 2 billion users."
  private func isOfUsersOnly(_ range: Range<Int>, in sentence: Sentence) -> Bool {
    sentence.distance(from: range, to: .userBase, within: Reach.userBase) != nil
      && ![Cue.affected, .breach, .exposed, .fine].contains(where: sentence.has)
      && !sentence.matches.contains(where: \.meaning.isAction)
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
