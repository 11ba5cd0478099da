internal import Incidents
import Text

/// Finds how many people, accounts or records a story says are affected.
struct AffectedFinder {
  let scan: ArticleScan

  struct Found {
    let count: Int
    let unit: AffectedCount.Unit
    /// The number and its unit.
    let range: Range<Int>
    let sentence: Int
    /// People dismissed rather than people affected.
    let isDismissal: Bool
  }

  /// More than any leak has held; a larger number counts something else.
  private static let most = 50_000_000_000

  func found() -> [Found] {
    var found: [Found] = []
    let taken = scan.money.map(\.range)
    var moneyIndex = 0
    for number in scan.numbers {
      while moneyIndex < taken.count, taken[moneyIndex].upperBound <= number.range.lowerBound { moneyIndex += 1 }
      if moneyIndex < taken.count, taken[moneyIndex].overlaps(number.range) { continue }
      guard let count = number.units, count > 1, count <= AffectedFinder.most,
        !(number.isPlain && (1900...2100).contains(count)),
        let index = scan.sentence(at: number.range.lowerBound)
      else { continue }
      guard let one = read(number, count, index, previous: found.last), !isAside(one, found.last) else { continue }
      found.append(one)
    }
    return withoutRounded(found)
  }

  /// "368 people (777 cases)": the bracket counts the same another way.
  private func isAside(_ one: Found, _ previous: Found?) -> Bool {
    guard let previous, previous.sentence == one.sentence else { return false }
    let between = previous.range.upperBound..<max(previous.range.upperBound, one.range.lowerBound)
    return between.count <= 12 && scan.text.bytes[between].contains(40) && !scan.text.bytes[between].contains(41)
  }

  /// A headline's "22 thousand" for 22,227 is no second count.
  private func withoutRounded(_ found: [Found]) -> [Found] {
    guard found.count <= 200 else { return found }
    return found.filter { one in !found.contains { PartSum.isRounding(one.count, of: $0.count) } }
  }

  private func read(_ number: NumberSpan, _ count: Int, _ index: Int, previous: Found?) -> Found? {
    let sentence = scan.sentences[index]
    guard
      let unit = unit(behind: number, sentence) ?? unit(before: number, sentence)
        ?? elided(number, sentence, previous, index)
    else { return nil }
    guard let kind = AffectedFinder.unit(unit.counted) else { return nil }
    let range =
      min(number.range.lowerBound, unit.range.lowerBound)..<max(number.range.upperBound, unit.range.upperBound)
    let isDismissal = kind == .people && isDismissed(range, sentence, isStaff: unit.counted == .employees)
    guard isDismissal || isAffected(range, sentence, count, kind) else { return nil }
    return Found(count: count, unit: kind, range: range, sentence: index, isDismissal: isDismissal)
  }

  private static func unit(_ counted: Counted) -> AffectedCount.Unit? {
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
  private func unit(behind number: NumberSpan, _ sentence: Sentence) -> Unit? {
    let end = number.range.upperBound
    let isUnspaced = end < scan.text.count && scan.text.kind(at: end) == .unspaced
    for match in sentence.matches where match.start >= end {
      guard match.start - end <= (isUnspaced ? 9 : 34) else { break }
      guard case .counted(let counted) = match.meaning else { continue }
      if counted == .records, match.start - end > 10 { continue }
      return isOpen(end..<match.start) ? (counted, match.range) : nil
    }
    return nil
  }

  /// "accounts affected: 349,627"
  private func unit(before number: NumberSpan, _ sentence: Sentence) -> Unit? {
    guard number.hasScale || (number.units ?? 0) >= 1000 else { return nil }
    let start = number.range.lowerBound
    let labels = sentence.matches.filter { $0.end <= start && start - $0.end <= 44 }
    guard labels.contains(where: { $0.meaning == .cue(.affected) || $0.meaning == .cue(.breach) }) else { return nil }
    let isLabelled = scan.text.bytes[max(sentence.range.lowerBound, start - 4)..<start].contains(58)
    for match in labels.reversed() {
      guard case .counted(let counted) = match.meaning else { continue }
      if scan.text.bytes[match.end..<start].contains(where: { (48...57).contains($0) }) { return nil }
      if isCountedAlready(match, sentence) { return nil }
      return isLabelled || counted != .records ? (counted, match.range) : nil
    }
    return nil
  }

  /// The unit stands right behind another number: it is that number's.
  private func isCountedAlready(_ unit: Match, _ sentence: Sentence) -> Bool {
    let before = unit.start - 1
    guard before >= sentence.range.lowerBound else { return false }
    let place = scan.text.byte(before) == 32 ? before - 1 : before
    return scan.text.isDigit(place)
      || sentence.matches.contains {
        switch $0.meaning {
        case .scale, .hanBig, .hanSmall, .cardinal: $0.end == place + 1
        default: false
        }
      }
  }

  /// "74 million accounts, 53 million of which"
  private func elided(_ number: NumberSpan, _ sentence: Sentence, _ previous: Found?, _ index: Int) -> Unit? {
    guard let previous, previous.sentence == index, number.hasScale, !previous.isDismissal,
      let distance = sentence.distance(from: number.range, to: .share), distance <= 6
    else { return nil }
    let counted: Counted = previous.unit == .people ? .people : previous.unit == .accounts ? .accounts : .records
    return (counted, number.range)
  }

  /// No comma, bracket, full stop or digit.
  private func isOpen(_ range: Range<Int>) -> Bool {
    // The stop of "60 тыс. клиентов" is no end.
    let isShort = scan.text.byte(range.lowerBound) == 46 && scan.text.isLetter(range.lowerBound - 1)
    let range = isShort ? range.lowerBound + 1..<range.upperBound : range
    return !scan.text.bytes[range].contains { [44, 46, 59, 40, 58].contains($0) || (48...57).contains($0) }
  }

  private func isDismissed(_ range: Range<Int>, _ sentence: Sentence, isStaff: Bool) -> Bool {
    sentence.distance(from: range, to: .dismissed).map { $0 <= (isStaff ? 140 : 40) } ?? false
  }

  private func isAffected(_ range: Range<Int>, _ sentence: Sentence, _ count: Int, _ unit: AffectedCount.Unit) -> Bool {
    let cues = [Cue.affected, .breach].compactMap { sentence.distance(from: range, to: $0) }
    let deeds = sentence.matches.lazy.filter {
      if case .action = $0.meaning { return true }
      return false
    }
    let deed = deeds.map { $0.range.gap(to: range) }.min().flatMap { $0 <= 100 ? $0 : nil }
    let near = (cues + (unit == .devices ? [] : [deed].compactMap { $0 })).min()
    if let base = sentence.distance(from: range, to: .userBase), base <= (near ?? .max), base <= 30 { return false }
    guard let near else { return false }
    if count < 20 { return near <= 25 }
    return near <= 160
  }
}
