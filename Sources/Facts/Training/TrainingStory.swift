package import Incidents
internal import Models

/// An article as trainers see it: for each question the rows that a model is asked about, and what each row stands for.
package struct TrainingStory: Sendable {
  private let found: Candidates

  /// A row and what it stands for.
  package struct Candidate: Sendable {
    package let row: [Int32]
    package let subject: Subject
  }

  /// What a row stands for, to be held against what people said of the article.
  package enum Subject: Sendable {
    case story
    case sum(amount: Amount, currency: String)
    /// All names under which the article speaks of it.
    case organisation(names: [String])
    /// An organisation beside a sum that it may have to pay.
    case payer(amount: Amount, currency: String, names: [String])
    case count(Int)
    case data(DataCategory)
    case action(Action)
    /// A date that may be that of a role.
    case country(code: String)
    case date(PartialDate, of: FactModels.Question)

    /// For people who read lists of errors.
    package var words: String {
      switch self {
      case .story: "the story"
      case .sum(let amount, let currency): "\(amount) \(currency)"
      case .payer(let amount, let currency, let names): "\(amount) \(currency) of \(names.joined(separator: " / "))"
      case .count(let count): String(count)
      case .data(let category): category.rawValue
      case .action(let action): action.rawValue
      case .country(let code): code
      case .date(let date, let role): "\(role.rawValue) \(date.edtf)"
      case .organisation(let names): names.joined(separator: " / ")
      }
    }
  }

  package init(_ article: Article, lexicon: Lexicon) { found = Candidates(ArticleScan(article, lexicon: lexicon)) }

  /// The rows of a question.
  ///
  /// - Parameter models: answer the questions before it, whose answers the rows tell; they must not have seen the article.
  package func candidates(for question: FactModels.Question, after models: FactModels) -> [Candidate] {
    let judge = StoryJudge(candidates: found, models: models)
    switch question {
    case .incident: return TrainingStory.candidates(judge.storyRows, [.story])
    case .penalty:
      return zip(
        TrainingStory.candidates(
          judge.sumRows, found.sums.map { .sum(amount: $0.money.amount, currency: $0.money.currency) }), found.sums
      ).filter { StoryJudge.isOpen($0.1.role) }.map(\.0)
    case .party:
      let standings = judge.standings
      return TrainingStory.candidates(judge.organisationRows(of: standings), standings.map(subject))
    case .affected:
      return zip(TrainingStory.candidates(judge.countRows, found.counts.map { .count($0.count) }), found.counts)
        .filter { !$0.1.isDismissal }.map(\.0)
    case .data: return TrainingStory.candidates(judge.dataRows, found.dataCategories.map { .data($0) })
    case .action: return TrainingStory.candidates(judge.actionRows, found.actions.map { .action($0) })
    case .country:
      return TrainingStory.candidates(judge.countryRows, found.countries.map { .country(code: $0.code) })
    case .occurred, .decided, .disclosed:
      return TrainingStory.candidates(judge.dateRows, found.differentDates.map { .date($0.date, of: question) })
    case .payer:
      let standings = judge.standings
      return judge.sums.filter { $0.role == .penalty }.flatMap { sum in
        TrainingStory.candidates(
          judge.payerRows(for: sum, among: standings),
          standings.map {
            .payer(amount: sum.money.amount, currency: sum.money.currency, names: names(of: $0))
          })
      }
    }
  }

  /// Whether the story tells of an incident, by models that answer that already.
  package func tellsOfIncident(by models: FactModels) -> Bool {
    StoryJudge(candidates: found, models: models).tellsOfIncident
  }

  private func subject(_ standing: OrganisationJudge.Standing) -> Subject {
    .organisation(names: names(of: standing))
  }

  /// All names under which the article speaks of an organisation.
  private func names(of standing: OrganisationJudge.Standing) -> [String] {
    let own = found.mentions.filter { $0.parent == standing.parent }
    return Set([standing.parent] + own.map(\.name)).sorted()
  }

  private static func candidates(_ rows: FeatureRows, _ subjects: [Subject]) -> [Candidate] {
    subjects.enumerated().map { Candidate(row: Array(rows[$0]), subject: $1) }
  }
}
