internal import Models

/// The rows of a story's organisations for the question who is responsible or harmed.
struct OrganisationFeatures {
  let story: Candidates
  /// As they were judged.
  let sums: [PenaltyFinder.Sum]
  /// How likely the story tells of an incident, in thousandths of log-odds.
  let storyScore: Int

  private var scan: ArticleScan { story.scan }
  private var mentions: [Mention] { story.mentions }
  private var counts: [AffectedFinder.Found] { story.likelyCounts }

  private enum Column: String, ModelColumn {
    case storyScore, standing, standingBelowBest, rank, rankByMentions, organisations, mentions, mentionShare,
      unitShare, isKnown, kind
    case evidence, isLikely, isOnlyInitial, isDistinct, isQuoted, isTail, isTyped
    case firstSentence, isInHeadline, isFirstOfHeadline, isInLead, isFirstNamed, sentencesOnTopic, shareOnTopic
    case isFined, nearestSum, nearestCount, countsBeside, isAlone, nameWords, nameBytes, beginsSentence, hasUnit
    case listSize, knownInList, isListedWithBest, topicsAlone, breachesAlone, sumsAlone, countsAlone, topicsAway
  }

  static let columns = ModelColumns(Surroundings.names + StoryProfile.shortNames + Column.names)

  private enum Cap {
    static let things = 40
    static let far = 300
  }

  /// Sentences between two things that are told apart from each other: a paragraph's worth, chosen by hand.
  private static let away = 3

  /// Scores are looked at in tenths.
  private static let tenths = 10.0

  /// A row for each of the standings, in their order.
  func rows(of standings: [OrganisationJudge.Standing]) -> FeatureRows {
    let byParent = Dictionary(grouping: mentions.indices, by: { mentions[$0].parent })
    let best = standings.map(\.score).max() ?? 0
    let others = Others(of: mentions, best: standings.max { $0.score < $1.score }?.parent, in: scan)
    var rows = FeatureRows()
    for standing in standings {
      let places = byParent[standing.parent] ?? []
      let own = places.map { mentions[$0] }
      rows.append { row in
        var surroundings = Surroundings()
        for place in places {
          surroundings.add(
            others.lists.lists[others.lists.numbers[place]].range, in: scan.sentences[mentions[place].sentence])
        }
        surroundings.fill(&row)
        story.profile.fillShort(&row)
        row.beginGroup()
        row.set(Column.storyScore, to: Percent.hundredth(of: Int32(storyScore)))
        row.set(Column.standing, to: Int(standing.score * Self.tenths), upTo: Cap.far)
        row.set(Column.standingBelowBest, to: Int((best - standing.score) * Self.tenths), upTo: Cap.far)
        row.set(Column.rank, to: standings.count { $0.score > standing.score }, upTo: Cap.things)
        row.set(Column.rankByMentions, to: byParent.values.count { $0.count > own.count }, upTo: Cap.things)
        row.set(Column.organisations, to: standings.count, upTo: Cap.things)
        fillNames(&row, own: own)
        fillPlaces(&row, own: own)
        fillFacts(&row, own: own, parent: standing.parent)
        fillOthers(&row, places: places, parent: standing.parent, others: others)
      }
    }
    return rows
  }

  /// The other organisations of the story. Made once a story.
  private struct Others {
    let lists: NameLists
    let stretches: NameStretches
    /// The one that most speaks for.
    let best: String?
    /// For each sentence, whether it stands apart from all that name that one.
    let isAway: [Bool]

    init(of mentions: [Mention], best: String?, in scan: ArticleScan) {
      lists = NameLists(of: mentions, in: scan)
      stretches = NameStretches(of: mentions, in: scan)
      self.best = best
      var isAway = [Bool](repeating: true, count: scan.sentences.count)
      for sentence in Set(mentions.lazy.filter { $0.parent == best }.map(\.sentence)) {
        let near = (sentence - OrganisationFeatures.away + 1)...(sentence + OrganisationFeatures.away - 1)
        for index in near.clamped(to: 0...isAway.count - 1) { isAway[index] = false }
      }
      self.isAway = isAway
    }

    /// How many different organisations stand in some lists together; counted no farther than columns go.
    func count(_ members: KeyPath<NameLists.List, Set<String>>, in numbers: Set<Int>) -> Int {
      var all: Set<String> = []
      for number in numbers where all.count < Cap.things {
        let own = lists.lists[number][keyPath: members]
        if all.isEmpty { all = own } else { all.formUnion(own) }
      }
      return all.count
    }
  }

  /// What is told of it beside the others, or apart from them.
  private func fillOthers(_ row: inout FeatureRow, places: [Int], parent: String, others: Others) {
    let own = Set(places.map { others.lists.numbers[$0] })
    row.set(Column.listSize, to: others.count(\.parents, in: own), upTo: Cap.things)
    row.set(Column.knownInList, to: others.count(\.known, in: own), upTo: Cap.things)
    let isBest = parent == others.best
    let isListed = others.best.map { best in own.contains { others.lists.lists[$0].parents.contains(best) } } ?? false
    row.set(Column.isListedWithBest, to: !isBest && isListed)
    let alone = others.stretches.sentences(of: parent)
    let onTopic = alone.filter { scan.sentences[$0].isOnTopic }
    row.set(Column.topicsAlone, to: onTopic.count, upTo: Cap.things)
    let breaches = alone.count { scan.sentences[$0].has(.breach) || scan.sentences[$0].has(.fine) }
    row.set(Column.breachesAlone, to: breaches, upTo: Cap.things)
    let told = Set(alone)
    row.set(Column.sumsAlone, to: sums.count { $0.role == .penalty && told.contains($0.sentence) }, upTo: Cap.things)
    row.set(Column.countsAlone, to: counts.count { told.contains($0.sentence) }, upTo: Cap.things)
    row.set(Column.topicsAway, to: isBest ? 0 : onTopic.count { others.isAway[$0] }, upTo: Cap.things)
  }

  private func fillNames(_ row: inout FeatureRow, own: [Mention]) {
    row.set(Column.mentions, to: own.count, upTo: Cap.things)
    row.set(Column.mentionShare, to: Percent.of(own.count, in: mentions.count))
    row.set(Column.unitShare, to: Percent.of(own.count { $0.unit != nil }, in: own.count))
    row.set(Column.isKnown, to: own.contains(where: \.isKnown))
    row.set(Column.kind, to: own.first?.kind.order ?? 0)
    let signs = own.first?.signs
    row.set(Column.evidence, to: signs?.evidence ?? Cap.things, upTo: Cap.things)
    row.set(Column.isLikely, to: signs?.isLikely ?? true)
    row.set(Column.isOnlyInitial, to: signs?.isOnlyInitial ?? false)
    row.set(Column.isDistinct, to: signs?.isDistinct ?? false)
    row.set(Column.isQuoted, to: signs?.isQuoted ?? false)
    row.set(Column.isTail, to: signs?.isTail ?? false)
    row.set(Column.isTyped, to: signs?.isTyped ?? false)
  }

  private func fillPlaces(_ row: inout FeatureRow, own: [Mention]) {
    let lead = scan.sentences.first?.isHeadline == true ? 1 : 0
    row.set(Column.firstSentence, to: own.first?.sentence ?? 0, upTo: Cap.things)
    let inHeadline = own.filter { scan.sentences[$0.sentence].isHeadline }
    row.set(Column.isInHeadline, to: !inHeadline.isEmpty)
    let first = mentions.first { scan.sentences[$0.sentence].isHeadline }
    row.set(Column.isFirstOfHeadline, to: first != nil && first?.parent == own.first?.parent)
    row.set(Column.isInLead, to: own.contains { $0.sentence == lead })
    row.set(Column.isFirstNamed, to: mentions.first?.parent == own.first?.parent)
    let sentences = Set(own.map(\.sentence))
    let onTopic = sentences.count { scan.isOnTopic(scan.sentences[$0]) }
    row.set(Column.sentencesOnTopic, to: onTopic, upTo: Cap.things)
    row.set(Column.shareOnTopic, to: Percent.of(onTopic, in: sentences.count))
  }

  private func fillFacts(_ row: inout FeatureRow, own: [Mention], parent: String) {
    row.set(Column.isFined, to: sums.contains { $0.role == .penalty && $0.mention?.parent == parent })
    row.set(Column.nearestSum, to: nearest(own, to: sums.filter { $0.role == .penalty }.map(\.money.range)))
    row.set(Column.nearestCount, to: nearest(own, to: counts.map(\.range)))
    let sentences = Set(own.map(\.sentence))
    row.set(Column.countsBeside, to: counts.count { sentences.contains($0.sentence) }, upTo: Cap.things)
    row.set(
      Column.isAlone,
      to: sentences.contains { index in
        scan.isOnTopic(scan.sentences[index])
          && mentions.allSatisfy { $0.sentence != index || $0.parent == parent }
      })
    row.set(Column.nameWords, to: parent.split(separator: " ").count, upTo: Cap.things)
    row.set(Column.nameBytes, to: parent.utf8.count, upTo: Cap.far)
    row.set(
      Column.beginsSentence, to: own.contains { $0.range.lowerBound == scan.sentences[$0.sentence].range.lowerBound })
    row.set(Column.hasUnit, to: own.contains { $0.unit != nil })
  }

  /// Bytes to the nearest of some places in the same sentence.
  private func nearest(_ own: [Mention], to places: [Range<Int>]) -> Int {
    var best = Cap.far
    for mention in own {
      let sentence = scan.sentences[mention.sentence].range
      for place in places where sentence.contains(place.lowerBound) { best = min(best, mention.range.gap(to: place)) }
    }
    return best
  }
}

extension Organisation.Kind {
  /// Its place in a model's column.
  fileprivate var order: Int {
    switch self {
    case .company: 0
    case .public: 1
    case .product: 2
    case .actor: 3
    case .site: 4
    case .vendor: 5
    case .media: 6
    }
  }
}
