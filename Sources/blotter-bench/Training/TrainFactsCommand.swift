import ArgumentParser
import Facts
import Foundation
import Incidents
import MadeArchive
import Models
import Parallel
import Printing
import Reading
import Text

/// Trains the models that judge what was found in stories, and prints what they reach on sources and stories that they have not
/// seen.
struct TrainFactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-facts", abstract: "Train the models that judge sums, organisations and stories.")

  @Argument(help: "A folder with articles/{gold.jsonl,groups.tsv,texts} and pages/{manifest.jsonl,traf/html}.")
  var data: String
  @Option(help: "Where the tables go; nothing is written without it.") var out: String?
  @Option(
    help:
      "Where to write what is found in each article by models that saw nothing of its source and story; PREDICTIONS.strangers0 and 1: the same with one half of the organisations unknown to the lists."
  )
  var predictions: String?
  @Flag(help: "List what cross-validation gets wrong.") var errors = false
  @Option(help: "A folder of written lessons; those of this package without it.") var lessons: String?
  @Option(help: "Groups of sources for cross-validation.") var folds = 5
  @Option(
    help:
      "A folder of texts that nothing is learned from: what models of all the rest find there goes to PREDICTIONS.unseen."
  )
  var unseen: String?

  /// An article or an ordinary page, as trainers see it.
  struct Example: Sendable {
    let id: String
    let article: Article
    let fold: Int
    /// The whole, and its beginning.
    let stories: [TrainingStory]
    /// `nil` for an ordinary page.
    let gold: FactGold?
    /// What it is learned from beside articles: in no figure.
    var aside: Aside?

    /// Texts that are learned from only, and how much each counts beside an article; chosen by hand.
    enum Aside {
      /// An entry of a collection.
      case entry
      /// Made by a program, in many languages.
      case made
      /// Invented, and written by hand: an article, a notice of a few sentences, or one of what is no incident and no such news.
      case written, notice, ordinary

      /// The more of them there are and the more they tell what no article does, the less each counts: much text of the invented is about
      /// what only sounds like an incident, and a short notice is easily taken for that. Notices of that kind are far more than of all that
      /// people save. Of ordinary notices 0.03, 0.1, 0.3 and 1 were tried: with more, short true ones are no longer told; with less, more of
      /// other short news are.
      func weight(for question: FactModels.Question, isRight: Bool) -> Float {
        switch (self, question) {
        case (.entry, _): 0.1
        case (.made, _): 0.15
        case (.written, .incident): 0.05
        case (.notice, .incident): isRight ? 0.3 : 0.03
        case (.ordinary, _): 0.1
        case (.written, .penalty), (.written, .affected): 0.1
        case (.written, .party), (.notice, .party): 0.6
        case (.written, _), (.notice, _): 0.3
        }
      }

      func teaches(_ question: FactModels.Question, of gold: FactGold) -> Bool {
        switch self {
        // Collections have no texts on anything else: of them nothing can be learned of what tells of no incident.
        case .entry: question != .incident
        case .made: true
        // What tells of no incident is asked nothing else.
        case .written, .notice, .ordinary:
          TrainFactsCommand.taught.contains(question) && (question == .incident || gold.incident_count != 0)
        }
      }
    }
  }

  func validate() throws {
    guard unseen == nil || predictions != nil else {
      throw ValidationError("--unseen needs --predictions: what is found goes to PREDICTIONS.unseen.")
    }
  }

  func run() throws {
    let lexicon = Lexicon()
    let examples =
      try articles(by: lexicon) + ordinaryPages(by: lexicon) + entries(by: lexicon) + made(by: lexicon)
      + written(by: lexicon)
    print(
      "\(examples.count { $0.gold != nil && $0.aside == nil }) articles, \(examples.count { $0.aside != nil }) texts beside, \(examples.count { $0.gold == nil }) ordinary pages"
    )
    var ofFold = [[FactModels.Question: TreeModel]](repeating: [:], count: folds)
    var ofAll: [FactModels.Question: TreeModel] = [:]
    for question in FactModels.Question.allCases {
      let models = ofFold.map { FactModels($0) }
      let found = examples.parallelMap(batch: 8) { self.rows(of: $0, for: question, after: models[$0.fold]) }
      let lesson = FactLesson(question: question, rows: Array(found.joined()))
      let learned = lesson.crossValidated(folds: folds)
      print(learned.report)
      if errors { for line in learned.errors { print(line) } }
      for fold in 0..<folds { ofFold[fold][question] = learned.ofFold[fold] }
      guard out != nil || unseen != nil else { continue }
      let model = lesson.trainedOnAll(threshold: learned.threshold)
      ofAll[question] = model
      if let out { try model.table.write(toFile: "\(out)/\(question.fileName)", atomically: true, encoding: .utf8) }
    }
    if let predictions {
      for half in UInt64(0)..<2 {
        try predictStrangers(
          examples, half: half, by: ofFold.map { FactModels($0) }, to: "\(predictions).strangers\(half)")
      }
    }
    try predict(examples, by: ofFold.map { FactFinder(lexicon: lexicon, models: FactModels($0)) })
    if let unseen, let predictions {
      let finder = FactFinder(lexicon: lexicon, models: FactModels(ofAll))
      let lines = try FileManager.default.contentsOfDirectory(atPath: unseen).sorted().compactMap { name in
        try TrainFactsCommand.article(at: "\(unseen)/\(name)").map {
          try JSONOutput.line(FactsLine(finder.find(in: $0, path: name), of: $0))
        }
      }
      try (lines.joined(separator: "\n") + "\n").write(
        toFile: "\(predictions).unseen", atomically: true, encoding: .utf8)
    }
  }

  /// The rows of an example, with what people said of each. Figures are of whole articles, and behind the first question of
  /// those only that are taken to tell of an incident.
  private func rows(of example: Example, for question: FactModels.Question, after models: FactModels) -> [FactLesson
    .Row]
  {
    guard let gold = example.gold else {
      guard question == .incident else { return [] }
      return example.stories.enumerated().flatMap { index, story in
        story.candidates(for: question, after: models).map {
          FactLesson.Row(
            columns: $0.row, label: 0, weight: index == 0 ? 1 : TrainFactsCommand.weightOfBeginning, fold: example.fold,
            isCounted: index == 0, name: example.id)
        }
      }
    }
    var rows: [FactLesson.Row] = []
    guard example.aside?.teaches(question, of: gold) ?? true, gold.unlabelled?.contains(question) != true else {
      return []
    }
    for (index, story) in example.stories.enumerated() {
      let isOfAll = question == .incident || question == .authority
      let isCounted = example.aside == nil && index == 0 && (isOfAll || story.tellsOfIncident(by: models))
      for candidate in story.candidates(for: question, after: models) {
        guard let label = gold.label(of: candidate.subject) else { continue }
        rows.append(
          FactLesson.Row(
            columns: candidate.row, label: label,
            weight: example.aside?.weight(for: question, isRight: label > 0.5)
              ?? (index == 0 ? 1 : TrainFactsCommand.weightOfBeginning),
            fold: example.fold, isCounted: isCounted, name: "\(gold.id)\t\(candidate.subject.words)"))
      }
    }
    return rows
  }

  private func predict(_ examples: [Example], by finders: [FactFinder]) throws {
    let examples = examples.filter { $0.aside == nil }
    let found = examples.parallelMap(batch: 8) { example in
      finders[example.fold].find(in: example.article, path: "\(example.id).txt")
    }
    let pages = zip(examples, found).filter { $0.0.gold == nil }
    let drafts = pages.filter { !$0.1.incidents.isEmpty }
    let short = examples.filter { $0.stories.count > 1 }.parallelMap(batch: 8) {
      example -> (isRight: Bool, tells: Bool) in
      let tells = example.stories[1].tellsOfIncident(by: finders[example.fold].models)
      return ((example.gold?.incident_count ?? 0) > 0, tells)
    }
    print(
      "beginnings: \(short.count { $0.isRight && $0.tells }) of \(short.count(where: \.isRight)) that tell of one, \(short.count { !$0.isRight && $0.tells }) of \(short.count { !$0.isRight }) that do not"
    )
    print("ordinary pages with a draft: \(drafts.count) of \(pages.count)")
    for (example, _) in drafts { print("  \(example.id)\t\(example.article.headline ?? "")") }
    guard let predictions else { return }
    let lines = try zip(examples, found).filter { $0.0.gold != nil }.map { example, facts in
      try JSONOutput.line(FactsLine(facts, of: example.article))
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: predictions, atomically: true, encoding: .utf8)
  }

  /// What is found by lists that do not know one half of the organisations: how it goes with names that nobody wrote into them.
  private func predictStrangers(_ examples: [Example], half: UInt64, by models: [FactModels], to path: String) throws {
    let short = Lexicon { FNV1a.hash($0.utf8) % 2 == half }
    let lines = try examples.filter { $0.aside == nil && $0.gold != nil }.parallelMap(batch: 8) { example in
      (
        FactFinder(lexicon: short, models: models[example.fold]).find(in: example.article, path: "\(example.id).txt"),
        example.article
      )
    }.map { try JSONOutput.line(FactsLine($0.0, of: $0.1)) }
    try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// What is learned better from lessons too, by the figures of the folds; of all else they teach nothing, or are too unlike the
  /// news. Chosen, as how much they count, with those figures in view.
  private static let taught: Set<FactModels.Question> = [
    .incident, .penalty, .party, .payer, .affected, .data, .action, .country,
  ]
}
