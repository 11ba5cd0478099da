import Facts
import Foundation
import Incidents
import MadeArchive
import Parallel
import Reading
import Text

// What is learned from: articles and ordinary pages, and the texts beside them.

extension TrainFactsCommand {
  func articles(by lexicon: Lexicon) throws -> [Example] {
    let folder = "\(data)/articles"
    let folds = try FactFolds(folder: folder, count: folds)
    return try FactGold.articles(inFolder: folder).map { gold -> Example? in
      var gold = gold
      gold.acting = gold.regulators.map { TrainingStory.authorities(in: $0, lexicon: lexicon) }
      guard let article = TrainFactsCommand.article(at: "\(folder)/texts/\(gold.id).txt") else { return nil }
      let parts = TrainFactsCommand.parts(of: article)
      return Example(
        id: gold.id, article: article, fold: try folds.fold(of: gold.id),
        stories: parts.map { TrainingStory($0, lexicon: lexicon) }, gold: gold)
    }.compactMap { $0 }
  }

  /// The article, and its beginning: what is saved is often no more than that.
  private static func parts(of article: Article) -> [Article] {
    let story = article.story
    guard story.count > beginning + 1 else { return [article] }
    var short = article
    short.blocks = Array(story.prefix(beginning))
    return [article, short]
  }

  /// Blocks of a beginning, and how much it counts beside the whole; chosen by hand.
  private static let beginning = 3
  static let weightOfBeginning: Float = 0.4

  func ordinaryPages(by lexicon: Lexicon) throws -> [Example] {
    let folder = "\(data)/pages"
    return try Gold.pages(inFolder: folder).parallelMap(batch: 8) { gold -> Example? in
      guard let article = TrainFactsCommand.article(at: "\(folder)/traf/html/\(gold.id).html") else { return nil }
      return Example(
        id: gold.id, article: article, fold: gold.fold(of: folds),
        stories: TrainFactsCommand.parts(of: article).map { TrainingStory($0, lexicon: lexicon) }, gold: nil)
    }.compactMap { $0 }
  }

  func entries(by lexicon: Lexicon) throws -> [Example] {
    let collections = IncidentCollections(folder: "\(data)/incidents")
    return try collections.entries().parallelMap(batch: 32) { entry in
      Example(
        id: entry.gold.id, article: entry.article,
        fold: Int(FNV1a.hash(entry.gold.id.utf8) % UInt64(folds)),
        stories: [TrainingStory(entry.article, lexicon: lexicon)],
        gold: entry.gold, aside: .entry)
    }
  }

  /// Made articles: whole, their facts alone, and the headline and the sentence of the fine each alone.
  func made(by lexicon: Lexicon) -> [Example] {
    MadeLesson.lessons(TrainFactsCommand.madeCount, seed: TrainFactsCommand.madeSeed).enumerated().map {
      index, lesson in
      var parts = [([lesson.headline], lesson.paragraphs)]
      if !lesson.sentences.isEmpty { parts.append(([], [lesson.sentences.joined(separator: " ")])) }
      parts.append(([], [lesson.headline + "."]))
      if let fine = lesson.fineSentence { parts.append(([], [fine])) }
      let articles = parts.map { headline, paragraphs in
        Article(
          headline: headline.first, published: PartialDate(lesson.published).map { PublishedDate(date: $0) },
          language: lesson.language,
          blocks: headline.map { Block(.headline, $0) } + paragraphs.map { Block(.paragraph, $0) })
      }
      let fines = lesson.fine.map { FactGold.Sum(Double($0.amount), currency: $0.currency, of: lesson.companies[0]) }
      let gold = FactGold(
        id: "made-\(index)", companies: lesson.companies, penalties: fines.map { [$0] } ?? [], other_amounts: [],
        affected: nil, data_categories: nil, action: nil, incident_count: lesson.companies.isEmpty ? 0 : 1,
        incidents: nil)
      return Example(
        id: gold.id, article: articles[0], fold: index % folds,
        stories: articles.map { TrainingStory($0, lexicon: lexicon) }, gold: gold, aside: .made)
    }
  }

  /// Each as it is written, and with organisations that the lists know in the places of its own.
  func written(by lexicon: Lexicon) throws -> [Example] {
    let known = lexicon.companies
    let folder = lessons ?? WrittenLesson.folder
    let folders: [(String, Example.Aside)] = [
      (folder, .written), ("\(folder)/Notices", .notice), ("\(folder)/Ordinary", .ordinary),
    ]
    return try folders.flatMap { folder, aside in
      try WrittenLesson.lessons(inFolder: folder).enumerated().flatMap { index, lesson in
        [lesson, lesson.renamed(by: known, seed: UInt64(index))].map { lesson in
          Example(
            id: lesson.gold.id, article: lesson.article, fold: index % folds,
            stories: TrainFactsCommand.parts(of: lesson.article).map { TrainingStory($0, lexicon: lexicon) },
            gold: lesson.gold, aside: aside)
        }
      }
    }
  }

  private static let madeCount = 600
  private static let madeSeed: UInt64 = 5

  /// A saved document; `nil`, and a line that says why, when it cannot be read.
  static func article(at path: String) -> Article? {
    guard let data = FileManager.default.contents(atPath: path) else {
      print("cannot read \(path)")
      return nil
    }
    do {
      return try Reader.read([UInt8](data), named: path)
    } catch {
      print("cannot read \(path): \(error)")
      return nil
    }
  }
}
