package import Incidents

/// Finds what an article tells of incidents. Pure; share one with its lexicon.
package struct FactFinder: Sendable {
  /// All the words that are looked for.
  package let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// What an organisation's mentions must add up to for it to be held responsible, and what is enough where nobody stands
  /// out. Set by hand on the first 47 articles; to be learned.
  private static let enough = 2.7
  private static let enoughForTheLikeliest = 1.6
  /// No story counts more; more are not listed.
  private static let mostCounts = 200
  /// Years that a filter can ask for.
  private static let years = 1990...2100

  /// The facts of one article, from its story's blocks only.
  ///
  /// Complexity: O(n) in the length of the story, which is read to 150,000 characters.
  package func find(in article: Article, path: String) -> ArticleFacts {
    let scan = ArticleScan(article, lexicon: lexicon)
    let organisations = OrganisationFinder(scan)
    let sums = PenaltyFinder(scan: scan, mentions: organisations.mentions).sums()
    let counts = AffectedFinder(scan: scan).found()
    var parties = FactFinder.parties(organisations, sums: sums, counts: counts)
    parties.regulators = AuthorityFinder(scan: scan).names()
    let extraction = FactFinder.extraction(
      from: organisations, responsible: parties.responsible, sums: sums, counts: counts)
    let incidents = FactFinder.drafts(of: extraction, path: path)
    var facts = ArticleFacts(path: path, parties: parties, incidents: incidents)
    for sum in sums { facts.add(sum, in: scan) }
    facts.affected = FactFinder.affected(counts, in: scan)
    // Data and deeds that are nobody's are no incident's.
    if !parties.companies.isEmpty || !incidents.isEmpty {
      for data in extraction.topics.data where !facts.categories.contains(data.category) {
        facts.categories.append(data.category)
      }
      facts.actions = extraction.topics.actions
    }
    facts.years = FactFinder.years(of: incidents)
    return facts
  }

  private static func parties(
    _ finder: OrganisationFinder, sums: [PenaltyFinder.Sum], counts: [AffectedFinder.Found]
  ) -> ArticleFacts.Parties {
    let judge = OrganisationJudge(scan: finder.scan, mentions: finder.mentions)
    let fined = Set(sums.filter { $0.role == .penalty }.compactMap { $0.mention?.parent })
    let standings = judge.standings(fined: fined, counts: counts.filter { !$0.isDismissal })
    let best = standings.map(\.score).max() ?? 0
    // Where nobody stands out, the likeliest is taken if it is likely at all.
    let needed = best < enough ? max(best, enoughForTheLikeliest) : enough
    var parties = ArticleFacts.Parties()
    for standing in standings {
      if standing.score >= needed, !finder.scan.isAntitrust {
        parties.responsible.append(standing.parent)
        parties.companies.append(finder.spokenOf(standing.parent))
      } else {
        parties.mentioned.append(standing.parent)
      }
    }
    return parties
  }

  private static func extraction(
    from organisations: OrganisationFinder, responsible: [String], sums: [PenaltyFinder.Sum],
    counts: [AffectedFinder.Found]
  ) -> Extraction {
    let scan = organisations.scan
    let topics = TopicFinder(scan: scan)
    let deeds = topics.deeds()
    let judge = ActionJudge(scan: scan, hasPenalty: sums.contains { $0.role == .penalty })
    return Extraction(
      scan: scan,
      parties: Extraction.Parties(
        mentions: organisations.mentions, responsible: responsible, authorities: AuthorityFinder(scan: scan).found()),
      topics: Extraction.Topics(data: topics.data(), deeds: deeds, actions: judge.actions(among: deeds)),
      sums: sums, counts: counts, dates: DateFinder(scan: scan).dates())
  }

  /// One draft for each segment; none where nobody is responsible and nothing is counted or fined.
  private static func drafts(of extraction: Extraction, path: String) -> [DraftIncident] {
    let hasFacts =
      extraction.sums.contains { $0.role == .penalty } || extraction.counts.contains { !$0.isDismissal }
    guard !extraction.scan.isAntitrust, !extraction.parties.responsible.isEmpty || hasFacts else { return [] }
    let segments = IncidentSegmenter.segments(of: extraction)
    let evidence = EvidenceMaker(scan: extraction.scan, path: path)
    return segments.enumerated().compactMap { index, segment in
      let scope = DraftScope(
        extraction: extraction, segment: segment, evidence: evidence, isOnly: segments.count == 1, isFirst: index == 0)
      return DraftWriter(scope: scope).draft()
    }
  }

  /// Years in which incidents happened, or were decided where nothing else is known, in order.
  private static func years(of incidents: [DraftIncident]) -> [Int] {
    var found: Set<Int> = []
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
        guard let span = date.years(within: years) else { continue }
        if date.precision == .interval { found.insert(span.upperBound) } else { found.formUnion(span) }
      }
    }
    return found.sorted()
  }

  /// Each different count once; people dismissed are not people affected.
  private static func affected(_ counts: [AffectedFinder.Found], in scan: ArticleScan) -> [FoundCount] {
    var affected: [FoundCount] = []
    for found in counts where !found.isDismissal && affected.count < mostCounts {
      if affected.contains(where: { $0.count == found.count }) { continue }
      affected.append(FoundCount(count: found.count, unit: found.unit, asWritten: scan.written(found.range)))
    }
    return affected
  }
}

extension ArticleFacts {
  fileprivate mutating func add(_ sum: PenaltyFinder.Sum, in scan: ArticleScan) {
    let found = FoundMoney(
      money: Money(
        amount: sum.money.amount, currency: sum.money.currency, asWritten: scan.written(sum.money.range)),
      role: sum.role, company: sum.mention?.parent, unit: sum.mention?.unit)
    if sum.role == .penalty { penalties.append(found) } else { otherAmounts.append(found) }
  }
}
