import Foundation
import Reading
import Synchronization
import Text

/// From labelled pages to a model.
enum Trainer {
  /// What a model learns from: one page's rows, each with what it is and how much it counts.
  struct Lesson: Sendable {
    var rows: [[Int32]?]
    let labels: [Float]
    let weights: [Float]
    let isCertain: [Bool]
    let fold: Int
  }

  static func train(_ lessons: [Lesson], _ settings: BoostedTrees.Settings) -> TreeModel {
    var rows: [[Int32]] = []
    var labels: [Float] = []
    var weights: [Float] = []
    var random = SplitMix64(state: 11)
    for lesson in lessons {
      for index in lesson.labels.indices where lesson.weights[index] > 0 {
        guard let row = lesson.rows[index] else { continue }
        // Plain furniture is most of every page: a third of it, counted three times, teaches the same.
        let isPlain = lesson.labels[index] < 0.1 && !lesson.isCertain[index]
        if isPlain && random.unit() > 1.0 / 3 { continue }
        rows.append(row)
        labels.append(lesson.labels[index])
        weights.append(lesson.weights[index] * (isPlain ? 3 : 1))
      }
    }
    var trees = BoostedTrees(rows: rows, labels: labels, weights: weights, settings: settings)
    return trees.train()
  }

  /// For each page, what a model says that saw no page of its group of sites, on all cores; of passages without a row, 0.
  static func outOfFold(_ lessons: [Lesson], folds: Int, _ settings: BoostedTrees.Settings) -> [[Int32]] {
    let scores = Mutex([[Int32]](repeating: [], count: lessons.count))
    DispatchQueue.concurrentPerform(iterations: folds) { fold in
      let model = train(lessons.filter { $0.fold != fold }, settings)
      for (index, lesson) in lessons.enumerated() where lesson.fold == fold {
        let asked = lesson.rows.indices.filter { lesson.rows[$0] != nil }
        let found = model.scores(FeatureRows(asked.lazy.compactMap { lesson.rows[$0] }))
        scores.withLock {
          $0[index] = [Int32](repeating: 0, count: lesson.rows.count)
          for (row, score) in zip(asked, found) { $0[index][row] = score }
        }
      }
    }
    return scores.withLock { $0 }
  }

  static func chance(_ score: Int32) -> Float { Float(1 / (1 + exp(-Double(score) / 1000))) }

  /// What an uncertain label counts: long passages more than short ones, as they hold more of the page's words.
  static func weight(_ text: [UInt8]) -> Float { 0.06 + 0.24 * min(Float(text.count) / 120, 1) }
}

/// Carries labels from the HTML of a page to the lines of its dump.
enum Transfer {
  static func labels(from html: LabelledPage, _ scores: [Int32], to dump: inout LabelledPage) {
    let story = Joined(html, scores.map(Trainer.chance)) { $0 > 0.5 }
    let furniture = Joined(html, scores.map(Trainer.chance)) { $0 <= 0.5 }
    var found = [Float](repeating: 0, count: dump.texts.count)
    var known = [Bool](repeating: true, count: dump.texts.count)
    for (index, text) in dump.texts.enumerated() {
      let (isStory, isFurniture) = (story.has(text), furniture.has(text))
      found[index] = isStory ? 1 : 0
      // Both or neither, and long: nobody knows.
      known[index] = isStory != isFurniture || text.count < 30
    }
    let texts = dump.texts
    dump.relabel(found) { known[$0] ? weight(texts[$0]) : 0 }
  }

  private static func weight(_ text: [UInt8]) -> Float { Trainer.weight(text) }

  /// The text of the passages that were chosen.
  private struct Joined {
    var all: [UInt8] = []
    var lines: Set<[UInt8]> = []

    init(_ page: LabelledPage, _ chances: [Float], _ isChosen: (Float) -> Bool) {
      for (index, text) in page.texts.enumerated()
      where isChosen(page.isCertain[index] ? page.labels[index] : chances[index]) {
        all += text
        all.append(0x20)
        lines.insert(text)
      }
    }

    func has(_ text: [UInt8]) -> Bool { text.count >= 30 ? Bytes.contains(all, text) : lines.contains(text) }
  }
}
