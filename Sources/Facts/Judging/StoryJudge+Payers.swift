// Whose each penalty is: what a model says of each organisation, and what the sentence allows.

extension StoryJudge {
  /// Who pays each penalty, by its place among the sums: whose place in a list is the sum's, else the likeliest, of whom
  /// less is asked where the sentence names no other, else who is named nearest in the same sentence where that one is responsible
  /// anyway; none where nobody is likely enough.
  func payers() -> [Int: String] {
    let responsible = Set(zip(standings, partyScores).filter { $0.1 > 0 }.map(\.0.parent))
    var payers: [Int: String] = [:]
    let lists = [candidates.likely, candidates.mentions].map { PenaltyCompany(scan: candidates.scan, mentions: $0) }
    let named = NameLists(of: candidates.mentions.filter(PenaltyCompany.isPayer), in: candidates.scan).lists
    var asked = 0
    for (index, sum) in sums.enumerated() where sum.role == .penalty || sum.role == .total {
      if let listed = lists.lazy.compactMap({ $0.listed(sum) }).first {
        payers[index] = listed.parent
        continue
      }
      guard asked < StoryJudge.mostAsked else { continue }
      asked += 1
      guard let scores = models.scores(of: payerRows(for: sum), on: .payer),
        let best = scores.indices.max(by: { scores[$0] < scores[$1] })
      else { continue }
      let parent = standings[best].parent
      guard !isOfAll(sum, with: parent, among: named) else { continue }
      let least = isAlone(parent, beside: sum) ? StoryJudge.evenOdds : 0
      if scores[best] > least, !names(another: parent, beside: sum), !isOfSeveral(sum, unlessNamed: parent) {
        payers[index] = parent
      } else if let mention = sum.mention, mention.sentence == sum.sentence, responsible.contains(mention.parent),
        !isOfSeveral(sum, unlessNamed: mention.parent)
      {
        payers[index] = mention.parent
      }
    }
    return payers
  }

  /// Sums of which it is asked who pays them, as each is held against every name; those of a longer list are nobody's. Chosen by
  /// hand: in none of 280 articles more than four are told.
  private static let mostAsked = 50

  /// "Acme, Example and Sample were fined 196 million": what all of a list pay is none's alone.
  private func isOfAll(_ sum: PenaltyFinder.Sum, with parent: String, among lists: [NameLists.List]) -> Bool {
    let sentence = candidates.scan.sentences[sum.sentence].range
    let own = lists.filter { $0.parents.contains(parent) && sentence.contains($0.range.lowerBound) }
    return !own.isEmpty && own.allSatisfy { $0.parents.count > 1 }
  }

  /// The score that is a chance of one in two: scores are told above their threshold, a chance of 0.66.
  static let evenOdds: Int32 = -663

  /// Those named in the sentence of a sum who may pay it.
  private func named(beside sum: PenaltyFinder.Sum) -> [Mention] {
    candidates.mentions.filter { $0.sentence == sum.sentence && PenaltyCompany.isPayer($0) }
  }

  /// Whether the sentence of a sum names this one and no other.
  private func isAlone(_ parent: String, beside sum: PenaltyFinder.Sum) -> Bool {
    let beside = named(beside: sum)
    return !beside.isEmpty && beside.allSatisfy { $0.parent == parent }
  }

  /// Whether the sentence of a sum names somebody else and not this one: then it is not told of this one. Unlikely names are nobody.
  private func names(another parent: String, beside sum: PenaltyFinder.Sum) -> Bool {
    let beside = named(beside: sum).filter(\.isLikely)
    return !beside.isEmpty && beside.allSatisfy { $0.parent != parent }
  }

  /// "A gym was fined 20,000 euros, and a pharmacy 30,000": of several fines in one sentence one is sure to be this one's only where
  /// it alone is named, before them; where no other name stands before it, up to the fine before; or behind each of them where
  /// names stand behind all.
  private func isOfSeveral(_ sum: PenaltyFinder.Sum, unlessNamed parent: String) -> Bool {
    let fines = sums.filter { $0.sentence == sum.sentence && StoryJudge.isOpen($0.role) }.map(\.money.range)
    guard fines.count > 1 else { return false }
    let named = named(beside: sum)
    func names(_ side: Range<Int>) -> [Mention] { named.filter { side.contains($0.range.lowerBound) } }
    func before(_ range: Range<Int>) -> [Mention] {
      names((fines.map(\.upperBound).filter { $0 <= range.lowerBound }.max() ?? 0)..<range.lowerBound)
    }
    func behind(_ range: Range<Int>) -> [Mention] {
      names(range.upperBound..<(fines.map(\.lowerBound).filter { $0 >= range.upperBound }.min() ?? .max))
    }
    func areOwn(_ names: [Mention]) -> Bool { !names.isEmpty && names.allSatisfy { $0.parent == parent } }
    if areOwn(named), let first = fines.map(\.lowerBound).min(), !names(0..<first).isEmpty { return false }
    let range = sum.money.range
    return !areOwn(before(range)) && !(areOwn(behind(range)) && fines.allSatisfy { !behind($0).isEmpty })
  }
}
