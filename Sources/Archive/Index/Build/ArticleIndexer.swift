internal import Facts
internal import Foundation
internal import GRDB
import Incidents
import Reading
import Text
import Search

/// Reads articles on all cores while what was read before is written.
struct ArticleIndexer: Sendable {
  private let folder: ArchiveFolder
  private let store: IndexStore
  private let finder: FactFinder

  init(_ indexer: Indexer) throws(ArchiveFailure) {
    folder = indexer.folder
    store = indexer.store
    finder = FactFinder(lexicon: try indexer.folder.lexicon())
  }

  func read(_ all: [FolderScan.File], progress: (IndexProgress) throws -> Void) throws {
    let store = store
    try Pipeline(step: Indexer.chunk, run: 8, weight: { all[$0].size }).run(
      all, prepare: { files in try Citations.citing(files.map(\.path), in: store) },
      work: { file, citing in read(file, citedBy: citing[ExactText(file.path)] ?? []) },
      write: { readings in
        try store.database.write { connection in
          let writer = IndexWriter(connection)
          for reading in readings { try writer.add(reading) }
        }
      },
      done: { done in try progress(IndexProgress(done: done, all: all.count, what: "articles")) })
  }

  private func read(_ file: FolderScan.File, citedBy citing: Citations.Citing) -> ArticleReading {
    let bytes: [UInt8]
    do throws(FileBytes.Failure) { bytes = try FileBytes.read("\(folder.root)/\(file.path)") } catch {
      let failure = ArticleFailure(path: file.path, reason: "the file \(error)")
      return ArticleReading(file: error.mayPass ? file.toBeReadAgain : file, hash: 0, content: .failure(failure))
    }
    let hash = ArchiveFolder.hash(of: bytes)
    do throws(ArticleFailure) {
      guard let parts = try folder.parts(of: bytes, at: file.path) else {
        let article = try folder.article(bytes, at: file.path)
        let content = try content(of: article, at: file.path, citedBy: citing)
        return ArticleReading(file: file, hash: hash, content: .success([content]))
      }
      return reading(of: parts, in: file, hash: hash)
    } catch {
      return ArticleReading(file: file, hash: hash, content: .failure(error))
    }
  }

  /// Of a file that holds several articles, each that can be read; what is wrong with the others is told.
  private func reading(of parts: [ReadPart], in file: FolderScan.File, hash: Int64) -> ArticleReading {
    var (contents, troubles) = ([ArticleReading.Content](), [ArticleFailure]())
    for part in parts {
      let path = ArchiveFolder.path(of: part.id, in: file.path)
      do throws(ArticleFailure) {
        // Records that quote a part are looked up when all articles are there.
        contents.append(try content(of: try folder.article(part, at: path), at: path, citedBy: []))
      } catch { troubles.append(error) }
    }
    return ArticleReading(file: file, hash: hash, content: .success(contents), troubles: troubles)
  }

  private func content(
    of article: Article, at path: String, citedBy citing: Citations.Citing
  ) throws(ArticleFailure) -> ArticleReading.Content {
    let text = article.cleanText
    let facts = finder.find(in: article, path: path)
    let citations: Citations
    do throws(ByteReader.Broken) { citations = try Citations.locate(in: text, of: path, for: citing) } catch {
      throw ArticleFailure(path: path, reason: "the index is damaged; 'blotter index --rebuild' lays it anew")
    }
    let words = SearchTokens.line("\(article.headline ?? "")\n\(article.outlet ?? "")\n\(text)")
    return ArticleReading.Content(
      path: path, info: ArticleInfo(path: path, article: article), credits: ByteWriter.data { $0.credits(of: article) },
      shingles: Shingles(text),
      words: words, beginnings: WordBeginnings(line: words),
      drafts: drafts(of: facts, at: path), citations: citations)
  }

  private func drafts(of facts: ArticleFacts, at path: String) -> [ArticleReading.Draft] {
    facts.incidents(named: DraftDesk.draftName(path)).map { incident in
      var writer = ByteWriter()
      writer.incident(incident)
      return ArticleReading.Draft(
        id: incident.id.text, organisation: Fold.text(incident.organisations.first?.name ?? ""), body: writer.data)
    }
  }
}
