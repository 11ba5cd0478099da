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

  private static let dumps = ["inscriptis", "innertext", "lynx80", "w3m"]
  /// Dumps of which the story alone is learned too, as a reader copies it who leaves the page around it.
  private static let cut = ["innertext", "inscriptis"]

  func run() throws {
    let gold = try Gold.pages(inFolder: data)
    if only.contains("headline") {
      let ask = { (page: TrainingPage, gold: Gold) in gold.title.map(page.headlineCandidates) }
      try rank(
        "dump-headline", questions(gold, TrainRankersCommand.dumps, ask),
        and: questions(gold, TrainRankersCommand.cut, isCut: true, ask), amongAll: true)
      try rank("markup-headline", questions(gold, ["html"], ask))
    }
    if only.contains("date") {
      try rankDates(
        questions(gold, TrainRankersCommand.dumps + ["html"]) { page, gold in
          gold.date.map(page.dateCandidates)
        })
    }
  }

  private func questions(
    _ gold: [Gold], _ variants: [String], isCut: Bool = false,
    _ candidates: (TrainingPage, Gold) -> [TrainingPage.Candidate]?
  ) -> [Question] {
    variants.flatMap { variant in
      gold.compactMap { gold in
        let path = "\(data)/traf/\(variant)/\(gold.id).\(variant == "html" ? "html" : "txt")"
        guard let bytes = FileManager.default.contents(atPath: path).map({ [UInt8]($0) }),
          let whole = isCut ? gold.storyAlone(bytes) : bytes, let page = try? TrainingPage(whole, named: path),
          let found = candidates(page, gold)
        else { return nil }
        return Question(fold: gold.fold(of: folds), candidates: found)
      }
    }
  }

  /// - Parameter amongAll: learn which candidate of a page is best, not whether each is right.
  private func rank(
    _ name: String, _ questions: [Question], and cut: [Question] = [], amongAll: Bool = false
  ) throws {
    let settings = settings(depth: depth)
    var (right, rightCut) = (0, 0)
    for fold in 0..<folds {
      let model = train((questions + cut).filter { $0.fold != fold }, amongAll, settings)
      right += questions.count { $0.fold == fold && isRight(model, $0) }
      rightCut += cut.count { $0.fold == fold && isRight(model, $0) }
    }
    printShare(name, right, of: questions)
    if !cut.isEmpty { print("\(name): \(rightCut) of \(cut.count) stories alone") }
    if let out { try write(train(questions + cut, amongAll, settings), "\(out)/\(name)-model.tsv") }
  }

  /// One model picks the date among a page's, another says whether that one is to be trusted.
  private func rankDates(_ questions: [Question]) throws {
    let (deep, flat) = (settings(depth: 6), settings(depth: 4))
    var picked: [(trust: Int32, isRight: Bool)] = []
    for fold in 0..<folds {
      let others = questions.filter { $0.fold != fold }
      let (choice, trust) = (train(others, true, deep), train(others, false, flat))
      for question in questions where question.fold == fold {
        guard let best = best(choice, question) else { continue }
        picked.append((trust.scores(FeatureRows([best.row]))[0], best.isRight))
      }
    }
    printShare("date", picked.count(where: \.isRight), of: questions)
    for least in stride(from: -3000, through: 0, by: 500) {
      let said = picked.filter { $0.trust > least }
      let right = said.count(where: \.isRight)
      print("date, trusted above \(least): \(right) right, \(said.count - right) wrong")
    }
    if let out {
      try write(train(questions, true, deep), "\(out)/date-model.tsv")
      try write(train(questions, false, flat), "\(out)/date-trust-model.tsv")
    }
  }

  private func printShare(_ name: String, _ right: Int, of questions: [Question]) {
    let answered = questions.count { $0.hasAnswer }
    print(
      String(
        format: "%@: %.3f of %d pages, %.3f of the %d that show it", name,
        Double(right) / Double(max(questions.count, 1)),
        questions.count, Double(right) / Double(max(answered, 1)), answered))
  }

  private func write(_ model: TreeModel, _ path: String) throws {
    try model.table.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func isRight(_ model: TreeModel, _ question: Question) -> Bool {
    best(model, question)?.isRight ?? false
  }

  private func best(_ model: TreeModel, _ question: Question) -> TrainingPage.Candidate? {
    let scores = model.scores(FeatureRows(question.candidates.map(\.row)))
    var best: (candidate: TrainingPage.Candidate, score: Int32)?
    for (candidate, score) in zip(question.candidates, scores) where score > best?.score ?? .min {
      best = (candidate, score)
    }
    return best?.candidate
  }

  private func train(_ questions: [Question], _ amongAll: Bool, _ settings: BoostedTrees.Settings) -> TreeModel {
    let answered = questions.filter(\.hasAnswer)
    var rows: [[Int32]] = []
    var labels: [Float] = []
    var groups: [Range<Int>] = []
    for question in answered {
      let right = Float(question.candidates.count(where: \.isRight))
      groups.append(rows.count..<(rows.count + question.candidates.count))
      rows += question.candidates.map(\.row)
      labels += question.candidates.map { $0.isRight ? (amongAll ? 1 / right : 1) : 0 }
    }
    var boosted = BoostedTrees(
      rows: rows, labels: labels, weights: [Float](repeating: 1, count: rows.count), settings: settings,
      groups: amongAll ? groups : [])
    return boosted.train()
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
