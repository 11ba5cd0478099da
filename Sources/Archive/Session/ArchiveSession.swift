internal import Glibc
import Incidents
import Search
internal import Synchronization
import Text

/// An open archive: its index, what has been read of it lately, and answers about it. May be used from any thread.
///
/// Every question throws `ArchiveFailure` when it cannot be answered; `nil` and empty mean that there is none.
package final class ArchiveSession: Sendable {
  package let folder: ArchiveFolder
  let cache: String
  private let repairs: Bool
  let state = Mutex(Contents())
  let articles = LRUCache<ExactText, ReadArticle>(limit: 64)
  let matchings = LRUCache<MatchingKey, Matching>(limit: 3)
  let details = LRUCache<Incident.ID, IncidentDetail>(limit: 64)

  /// An article with its text ready for looking quotes up.
  struct ReadArticle {
    let article: Article
    let text: AnchorText
    /// Where its pages begin; none of an article without pages.
    let pages: [ArticleSource.PageStart]
    /// What a person noted of it in a list.
    let notes: [String]
    let tags: [String]

    func info(at path: String) -> ArticleInfo {
      var info = ArticleInfo(path: path, article: article)
      (info.notes, info.tags) = (notes, tags)
      return info
    }
  }

  struct Contents {
    var store: IndexStore?
    var snapshot: Snapshot?
    /// Why the index could not be brought up to date the last time.
    var trouble: ArchiveFailure?
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

  /// Lets go of an index in whose place another one lies.
  func takeNewestStore() {
    state.withLock { state in
      guard let store = state.store, store.isReplaced else { return }
      state.store = nil
      state.snapshot = nil
    }
  }

  /// The newest state of the index; `nil` when there is none yet.
  func snapshot() throws -> Snapshot? {
    let store = try store()
    let generation = try store.generation()
    return try state.withLock { state in
      if let known = state.snapshot, known.generation == generation { return known }
      state.snapshot = try Snapshot(store)
      return state.snapshot
    }
  }

  /// How often a question is put again to an index that has just gone on, or is being laid.
  private static let mostTries = 50
  /// Between two tries, in microseconds: a few incidents are laid in less.
  private static let pause: UInt32 = 10_000

  /// Asks the newest state, and again where it has just gone on or is being laid, for half a second at most; `nil` while there is none.
  func asking<Answer>(_ question: (Snapshot) throws -> Answer) throws(ArchiveFailure) -> Answer? {
    try reading {
      for _ in 0..<ArchiveSession.mostTries {
        guard let snapshot = try snapshot() else { return nil }
        do { return try question(snapshot) } catch is Snapshot.Stale {
          switch try snapshot.standing() {
          case .goneOn: continue
          case .beingLaid: usleep(ArchiveSession.pause)
          case .current: throw ByteReader.Broken()
          }
        }
      }
      throw ArchiveFailure.unsettled
    }
  }

  /// Does what reads the index; where it is found damaged, it is laid anew first, and asked again.
  func reading<Answer>(_ question: () throws -> Answer) throws(ArchiveFailure) -> Answer {
    do { return try question() } catch let failure as ArchiveFailure {
      throw failure
    } catch {
      guard IndexStore.isDamage(error) else { throw .cannotAsk(reason: IndexStore.words(for: error)) }
      let isFirst = state.withLock { state in
        defer { state.isDamaged = true }
        return !state.isDamaged
      }
      guard repairs, isFirst else { throw .damaged }
      try update()
      return try reading(question)
    }
  }

  /// What lists say of an article. Without an index, or with a broken one, they say nothing: the article is read all the same, and
  /// a dashboard has the damage mended as any other question's.
  func listed(_ path: String) -> ArticleSource? {
    do { return try store().listed(path) } catch {
      if !repairs, IndexStore.isDamage(error) { state.withLock { $0.isDamaged = true } }
      return nil
    }
  }

  /// Whether the index was found to be damaged.
  package var isDamaged: Bool { state.withLock(\.isDamaged) }

  /// Forgets what was read of files, which may have changed.
  package func forget() {
    articles.removeAll()
    details.removeAll()
  }
}
