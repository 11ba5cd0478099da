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
    var scored: [[Scored]] = []
    for fold in 0..<folds {
      let own = rows.filter { $0.fold == fold && $0.isCounted }
      let scores = models[fold].scores(of: FeatureRows(own.map(\.columns)), toTheEnd: true)
      scored.append(zip(scores, own).map { Scored(score: $0, isRight: $1.label > 0.5, name: $1.name) })
    }
    let all = Array(scored.joined())
    let threshold = threshold(of: all)
    return Learned(
      ofFold: models.enumerated().map { fold, model in
        // A fold's threshold is chosen without it.
        let others = scored.enumerated().filter { $0.offset != fold }.flatMap(\.element)
        return FactLesson.model(model, above: self.threshold(of: others))
      }, threshold: threshold, report: report(all, threshold: threshold),
      errors: all.filter { ($0.score > threshold) != $0.isRight }
        .sorted { abs($0.score - threshold) > abs($1.score - threshold) }
        .map { "\($0.isRight ? "-" : "+")\t\(question.rawValue)\t\($0.score - threshold)\t\($0.name)" })
  }

  /// What a model that had not seen a row says of it.
  private struct Scored {
    let score: Int32
    let isRight: Bool
    let name: String
  }

  func trainedOnAll(threshold: Int32) -> TreeModel { FactLesson.model(train(on: rows), above: threshold) }

  /// The same model with the threshold as its first tree: it says yes above zero. One that never says yes has no other tree.
  private static func model(_ model: TreeModel, above threshold: Int32) -> TreeModel {
    let first = TreeModel.Tree(questions: [], leaves: [-threshold])
    return TreeModel(columns: model.columns, trees: threshold == never ? [first] : [first] + model.trees)
  }

  private func train(on rows: [Row]) -> TreeModel {
    var examples = BoostedTrees.Examples(columns: question.columns)
    for row in rows {
      examples.rows.append(row.columns)
      examples.labels.append(row.label)
      examples.weights.append(row.weight)
    }
    var settings = BoostedTrees.Settings()
    // Many small steps: with few rows, what a model learns hangs less on the chance of which rows each tree sees. Chosen with the
    // cross-validated figures in view.
    settings.trees = 700
    settings.depth = 3
    settings.rate = 0.03
    settings.smoothing = 6
    settings.columnShare = 0.3
    settings.rowShare = 0.6
    var trees = BoostedTrees(examples, settings: settings)
    return trees.train()
  }

  /// The score from which on it says yes: that of a fixed chance, as chances are what the models learn. A threshold that is chosen by
  /// what comes out right on the rows at hand promises more than it keeps on others. Above everything where even so too much is
  /// wrong: then nothing is said.
  private func threshold(of scored: [Scored]) -> Int32 {
    for chance in [leastChance] + FactLesson.higherChances.filter({ $0 > leastChance }) {
      let score = Int32((log(chance / (1 - chance)) * FactLesson.thousandths).rounded())
      let told = scored.filter { $0.score > score }
      let right = told.count(where: \.isRight)
      if !told.isEmpty, Double(right) >= FactLesson.leastPrecision * Double(told.count) { return score }
    }
    return FactLesson.never
  }

  /// The chances that are tried where too much would be wrong at the least: even odds, two in three, three in four.
  private static let higherChances = [0.5, 0.66, 0.75]

  private static let thousandths = 1000.0

  /// The chance from which on it is told: two in three, as a wrong value is worse than none; more for counts and countries, which
  /// are cited most; little less than that for whether there is an incident at all, where the many ordinary pages make the
  /// models shy; even odds for authorities, which are few and mostly act, and for data, of which two people who read the same article
  /// agree less, as of actions, where a little more gives the precision that was asked for; less for dates, whose few examples leave
  /// the models shy. Chosen by hand with the printed calibration in view; that of incidents between 0.55 and 0.66, where less than 1 % of
  /// the ordinary pages and the fewest short news of other things were told.
  private var leastChance: Double {
    switch question {
    case .incident: 0.63
    case .penalty, .party, .payer: 0.66
    case .authority: 0.5
    case .affected, .country: 0.75
    case .data: 0.5
    case .action: 0.6
    case .occurred, .decided, .disclosed: 0.4
    }
  }

  /// Where fewer than so many of those told are right, the question is not answered. Chosen by hand.
  private static let leastPrecision = 0.6
  /// Higher than any score.
  private static let never: Int32 = 1_000_000

  private func report(_ scored: [Scored], threshold: Int32) -> String {
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
  private func averagePrecision(_ scored: [Scored]) -> Double {
    var (right, told, sum) = (0, 0, 0.0)
    for row in scored.sorted(by: { $0.score > $1.score }) {
      told += 1
      guard row.isRight else { continue }
      right += 1
      sum += Double(right) / Double(told)
    }
    return sum / Double(max(right, 1))
  }

  /// How many were right of those that the model gave a like chance.
  private func calibration(_ scored: [Scored]) -> String {
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
