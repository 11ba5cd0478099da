internal import Glibc
import Text

/// Which watch belongs to which folder, and what events mean for the archive. A plain value.
struct WatchedFolders {
  private var folders: [Int32: String] = [:]
  /// The watch on the file by which those who bring the index further tell of it.
  var index: Int32?

  /// What a batch of events means.
  struct News: Equatable {
    var changes = FolderChanges()
    /// Another process may have brought the index further.
    var isIndexNew = false
    /// The archive's own folder has gone or was moved: it is watched no more.
    var hasLostRoot = false
  }

  mutating func add(_ folder: String, watchedBy watch: Int32) { folders[watch] = folder }

  mutating func news(of events: [Inotify.Event]) -> News {
    var news = News()
    for event in events { take(event, into: &news) }
    return news
  }

  private mutating func take(_ event: Inotify.Event, into news: inout News) {
    if event.has(IN_Q_OVERFLOW) { return news.changes.formUnion(.everything) }
    if event.watch == index {
      news.isIndexNew = true
      return
    }
    guard let folder = folders[event.watch] else { return }
    if event.has(IN_IGNORED) { folders[event.watch] = nil }
    guard let name = event.name else { return take(event, on: folder, into: &news) }
    if event.has(IN_ISDIR) {
      // What it holds may be all new, or gone.
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if !FolderScan.isLeftOut(folder: path) {
        news.changes.formUnion(FolderChanges(folders: [ExactText(folder)], trees: [ExactText(path)]))
      }
    } else if WatchedFolders.matters(name, in: folder) {
      news.changes.folders.insert(ExactText(folder))
    }
  }

  /// What happened to a watched folder itself. Its parent tells of all but the archive's own.
  private func take(_ event: Inotify.Event, on folder: String, into news: inout News) {
    if folder.isEmpty, event.has(IN_DELETE_SELF) || event.has(IN_MOVE_SELF) || event.has(IN_IGNORED) {
      news.hasLostRoot = true
      news.changes.formUnion(.everything)
    } else if event.has(IN_ATTRIB) {
      news.changes.folders.insert(ExactText(folder))
    }
  }

  /// Files that programs make for themselves while they save are no news. A name that says nothing may be a link or a pipe.
  private static func matters(_ name: String, in folder: String) -> Bool {
    if name.hasPrefix(".") { return false }
    return FolderScan.isOfInterest(name: name, in: folder) || folder.isEmpty && name == "blotter.yaml"
      || !name.contains(".")
  }
}
