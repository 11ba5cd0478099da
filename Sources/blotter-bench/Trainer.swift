import Foundation
import Reading

/// From labelled pages to a model.
enum Trainer {
  static func train(_ pages: [LabelledPage], _ settings: BoostedTrees.Settings) -> TreeModel {
    var rows: [[Int32]] = []
    var labels: [Float] = []
    var weights: [Float] = []
    var random = SplitMix(state: 11)
    for page in pages {
      for index in page.labels.indices where page.weights[index] > 0 {
        // Plain furniture is most of every page: a third of it, counted three times, teaches the same.
        let isPlain = page.labels[index] < 0.1 && !page.isCertain[index]
        if isPlain && random.unit() > 1.0 / 3 { continue }
        rows.append(page.page.rows[index])
        labels.append(page.labels[index])
        weights.append(page.weights[index] * (isPlain ? 3 : 1))
      }
    }
    var trees = BoostedTrees(rows: rows, labels: labels, weights: weights, settings: settings)
    return trees.train()
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
