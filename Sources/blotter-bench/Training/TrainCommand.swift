import Models
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

  /// Pages of one kind that are learned from together.
  private struct Course {
    /// As it is printed.
    let name: String
    var pages: [LabelledPage]
    let isMarkup: Bool
  }

  /// What models say that saw no page of the same group of sites, at the first and at the second look.
  private struct Looks {
    var first: [[Int32]]
    var second: [[Int32]]

    /// Those of some of the pages.
    subscript(_ part: Range<Int>) -> Looks { Looks(first: Array(first[part]), second: Array(second[part])) }
  }

  private func trainer(of columns: ModelColumns) -> Trainer {
    var settings = BoostedTrees.Settings()
    settings.trees = trees
    settings.depth = depth
    settings.rate = rate
    return Trainer(columns: columns, settings: settings)
  }

  func run() throws {
    let gold = try Gold.pages(inFolder: data)
    var html = Course(name: "html", pages: load(gold, variant: "html"), isMarkup: true)
    report("rules, html", stories: html.pages.map(\.page.ruleStory), of: html.pages)
    var looks = outOfFold(html)
    report("round 1, html", looks: looks, of: html.pages)
    for round in stride(from: 2, through: rounds, by: 1) {
      relabel(&html.pages, by: looks.second)
      looks = outOfFold(html)
      report("round \(round), html", looks: looks, of: html.pages)
    }
    if errors { listErrors("html", scores: looks.second, of: html.pages) }
    if let out { try write(html, looks: looks, to: "\(out)/markup") }
    if !htmlOnly { try trainDumps(gold, from: html.pages, scores: looks.second) }
  }

  /// Learns the dumps of the pages whose HTML was learned: their labels come from there.
  private func trainDumps(_ gold: [Gold], from html: [LabelledPage], scores: [[Int32]]) throws {
    var dumps = Course(name: "all dumps", pages: [], isMarkup: false)
    for variant in TrainingData.dumps {
      var pages = load(gold, variant: variant)
      for index in pages.indices { Transfer.labels(from: html[index], scores: scores[index], to: &pages[index]) }
      dumps.pages += pages
    }
    report("rules, dumps", stories: dumps.pages.map(\.page.ruleStory), of: dumps.pages)
    let looks = outOfFold(dumps)
    report(dumps.name, looks: looks, of: dumps.pages)
    for (index, variant) in TrainingData.dumps.enumerated() {
      let part = index * gold.count..<(index + 1) * gold.count
      let pages = Array(dumps.pages[part])
      report(variant, looks: looks[part], of: pages)
      if errors { listErrors(variant, scores: looks[part].second, of: pages) }
    }
    if let out { try write(dumps, looks: looks, to: "\(out)/dump") }
  }

  private func relabel(_ pages: inout [LabelledPage], by scores: [[Int32]]) {
    for index in pages.indices {
      let texts = pages[index].texts
      pages[index].relabel(scores[index].map(Trainer.chance)) { Trainer.weight(texts[$0]) }
    }
  }

  private func load(_ gold: [Gold], variant: String) -> [LabelledPage] {
    gold.compactMap { gold in
      TrainingData(folder: data).page(of: gold, variant: variant).map { LabelledPage($0, gold: gold, folds: folds) }
    }
  }

  private func outOfFold(_ course: Course) -> Looks {
    let raw = trainer(of: .story(isMarkup: course.isMarkup)).outOfFold(course.pages.map(\.lesson), folds: folds)
    let first = zip(course.pages, raw).map { $0.page.settled($1) }
    let lessons = secondLessons(on: course.pages, first: first)
    let second = trainer(of: .stackedStory(isMarkup: course.isMarkup)).outOfFold(lessons, folds: folds)
    let settled = lessons.indices.map { page in
      lessons[page].rows.indices.map { lessons[page].rows[$0] == nil ? first[page][$0] : second[page][$0] }
    }
    return Looks(first: first, second: settled)
  }

  private func secondLessons(on pages: [LabelledPage], first: [[Int32]]) -> [Trainer.Lesson] {
    zip(pages, first).map { page, first in
      var lesson = page.lesson
      lesson.rows = page.page.rows(after: first)
      return lesson
    }
  }

  /// Trains both models on all pages; the second learns from what was said of pages by models that had not seen them.
  private func write(_ course: Course, looks: Looks, to path: String) throws {
    let first = trainer(of: .story(isMarkup: course.isMarkup)).train(on: course.pages.map(\.lesson))
    let second = trainer(of: .stackedStory(isMarkup: course.isMarkup))
      .train(on: secondLessons(on: course.pages, first: looks.first))
    for (name, model) in [("first", first), ("second", second)] {
      try model.table.write(toFile: "\(path)-\(name)-model.tsv", atomically: true, encoding: .utf8)
    }
  }

  private func report(_ name: String, looks: Looks, of pages: [LabelledPage]) {
    report("\(name), first look", stories: looks.first.map { $0.map { $0 > 0 } }, of: pages)
    for cut in [Int32(-800), -400, 0, 400] {
      report("\(name) > \(cut)", stories: looks.second.map { $0.map { $0 > cut } }, of: pages)
    }
    report(
      "\(name), as the program takes it", stories: zip(pages, looks.second).map { $0.page.story(by: $1) }, of: pages)
  }

  /// What is missed (`-`) and wrongly taken (`+`), page by page, with the score of the passage that holds it.
  private func listErrors(_ name: String, scores: [[Int32]], of pages: [LabelledPage]) {
    for (page, scores) in zip(pages, scores) {
      for error in page.errors(page.page.story(by: scores)) {
        let score = error.passage.map { String(scores[$0]) } ?? "nowhere"
        let piece = String(decoding: error.piece, as: UTF8.self)
        print("\(error.isMissed ? "-" : "+")\t\(name)\t\(page.id)\t\(score)\t\(piece)")
      }
    }
  }

  private func report(_ name: String, stories: [[Bool]], of pages: [LabelledPage]) {
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
