internal import Incidents
import Text

/// Finds the penalties of a story and tells them from all other money.
struct PenaltyFinder {
  let scan: ArticleScan
  let mentions: [Mention]

  /// One sum with what it is, at its best place.
  struct Sum {
    var money: MoneySpan
    var role: MoneyRole
    let sentence: Int
    var mention: Mention?
    /// All places where the same sum stands.
    var places: [Int]

    func withRole(_ role: MoneyRole) -> Sum {
      var sum = self
      sum.role = role
      return sum
    }
  }

  /// More different sums, or places of one, are not kept: no story has so many, and the work stays bounded.
  private static let mostSums = 400
  private static let mostPlaces = 64

  /// How far things may stand apart, in bytes of the folded text. Set by hand on the first 47 articles; to be learned.
  private enum Reach {
    /// From a sum to the person who is fined.
    static let person = 90
    /// From a sum to the same in another currency: in a bracket, or behind "about".
    static let bracket = 1...60
    static let conversion = 1...40
  }

  /// How the sums belong together, and whose the penalties are.
  func related(_ sums: [Sum]) -> [Sum] {
    var sums = SumRelations(of: sums, scan: scan, mentions: mentions).sums
    let companies = PenaltyCompany(scan: scan, mentions: mentions)
    for index in sums.indices where sums[index].role == .penalty || sums[index].role == .total {
      sums[index].mention = companies.company(of: sums[index])
    }
    return sums
  }

  /// Each different sum once, in order of first mention, with what the words of its own sentence make of it.
  func collected() -> [Sum] {
    var sums: [Sum] = []
    var previous: (money: MoneySpan, sentence: Int)?
    for money in scan.money {
      guard let index = scan.sentence(at: money.range.lowerBound) else { continue }
      var role = MoneyJudge(scan: scan, money: money, sentence: scan.sentences[index]).role()
      if role == .penalty, isPrivatePersons(money, in: index) { role = .competition }
      if let previous, previous.sentence == index, isConversion(money, of: previous.money) { role = .conversion }
      add(Sum(money: money, role: role, sentence: index, mention: nil, places: [index]), to: &sums)
      // Of several conversions in a bracket each is one of the sum before it.
      if role != .conversion { previous = (money, index) }
    }
    if scan.isAntitrust {
      for index in sums.indices where sums[index].role == .penalty { sums[index].role = .competition }
    }
    return sums
  }

  /// A citizen fined is no matter of an organisation.
  private func isPrivatePersons(_ money: MoneySpan, in index: Int) -> Bool {
    if mentions.isEmpty, let first = scan.sentences.first, first.isHeadline, first.has(.person), first.has(.fine) {
      return true
    }
    let person = scan.sentences[index].distance(from: money.range, to: .person, within: Reach.person)
    return person != nil && !mentions.contains { $0.sentence == index }
  }

  /// Adds a sum, or a place of one that is known; the place that says most of it becomes its own.
  private func add(_ sum: Sum, to sums: inout [Sum]) {
    guard let known = sums.firstIndex(where: { $0.money.isSame(sum.money) }) else {
      if sums.count < PenaltyFinder.mostSums { sums.append(sum) }
      return
    }
    if sums[known].places.count < PenaltyFinder.mostPlaces { sums[known].places.append(sum.sentence) }
    let leavesHeadline =
      scan.sentences[sums[known].sentence].isHeadline && !scan.sentences[sum.sentence].isHeadline
      && sum.role == sums[known].role
    if sum.role.rank > sums[known].role.rank || leavesHeadline {
      var better = sum
      better.places = sums[known].places
      sums[known] = better
    }
  }

  /// "(13 million dollars)" or ", about ...": the same sum in another currency.
  private func isConversion(_ money: MoneySpan, of first: MoneySpan) -> Bool {
    guard first.currency != money.currency else { return false }
    let gap = first.range.upperBound..<money.range.lowerBound
    guard Reach.bracket.contains(gap.count) else { return false }
    let between = scan.text.bytes[gap]
    if between.contains(.openingBracket) && !between.contains(.closingBracket) { return true }
    return Reach.conversion.contains(gap.count)
      && scan.matches.contains {
        $0.meaning == .cue(.conversion) && $0.start >= gap.lowerBound && $0.end <= gap.upperBound
      }
  }
}
