package import Incidents
internal import Synchronization

/// What a watch has to tell.
package enum ArchiveNews: Equatable, Sendable {
  /// Files may have changed; what changes leave out is as it was.
  case files(FolderChanges)
  /// Another process may have brought the index further.
  case index
}

/// Watches an archive's folders for changes by any program. Each folder is watched from when it is entered. Where the system
/// does not tell of all changes, everything is looked at from time to time as well.
package final class ArchiveWatch: Sendable {
  private let root: String
  private let isRemote: Bool
  private let inotify = Inotify()
  private let state = Mutex(Contents())

  private struct Contents {
    var folders = WatchedFolders()
    /// Why not all folders are watched.
    var refusal: String?
    var hasLostRoot = false
    var lastLook: Duration = .zero
  }

  /// Watches nothing yet.
  package init(_ folder: ArchiveFolder) {
    root = folder.root
    isRemote = FileSystemKind.remote(folder.root) != nil
    if inotify == nil { state.withLock { $0.refusal = "the system's limit of watching programs is reached" } }
  }

  /// The time between two looks at everything; `nil` where the system tells of all changes.
  var pause: Duration? {
    state.withLock { state in
      if !isRemote, state.refusal == nil, !state.hasLostRoot { return nil }
      return min(ArchiveWatch.longestPause, max(ArchiveWatch.shortestPause, state.lastLook * ArchiveWatch.share))
    }
  }

  /// Looking at everything again takes at most one part in so many of the time.
  private static let share = 20
  private static let shortestPause: Duration = .seconds(1)
  private static let longestPause: Duration = .seconds(60)

  /// Takes note of how long it took to look at everything.
  package func noteLook(_ time: Duration) { state.withLock { $0.lastLook = time } }

  /// That changes are seen late, where the system refused to tell of them.
  package var finding: Finding? {
    state.withLock(\.refusal).map { reason in
      Finding(
        .warning, path: root, message: "changes are looked for from time to time only: \(reason)",
        advice: "close other programs that watch files, or raise fs.inotify.max_user_watches and max_user_instances")
    }
  }

  /// Watches a folder from now on; call it before the folder is listed. From any thread.
  ///
  /// - Parameter path: relative to the archive; empty for the archive itself.
  package func enter(_ path: String) {
    guard let inotify else { return }
    let mustWake = state.withLock { state in
      let slept = state.refusal == nil && !state.hasLostRoot
      // Events of the new watch wait at the lock until its number is known.
      switch inotify.watch(path.isEmpty ? root : "\(root)/\(path)", for: Inotify.folderEvents) {
      case .watched(let number):
        state.folders.add(path, watchedBy: number)
        if path.isEmpty { state.hasLostRoot = false }
      case .unreachable: if path.isEmpty { state.hasLostRoot = true }
      case .refused(let reason): state.refusal = state.refusal ?? reason
      }
      return slept && (state.refusal != nil || state.hasLostRoot)
    }
    // The sleep must have an end from now on.
    if mustWake { inotify.wake() }
  }

  /// Also watches the file by which those who bring the index further tell of it.
  package func enter(indexFile path: String) {
    guard let inotify else { return }
    state.withLock { state in
      if case .watched(let number) = inotify.watch(path, for: Inotify.fileEvents) { state.folders.index = number }
    }
  }

  /// Sleeps until something may have happened, at most so long; says what.
  func wait(atMost time: Duration?) -> (changes: FolderChanges, isIndexNew: Bool) {
    let milliseconds = time.map { Int(($0 / .milliseconds(1)).rounded(.up)) }
    if let inotify {
      inotify.wait(milliseconds: milliseconds)
      let events = inotify.events()
      return state.withLock { state in
        let news = state.folders.news(of: events)
        if news.hasLostRoot { state.hasLostRoot = true }
        return (news.changes, news.isIndexNew)
      }
    }
    FileBytes.sleep(milliseconds: milliseconds ?? 1000)
    return (FolderChanges(), false)
  }

  /// All news from now on, without end. The first is that everything must be looked at.
  package func news() -> NewsStream { NewsStream(self) }
}
