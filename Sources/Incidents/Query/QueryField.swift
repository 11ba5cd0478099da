/// The fields a query can name. One table: the parser, the help and the manual are made from it.
package enum QueryField: String, Hashable, Sendable, CaseIterable {
  case company, unit, year, occurred, disclosed, published, decided, regulator, data, action, kind, subjects, penalty,
    currency
  case affected, language = "lang", outlet, country, legal, review, evidence, sources, tag, id, article

  /// What kind of value a field takes; a word is one of those listed.
  package enum Shape: Sendable { case text, date, number, word([String]) }

  /// What may stand after the colon.
  package var shape: Shape {
    switch self {
    case .year, .occurred, .disclosed, .published, .decided: .date
    case .penalty, .affected, .sources: .number
    case .data: .word(DataCategory.allCases.map(\.rawValue))
    case .action: .word(Action.allCases.map(\.rawValue))
    case .kind: .word(Kind.allCases.map(\.rawValue))
    case .legal: .word(LegalStatus.allCases.map(\.rawValue))
    case .review: .word(ReviewState.allCases.map(\.rawValue))
    case .evidence: .word(EvidenceState.allCases.map(\.rawValue))
    case .company, .unit, .regulator, .subjects, .currency, .language, .outlet, .country, .tag, .id, .article: .text
    }
  }

  /// One line of help.
  package var help: String {
    switch self {
    case .company: "an organisation and its units (company:amazon finds Ring too)"
    case .unit: "a unit or product by itself (unit:ring)"
    case .year:
      "when it happened, else by when it was known; by overlap (year:2017, year:2017..2020; year!: only certainly; year:none: no date known)"
    case .occurred: "when it happened, where that is known (occurred:2017-05)"
    case .disclosed: "when it was made public, where that is known (disclosed:2017)"
    case .published: "when an article on it was published"
    case .decided: "when it was decided or penalised"
    case .regulator: "the authority or court (regulator:ftc)"
    case .data: "what data (data:voice)"
    case .action: "what was done (action:insider_misuse)"
    case .kind: "breach or violation"
    case .subjects: "whose data (subjects:children)"
    case .penalty: "its penalties' amount in any currency (penalty:>1m, penalty:10m..1bn)"
    case .currency: "a penalty's currency (currency:usd)"
    case .affected: "how many people, accounts or records (affected:>1000000)"
    case .language: "the language of an article (lang:fr)"
    case .outlet: "the outlet of an article"
    case .country: "the country (country:us)"
    case .legal: "how far the law has got (legal:settled)"
    case .review: "draft, reviewed or rejected"
    case .evidence: "state of its evidence: exact, moved, lost, none, single"
    case .sources: "how many independent articles tell of it (sources:>1)"
    case .tag: "a tag of the record"
    case .id: "the incident's id"
    case .article: "an article's path or a part of it"
    }
  }
}

/// How well an incident's values are backed; what `evidence:` filters by.
package enum EvidenceState: String, Hashable, Sendable, CaseIterable {
  case exact, moved, lost
  /// A value has no quote at all.
  case none
  /// All quotes come from one article.
  case single
}
