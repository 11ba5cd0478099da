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
  }

  /// Beyond this many different sums no relation between them is looked for.
  private static let mostSums = 60

  /// Each different sum once, in order of first mention.
  func sums() -> [Sum] {
    let judge = MoneyJudge(scan: scan)
    var sums: [Sum] = []
    var previous: (money: MoneySpan, sentence: Int)?
    for money in scan.money {
      guard let index = scan.sentence(at: money.range.lowerBound) else { continue }
      let sentence = scan.sentences[index]
      var role = judge.role(money, sentence)
      if role == .penalty, isPrivatePerson(money, sentence, index) { role = .competition }
      if let previous, previous.sentence == index, isConversion(of: previous.money, money) { role = .conversion }
      add(money, role, index, to: &sums)
      previous = (money, index)
    }
    if scan.isAntitrust {
      for index in sums.indices where sums[index].role == .penalty { sums[index].role = .competition }
    }
    if sums.count <= PenaltyFinder.mostSums { relate(&sums) }
    let companies = PenaltyCompany(scan: scan, mentions: mentions)
    for index in sums.indices where sums[index].role == .penalty || sums[index].role == .total {
      sums[index].mention = companies.company(of: sums[index])
    }
    return sums
  }

  /// A citizen fined is no matter of an organisation.
  private func isPrivatePerson(_ money: MoneySpan, _ sentence: Sentence, _ index: Int) -> Bool {
    if mentions.isEmpty, let first = scan.sentences.first, first.isHeadline, first.has(.person), first.has(.fine) {
      return true
    }
    guard let distance = sentence.distance(from: money.range, to: .person), distance <= 90 else { return false }
    return !mentions.contains { $0.sentence == index }
  }

  private func add(_ money: MoneySpan, _ role: MoneyRole, _ sentence: Int, to sums: inout [Sum]) {
    guard let known = sums.firstIndex(where: { $0.money.isSame(money) }) else {
      if sums.count < 400 {
        sums.append(Sum(money: money, role: role, sentence: sentence, mention: nil, places: [sentence]))
      }
      return
    }
    if sums[known].places.count < 64 { sums[known].places.append(sentence) }
    let isBetter = PenaltyFinder.rank(role) > PenaltyFinder.rank(sums[known].role)
    let wasHeadline =
      scan.sentences[sums[known].sentence].isHeadline && role == sums[known].role
      && !scan.sentences[sentence].isHeadline
    if isBetter || wasHeadline {
      sums[known] = Sum(money: money, role: role, sentence: sentence, mention: nil, places: sums[known].places)
    }
  }

  private static func rank(_ role: MoneyRole) -> Int {
    switch role {
    case .conversion: 5
    case .penalty: 4
    case .competition: 3
    case .other: 0
    default: 2
    }
  }

  /// "(13 million dollars)" or ", about ...": the same sum in another currency.
  private func isConversion(of first: MoneySpan, _ second: MoneySpan) -> Bool {
    guard first.currency != second.currency else { return false }
    let gap = first.range.upperBound..<second.range.lowerBound
    guard gap.count <= 40, gap.count > 0 else { return false }
    let between = scan.text.bytes[gap]
    if between.contains(40) && !between.contains(41) { return true }
    guard gap.count <= 28 else { return false }
    return scan.matches.contains {
      $0.meaning == .cue(.conversion) && $0.start >= gap.lowerBound && $0.end <= gap.upperBound
    }
  }

  // MARK: Sums of sums

  private func relate(_ sums: inout [Sum]) {
    dropRounded(&sums)
    markAuthorityTotals(&sums)
    for index in sums.indices where sums[index].role == .penalty {
      let others = sums.indices.filter {
        $0 != index && sums[$0].role == .penalty && sums[$0].money.currency == sums[index].money.currency
      }
      guard let parts = PartSum.parts(of: sums[index].money.amount, among: others.map { ($0, sums[$0].money.amount) })
      else {
        continue
      }
      if areShares(parts, sums) {
        for part in parts { sums[part].role = .component }
      } else {
        sums[index].role = .total
      }
    }
  }

  /// Parts told in one sentence as instalments of one penalty.
  private func areShares(_ parts: [Int], _ sums: [Sum]) -> Bool {
    let sentences = Set(parts.map { sums[$0].sentence })
    guard sentences.count == 1, let only = sentences.first else { return false }
    return scan.sentences[only].has(.share)
  }

  /// A headline's "14 million" for 14.1 million is no second sum.
  private func dropRounded(_ sums: inout [Sum]) {
    for index in sums.indices where sums[index].role == .penalty || sums[index].role == .other {
      for other in sums.indices where other != index && sums[other].money.currency == sums[index].money.currency {
        let rough = sums[index].money.amount.thousandths
        let exact = sums[other].money.amount.thousandths
        let isInHeadline = sums[index].places.contains { scan.sentences[$0].isHeadline }
        guard isInHeadline, PartSum.isRounding(rough, of: exact), PenaltyFinder.rank(sums[other].role) > 0 else {
          continue
        }
        sums[index].role = sums[other].role == .conversion ? .conversion : .component
        if sums[other].role != .conversion, sums[other].role != .penalty { sums[index].role = sums[other].role }
      }
    }
  }

  /// What an authority has imposed on many together is nobody's penalty.
  private func markAuthorityTotals(_ sums: inout [Sum]) {
    for index in sums.indices where sums[index].role == .penalty {
      let sentence = scan.sentences[sums[index].sentence]
      guard let distance = sentence.distance(from: sums[index].money.range, to: .total), distance <= 16 else {
        continue
      }
      let named = mentions.contains { $0.sentence == sums[index].sentence }
      if !named { sums[index].role = .authorityTotal }
    }
    for index in sums.indices where sums[index].role == .penalty {
      let isRoundTotal = sums.contains {
        $0.role == .authorityTotal
          && PartSum.isRounding(sums[index].money.amount.thousandths, of: $0.money.amount.thousandths)
      }
      if isRoundTotal { sums[index].role = .authorityTotal }
    }
  }
}
