package import Incidents
import Parallel
import Search
import Text

/// Incidents with their evidence looked up in the articles' files.
extension ArchiveSession {
  /// What `detail` would give, if it takes no reading of files.
  package func detailAtHand(_ id: Incident.ID) -> IncidentDetail? { details[id] }

  /// What `article` would give, if it takes no reading of files.
  package func articleAtHand(_ path: String) -> Article? { articles[ExactText(path)]?.article }

  /// The incident with its evidence looked up in its articles' files; `nil` when there is none. Articles that cannot be read
  /// are told in it.
  package func detail(_ id: Incident.ID) throws(ArchiveFailure) -> IncidentDetail? {
    if let known = details[id] { return known }
    let found = try asking { snapshot in
      try snapshot.body(of: id).map { (incident: $0.incident, totals: try snapshot.totals(of: id), record: $0.record) }
    }
    guard case (let incident, let totals, let record)?? = found else { return nil }
    let read = read(incident.articles + incident.claims.flatMap(\.evidence).map(\.article))
    var detail = IncidentDetail(
      incident: incident,
      articles: incident.articles.map { path in
        read.texts[ExactText(path)].map { $0.info(at: path) } ?? ArticleInfo(path: path)
      },
      anchors: ArchiveSession.anchors(of: incident, in: read), totals: totals, unread: read.failures)
    detail.record = record
    // What could not be read may be there the next time.
    if read.failures.isEmpty { details[id] = detail }
    return detail
  }

  /// An article, from its file or from the few read last.
  package func article(_ path: String) throws(ArticleFailure) -> Article { try cached(path).article }

  private func cached(_ path: String) throws(ArticleFailure) -> ReadArticle {
    if let known = articles[ExactText(path)] { return known }
    // Records are written by people, and name what they like.
    guard folder.mayHoldArticle(at: path) else {
      throw ArticleFailure(path: path, reason: "this is no article of the archive", isMissing: true)
    }
    var article = try folder.article(path)
    let known = listed(path)
    if let known { article = article.completed(by: known) }
    let entry = ReadArticle(
      article: article, text: AnchorText(article.cleanText), pages: article.pageStarts,
      notes: known?.info.notes ?? [], tags: known?.info.tags ?? [])
    articles[ExactText(path)] = entry
    return entry
  }

  /// What was read of some articles, and why the others could not be.
  private struct Read {
    var texts: [ExactText: ReadArticle] = [:]
    var failures: [String: String] = [:]
  }

  private func read(_ paths: [String]) -> Read {
    let results = Array(Set(paths.map { ExactText($0) })).parallelMap(batch: 1) {
      path -> (ExactText, Result<ReadArticle, ArticleFailure>) in
      do throws(ArticleFailure) { return (path, .success(try self.cached(path.text))) } catch {
        return (path, .failure(error))
      }
    }
    var read = Read()
    for (path, result) in results {
      switch result {
      case .success(let article): read.texts[path] = article
      case .failure(let failure): if !failure.isMissing { read.failures[path.text] = failure.reason }
      }
    }
    return read
  }

  /// A quote from an article that is not there is lost; one from an article that cannot be read just now is unread.
  private static func anchors(of incident: Incident, in read: Read) -> [[Anchor]] {
    incident.claims.map { claim in
      claim.evidence.map { evidence in
        if let entry = read.texts[ExactText(evidence.article)] {
          var anchor = entry.text.locate(evidence)
          anchor.page = anchor.range.flatMap { entry.pages.page(at: $0.lowerBound) }
          return anchor
        }
        let status: Anchor.Status = read.failures[evidence.article] == nil ? .lost : .unread
        return Anchor(status: status, range: nil, matches: 0)
      }
    }
  }
}
