package import Incidents

/// Finds what an article tells of incidents. Pure; share one with its lexicon.
package struct FactFinder: Sendable {
  package let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The facts of one article, from its story's blocks only.
  ///
  /// Complexity: O(n) in the length of the story, which is read to 400,000 characters.
  package func find(in article: Article, path: String) -> ArticleFacts {
    let scan = ArticleScan(article, lexicon: lexicon)
    let organisations = OrganisationFinder(scan)
    let sums = PenaltyFinder(scan: scan, mentions: organisations.mentions).sums()
    let counts = AffectedFinder(scan: scan).found()
    let topics = TopicFinder(scan: scan)
    var facts = ArticleFacts(path: path)
    facts.regulators = AuthorityFinder(scan: scan).names()
    FactFinder.put(sums, scan, into: &facts)
    FactFinder.put(organisations, sums, into: &facts)
    FactFinder.put(counts, scan, into: &facts)
    for data in topics.data() where !facts.categories.contains(data.category) { facts.categories.append(data.category) }
    facts.actions = ActionJudge(scan: scan, hasPenalty: !facts.penalties.isEmpty).actions(topics.deeds())
    return facts
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

  private static func put(_ finder: OrganisationFinder, _ sums: [PenaltyFinder.Sum], into facts: inout ArticleFacts) {
    let fined = Set(sums.filter { $0.role == .penalty }.compactMap { $0.mention?.family })
    for standing in finder.standings(fined: fined) {
      if standing.score >= 3, !finder.scan.isAntitrust { facts.companies.append(standing.family) } else { facts.mentioned.append(standing.family) }
    }
  }

  private static func put(_ counts: [AffectedFinder.Found], _ scan: ArticleScan, into facts: inout ArticleFacts) {
    for found in counts where !found.isDismissal && !facts.affected.contains(where: { $0.count == found.count }) {
      facts.affected.append(
        FoundCount(count: found.count, unit: found.unit, asWritten: scan.written(found.range)))
    }
  }
}
