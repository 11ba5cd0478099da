import Facts
import Foundation
import Models
import Parallel

/// What is learned for one question: its rows with labels, the model, and the threshold above which it says yes.
struct FactLesson: Sendable {
  let question: FactModels.Question
  let rows: [Row]

  struct Row: Sendable {
    let columns: [Int32]
    let label: Float
    let weight: Float
    let fold: Int
    /// Whether figures are of it too.
    let isCounted: Bool
    /// Article and subject, for lists of errors.
    var name = ""
  }

  /// What cross-validation found.
  struct Learned {
    /// A model for each fold, which saw no row of it; the threshold is in it.
    let ofFold: [TreeModel]
    /// In thousandths of log-odds.
    let threshold: Int32
    let report: String
    /// Rows that were judged wrong, the surest first.
    let errors: [String]
  }

  func crossValidated(folds: Int) -> Learned {
    let models = Array(0..<folds).parallelMap(batch: 1) { fold in train(on: rows.filter { $0.fold != fold }) }
    var scored: [(score: Int32, isRight: Bool)] = []
    var names: [String] = []
    for fold in 0..<folds {
      let own = rows.filter { $0.fold == fold && $0.isCounted }
      let scores = models[fold].scores(of: FeatureRows(own.map(\.columns)), toTheEnd: true)
      scored += zip(scores, own).map { ($0, $1.label > 0.5) }
      names += own.map(\.name)
    }
    let threshold = threshold(of: scored)
    return Learned(
      ofFold: models.map { FactLesson.model($0, above: threshold) }, threshold: threshold,
      report: report(scored, threshold: threshold),
      errors: zip(scored, names).filter { ($0.0.score > threshold) != $0.0.isRight }
        .sorted { abs($0.0.score - threshold) > abs($1.0.score - threshold) }
        .map { "\($0.0.isRight ? "-" : "+")\t\(question.rawValue)\t\($0.0.score - threshold)\t\($0.1)" })
  }

  func trainedOnAll(threshold: Int32) -> TreeModel { FactLesson.model(train(on: rows), above: threshold) }

  /// The same model with the threshold as its first tree: it says yes above zero.
  private static func model(_ model: TreeModel, above threshold: Int32) -> TreeModel {
    TreeModel(columns: model.columns, trees: [TreeModel.Tree(questions: [], leaves: [-threshold])] + model.trees)
  }

  private func train(on rows: [Row]) -> TreeModel {
    var examples = BoostedTrees.Examples(columns: question.columns)
    for row in rows {
      examples.rows.append(row.columns)
      examples.labels.append(row.label)
      examples.weights.append(row.weight)
    }
    var settings = BoostedTrees.Settings()
    settings.trees = 250
    settings.depth = 4
    settings.rate = 0.06
    settings.smoothing = 6
    settings.columnShare = 0.3
    settings.rowShare = 0.6
    var trees = BoostedTrees(examples, settings: settings)
    return trees.train()
  }

  /// The score above which F is best that counts precision more than recall (van Rijsbergen 1979): a wrong value is worse than
  /// none. Above everything where even that is wrong too often: then nothing is said.
  private func threshold(of scored: [(score: Int32, isRight: Bool)]) -> Int32 {
    let all = Double(scored.count(where: \.isRight))
    var best: (f: Double, score: Int32, precision: Double) = (0, 0, 0)
    var (right, told) = (0.0, 0.0)
    for (score, isRight) in scored.sorted(by: { $0.score > $1.score }) {
      told += 1
      if isRight { right += 1 }
      let f = (1 + betaSquared) * right / (told + betaSquared * all)
      if f > best.f { best = (f, score - 1, right / told) }
    }
    return best.precision < FactLesson.leastPrecision ? FactLesson.never : best.score
  }

  /// How much less recall counts than precision: by half, squared, for numbers and names; less for dates, which few articles tell; for what was done, and with which
  /// data, two people who read the same article agree less, and a little less is asked.
  private var betaSquared: Double {
    switch question {
    case .data, .action: 0.5
    case .incident, .penalty, .party, .payer, .affected, .country: 0.25
    case .occurred, .decided, .disclosed: 0.1
    }
  }

  private static let leastPrecision = 0.6
  /// Higher than any score.
  private static let never: Int32 = 1_000_000

  private func report(_ scored: [(score: Int32, isRight: Bool)], threshold: Int32) -> String {
    let all = scored.count(where: \.isRight)
    var lines = ["\(question.rawValue): \(scored.count) rows, \(all) right; threshold \(threshold)"]
    for (name, least) in [("threshold", threshold), ("even odds", 0)] {
      let told = scored.filter { $0.score > least }
      let right = told.count(where: \.isRight)
      lines.append(
        String(
          format: "  %@: precision %.3f recall %.3f", name, Double(right) / Double(max(told.count, 1)),
          Double(right) / Double(max(all, 1))))
    }
    lines.append(String(format: "  average precision %.3f", averagePrecision(scored)))
    return lines.joined(separator: "\n") + "\n" + calibration(scored)
  }

  /// The mean of the precisions at each right row, in the order of the scores: one figure whatever the threshold.
  private func averagePrecision(_ scored: [(score: Int32, isRight: Bool)]) -> Double {
    var (right, told, sum) = (0, 0, 0.0)
    for (_, isRight) in scored.sorted(by: { $0.score > $1.score }) {
      told += 1
      guard isRight else { continue }
      right += 1
      sum += Double(right) / Double(told)
    }
    return sum / Double(max(right, 1))
  }

  /// How many were right of those that the model gave a like chance.
  private func calibration(_ scored: [(score: Int32, isRight: Bool)]) -> String {
    let edges: [Double] = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0001]
    let chances = scored.map { (chance: 1 / (1 + exp(-Double($0.score) / 1000)), isRight: $0.isRight) }
    let parts = zip(edges, edges.dropFirst()).map { low, high in
      let own = chances.filter { $0.chance >= low && $0.chance < high }
      let right = own.count(where: \.isRight)
      return String(format: "%.1f-%.1f: %d of %d", low, min(high, 1), right, own.count)
    }
    return "  right by chance given: " + parts.joined(separator: ", ")
  }
}
