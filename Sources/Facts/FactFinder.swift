package import Incidents

/// Finds what an article tells of incidents. Pure; share one with its lexicon.
package struct FactFinder: Sendable {
  /// All the words that are looked for.
  package let lexicon: Lexicon
  /// What was learned of them.
  package let models: FactModels

  package init(lexicon: Lexicon, models: FactModels = .embedded) {
    self.lexicon = lexicon
    self.models = models
  }

  /// No story counts more; more are not listed.
  private static let mostCounts = 200
  /// Years that a filter can ask for.
  private static let years = 1990...2100

  /// The facts of one article, from its story's blocks only; none where the story tells of no privacy incident, but for who is
  /// named in it and which sums.
  ///
  /// Complexity: O(n) in the length of the story, which is read to 150,000 characters.
  package func find(in article: Article, path: String) -> ArticleFacts {
    let scan = ArticleScan(article, lexicon: lexicon)
    let candidates = Candidates(scan)
    let verdict = IncidentJudge(candidates, models: models)
    let authorities = AuthorityJudge(candidates, models: models, storyScore: verdict.score)
    guard verdict.tellsOfIncident else {
      return FactFinder.names(in: candidates, authorities: authorities.names, path: path)
    }
    let judge = StoryJudge(
      candidates: candidates, particulars: Particulars(scan, authorities: authorities.found), models: models,
      storyScore: verdict.score)
    var (parties, payers) = judge.parties()
    let sums = judge.sums(paidBy: payers)
    parties.regulators = authorities.names
    let extraction = FactFinder.extraction(
      from: judge, responsible: parties.responsible, authorities: authorities.acting, sums: sums)
    let incidents = FactFinder.drafts(of: extraction, path: path)
    var facts = ArticleFacts(path: path, parties: parties, incidents: incidents)
    for sum in sums { facts.add(sum, in: scan) }
    facts.affected = FactFinder.affected(extraction.counts, in: scan)
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

  /// Who is named in a story that tells of no incident, and which sums.
  private static func names(in candidates: Candidates, authorities: [String], path: String) -> ArticleFacts {
    var parties = ArticleFacts.Parties()
    var seen: Set<String> = []
    parties.mentioned = candidates.likely.map(\.parent).filter { seen.insert($0).inserted }
    parties.regulators = authorities
    var facts = ArticleFacts(path: path, parties: parties, incidents: [])
    for sum in candidates.sums {
      facts.add(sum.role == .penalty ? sum.withRole(.other) : sum, in: candidates.scan)
    }
    return facts
  }

  private static func extraction(
    from judged: StoryJudge, responsible: [String], authorities: [AuthorityFinder.Found], sums: [PenaltyFinder.Sum]
  ) -> Extraction {
    Extraction(
      scan: judged.candidates.scan,
      parties: Extraction.Parties(
        mentions: judged.mentions(responsible: responsible), responsible: responsible,
        authorities: authorities),
      topics: Extraction.Topics(data: judged.data(), deeds: judged.particulars.deeds, actions: judged.actions()),
      sums: sums, counts: judged.counts(), dates: judged.particulars.dates, roles: judged.roles(),
      countries: judged.countries())
  }

  /// One draft for each segment: the story was judged to tell of an incident, whoever is responsible. None where nothing is
  /// known of it.
  private static func drafts(of extraction: Extraction, path: String) -> [DraftIncident] {
    let tellsSomething =
      !extraction.parties.responsible.isEmpty || !extraction.counts.isEmpty || !extraction.topics.data.isEmpty
      || !extraction.topics.actions.isEmpty || extraction.sums.contains { $0.role == .penalty }
    guard tellsSomething else { return [] }
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
      affected.append(FoundCount(count: found.count, unit: found.unit, asWritten: scan.writtenWords(found.range)))
    }
    return affected
  }
}

extension ArticleFacts {
  fileprivate mutating func add(_ sum: PenaltyFinder.Sum, in scan: ArticleScan) {
    let found = FoundMoney(
      money: Money(
        amount: sum.money.amount, currency: sum.money.currency, asWritten: scan.writtenWords(sum.money.range)),
      role: sum.role, company: sum.mention?.parent, unit: sum.mention?.unit)
    if sum.role == .penalty { penalties.append(found) } else { otherAmounts.append(found) }
  }
}
