import ArgumentParser
import Foundation
import Reading

/// Trains the two story models from a folder of pages with gold, and prints what they reach on sites they have not seen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "train", abstract: "Train the story models.")

  @Argument(help: "A folder with manifest.jsonl and traf/{html,inscriptis,innertext,lynx80,w3m}.") var data: String
  @Option(help: "Where the tables go; nothing is written without it.") var out: String?
  @Option(help: "Groups of sites for cross-validation.") var folds = 5
  @Option(help: "Trees in a model.") var trees = 80
  @Option(help: "Questions in a tree.") var depth = 6
  @Option(help: "How far each tree goes.") var rate = 0.12
  @Flag(help: "Leave out the dumps.") var htmlOnly = false

  private var settings: BoostedTrees.Settings {
    var settings = BoostedTrees.Settings()
    settings.trees = trees
    settings.depth = depth
    settings.rate = rate
    return settings
  }

  private static let dumps = ["inscriptis", "innertext", "lynx80", "w3m"]

  func run() throws {
    let gold = try Gold.pages(inFolder: data)
    var pages = load(gold, "html")
    report("rules, html", pages.map(\.page.ruleStory), pages)
    var scores = outOfFold(pages)
    report("first round, html", scores, pages)
    for round in 1...2 {
      relabel(&pages, scores)
      scores = outOfFold(pages)
      report("self-trained \(round), html", scores, pages)
    }
    if let out { try write(train(pages), "\(out)/markup-model.tsv") }
    if !htmlOnly { try trainDumps(gold, pages, scores) }
  }

  private func trainDumps(_ gold: [Gold], _ html: [LabelledPage], _ scores: [[Int32]]) throws {
    var all: [LabelledPage] = []
    for variant in TrainCommand.dumps {
      var pages = load(gold, variant)
      for index in pages.indices { Transfer.labels(from: html[index], scores[index], to: &pages[index]) }
      all += pages
    }
    report("rules, dumps", all.map(\.page.ruleStory), all)
    let dumpScores = outOfFold(all)
    report("all dumps", dumpScores, all)
    for (index, variant) in TrainCommand.dumps.enumerated() {
      let part = index * gold.count..<(index + 1) * gold.count
      report(variant, Array(dumpScores[part]), Array(all[part]))
    }
    if let out { try write(train(all), "\(out)/dump-model.tsv") }
  }

  private func relabel(_ pages: inout [LabelledPage], _ scores: [[Int32]]) {
    for index in pages.indices {
      let texts = pages[index].texts
      pages[index].relabel(scores[index].map(Trainer.chance)) { Trainer.weight(texts[$0]) }
    }
  }

  private func load(_ gold: [Gold], _ variant: String) -> [LabelledPage] {
    gold.compactMap { gold in
      let path = "\(data)/traf/\(variant)/\(gold.id).\(variant == "html" ? "html" : "txt")"
      guard let bytes = FileManager.default.contents(atPath: path),
        let page = try? TrainingPage([UInt8](bytes), named: path)
      else {
        print("cannot read \(path)")
        return nil
      }
      return LabelledPage(page, gold, folds: folds)
    }
  }

  private func train(_ pages: [LabelledPage]) -> TreeModel {
    Trainer.train(pages, settings)
  }

  /// For each page, what a model says that saw no page of its group of sites.
  private func outOfFold(_ pages: [LabelledPage]) -> [[Int32]] {
    var scores = [[Int32]](repeating: [], count: pages.count)
    for fold in 0..<folds {
      let model = train(pages.filter { $0.fold != fold })
      for (index, page) in pages.enumerated() where page.fold == fold {
        scores[index] = page.page.rows.map(model.score)
      }
    }
    return scores
  }

  private func write(_ model: TreeModel, _ path: String) throws {
    try model.table.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func report(_ name: String, _ scores: [[Int32]], _ pages: [LabelledPage]) {
    for cut in [Int32(-800), -400, 0, 400] {
      report("\(name) > \(cut)", scores.map { $0.map { $0 > cut } }, pages)
    }
  }

  private func report(_ name: String, _ stories: [[Bool]], _ pages: [LabelledPage]) {
    var (hits, wrong, misses) = (0, 0, 0)
    for (page, story) in zip(pages, stories) {
      let score = page.score(story)
      hits += score.hits
      wrong += score.false
      misses += score.misses
    }
    let f1 = Double(2 * hits) / Double(max(2 * hits + wrong + misses, 1))
    let precision = Double(hits) / Double(max(hits + wrong, 1))
    let recall = Double(hits) / Double(max(hits + misses, 1))
    print(String(format: "%@: F1 %.3f  precision %.3f  recall %.3f", name, f1, precision, recall))
  }
}
