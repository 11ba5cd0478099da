internal import Incidents
internal import Models
import Text

/// The rows of a story's sums for the question which of them are penalties.
struct SumFeatures {
  let story: Candidates
  /// How likely the story tells of an incident, in thousandths of log-odds.
  let storyScore: Int

  private var scan: ArticleScan { story.scan }
  private var sums: [PenaltyFinder.Sum] { story.sums }

  private enum Column: String, ModelColumn {
    case storyScore, role, size, places, isInHeadline, sentence, sums, sumsInSentence, orderInSentence, isLargest
    case isRoundingOfOther, isRounded, isInBracket, organisationsInSentence, knownOrganisationsInSentence, isOnTopic
    case previousIsOnTopic, previousHasFine, nextHasFine, sameCurrencyElsewhere, otherPenalties
  }

  static let columns = ModelColumns(Surroundings.names + StoryProfile.shortNames + Column.names)

  private enum Cap {
    static let things = 40
  }

  func rows() -> FeatureRows {
    var rows = FeatureRows()
    for index in sums.indices { rows.append { fill(&$0, index: index) } }
    return rows
  }

  private func fill(_ row: inout FeatureRow, index: Int) {
    let sum = sums[index]
    let sentence = scan.sentences[sum.sentence]
    var surroundings = Surroundings()
    surroundings.add(sum.money.range, in: sentence)
    surroundings.fill(&row)
    story.profile.fillShort(&row)
    row.beginGroup()
    row.set(Column.storyScore, to: Percent.hundredth(of: Int32(storyScore)))
    row.set(Column.role, to: sum.role.order)
    row.set(Column.size, to: SumFeatures.size(of: sum.money.amount))
    row.set(Column.places, to: sum.places.count, upTo: Cap.things)
    row.set(Column.isInHeadline, to: sum.places.contains { scan.sentences[$0].isHeadline })
    row.set(Column.sentence, to: sum.places.first ?? 0, upTo: Cap.things)
    row.set(Column.sums, to: sums.count, upTo: Cap.things)
    let near = scan.money.filter { sentence.range.contains($0.range.lowerBound) }
    row.set(Column.sumsInSentence, to: near.count, upTo: Cap.things)
    row.set(
      Column.orderInSentence, to: near.count { $0.range.lowerBound < sum.money.range.lowerBound }, upTo: Cap.things)
    let same = sums.filter { $0.money.currency == sum.money.currency }
    row.set(Column.isLargest, to: same.allSatisfy { $0.money.amount <= sum.money.amount })
    let own = sum.money.amount.thousandths
    row.set(Column.isRoundingOfOther, to: same.contains { PartSum.isRounding(own, of: $0.money.amount.thousandths) })
    row.set(Column.isRounded, to: same.contains { PartSum.isRounding($0.money.amount.thousandths, of: own) })
    row.set(Column.isInBracket, to: isInBracket(sum.money.range, in: sentence))
    fillNeighbours(&row, of: sum)
  }

  private func fillNeighbours(_ row: inout FeatureRow, of sum: PenaltyFinder.Sum) {
    let named = story.mentions.filter { $0.sentence == sum.sentence }
    row.set(Column.organisationsInSentence, to: Set(named.map(\.parent)).count, upTo: Cap.things)
    row.set(
      Column.knownOrganisationsInSentence, to: Set(named.filter(\.isKnown).map(\.parent)).count, upTo: Cap.things)
    let previous = sum.sentence > 0 ? scan.sentences[sum.sentence - 1] : nil
    let next = sum.sentence + 1 < scan.sentences.count ? scan.sentences[sum.sentence + 1] : nil
    row.set(Column.isOnTopic, to: scan.isOnTopic(scan.sentences[sum.sentence]))
    row.set(Column.previousIsOnTopic, to: previous.map(scan.isOnTopic) ?? false)
    row.set(Column.previousHasFine, to: previous?.has(.fine) ?? false)
    row.set(Column.nextHasFine, to: next?.has(.fine) ?? false)
    row.set(
      Column.sameCurrencyElsewhere, to: sums.count { $0.money.currency == sum.money.currency } - 1, upTo: Cap.things)
    let others = sums.count { $0.role == .penalty } - (sum.role == .penalty ? 1 : 0)
    row.set(Column.otherPenalties, to: others, upTo: Cap.things)
  }

  /// Binary digits of the amount.
  private static func size(of amount: Amount) -> Int {
    Int.bitWidth - max(amount.thousandths, 0).leadingZeroBitCount
  }

  /// Whether an opening bracket stands before it in its sentence that no other closes.
  private func isInBracket(_ range: Range<Int>, in sentence: Sentence) -> Bool {
    let before = scan.text.bytes[sentence.range.lowerBound..<max(range.lowerBound, sentence.range.lowerBound)]
    return before.last { $0 == .openingBracket || $0 == .closingBracket } == .openingBracket
  }
}

extension MoneyRole {
  /// Its place in a model's column: what is nearer to a penalty is larger.
  fileprivate var order: Int {
    switch self {
    case .other: 0
    case .revenue: 1
    case .loss: 2
    case .price: 3
    case .investment: 4
    case .bounty: 5
    case .compensation: 6
    case .claim: 7
    case .statutoryMaximum: 8
    case .periodic: 9
    case .competition: 10
    case .authorityTotal: 11
    case .conversion: 12
    case .component: 13
    case .total: 14
    case .penalty: 15
    case .threatened: 16
    case .averted: 17
    case .superseded: 18
    }
  }
}
