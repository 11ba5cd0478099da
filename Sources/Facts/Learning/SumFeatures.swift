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
    case nearestOrganisation, ownersInSentence, sharesOwner, ownerOfLarger, shareOfLargest, isTotalOfSentence,
      isPartOfTotal
  }

  static let columns = ModelColumns(Surroundings.names + StoryProfile.shortNames + Column.names)

  private enum Cap {
    static let things = 40
    static let far = 300
  }

  func rows() -> FeatureRows {
    var rows = FeatureRows()
    let owners = Owners(of: sums, in: story)
    for index in sums.indices {
      rows.append {
        fill(&$0, index: index)
        fillOwners(&$0, index: index, owners: owners)
      }
    }
    return rows
  }

  /// Whose each sum may be, and what those of a sentence come to. Made once a story. O(sums x mentions of their sentences).
  private struct Owners {
    /// The nearest organisation in each sum's sentence, and the bytes to it.
    let nearest: [(parent: String, gap: Int)?]
    /// The places of the sums of each sentence.
    let ofSentence: [Int: [Int]]
    /// What they come to in each currency.
    private(set) var added: [Int: [String: (count: Int, amount: Double)]] = [:]

    init(of sums: [PenaltyFinder.Sum], in story: Candidates) {
      ofSentence = Dictionary(grouping: sums.indices, by: { sums[$0].sentence })
      let named = Dictionary(grouping: story.likely, by: \.sentence)
      nearest = sums.map { sum in
        (named[sum.sentence] ?? []).map { (parent: $0.parent, gap: $0.range.gap(to: sum.money.range)) }
          .min { $0.gap < $1.gap }
      }
      for sum in sums {
        let before = added[sum.sentence]?[sum.money.currency] ?? (0, 0)
        added[sum.sentence, default: [:]][sum.money.currency] =
          (before.count + 1, before.amount + sum.money.amount.doubleValue)
      }
    }

    /// Whether a sum is what two or more others of a sentence come to together. O(1).
    func isTotal(_ sum: PenaltyFinder.Sum, ofSentence sentence: Int) -> Bool {
      guard let all = added[sentence]?[sum.money.currency] else { return false }
      let amount = sum.money.amount.doubleValue
      let isAmong = sum.sentence == sentence
      guard all.count - (isAmong ? 1 : 0) > 1 else { return false }
      return abs(all.amount - (isAmong ? amount : 0) - amount) <= Owners.tolerance * amount
    }

    /// One for each of several adds up to a total told roughly: "around $200 million". Chosen by hand, and only a column of the model.
    private static let tolerance = 0.03
  }

  private func fillOwners(_ row: inout FeatureRow, index: Int, owners: Owners) {
    let sum = sums[index]
    let beside = owners.ofSentence[sum.sentence] ?? []
    let owner = owners.nearest[index]
    row.set(Column.nearestOrganisation, to: owner?.gap ?? Cap.far, upTo: Cap.far)
    row.set(
      Column.ownersInSentence, to: Set(beside.compactMap { owners.nearest[$0]?.parent }).count, upTo: Cap.things)
    let same = sums.indices.filter { $0 != index && sums[$0].money.currency == sum.money.currency }
    let ofOwner = same.filter { owner != nil && owners.nearest[$0]?.parent == owner?.parent }
    row.set(Column.sharesOwner, to: ofOwner.contains { sums[$0].sentence == sum.sentence })
    row.set(Column.ownerOfLarger, to: ofOwner.contains { sums[$0].money.amount > sum.money.amount })
    let amount = sum.money.amount.doubleValue
    let largest = same.reduce(amount) { max($0, sums[$1].money.amount.doubleValue) }
    row.set(Column.shareOfLargest, to: Int(SumFeatures.hundred * amount / max(largest, 1)))
    row.set(Column.isTotalOfSentence, to: owners.added.keys.contains { owners.isTotal(sum, ofSentence: $0) })
    row.set(Column.isPartOfTotal, to: same.contains { owners.isTotal(sums[$0], ofSentence: sum.sentence) })
  }

  private static let hundred = 100.0

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
