import Incidents
import Synchronization

extension ArchiveSession {
  /// Brings the index in line with the files. Only one process does so at a time; the others wait, or read what is there.
  ///
  /// - Returns: whether this process did the work to its end; `false` where another one is at it and is not waited for, and where
  ///   this one was asked to let go.
  @discardableResult package func update(
    _ wanted: IndexUpdate = IndexUpdate(), telling observer: IndexObserver = IndexObserver()
  ) throws(ArchiveFailure) -> Bool {
    do {
      let file = try store().path.map { $0 + ".lock" }
      guard let lock = FileLock(file, waiting: wanted.waits ? .untilFree(telling: observer.waiting) : .none) else {
        return try wanted.waits
          ? updateBeside(file.map { LockHolder(fileAt: $0) }, as: wanted, telling: observer) : false
      }
      defer { lock.release() }
      takeNewestStore()
      try update(try store(), as: wanted, telling: self.observer(observer, tellingOthersBy: lock))
      return true
    } catch is UpdateInterrupted {
      return false
    } catch let failure as ArchiveFailure {
      throw note(failure)
    } catch {
      throw note(.cannotUpdate(reason: IndexStore.words(for: error)))
    }
  }

  /// Another process is stopped and holds the index: what is there is good enough; where there is nothing, an index for this time
  /// only is.
  private func updateBeside(
    _ holder: LockHolder?, as wanted: IndexUpdate, telling observer: IndexObserver
  ) throws -> Bool {
    let reason = "\(holder?.description ?? "another program") holds it; let it go on, or end it"
    if wanted.isFresh { throw ArchiveFailure.cannotUpdate(reason: reason) }
    guard try snapshot() == nil else { return false }
    let spare = try IndexStore(inMemoryBecause: reason)
    state.withLock { $0.store = spare }
    try work(on: spare, changes: .everything, telling: observer)
    return true
  }

  private func note(_ failure: ArchiveFailure) -> ArchiveFailure {
    state.withLock { $0.trouble = failure }
    return failure
  }

  /// The other processes hear of what is published by the lock's file.
  private func observer(_ observer: IndexObserver, tellingOthersBy lock: FileLock) -> IndexObserver {
    var new = observer
    new.published = { [self] in
      forget()
      lock.tell()
      observer.published()
    }
    return new
  }

  private func update(_ store: IndexStore, as wanted: IndexUpdate, telling observer: IndexObserver) throws {
    // What cannot be asked is nothing to show from either; why it cannot is found by the work.
    let isFirst = wanted.isFresh || isDamaged || (try? snapshot()) == nil
    do {
      if isDamaged { throw ArchiveFailure.damaged }
      if wanted.isFresh { try store.clear() }
      try work(on: store, changes: wanted.changes, telling: observer)
    } catch let error where IndexStore.isDamage(error) {
      try work(on: renewed(store), changes: .everything, telling: observer)
    } catch let error where isFirst && IndexStore.isUnwritable(error) {
      // There was nothing to show from: better an index for this time only than a part of one, which goes. If
      // it does not, the next update goes on with it, and tells if it cannot.
      try? store.discard()
      let spare = try IndexStore(inMemoryBecause: IndexStore.words(for: error))
      state.withLock { state in
        state.store = spare
        state.snapshot = nil
      }
      forget()
      try work(on: spare, changes: .everything, telling: observer)
    }
  }

  private func work(on store: IndexStore, changes: FolderChanges, telling observer: IndexObserver) throws {
    if try Indexer(folder: folder, store: store, observer: observer).update(changes) { forget() }
    let generation = try store.generation()
    try keepFirstFrame(of: generation)
    try store.releaseMemory()
    state.withLock { state in
      state.trouble = nil
      state.generation = generation
    }
  }

  /// Keeps what the dashboard shows first, for its next start, where that is not kept already.
  private func keepFirstFrame(of generation: Int?) throws {
    let frames = FirstFrameStore(cache: cache, folder: folder)
    guard generation != nil, frames.generation() != generation else { return }
    let listing = try listing(for: Filter(), window: 0..<FirstFrame.mostRows, facetLimit: Facet.mostSent)
    let status = try status(mostFindings: FirstFrame.mostFindings)
    frames.save(
      FirstFrame(
        listing: listing, articleCount: status.articleCount, findings: status.findings,
        findingCount: status.findingCount, generation: generation))
  }

  /// An empty index in place of a damaged one; no other process may be bringing it up to date.
  private func renewed(_ store: IndexStore) throws -> IndexStore {
    try store.discard()
    state.withLock { state in
      state.store = nil
      state.snapshot = nil
      state.isDamaged = false
    }
    forget()
    return try self.store()
  }

  /// The file by which those who bring the index further tell of it; `nil` where the index is this process's own.
  package func indexFile() throws(ArchiveFailure) -> String? {
    try reading {
      guard let path = try store().path.map({ $0 + ".lock" }) else { return nil }
      FileLock(path)?.release()
      return path
    }
  }

  /// Whether another process has brought the index further; what was read of files is then forgotten.
  package func hasGoneOn() throws(ArchiveFailure) -> Bool {
    takeNewestStore()
    let generation = try reading { try store().generation() }
    let isNew = state.withLock { state in
      defer { state.generation = generation }
      return state.generation != generation
    }
    if isNew { forget() }
    return isNew
  }
}
