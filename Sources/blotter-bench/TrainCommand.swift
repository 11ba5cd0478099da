import ArgumentParser
import Foundation
import Reading

/// Trains the two story models from a folder of pages with gold, and prints what they reach on sites they have not seen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "train", abstract: "Train the story models.")

  @Argument(help: "A folder with manifest.jsonl and traf/{html,inscriptis,innertext,lynx80,w3m}.") var data: String
  @Option(help: "Where the tables go; nothing is written without it.") var out: String?
  @Option(help: "Groups of sites for cross-validation.") var folds = 5
  @Option(help: "How often pages are labelled anew by what was learned of the others.") var rounds = 4
  @Option(help: "Trees in a model.") var trees = 80
  @Option(help: "Questions in a tree.") var depth = 6
  @Option(help: "How far each tree goes.") var rate = 0.12
  @Flag(help: "Leave out the dumps.") var htmlOnly = false
  @Flag(help: "List the pieces that cross-validation gets wrong.") var errors = false

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
    var looks = outOfFold(pages)
    report("round 1, html", looks, pages)
    for round in stride(from: 2, through: rounds, by: 1) {
      relabel(&pages, looks.second)
      looks = outOfFold(pages)
      report("round \(round), html", looks, pages)
    }
    if errors { listErrors("html", looks.second, pages) }
    if let out { try write(pages, looks.first, "\(out)/markup") }
    if !htmlOnly { try trainDumps(gold, pages, looks.second) }
  }

  private func trainDumps(_ gold: [Gold], _ html: [LabelledPage], _ scores: [[Int32]]) throws {
    var all: [LabelledPage] = []
    for variant in TrainCommand.dumps {
      var pages = load(gold, variant)
      for index in pages.indices { Transfer.labels(from: html[index], scores[index], to: &pages[index]) }
      all += pages
    }
    report("rules, dumps", all.map(\.page.ruleStory), all)
    let looks = outOfFold(all)
    report("all dumps", looks, all)
    for (index, variant) in TrainCommand.dumps.enumerated() {
      let part = index * gold.count..<(index + 1) * gold.count
      report(variant, (Array(looks.first[part]), Array(looks.second[part])), Array(all[part]))
      if errors { listErrors(variant, Array(looks.second[part]), Array(all[part])) }
    }
    if let out { try write(all, looks.first, "\(out)/dump") }
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

  private typealias Looks = (first: [[Int32]], second: [[Int32]])

  /// What models say that saw no page of the same group of sites, at the first and at the second look.
  private func outOfFold(_ pages: [LabelledPage]) -> Looks {
    let raw = Trainer.outOfFold(pages.map(\.lesson), folds: folds, settings)
    let first = zip(pages, raw).map { $0.page.settled($1) }
    let lessons = secondLessons(pages, first)
    let second = Trainer.outOfFold(lessons, folds: folds, settings)
    return (
      first,
      lessons.indices.map { page in
        lessons[page].rows.indices.map { lessons[page].rows[$0] == nil ? first[page][$0] : second[page][$0] }
      }
    )
  }

  private func secondLessons(_ pages: [LabelledPage], _ first: [[Int32]]) -> [Trainer.Lesson] {
    zip(pages, first).map { page, first in
      var lesson = page.lesson
      lesson.rows = page.page.rows(after: first)
      return lesson
    }
  }

  /// Trains both models on all pages; the second learns from what was said of pages by models that had not seen them.
  private func write(_ pages: [LabelledPage], _ first: [[Int32]], _ path: String) throws {
    let models = [
      "first": Trainer.train(pages.map(\.lesson), settings),
      "second": Trainer.train(secondLessons(pages, first), settings),
    ]
    for (name, model) in models {
      try model.table.write(toFile: "\(path)-\(name)-model.tsv", atomically: true, encoding: .utf8)
    }
  }

  private func report(_ name: String, _ looks: Looks, _ pages: [LabelledPage]) {
    report("\(name), first look", looks.first.map { $0.map { $0 > 0 } }, pages)
    for cut in [Int32(-800), -400, 0, 400] {
      report("\(name) > \(cut)", looks.second.map { $0.map { $0 > cut } }, pages)
    }
    report("\(name), as the program takes it", zip(pages, looks.second).map { $0.page.story($1) }, pages)
  }

  /// What is missed (`-`) and wrongly taken (`+`), page by page, with the score of the passage that holds it.
  private func listErrors(_ name: String, _ scores: [[Int32]], _ pages: [LabelledPage]) {
    for (page, scores) in zip(pages, scores) {
      for error in page.errors(page.page.story(scores)) {
        let score = error.passage.map { String(scores[$0]) } ?? "nowhere"
        let piece = String(decoding: error.piece, as: UTF8.self)
        print("\(error.isMissed ? "-" : "+")\t\(name)\t\(page.id)\t\(score)\t\(piece)")
      }
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
