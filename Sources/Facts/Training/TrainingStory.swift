package import Incidents
internal import Models

/// An article as trainers see it: for each question the rows that a model is asked about, and what each row stands for.
package struct TrainingStory: Sendable {
  private let found: Candidates
  private let particulars: Particulars

  /// A row and what it stands for.
  package struct Candidate: Sendable {
    package let row: [Int32]
    package let subject: Subject
  }

  /// What a row stands for, to be held against what people said of the article.
  package enum Subject: Sendable {
    case story
    /// The name that the word lists have for it.
    case authority(name: String)
    case sum(amount: Amount, currency: String)
    /// All names under which the article speaks of it.
    case organisation(names: [String])
    /// An organisation beside a sum that it may have to pay.
    case payer(amount: Amount, currency: String, names: [String])
    case count(Int)
    case data(DataCategory)
    case action(Action)
    /// ISO 3166 code of two letters.
    case country(code: String)
    /// A date that may be that of a role.
    case date(PartialDate, of: FactModels.Question)

    /// For people who read lists of errors.
    package var words: String {
      switch self {
      case .story: "the story"
      case .authority(let name): name
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

  package init(_ article: Article, lexicon: Lexicon) {
    let scan = ArticleScan(article, lexicon: lexicon)
    found = Candidates(scan)
    particulars = Particulars(scan)
  }

  /// The rows of a question.
  ///
  /// - Parameter models: answer the questions before it, whose answers the rows tell; they must not have seen the article.
  package func candidates(for question: FactModels.Question, after models: FactModels) -> [Candidate] {
    if question == .incident { return TrainingStory.candidates(of: IncidentJudge.rows(of: found), for: [.story]) }
    let storyScore = IncidentJudge(found, models: models).score
    if question == .authority {
      let groups = AuthorityJudge(found, models: models, storyScore: storyScore).groups
      return TrainingStory.candidates(
        of: AuthorityJudge.rows(of: groups, in: found, storyScore: storyScore),
        for: groups.map { .authority(name: $0.name) })
    }
    let judge = StoryJudge(candidates: found, particulars: particulars, models: models, storyScore: storyScore)
    switch question {
    case .incident, .authority: return []
    case .penalty: return sums(by: judge)
    case .party: return TrainingStory.candidates(of: judge.organisationRows, for: judge.standings.map(subject))
    case .payer: return payers(by: judge)
    case .affected:
      let all = TrainingStory.candidates(of: judge.countRows, for: found.counts.map { .count($0.count) })
      return zip(all, found.counts).filter { !$0.1.isDismissal }.map(\.0)
    case .data:
      return TrainingStory.candidates(of: judge.dataRows, for: particulars.dataCategories.map { .data($0) })
    case .action: return TrainingStory.candidates(of: judge.actionRows, for: particulars.actions.map { .action($0) })
    case .occurred, .decided, .disclosed:
      return TrainingStory.candidates(
        of: judge.dateRows, for: particulars.dateGroups.map { .date($0.date, of: question) })
    case .country:
      return TrainingStory.candidates(of: judge.countryRows, for: particulars.countries.map { .country(code: $0.code) })
    }
  }

  /// Whether the story tells of an incident, by models that answer that already.
  package func tellsOfIncident(by models: FactModels) -> Bool { IncidentJudge(found, models: models).tellsOfIncident }

  /// The authorities that are named in some words, as the word lists call them. O(length).
  package static func authorities(in words: [String], lexicon: Lexicon) -> Set<String> {
    let articles = words.map { Article(blocks: [Block(.paragraph, $0)]) }
    return Set(articles.flatMap { AuthorityFinder(scan: ArticleScan($0, lexicon: lexicon)).found().map(\.name) })
  }

  /// The sums that a model judges.
  private func sums(by judge: StoryJudge) -> [Candidate] {
    let rows = StoryJudge.sumRows(of: found, storyScore: judge.storyScore)
    let subjects = found.sums.map { Subject.sum(amount: $0.money.amount, currency: $0.money.currency) }
    return zip(TrainingStory.candidates(of: rows, for: subjects), found.sums)
      .filter { StoryJudge.isOpen($0.1.role) }.map(\.0)
  }

  private func payers(by judge: StoryJudge) -> [Candidate] {
    judge.sums.filter { $0.role == .penalty }.flatMap { sum in
      TrainingStory.candidates(
        of: judge.payerRows(for: sum),
        for: judge.standings.map {
          .payer(amount: sum.money.amount, currency: sum.money.currency, names: names(of: $0))
        })
    }
  }

  private func subject(_ standing: OrganisationJudge.Standing) -> Subject {
    .organisation(names: names(of: standing))
  }

  /// All names under which the article speaks of an organisation.
  private func names(of standing: OrganisationJudge.Standing) -> [String] {
    let own = found.mentions.filter { $0.parent == standing.parent }
    return Set([standing.parent] + own.map(\.name) + own.map { found.scan.written($0.range) }).sorted()
  }

  private static func candidates(of rows: FeatureRows, for subjects: [Subject]) -> [Candidate] {
    subjects.enumerated().map { Candidate(row: Array(rows[$0]), subject: $1) }
  }
}
