internal import Incidents
import Text

/// Decides how the sums of a story belong together: parts and totals, a headline's rounding, what an authority imposed on
/// many.
struct SumRelations {
  let scan: ArticleScan
  let mentions: [Mention]
  var sums: [PenaltyFinder.Sum]

  /// Beyond this many different sums no relation between them is looked for.
  private static let most = 60
  /// "a total of 5 million": how far the word may stand, in bytes; set by hand on the first 47 articles, to be learned.
  private static let reachOfTotal = 16

  init(of sums: [PenaltyFinder.Sum], scan: ArticleScan, mentions: [Mention]) {
    self.scan = scan
    self.mentions = mentions
    self.sums = sums
    guard sums.count <= SumRelations.most else { return }
    dropRounded()
    markSuperseded()
    markParts()
    markReceived()
    markAuthorityTotals()
    markTotals()
    markPartsBesideCeilings()
  }

  /// A penalty that others add up to is their total, or they are its instalments.
  private mutating func markTotals() {
    for index in sums.indices where sums[index].role == .penalty {
      let others = sums.indices.filter {
        $0 != index && sums[$0].role == .penalty && sums[$0].money.currency == sums[index].money.currency
      }
      let candidates = others.map { (place: $0, amount: sums[$0].money.amount) }
      guard let parts = PartSum.parts(of: sums[index].money.amount, among: candidates) else { continue }
      if areInstalments(parts) {
        for part in parts { sums[part].role = .component }
      } else {
        sums[index].role = .total
      }
    }
  }

  /// "Cut from 10 to 2 million", "raised from 2 to 10 million": what a penalty was before it was changed does not count. The other
  /// sum of a cut may stand in another sentence.
  private mutating func markSuperseded() {
    for index in sums.indices where sums[index].role == .penalty {
      for other in sums.indices where sums[other].role == .penalty && isChanged(sums[index], into: sums[other]) {
        sums[index].role = .superseded
      }
    }
    for index in sums.indices where sums[index].role == .penalty {
      let (own, sentence) = (sums[index], scan.sentences[sums[index].sentence])
      let isCut = PenaltyMood(scan: scan, sentence: sentence).mood(of: own.money.range) == .reduced
      let isRaised = sentence.has(.raised)
      guard isCut || isRaised else { continue }
      for other in sums.indices where other != index && isSamePenalty(sums[other], as: own) {
        let isHigher = sums[other].money.amount > own.money.amount
        let isBeside = sums[other].places.contains(own.sentence)
        if isCut, isHigher { sums[other].role = .superseded }
        if isRaised, !isHigher, isBeside { sums[other].role = .superseded }
      }
    }
    for index in sums.indices where sums[index].role == .penalty && isReplaced(sums[index]) {
      sums[index].role = .superseded
    }
  }

  /// "18 million instead of the 99 million that were threatened": a few words may stand between, but none that pay it after all: "rather
  /// than fight, it paid 5 million".
  private func isReplaced(_ sum: PenaltyFinder.Sum) -> Bool {
    let (text, phrases, sentence) = (scan.text, scan.phrases, scan.sentences[sum.sentence])
    let range = sum.money.range
    let earliest = max(sentence.range.lowerBound, range.lowerBound - SumRelations.reachOfInstead)
    let isBefore = (earliest..<range.lowerBound).contains { place in
      guard text.isWordStart(place), let end = phrases.end(of: .insteadBefore, at: place, in: text),
        end <= range.lowerBound
      else { return false }
      let between = end..<range.lowerBound
      return !between.contains { text.isDigit($0) || text.byte($0) == .comma }
        && !(sentence.cues(.pay) + sentence.cues(.settlement)).contains { between.overlaps($0.range) }
    }
    return isBefore || phrases.end(of: .insteadBehind, at: text.skippingSpaces(range.upperBound), in: text) != nil
  }

  /// From the beginning of "instead of" to the sum, in bytes: "instead of the originally announced" and shorter. Chosen by hand.
  private static let reachOfInstead = 36

  /// "300,000, of which 100,000 is suspended", "... 100,000 of that is suspended": a part of the larger sum before it.
  private mutating func markParts() {
    for index in sums.indices where sums[index].role == .penalty {
      let (own, sentence) = (sums[index], scan.sentences[sums[index].sentence])
      let range = own.money.range
      let said = sentence.cues(.ofWhich).filter {
        (0...SumRelations.reachOfPart).contains(range.lowerBound - $0.end)
          || (0...SumRelations.reachBehindPart).contains($0.start - range.upperBound)
      }
      let isPart = said.contains { cue in
        scan.money.contains { whole in
          sentence.range.contains(whole.range.lowerBound)
            && whole.range.upperBound <= min(cue.start, range.lowerBound)
            && whole.currency == own.money.currency && whole.amount > own.money.amount
        }
      }
      if isPart { sums[index].role = .component }
    }
  }

  /// "Of which": how far the part may stand behind it, in bytes; chosen by hand.
  private static let reachOfPart = 16
  /// "100,000 of that": the same behind the part, where nothing but a blank stands between.
  private static let reachBehindPart = 1

  /// "From 10 million euros to 2 million euros": nothing but "to" stands between the old sum and a smaller new one; of a larger one the two
  /// are a range.
  private func isChanged(_ old: PenaltyFinder.Sum, into new: PenaltyFinder.Sum) -> Bool {
    let (text, end) = (scan.text, old.money.range.upperBound)
    guard old.money.currency == new.money.currency, new.money.amount < old.money.amount,
      let joint = scan.phrases.end(of: .changedTo, at: text.skippingSpaces(end), in: text)
    else { return false }
    return text.skippingSpaces(joint) == new.money.range.lowerBound
  }

  private func isSamePenalty(_ one: PenaltyFinder.Sum, as other: PenaltyFinder.Sum) -> Bool {
    one.money.currency == other.money.currency
      && (one.role == .penalty || one.role == .averted || one.role == .threatened)
  }

  /// Parts told in one sentence as instalments of one penalty.
  private func areInstalments(_ parts: [Int]) -> Bool {
    let sentences = Set(parts.map { sums[$0].sentence })
    guard sentences.count == 1, let only = sentences.first else { return false }
    return scan.sentences[only].has(.share)
  }

  /// A headline's "14 million" for 14.1 million is no second sum.
  private mutating func dropRounded() {
    for index in sums.indices where sums[index].role == .penalty || sums[index].role == .other {
      guard sums[index].places.contains(where: { scan.sentences[$0].isHeadline }) else { continue }
      for other in sums.indices where other != index && isRounding(sums[index], of: sums[other]) {
        switch sums[other].role {
        case .other: continue
        case .penalty: sums[index].role = .component
        default: sums[index].role = sums[other].role
        }
      }
    }
  }

  /// "In total, fines of 41 million have been imposed since January", beside a smaller fine that is told by itself.
  private func isRunningTotal(_ sum: PenaltyFinder.Sum, in sentence: Sentence) -> Bool {
    guard sentence.has(.fine), let total = sentence.cues(.total).first else { return false }
    return total.start <= sentence.range.lowerBound + SumRelations.reachOfTotal
      && sums.contains { $0.sentence != sum.sentence && isLarger(sum, than: $0) && $0.role == .penalty }
  }

  private func isRounding(_ rough: PenaltyFinder.Sum, of exact: PenaltyFinder.Sum) -> Bool {
    rough.money.currency == exact.money.currency
      && PartSum.isRounding(rough.money.amount.thousandths, of: exact.money.amount.thousandths)
  }

  /// What an authority has imposed on many together is nobody's penalty.
  private mutating func markAuthorityTotals() {
    for index in sums.indices where sums[index].role == .penalty {
      let (sum, sentence) = (sums[index], scan.sentences[sums[index].sentence])
      let isTotal =
        sentence.distance(from: sum.money.range, to: .total, within: SumRelations.reachOfTotal) != nil
        || isRunningTotal(sum, in: sentence)
      let isNamed = mentions.contains { $0.sentence == sum.sentence }
      if isTotal, !isNamed { sums[index].role = .authorityTotal }
    }
    for index in sums.indices where sums[index].role == .penalty {
      let rough = sums[index].money.amount.thousandths
      let isRoundTotal = sums.contains {
        $0.role == .authorityTotal && PartSum.isRounding(rough, of: $0.money.amount.thousandths)
      }
      if isRoundTotal { sums[index].role = .authorityTotal }
    }
  }
}
