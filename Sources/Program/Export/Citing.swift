import Archive
import Dashboard
import Incidents
import Interchange
import Text

/// Makes the texts of citations: the same for the command line and the dashboard.
struct Citing {
  private let session: ArchiveSession

  init(_ session: ArchiveSession) { self.session = session }

  /// The text, and what it is, in words.
  func text(of request: CitationRequest, as style: CitationStyle) throws -> (text: String, what: String) {
    let citation = Citation(style)
    switch request {
    case .list(let filter):
      let exporter = Exporter(session: session)
      let request = Exporter.Request(filter: filter, format: .jsonl, hasDrafts: true)
      let head = try exporter.head(of: try exporter.select(request), for: request)
      return (citation.list(head), "the list of \(Labels.counted(head.count, "incident"))")
    case .incident(let id):
      let sourced = try sourced(id)
      return (citation.incident(sourced.standing), "the incident '\(sourced.incident.title.prefix(Citing.mostWords))'")
    case .fact(let id, let value):
      let sourced = try sourced(id)
      guard let index = sourced.incident.claims.firstIndex(where: { $0.value == value }) else {
        throw ExportTrouble(description: "the fact is not in the archive yet; try again in a moment")
      }
      let claim = sourced.incident.claims[index]
      let text = citation.fact(index, of: sourced, digests: style == .footnote ? digests(of: claim) : [:])
      return (text, "\(claim.label) \(claim.text.prefix(Citing.mostWords))")
    }
  }

  /// Letters of a value that a message shows.
  private static let mostWords = 40

  /// From the articles' files themselves: what is cited stands there now, however far the index is.
  private func sourced(_ id: Incident.ID) throws -> SourcedIncident {
    guard let detail = try session.detail(id) else {
      throw ExportTrouble(description: "no incident is called '\(id)' any more")
    }
    let incident = detail.incident
    let sources = SourcedIncident.paths(of: incident).map { path in
      // One that cannot be read has its path only, and its quotes say so.
      guard let article = try? session.article(path) else { return ArticleSource(info: ArticleInfo(path: path)) }
      return ArticleSource(
        info: ArticleInfo(
          path: path, headline: article.headline, outlet: article.outlet, language: article.language,
          published: article.published), address: article.url, authors: article.authors)
    }
    return SourcedIncident(
      incident, record: detail.record, sources: sources, anchors: detail.anchors, totals: detail.totals)
  }

  /// SHA-256 of the files of the articles that a fact is quoted from, as far as they can be read: the citation says so otherwise.
  private func digests(of claim: Claim) -> [String: String] {
    var digests: [String: String] = [:]
    for path in Set(claim.evidence.map(\.article)) where session.folder.mayHoldArticle(at: path) {
      guard let bytes = try? FileBytes.read("\(session.folder.root)/\(session.folder.file(of: path))") else { continue }
      digests[path] = SHA256.hex(of: bytes)
    }
    return digests
  }
}
