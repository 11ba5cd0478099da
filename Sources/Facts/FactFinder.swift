package import Incidents

/// Finds what an article tells of incidents. Pure; share one with its lexicon.
package struct FactFinder: Sendable {
  package let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// What an organisation's mentions must add up to for it to be held responsible.
  private static let enough = 2.7

  /// The facts of one article, from its story's blocks only.
  ///
  /// Complexity: O(n) in the length of the story, which is read to 150,000 characters.
  package func find(in article: Article, path: String) -> ArticleFacts {
    let scan = ArticleScan(article, lexicon: lexicon)
    let organisations = OrganisationFinder(scan)
    let sums = PenaltyFinder(scan: scan, mentions: organisations.mentions).sums()
    var facts = ArticleFacts(path: path)
    FactFinder.put(sums, scan, into: &facts)
    let counts = AffectedFinder(scan: scan).found()
    FactFinder.put(organisations, sums, counts, into: &facts)
    let story = FactFinder.story(scan, organisations, sums, counts, facts)
    facts.regulators = AuthorityFinder(scan: scan).names()
    FactFinder.put(story.counts, scan, into: &facts)
    for data in story.data where !facts.categories.contains(data.category) { facts.categories.append(data.category) }
    facts.actions = story.actions
    facts.incidents = FactFinder.drafts(story, path)
    // Data and deeds that are nobody's are no incident's.
    if facts.companies.isEmpty, facts.incidents.isEmpty {
      facts.categories = []
      facts.actions = []
    }
    facts.years = FactFinder.years(facts.incidents)
    return facts
  }

  private static func story(
    _ scan: ArticleScan, _ organisations: OrganisationFinder, _ sums: [PenaltyFinder.Sum],
    _ counts: [AffectedFinder.Found],
    _ facts: ArticleFacts
  ) -> Extraction {
    let topics = TopicFinder(scan: scan)
    let deeds = topics.deeds()
    let data = topics.data()
    return Extraction(
      scan: scan, mentions: organisations.mentions,
      mentionsBySentence: Dictionary(grouping: organisations.mentions, by: \.sentence),
      categoriesBySentence: Dictionary(grouping: data, by: \.sentence).mapValues { Set($0.map(\.category)) },
      responsible: facts.responsible, sums: sums,
      counts: counts, data: data, deeds: deeds,
      authorities: AuthorityFinder(scan: scan).found(), dates: DateFinder(scan: scan).dates(),
      actions: ActionJudge(scan: scan, hasPenalty: !facts.penalties.isEmpty).actions(deeds))
  }

  /// One draft an segment; none where nobody is responsible and nothing is counted or fined.
  private static func drafts(_ story: Extraction, _ path: String) -> [DraftIncident] {
    let hasFacts = story.sums.contains { $0.role == .penalty } || story.counts.contains { !$0.isDismissal }
    guard !story.scan.isAntitrust, !story.responsible.isEmpty || hasFacts else { return [] }
    let segments = IncidentSegmenter.segments(story)
    let evidence = EvidenceMaker(scan: story.scan, path: path)
    return segments.enumerated().compactMap { index, segment in
      DraftWriter(
        story: story, segment: segment, evidence: evidence, isOnly: segments.count == 1, isFirst: index == 0
      ).draft()
    }
  }

  /// Years in which incidents happened, or were decided where nothing else is known, in order.
  private static func years(_ incidents: [DraftIncident]) -> [Int] {
    var years: Set<Int> = []
    for incident in incidents {
      let occurred = incident.claims.compactMap { claim -> PartialDate? in
        if case .occurred(let date) = claim.value { return date }
        return nil
      }
      let events = incident.claims.compactMap { claim -> PartialDate? in
        if case .event(let event) = claim.value { return event.date }
        return nil
      }
      for date in occurred.isEmpty ? Array(events.prefix(1)) : occurred {
        guard let span = date.years(within: 1990...2100) else { continue }
        if date.precision == .interval { years.insert(span.upperBound) } else { years.formUnion(span) }
      }
    }
    return years.sorted()
  }

  private static func put(_ sums: [PenaltyFinder.Sum], _ scan: ArticleScan, into facts: inout ArticleFacts) {
    for sum in sums {
      let written = scan.written(sum.money.range)
      let found = FoundMoney(
        money: Money(amount: sum.money.amount, currency: sum.money.currency, asWritten: written), role: sum.role,
        company: sum.mention?.family, unit: sum.mention?.unit)
      if sum.role == .penalty { facts.penalties.append(found) } else { facts.otherAmounts.append(found) }
    }
  }

  private static func put(
    _ finder: OrganisationFinder, _ sums: [PenaltyFinder.Sum], _ counts: [AffectedFinder.Found],
    into facts: inout ArticleFacts
  ) {
    let fined = Set(sums.filter { $0.role == .penalty }.compactMap { $0.mention?.family })
    let standings = finder.standings(fined: fined, counts: counts.filter { !$0.isDismissal })
    let best = standings.map(\.score).max() ?? 0
    // Where nobody stands out, the likeliest is taken if it is likely at all.
    let needed = best < FactFinder.enough ? max(best, 1.6) : FactFinder.enough
    for standing in standings {
      if standing.score >= needed, !finder.scan.isAntitrust {
        facts.responsible.append(standing.family)
        facts.companies.append(finder.spokenOf(standing.family))
      } else {
        facts.mentioned.append(standing.family)
      }
    }
  }

  private static func put(_ counts: [AffectedFinder.Found], _ scan: ArticleScan, into facts: inout ArticleFacts) {
    for found in counts
    where !found.isDismissal && facts.affected.count < 200
      && !facts.affected.contains(where: { $0.count == found.count })
    {
      facts.affected.append(
        FoundCount(count: found.count, unit: found.unit, asWritten: scan.written(found.range)))
    }
  }
}
