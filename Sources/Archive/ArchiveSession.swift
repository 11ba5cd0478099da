internal import Facts
package import Incidents
internal import Synchronization

/// An open archive: what has been read of it so far, and answers about it. May be used from any thread.
package final class ArchiveSession: Sendable {
  package let folder: ArchiveFolder
  private let state = Mutex(Contents())
  /// Whether the records have been read; held while they are.
  private let reading = Mutex(false)
  private let articles = RecentlyUsed<String, ReadArticle>(limit: 64)
  private let details = RecentlyUsed<Incident.ID, IncidentDetail>(limit: 64)

  /// An article with its text ready for looking quotes up.
  private struct ReadArticle {
    let article: Article
    let text: AnchorText
  }

  private struct Contents {
    var catalogue = Catalogue([])
    /// As written by people.
    var records: [Incident] = []
    var recordFindings: [Finding] = []
    var findings: [Finding] = []
    var articleCount: Int?
  }

  /// Reads nothing yet: records are read when they are first asked for.
  package init(_ folder: ArchiveFolder) { self.folder = folder }

  /// Reads the records, unless that is done.
  private func readRecordsOnce() {
    reading.withLock { isRead in
      if !isRead { readRecords() }
      isRead = true
    }
  }

  /// Reads all anew.
  package func reread() {
    articles.removeAll()
    details.removeAll()
    reading.withLock { $0 = false }
    readArticles()
  }

  private func readRecords() {
    let (incidents, findings) = folder.records()
    let ledger = PenaltyLedger(incidents)
    let entries = incidents.map { incident in
      IncidentEntry(
        incident: incident, articles: incident.articles.map { ArticleInfo(path: $0) },
        independentSources: incident.articles.count, totals: ledger.totals(of: incident), evidence: [])
    }
    state.withLock {
      $0.catalogue = Catalogue(entries)
      $0.records = incidents
      $0.recordFindings = findings
      $0.findings = findings
    }
  }

  package var findings: [Finding] { state.withLock { $0.findings } }
  package var catalogue: Catalogue {
    readRecordsOnce()
    return state.withLock { $0.catalogue }
  }
  /// Number of articles in the archive; `nil` until they were looked for.
  package var articleCount: Int? { state.withLock { $0.articleCount } }

  package func listing(for filter: Filter, window: Range<Int>, keeping id: Incident.ID?) -> Listing {
    catalogue.listing(for: filter, window: window, keeping: id)
  }

  /// All values of a facet with their counts under the filter, the facet's own choices aside, in the facet's order.
  package func facetValues(_ facet: Facet, for filter: Filter) -> [FacetCount] {
    catalogue.listing(for: filter, window: 0..<0, facets: [facet]).facets[facet] ?? []
  }

  /// What `detail` would give, if it takes no reading of files.
  package func detailAtHand(_ id: Incident.ID) -> IncidentDetail? { details[id] }

  /// What `article` would give, if it takes no reading of files.
  package func articleAtHand(_ path: String) -> Article? { articles[path]?.article }

  /// The incident with its evidence looked up in its articles' files.
  package func detail(_ id: Incident.ID) -> IncidentDetail? {
    if let known = details[id] { return known }
    guard let entry = catalogue.entry(id) else { return nil }
    let texts = texts(of: entry.incident)
    let infos = entry.incident.articles.map { path in
      (try? article(path)).map { ArticleInfo(path: path, article: $0) } ?? ArticleInfo(path: path)
    }
    let detail = IncidentDetail(
      incident: entry.incident, articles: infos, anchors: ArchiveSession.anchors(of: entry.incident, in: texts),
      totals: entry.totals)
    details[id] = detail
    return detail
  }

  /// An article, from its file or from the few read last.
  package func article(_ path: String) throws(ArticleFailure) -> Article { try cached(path).article }

  private func cached(_ path: String) throws(ArticleFailure) -> ReadArticle {
    if let known = articles[path] { return known }
    let article = try folder.article(path)
    let entry = ReadArticle(article: article, text: AnchorText(article.cleanText))
    articles[path] = entry
    return entry
  }

  private func texts(of incident: Incident) -> [String: AnchorText] {
    var texts: [String: AnchorText] = [:]
    for path in incident.articles { texts[path] = (try? cached(path))?.text }
    return texts
  }

  private static func anchors(of incident: Incident, in texts: [String: AnchorText]) -> [[Anchor]] {
    incident.claims.map { claim in
      claim.evidence.map { texts[$0.article]?.locate($0) ?? Anchor(status: .lost, range: nil, matches: 0) }
    }
  }
}

extension ArchiveSession {
  /// Reads all articles on all cores: languages and outlets for facets, drafts, evidence for the audit, and what is wrong
  /// with files.
  package func readArticles() {
    readRecordsOnce()
    let (paths, listed) = folder.articlePaths()
    let finder = FactFinder(lexicon: lexicon())
    let outcomes = Spread.map(paths) { path in self.look(at: path, with: finder) }
    var findings = state.withLock { $0.recordFindings } + listed
    var infos: [String: ArticleInfo] = [:]
    var texts: [String: AnchorText] = [:]
    var found: [DraftDesk.Found] = []
    for (path, outcome) in zip(paths, outcomes) {
      switch outcome {
      case .success(let read):
        infos[path] = ArticleInfo(path: path, article: read.article)
        texts[path] = read.text
        found.append(read.found)
      case .failure(let error):
        findings.append(
          Finding(path: path, message: error.reason, advice: "the article is left out; save the page again"))
      }
    }
    let desk = DraftDesk.lay(found, beside: state.withLock { $0.records })
    let sources =
      desk.records.map { DraftDesk.independentSources(of: $0, found) } + desk.drafts.map(\.independentSources)
    let incidents = desk.records + desk.drafts.map(\.incident)
    let ledger = PenaltyLedger(incidents)
    let entries = zip(incidents, sources).map { incident, sources in
      ArchiveSession.entry(incident, sources, ledger, infos: infos, texts: texts, findings: &findings)
    }
    details.removeAll()
    state.withLock {
      $0.catalogue = Catalogue(entries)
      $0.findings = findings
      $0.articleCount = paths.count
    }
  }

  private struct Look: Sendable {
    let article: Article
    let text: AnchorText
    let found: DraftDesk.Found
  }

  private func look(at path: String, with finder: FactFinder) -> Result<Look, ArticleFailure> {
    do throws(ArticleFailure) {
      let article = try folder.article(path)
      let text = article.cleanText
      let found = DraftDesk.Found(
        path: path, facts: finder.find(in: article, path: path), shingles: Shingles(text),
        published: article.published?.date)
      return .success(Look(article: article, text: AnchorText(text), found: found))
    } catch {
      return .failure(error)
    }
  }

  /// The program's words and the archive's own, from its folder `lexicon`.
  private func lexicon() -> Lexicon {
    let own = "\(folder.root)/lexicon"
    let names = (try? FileBytes.names(in: own)) ?? []
    let files = names.filter { $0.name.hasSuffix(".tsv") }.compactMap { item in
      (try? FileBytes.read("\(own)/\(item.name)")).map {
        LexiconFile(name: item.name, text: String(decoding: $0, as: UTF8.self))
      }
    }
    return Lexicon(adding: files)
  }

  private static func entry(
    _ incident: Incident, _ sources: Int, _ ledger: PenaltyLedger, infos: [String: ArticleInfo],
    texts: [String: AnchorText], findings: inout [Finding]
  ) -> IncidentEntry {
    let anchors = anchors(of: incident, in: texts)
    if incident.review != .draft { findings += evidenceFindings(incident, anchors, in: texts) }
    return IncidentEntry(
      incident: incident, articles: incident.articles.map { infos[$0] ?? ArticleInfo(path: $0) },
      independentSources: sources, totals: ledger.totals(of: incident),
      evidence: EvidenceAudit.states(of: incident, anchors))
  }

  private static func evidenceFindings(
    _ incident: Incident, _ anchors: [[Anchor]], in texts: [String: AnchorText]
  ) -> [Finding] {
    let path = "\(ArchiveFolder.incidentsFolder)/\(incident.id).yaml"
    var findings: [Finding] = []
    for article in incident.articles where texts[article] == nil {
      findings.append(
        Finding(
          .error, path: path, message: "names the article '\(article)', which is not in the archive",
          advice: "put the file there or mend the path"))
    }
    for (claim, anchors) in zip(incident.claims, anchors) {
      for (evidence, anchor) in zip(claim.evidence, anchors)
      where anchor.status == .lost && texts[evidence.article] != nil {
        let quote = evidence.quote.exact.prefix(60)
        findings.append(
          Finding(
            .error, path: path,
            message: anchor.matches > 1
              ? "the quote “\(quote)” stands \(anchor.matches) times in \(evidence.article)"
              : "the quote “\(quote)” is not in \(evidence.article)",
            advice: anchor.matches > 1 ? "add 'prefix' or 'suffix' to tell which" : "quote the article's words exactly")
        )
      }
    }
    return findings
  }
}

extension ArticleInfo {
  init(path: String, article: Article) {
    self.init(
      path: path, headline: article.headline, outlet: article.outlet, language: article.language,
      published: article.published)
  }
}
