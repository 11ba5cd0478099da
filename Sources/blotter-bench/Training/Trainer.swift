import Models
import Foundation
import Parallel
import Reading
import Text

/// From labelled pages to a model.
struct Trainer {
  /// What a model learns from: one page's rows, each with what it is and how much it counts.
  struct Lesson: Sendable {
    var rows: [[Int32]?]
    let labels: [Float]
    let weights: [Float]
    let isCertain: [Bool]
    let fold: Int
  }

  /// What the rows of the lessons are made of.
  let columns: ModelColumns
  let settings: BoostedTrees.Settings

  /// A model that has learned all lessons.
  func train(on lessons: [Lesson]) -> TreeModel {
    var examples = BoostedTrees.Examples(columns: columns)
    var random = SplitMix64(state: 11)
    for lesson in lessons {
      for index in lesson.labels.indices where lesson.weights[index] > 0 {
        guard let row = lesson.rows[index] else { continue }
        // Plain boilerplate is most of every page: a third of it, counted three times, teaches the same.
        let isPlain = lesson.labels[index] < 0.1 && !lesson.isCertain[index]
        if isPlain && random.unit() > 1.0 / 3 { continue }
        examples.rows.append(row)
        examples.labels.append(lesson.labels[index])
        examples.weights.append(lesson.weights[index] * (isPlain ? 3 : 1))
      }
    }
    var trees = BoostedTrees(examples, settings: settings)
    return trees.train()
  }

  /// For each page, what a model says that saw no page of its group of sites, on all cores; of passages without a row, 0.
  func outOfFold(_ lessons: [Lesson], folds: Int) -> [[Int32]] {
    let found = Array(0..<folds).parallelMap(batch: 1) { self.scores(ofFold: $0, in: lessons) }
    var scores = [[Int32]](repeating: [], count: lessons.count)
    for (index, pageScores) in found.joined() { scores[index] = pageScores }
    return scores
  }

  /// The pages of a group of sites, and what a model says of them that has learned all others.
  private func scores(ofFold fold: Int, in lessons: [Lesson]) -> [(index: Int, scores: [Int32])] {
    let model = train(on: lessons.filter { $0.fold != fold })
    return lessons.indices.filter { lessons[$0].fold == fold }.map { index in
      let rows = lessons[index].rows
      let asked = rows.indices.filter { rows[$0] != nil }
      var scores = [Int32](repeating: 0, count: rows.count)
      let found = model.scores(of: FeatureRows(asked.lazy.compactMap { rows[$0] }))
      for (row, score) in zip(asked, found) { scores[row] = score }
      return (index, scores)
    }
  }

  /// How likely a score makes it: the logistic function of thousandths of log-odds.
  static func chance(_ score: Int32) -> Float { Float(1 / (1 + exp(-Double(score) / 1000))) }

  /// What an uncertain label counts: long passages more than short ones, as they hold more of the page's words.
  static func weight(_ text: [UInt8]) -> Float { 0.06 + 0.24 * min(Float(text.count) / 120, 1) }
}
