package import Models

/// What was learned from labelled articles: a model for each question that is asked of a story.
///
/// A score above zero says yes: each model's first tree takes away the chance from which on its answer is told, which is set by
/// hand (`FactLesson` of the training).
package struct FactModels: Sendable {
  private let models: [Question: TreeModel]

  /// - Parameter models: one for each question; one without is answered by the words beside each thing alone.
  package init(_ models: [Question: TreeModel]) { self.models = models }

  /// The models inside the program. One that is missing, or of other columns, is a fault of the program: it stops.
  package static let embedded = FactModels(
    Dictionary(
      uniqueKeysWithValues: Question.allCases.map { question in
        let table = EmbeddedLexicon.table(named: question.fileName)
        return (question, TreeModel(table: table, named: question.fileName, columns: question.columns))
      }))

  /// What is asked. The raw value is the name of the model's table.
  package enum Question: String, CaseIterable, Decodable, Sendable {
    /// Does the story tell of a privacy incident at all?
    case incident
    /// Does an authority act in the matter?
    case authority
    /// Is a sum a penalty: imposed, agreed, proposed or taken back?
    case penalty
    /// Is an organisation responsible for what happened, or harmed by it?
    case party
    /// Is an organisation the one that pays a penalty?
    case payer
    /// Does a count count who or what was hit?
    case affected
    /// Were data of a category touched?
    case data
    /// Was an action part of what happened?
    case action
    /// Is a date the day when it happened, when it was decided, when it was disclosed?
    case occurred, decided, disclosed
    /// Is a country that of the authority, or else of the people hit?
    case country

    /// The table's file.
    package var fileName: String { "\(rawValue)-model.tsv" }

    /// What the rows are made of.
    package var columns: ModelColumns {
      switch self {
      case .incident: StoryFeatures.columns
      case .authority: AuthorityFeatures.columns
      case .penalty: SumFeatures.columns
      case .party: OrganisationFeatures.columns
      case .payer: PayerFeatures.columns
      case .affected: CountFeatures.columns
      case .data: TopicFeatures.dataColumns
      case .action: TopicFeatures.actionColumns
      case .country: CountryFeatures.columns
      case .occurred, .decided, .disclosed: DateFeatures.columns
      }
    }
  }

  /// The answers to a question, in thousandths of log-odds above the threshold; `nil` where nothing was learned yet.
  func scores(of rows: FeatureRows, on question: Question) -> [Int32]? {
    models[question].map { $0.scores(of: rows, toTheEnd: true) }
  }

  /// Whether each row is what the question asks for; `nil` where nothing was learned yet.
  func answers(of rows: FeatureRows, on question: Question) -> [Bool]? {
    scores(of: rows, on: question)?.map { $0 > 0 }
  }
}
