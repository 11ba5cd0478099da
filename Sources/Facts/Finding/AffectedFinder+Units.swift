internal import Incidents
import Text

// What a number counts: by the word behind it, by that of the whole that it is a part of, or by a label before it.

extension AffectedFinder {
  /// A label counts what follows it only where that is a figure of some size: "accounts affected: 349,627".
  private static let leastBehindLabel = 1000

  /// What happens to a part of those that are named before.
  private static let harms: Set<Meaning> = [.cue(.affected), .cue(.breach)]

  typealias Unit = (counted: Counted, range: Range<Int>)

  /// The first unit behind the number, with no other number or clause between.
  func unit(behind candidate: Candidate) -> Unit? {
    let end = candidate.number.range.upperBound
    let isUnspaced = end < scan.text.count && scan.text.kind(at: end) == .unspaced
    let reach = isUnspaced ? Reach.unspacedUnit : Reach.unit
    for match in candidate.sentence.matches where match.start >= end {
      guard match.start - end <= reach else { break }
      guard case .counted(let counted) = match.meaning else { continue }
      if counted == .records, match.start - end > Reach.records { continue }
      if isBeforeNoun(match) { continue }
      return isOpen(end..<match.start) ? (counted, match.range) : nil
    }
    return nil
  }

  /// "2 million customer accounts": one of many who are counted by another noun behind.
  private func isBeforeNoun(_ match: Match) -> Bool {
    scan.languages.isSubset(of: .attributiveSingulars) && scan.text.byte(match.end) == .space
      && scan.text.isLetter(match.end + 1) && scan.lexicon.counts(plural: scan.text.bytes[match.start..<match.end])
  }

  /// "5,000 of its 2 million customers": the part counts what its base counts.
  func unitOfBase(of candidate: Candidate) -> Unit? {
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
  func unitOfWhole(before candidate: Candidate) -> Unit? {
    let (sentence, range) = (candidate.sentence, candidate.number.range)
    guard candidate.count >= AffectedFinder.small,
      sentence.matches.contains(where: {
        AffectedFinder.harms.contains($0.meaning) && (1...Reach.happened).contains($0.start - range.upperBound)
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
  func unit(before candidate: Candidate) -> Unit? {
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
  func elidedUnit(of candidate: Candidate) -> Unit? {
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
}
