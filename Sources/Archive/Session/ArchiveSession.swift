package import Incidents
internal import Synchronization
import Parallel
import Search

/// An open archive: its index, what has been read of it lately, and answers about it. May be used from any thread.
package final class ArchiveSession: Sendable {
  package let folder: ArchiveFolder
  private let cache: String
  private let repairs: Bool
  private let state = Mutex(Contents())
  private let articles = RecentlyUsed<String, ReadArticle>(limit: 64)
  let matchings = RecentlyUsed<MatchingKey, Matching>(limit: 3)
  private let details = RecentlyUsed<Incident.ID, IncidentDetail>(limit: 64)

  /// An article with its text ready for looking quotes up.
  private struct ReadArticle {
    let article: Article
    let text: AnchorText
  }

  private struct Contents {
    var store: IndexStore?
    var snapshot: Snapshot?
    /// Why the index could not be brought up to date the last time.
    var trouble: String?
    /// The state of the index that what was read of files belongs to.
    var generation: Int?
    /// The index was found to be damaged; it is laid anew when it is brought up to date the next time.
    var isDamaged = false
  }

  /// Touches nothing yet.
  /// - Parameters:
  ///   - cache: the folder where indexes lie: `$XDG_CACHE_HOME/blotter`.
  ///   - repairs: whether a question that finds the index damaged waits until it is laid anew; else it fails.
  package init(_ folder: ArchiveFolder, cache: String, repairs: Bool = true) {
    self.folder = folder
    self.cache = cache
    self.repairs = repairs
  }

  func store() throws -> IndexStore {
    try state.withLock { state in
      if let store = state.store { return store }
      let store = try IndexStore(cache: cache, name: folder.cacheName)
      state.store = store
      return store
    }
  }

  /// The newest state of the index; `nil` when there is none yet.
  private func snapshot() throws -> Snapshot? {
    let store = try store()
    let generation = try store.generation()
    return try state.withLock { state in
      if let known = state.snapshot, known.generation == generation { return known }
      state.snapshot = try Snapshot(store)
      return state.snapshot
    }
  }

  /// Brings the index in line with the files. Only one process does so at a time; the others wait, or read what is there.
  ///
  /// - Parameters:
  ///   - waits: whether to wait for another process that is at it; else `false` is returned at once.
  ///   - isFresh: take everything out first and read all anew.
  ///   - changes: what may have changed since the last time; the rest is taken as known.
  ///   - entering: told of each folder before it is looked at, from any thread.
  ///   - progress: told from the same thread.
  ///   - published: told whenever there is something new to show.
  /// - Returns: whether this process did the work.
  @discardableResult package func update(
    waits: Bool = true, isFresh: Bool = false, changes: FolderChanges = .everything,
    entering: @escaping @Sendable (String) -> Void = { _ in },
    progress: @escaping @Sendable (IndexProgress) -> Void = { _ in }, published: @escaping @Sendable () -> Void = {}
  ) throws(ArchiveFailure) -> Bool {
    do {
      let store = try store()
      guard let lock = FileLock(store.path.map { $0 + ".lock" }, waits: waits) else { return false }
      defer { lock.release() }
      let work: (IndexStore, FolderChanges) throws -> Void = { [self] store, changes in
        let indexer = Indexer(
          folder: folder, store: store, progress: progress,
          published: {
            self.forget()
            lock.tell()
            published()
          }, entering: entering)
        if try indexer.update(changes) { forget() }
        let generation = try store.generation()
        keepFirstFrame(of: generation)
        try store.releaseMemory()
        state.withLock { state in
          state.trouble = nil
          state.generation = generation
        }
      }
      do {
        if isDamaged { throw ByteReader.Broken() }
        if isFresh { try store.clear() }
        try work(store, changes)
      } catch let error where IndexStore.isDamage(error) {
        try work(renewed(store), .everything)
      } catch let error where IndexStore.isUnwritable(error) && !hasIndex {
        // There is nothing yet to show from: better an index for this time only.
        let spare = try IndexStore(inMemoryBecauseOf: error)
        state.withLock { $0.store = spare }
        try work(spare, .everything)
      }
      return true
    } catch {
      let failure = ArchiveFailure(reason: "the index could not be brought up to date: \(IndexStore.words(error))")
      state.withLock { $0.trouble = failure.reason }
      throw failure
    }
  }

  /// Keeps what the dashboard shows first, for its next start, where that is not kept already.
  private func keepFirstFrame(of generation: Int?) {
    let frames = FirstFrameStore(cache: cache, folder: folder)
    guard generation != nil, frames.load()?.generation != generation,
      let listing = try? listing(for: Filter(), window: 0..<FirstFrame.mostRows, facetLimit: Facet.mostSent)
    else { return }
    frames.save(
      FirstFrame(
        listing: listing, articleCount: articleCount, findings: findings(limit: FirstFrame.mostFindings),
        findingCount: findingCount, generation: generation))
  }

  /// Whether the index was found to be damaged.
  package var isDamaged: Bool { state.withLock(\.isDamaged) }

  /// An empty index in place of a damaged one; no other process may be bringing it up to date.
  private func renewed(_ store: IndexStore) throws -> IndexStore {
    store.discard()
    state.withLock { state in
      state.store = nil
      state.snapshot = nil
      state.isDamaged = false
    }
    forget()
    return try self.store()
  }

  /// The file by which those who bring the index further tell of it; `nil` where the index is this process's own.
  package func indexFile() -> String? {
    guard let path = (try? store())?.path.map({ $0 + ".lock" }) else { return nil }
    FileLock(path, waits: false)?.release()
    return path
  }

  /// Whether another process has brought the index further; what was read of files is then forgotten.
  package func hasGoneOn() -> Bool {
    guard let generation = try? store().generation() else { return false }
    let isNew = state.withLock { state in
      defer { state.generation = generation }
      return state.generation != generation
    }
    if isNew { forget() }
    return isNew
  }

  /// Forgets what was read of files, which may have changed.
  package func forget() {
    articles.removeAll()
    details.removeAll()
  }

  /// Asks the newest state, and once more where it has just gone on.
  func asking<Answer>(_ question: (Snapshot) throws -> Answer) throws(ArchiveFailure) -> Answer? {
    do {
      for _ in 0..<3 {
        guard let snapshot = try snapshot() else { return nil }
        do { return try question(snapshot) } catch is Snapshot.Stale { continue }
      }
      return nil
    } catch {
      guard IndexStore.isDamage(error) else {
        throw ArchiveFailure(reason: "the index could not be read: \(IndexStore.words(error))")
      }
      let isFirst = state.withLock { state in
        defer { state.isDamaged = true }
        return !state.isDamaged
      }
      guard repairs, isFirst else { throw ArchiveFailure(reason: "the index is damaged; it is laid anew") }
      try update()
      return try asking(question)
    }
  }

  /// What `detail` would give, if it takes no reading of files.
  package func detailAtHand(_ id: Incident.ID) -> IncidentDetail? { details[id] }

  /// What `article` would give, if it takes no reading of files.
  package func articleAtHand(_ path: String) -> Article? { articles[path]?.article }

  /// The incident with its evidence looked up in its articles' files; `nil` when there is none.
  package func detail(_ id: Incident.ID) -> IncidentDetail? {
    if let known = details[id] { return known }
    guard
      let found = try? asking({ snapshot in
        try snapshot.body(of: id).map { (incident: $0, totals: try snapshot.totals(of: id)) }
      }), let (incident, totals) = found
    else { return nil }
    let texts = texts(of: incident)
    let infos = incident.articles.map { path in
      (try? article(path)).map { ArticleInfo(path: path, article: $0) } ?? ArticleInfo(path: path)
    }
    let detail = IncidentDetail(
      incident: incident, articles: infos, anchors: ArchiveSession.anchors(of: incident, in: texts), totals: totals)
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
    let read = incident.articles.parallelMap(batch: 1) { path in (path, (try? self.cached(path))?.text) }
    return Dictionary(read.compactMap { path, text in text.map { (path, $0) } }) { first, _ in first }
  }

  private static func anchors(of incident: Incident, in texts: [String: AnchorText]) -> [[Anchor]] {
    incident.claims.map { claim in
      claim.evidence.map { texts[$0.article]?.locate($0) ?? Anchor(status: .lost, range: nil, matches: 0) }
    }
  }
}

extension ArchiveSession {
  /// What is wrong with files, in the order of their paths; at most `limit`.
  package func findings(limit: Int = .max) -> [Finding] {
    do {
      let store = try store()
      return troubles(store) + (try store.findings(limit: limit))
    } catch {
      return [Finding(path: folder.root, message: "the index could not be read: \(error)", advice: "try again")]
    }
  }

  /// Number of findings in all.
  package var findingCount: Int {
    guard let store = try? store() else { return 1 }
    return ((try? store.findingCount()) ?? 1) + troubles(store).count
  }

  /// What is wrong with the index itself.
  private func troubles(_ store: IndexStore) -> [Finding] {
    let failed = state.withLock(\.trouble).map {
      Finding(path: folder.root, message: $0, advice: "what was read before is shown; mend it and start again")
    }
    return [store.trouble.map(ArchiveSession.inMemory), failed].compactMap(\.self)
  }

  private static func inMemory(_ reason: String) -> Finding {
    Finding(
      path: "cache", message: "the index cannot be kept: \(reason)",
      advice: "make room there, or make it writable; until then every start reads all files")
  }

  /// Number of articles in the archive; `nil` until they were looked for.
  package var articleCount: Int? {
    guard let store = try? store(), (try? snapshot()) != nil else { return nil }
    return try? store.articleCount()
  }

  /// The state of the index that answers are of; it grows with each change.
  package var generation: Int? { (try? snapshot())?.generation }

  /// Whether there is something to answer from.
  package var hasIndex: Bool { (try? snapshot()) != nil }

  /// Number of incidents in the archive.
  package var incidentCount: Int { (try? snapshot())?.count ?? 0 }

  /// Ids of all incidents.
  package func ids() -> [Incident.ID] { (try? store().ids()) ?? [] }
}

/// Why an archive cannot be answered about.
package struct ArchiveFailure: Error, Hashable, CustomStringConvertible {
  package let reason: String

  package var description: String { reason }
}
