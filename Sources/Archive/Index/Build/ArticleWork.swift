internal import Facts
internal import Foundation
import Incidents
import Reading
import Search
import Text

/// What reading one file of an archive takes.
struct ArticleWork: Sendable {
  let folder: ArchiveFolder
  let finder: FactFinder
  let lists: Lists
  let file: FolderScan.File

  func read(citedBy citing: Citations.Citing) -> ArticleReading {
    let bytes: [UInt8]
    do throws(FileBytes.Failure) { bytes = try FileBytes.read("\(folder.root)/\(file.path)") } catch {
      return unread(error)
    }
    let hash = ArchiveFolder.hash(of: bytes)
    if let list = Reader.list(bytes, named: file.path) {
      return ArticleReading(
        file: file, hash: hash, content: .success([]), shortfalls: findings(list.shortfalls, at: file.path), list: list)
    }
    do throws(ArticleFailure) {
      if let parts = try folder.parts(of: bytes, at: file.path) {
        return reading(of: parts, hash: hash, citedBy: citing)
      }
      // Data that is no list is nothing that a person need know of.
      if Reader.isData(bytes, named: file.path) { return ArticleReading(file: file, hash: hash, content: .success([])) }
      let document = try folder.document(bytes, at: file.path)
      let content = try content(of: document.article, at: file.path, citedBy: citing)
      return ArticleReading(
        file: file, hash: hash, content: .success([content]), shortfalls: findings(document.shortfalls, at: file.path))
    } catch {
      return ArticleReading(file: file, hash: hash, content: .failure(error))
    }
  }

  /// Of data no more is told than that it is none of a list.
  private func unread(_ error: FileBytes.Failure) -> ArticleReading {
    if DocumentEnding.isData(file.path), !error.mayPass {
      return ArticleReading(file: file, hash: 0, content: .success([]))
    }
    let failure = ArticleFailure(path: file.path, error)
    return ArticleReading(file: error.mayPass ? file.toBeReadAgain : file, hash: 0, content: .failure(failure))
  }

  /// Of a file that holds several articles, each that can be read; what is wrong with the others is told.
  private func reading(of read: ReadParts, hash: Int64, citedBy citing: Citations.Citing) -> ArticleReading {
    var (contents, troubles) = ([ArticleReading.Content](), [ArticleFailure]())
    var shortfalls = findings(read.shortfalls, at: file.path)
    for part in read.parts {
      let path = ArchiveFolder.path(of: part.id, in: file.path)
      // Of a list among mails nothing is missing.
      if case .failure(.list) = part.article { continue }
      do throws(ArticleFailure) {
        // Records that quote a part are looked up when all articles are there.
        let citing = part.id.isEmpty ? citing : []
        contents.append(try content(of: try folder.article(part, at: path), at: path, citedBy: citing))
        shortfalls += findings(part.shortfalls, at: path)
      } catch { troubles.append(error) }
    }
    return ArticleReading(
      file: file, hash: hash, content: .success(contents), troubles: troubles, shortfalls: shortfalls)
  }

  private func findings(_ shortfalls: [Shortfall], at path: String) -> [Finding] {
    shortfalls.map { Finding($0, path: path) }
  }

  private func content(
    of article: Article, at path: String, citedBy citing: Citations.Citing
  ) throws(ArticleFailure) -> ArticleReading.Content {
    let listed = lists.entries(of: ListedArticle(path: path, article: article))
    let article = article.completed(by: listed.map(\.entry))
    let text = article.cleanText
    let facts = finder.find(in: article, path: path)
    let citations: Citations
    do throws(ByteReader.Broken) { citations = try Citations.locate(in: text, of: path, for: citing) } catch {
      throw ArticleFailure(path: path, reason: "the index is damaged; 'blotter index --rebuild' lays it anew")
    }
    let words = SearchTokens.line("\(article.headline ?? "")\n\(article.outlet ?? "")\n\(text)")
    return ArticleReading.Content(
      path: path, info: ArticleInfo(path: path, article: article).noting(listed.map(\.entry)),
      credits: ByteWriter.data { $0.credits(of: article) }, shingles: Shingles(text),
      words: words, beginnings: WordBeginnings(line: words),
      drafts: drafts(of: facts, at: path), citations: citations, lists: Set(listed.map(\.list)))
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
