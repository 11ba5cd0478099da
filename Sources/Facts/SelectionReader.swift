package import Incidents

/// Reads the value that a few words of an article state: what a person selected as the quote of a fact.
package struct SelectionReader: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The first value of the field in the words; `nil` where they state none. O(n).
  ///
  /// - Parameter article: whose language and day the words are read by.
  package func value(of field: Field, in words: String, of article: Article) -> Claim.Value? {
    var part = article
    part.headline = nil
    part.blocks = [Block(.paragraph, words)]
    let scan = ArticleScan(part, lexicon: lexicon)
    switch field {
    case .penalty:
      return scan.money.first.map {
        .penalty(
          Penalty(
            type: .fine,
            money: Money(
              amount: $0.amount, upTo: $0.upTo, currency: $0.currency, asWritten: scan.writtenWords($0.range))))
      }
    case .affected: return count(in: scan).map { .affected($0) }
    case .occurred: return DateFinder(scan: scan).dates().first.map { .occurred($0.date) }
    case .event:
      return DateFinder(scan: scan).dates().first.map { .event(TimelineEvent(what: .disclosed, date: $0.date)) }
    case .data: return Particulars(scan).dataCategories.first.map { .data($0) }
    case .action: return Particulars(scan).surestAction.map { .action($0) }
    case .regulator: return Particulars(scan).authorities.first.map { .regulator($0.name) }
    case .country: return Particulars(scan).countries.first.map { .country($0.code) }
    case .organisation:
      return Candidates(scan).mentions.first.map { .organisation(OrganisationRole(name: $0.parent, unit: $0.unit)) }
    case .subjects, .discovery, .kind, .actor, .legalStatus: return nil
    }
  }

  /// A count with its unit, or else the only number there is.
  private func count(in scan: ArticleScan) -> AffectedCount? {
    if let found = AffectedFinder(scan: scan).found().first {
      return AffectedCount(count: found.told, unit: found.unit)
    }
    return scan.numbers.first.flatMap(\.units).map { AffectedCount(count: .exactly($0)) }
  }
}
