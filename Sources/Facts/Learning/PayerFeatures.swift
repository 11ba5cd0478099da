internal import Models

/// The rows of a penalty's possible payers: each organisation of the story beside the sum.
struct PayerFeatures {
  let story: Candidates
  let standings: [OrganisationJudge.Standing]
  /// What was said of each standing's being responsible, in thousandths of log-odds.
  let partyScores: [Int32]
  private let byParent: [String: [Mention]]

  init(story: Candidates, standings: [OrganisationJudge.Standing], partyScores: [Int32]) {
    self.story = story
    self.standings = standings
    self.partyScores = partyScores
    byParent = Dictionary(grouping: story.mentions, by: \.parent)
  }

  private enum Column: String, ModelColumn {
    case partyScore, isNearest, partyRank, organisations, isBeside, before, behind, sentencesBack, isInHeadline,
      isInHeadlineOfSum
    case othersBetween, organisationsBeside, sumsBeside, orderOfSum, orderOfName, isLikely, mentions
    case fineNear, fineBefore, fineBehind, settlementNear, againstBefore, sourceNear, payNear, lawsuitNear
  }

  static let columns = ModelColumns(Column.names)

  private enum Cap {
    static let things = 20
    static let far = 300
  }

  /// A row for each of the standings, in their order.
  func rows(for sum: PenaltyFinder.Sum) -> FeatureRows {
    var rows = FeatureRows()
    let surroundings = surroundings(of: sum)
    for index in standings.indices { rows.append { fill(&$0, index: index, sum: sum, in: surroundings) } }
    return rows
  }

  /// What is the same for every name beside a sum.
  private struct Surroundings {
    /// The organisations named in the sum's sentence, and how many they are.
    let mentions: [Mention]
    let organisations: Int
    /// The sums in its sentence, and how many stand before it.
    let sums, sumsBefore: Int
    /// Those of the sentences telling the sum that are headlines.
    let headlines: [Int]
  }

  private func surroundings(of sum: PenaltyFinder.Sum) -> Surroundings {
    let mentions = story.mentions.filter { $0.sentence == sum.sentence }
    let sentence = story.scan.sentences[sum.sentence].range
    let sums = story.scan.money.map(\.range.lowerBound).filter(sentence.contains)
    return Surroundings(
      mentions: mentions, organisations: Set(mentions.map(\.parent)).count, sums: sums.count,
      sumsBefore: sums.count { $0 < sum.money.range.lowerBound },
      headlines: sum.places.filter { story.scan.sentences[$0].isHeadline })
  }

  private func fill(_ row: inout FeatureRow, index: Int, sum: PenaltyFinder.Sum, in surroundings: Surroundings) {
    let parent = standings[index].parent
    let own = byParent[parent] ?? []
    let near = surroundings.mentions.filter { $0.parent == parent }
    let range = sum.money.range
    row.beginGroup()
    row.set(Column.partyScore, to: Percent.hundredth(of: partyScores[index]))
    row.set(Column.isNearest, to: sum.mention?.parent == parent)
    row.set(Column.partyRank, to: partyScores.count { $0 > partyScores[index] }, upTo: Cap.things)
    row.set(Column.organisations, to: standings.count, upTo: Cap.things)
    row.set(Column.isBeside, to: !near.isEmpty)
    let before = near.filter { $0.range.upperBound <= range.lowerBound }.map { $0.range.gap(to: range) }.min()
    let behind = near.filter { $0.range.lowerBound >= range.upperBound }.map { $0.range.gap(to: range) }.min()
    row.set(Column.before, to: before ?? Cap.far, upTo: Cap.far)
    row.set(Column.behind, to: behind ?? Cap.far, upTo: Cap.far)
    let back = own.filter { $0.sentence <= sum.sentence }.map { sum.sentence - $0.sentence }.min()
    row.set(Column.sentencesBack, to: back ?? Cap.things, upTo: Cap.things)
    row.set(Column.isInHeadline, to: own.contains { story.scan.sentences[$0.sentence].isHeadline })
    row.set(Column.isInHeadlineOfSum, to: own.contains { surroundings.headlines.contains($0.sentence) })
    fillOthers(&row, near: near, range: range, in: surroundings)
    row.set(Column.isLikely, to: standings[index].isLikely)
    row.set(Column.mentions, to: own.count, upTo: Cap.things)
    fillCues(&row, near: near, in: story.scan.sentences[sum.sentence])
  }

  private func fillOthers(_ row: inout FeatureRow, near: [Mention], range: Range<Int>, in surroundings: Surroundings) {
    let nearest = near.min { $0.range.gap(to: range) < $1.range.gap(to: range) }
    let gap = nearest.map { mention in
      let start = min(mention.range.upperBound, range.upperBound)
      return start..<max(start, max(mention.range.lowerBound, range.lowerBound))
    }
    let between = surroundings.mentions.filter { other in
      other.parent != nearest?.parent && (gap.map { $0.contains(other.range.lowerBound) } ?? false)
    }
    row.set(Column.othersBetween, to: Set(between.map(\.parent)).count, upTo: Cap.things)
    row.set(Column.organisationsBeside, to: surroundings.organisations, upTo: Cap.things)
    row.set(Column.sumsBeside, to: surroundings.sums, upTo: Cap.things)
    row.set(Column.orderOfSum, to: surroundings.sumsBefore, upTo: Cap.things)
    let earlier = surroundings.mentions.filter { other in
      nearest.map { other.range.lowerBound < $0.range.lowerBound } ?? false
    }
    row.set(Column.orderOfName, to: Set(earlier.map(\.parent)).count, upTo: Cap.things)
  }

  private func fillCues(_ row: inout FeatureRow, near: [Mention], in sentence: Sentence) {
    func nearest(_ cue: Cue, where isMeant: (Mention, Match) -> Bool = { _, _ in true }) -> Int {
      var best = Cap.far
      for match in sentence.matches where match.meaning == .cue(cue) {
        for mention in near where isMeant(mention, match) { best = min(best, mention.range.gap(to: match.range)) }
      }
      return best
    }
    row.set(Column.fineNear, to: nearest(.fine))
    row.set(Column.fineBefore, to: nearest(.fine) { $1.end <= $0.range.lowerBound })
    row.set(Column.fineBehind, to: nearest(.fine) { $1.start >= $0.range.upperBound })
    row.set(Column.settlementNear, to: nearest(.settlement))
    row.set(Column.againstBefore, to: nearest(.against) { $1.end <= $0.range.lowerBound })
    row.set(Column.sourceNear, to: nearest(.source))
    row.set(Column.payNear, to: nearest(.pay))
    row.set(Column.lawsuitNear, to: nearest(.lawsuit))
  }
}
