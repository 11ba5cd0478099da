import Models
import ArgumentParser
import Foundation
import Reading

/// Trains the models that pick the headline and the published date among candidates.
///
/// Each looks at what the models before it say, so the chain is: `train`, a build, `--only headline`, a build, `--only date`.
struct TrainRankersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-rankers", abstract: "Train the headline and date models.")

  @Argument(help: "A folder with manifest.jsonl and traf/{html,inscriptis,innertext,lynx80,w3m}.") var data: String
  @Option(help: "Where the tables go; nothing is written without it.") var out: String?
  @Option(help: "Groups of sites for cross-validation.") var folds = 5
  @Option(help: "Trees in a model.") var trees = 100
  @Option(help: "Questions in a tree.") var depth = 5
  @Option(help: "headline, date, or both.") var only = "headline date"

  /// One page's candidates.
  private struct Question {
    let fold: Int
    let candidates: [TrainingPage.Candidate]
    var hasAnswer: Bool { candidates.contains { $0.isRight } }
  }

  /// What a model is to learn of candidates.
  private struct Lesson {
    let columns: ModelColumns
    /// Which candidate of a page is best, not whether each is right.
    let isAmongAll: Bool
    let settings: BoostedTrees.Settings

    func train(on questions: [Question]) -> TreeModel {
      var examples = BoostedTrees.Examples(columns: columns)
      for question in questions where question.hasAnswer {
        let right = Float(question.candidates.count(where: \.isRight))
        let first = examples.rows.count
        if isAmongAll { examples.groups.append(first..<(first + question.candidates.count)) }
        examples.rows += question.candidates.map(\.row)
        examples.labels += question.candidates.map { $0.isRight ? (isAmongAll ? 1 / right : 1) : 0 }
      }
      examples.weights = [Float](repeating: 1, count: examples.rows.count)
      var boosted = BoostedTrees(examples, settings: settings)
      return boosted.train()
    }
  }

  /// Dumps of which the story alone is learned too, as a reader copies it who leaves the page around it.
  private static let cut = ["innertext", "inscriptis"]

  func run() throws {
    let gold = try Gold.pages(inFolder: data)
    if only.contains("headline") {
      let ask = { (page: TrainingPage, gold: Gold) in gold.title.map(page.headlineCandidates) }
      let lesson = Lesson(columns: .headline(isMarkup: false), isAmongAll: true, settings: settings(depth: depth))
      try rank(
        "dump-headline", questions: questions(on: gold, variants: TrainingData.dumps, candidates: ask),
        and: questions(on: gold, variants: TrainRankersCommand.cut, isCut: true, candidates: ask), by: lesson)
      let markup = Lesson(columns: .headline(isMarkup: true), isAmongAll: false, settings: settings(depth: depth))
      let questions = questions(on: gold, variants: [TrainingData.markup], candidates: ask)
      try rank("markup-headline", questions: questions, by: markup)
    }
    if only.contains("date") {
      try rankDates(
        questions(on: gold, variants: TrainingData.dumps + [TrainingData.markup]) { page, gold in
          gold.date.map(page.dateCandidates)
        })
    }
  }

  private func questions(
    on gold: [Gold], variants: [String], isCut: Bool = false,
    candidates: (TrainingPage, Gold) -> [TrainingPage.Candidate]?
  ) -> [Question] {
    variants.flatMap { variant in
      gold.compactMap { gold in
        let read = TrainingData(folder: data).page(of: gold, variant: variant) { isCut ? gold.storyAlone($0) : $0 }
        guard let page = read, let found = candidates(page, gold) else { return nil }
        return Question(fold: gold.fold(of: folds), candidates: found)
      }
    }
  }

  /// - Parameter cut: questions about stories alone, whose answers are counted apart.
  private func rank(
    _ name: String, questions: [Question], and cut: [Question] = [], by lesson: Lesson
  ) throws {
    var (right, rightCut) = (0, 0)
    for fold in 0..<folds {
      let model = lesson.train(on: (questions + cut).filter { $0.fold != fold })
      right += questions.count { $0.fold == fold && isRight($0, by: model) }
      rightCut += cut.count { $0.fold == fold && isRight($0, by: model) }
    }
    printShare(name, right: right, of: questions)
    if !cut.isEmpty { print("\(name): \(rightCut) of \(cut.count) stories alone") }
    if let out { try write(lesson.train(on: questions + cut), to: "\(out)/\(name)-model.tsv") }
  }

  /// One model picks the date among a page's, another says whether that one is to be trusted.
  private func rankDates(_ questions: [Question]) throws {
    let best = Lesson(columns: .date, isAmongAll: true, settings: settings(depth: 6))
    let trusted = Lesson(columns: .date, isAmongAll: false, settings: settings(depth: 4))
    var picked: [(trust: Int32, isRight: Bool)] = []
    for fold in 0..<folds {
      let others = questions.filter { $0.fold != fold }
      let (choice, trust) = (best.train(on: others), trusted.train(on: others))
      for question in questions where question.fold == fold {
        guard let best = self.best(of: question, by: choice) else { continue }
        picked.append((trust.scores(of: FeatureRows([best.row]))[0], best.isRight))
      }
    }
    printShare("date", right: picked.count(where: \.isRight), of: questions)
    for least in stride(from: -3000, through: 0, by: 500) {
      let said = picked.filter { $0.trust > least }
      let right = said.count(where: \.isRight)
      print("date, trusted above \(least): \(right) right, \(said.count - right) wrong")
    }
    if let out {
      try write(best.train(on: questions), to: "\(out)/date-model.tsv")
      try write(trusted.train(on: questions), to: "\(out)/date-trust-model.tsv")
    }
  }

  private func printShare(_ name: String, right: Int, of questions: [Question]) {
    let answered = questions.count { $0.hasAnswer }
    print(
      String(
        format: "%@: %.3f of %d pages, %.3f of the %d that show it", name,
        Double(right) / Double(max(questions.count, 1)),
        questions.count, Double(right) / Double(max(answered, 1)), answered))
  }

  private func write(_ model: TreeModel, to path: String) throws {
    try model.table.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func isRight(_ question: Question, by model: TreeModel) -> Bool {
    best(of: question, by: model)?.isRight ?? false
  }

  private func best(of question: Question, by model: TreeModel) -> TrainingPage.Candidate? {
    let scores = model.scores(of: FeatureRows(question.candidates.map(\.row)))
    var best: (candidate: TrainingPage.Candidate, score: Int32)?
    for (candidate, score) in zip(question.candidates, scores) where score > best?.score ?? .min {
      best = (candidate, score)
    }
    return best?.candidate
  }

  private func settings(depth: Int) -> BoostedTrees.Settings {
    var settings = BoostedTrees.Settings()
    settings.trees = trees
    settings.depth = depth
    settings.columnShare = 0.5
    settings.rowShare = 0.7
    settings.smoothing = 4
    return settings
  }
}
