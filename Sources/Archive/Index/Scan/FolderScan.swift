internal import Dispatch
internal import Synchronization
import Text
import Parallel

import Glibc

/// What the files of an archive's folders look like from outside: names, sizes and times, without opening one.
struct FolderScan: Sendable {
  /// One folder: all its files as one number, and the files themselves when asked for.
  struct Folder: Sendable {
    /// Relative to the archive; empty for the archive itself.
    let path: String
    let digest: Int64
    /// Why it could not be listed.
    let trouble: Trouble?

    /// The digest of a folder that must be looked at again.
    static let unknown = Int64.min
  }

  /// Why a folder could not be listed.
  struct Trouble: Hashable, Sendable {
    let reason: String
    /// It has gone: no news to anyone but its parent.
    let isGone: Bool
    /// The fault lies with the system at this moment (its limits, a network share), and says nothing of the folder: what was
    /// read of it before stays.
    let isPassing: Bool

    init(_ error: Int32) {
      reason = unsafe String(cString: strerror(error))
      isGone = error == ENOENT || error == ENOTDIR
      isPassing = ![ENOENT, ENOTDIR, EACCES, EPERM, ELOOP, ENAMETOOLONG].contains(error)
    }
  }

  /// One file of interest. There may be a million of them.
  struct File: Hashable, Sendable {
    /// Relative to the archive.
    let path: String
    let stamp: Int64
    /// In bytes.
    var size = 0

    /// The stamp of what could not be read for reasons that may pass: it is looked at again each time.
    static let unread: Int64 = 0

    /// The same file, to be looked at again.
    var toBeReadAgain: File { File(path: path, stamp: File.unread, size: size) }
  }

  /// Something that is told of because it can be no article and no record.
  struct OddFile: Sendable {
    let file: File
    let oddity: Oddity
  }

  let root: String
  /// Told of each folder before it is listed, from any thread.
  var entering: @Sendable (String) -> Void = { _ in }

  /// Folders with all that lies in them, hidden ones left out; links to folders are not followed: they may go round. On all
  /// cores. Folders that are not there are left out.
  func trees(_ paths: some Sequence<String>) -> [Folder] {
    var found: [Folder] = []
    var waiting = Array(paths)
    while !waiting.isEmpty {
      let level = waiting.parallelMap(batch: 4) { path in self.look(at: path) }
      found += level.lazy.map(\.folder).filter { $0.trouble?.isGone != true }
      waiting = level.flatMap(\.below)
    }
    return found
  }

  /// What lies in one folder.
  struct Contents: Sendable {
    /// Files that may be records or articles, in the order of their names.
    var files: [File] = []
    var odd: [OddFile] = []
    /// It could not be listed, or not to its end.
    var trouble: Trouble?
  }

  /// The files of one folder that may be records or articles, and what is odd in it.
  func files(in folder: String) -> Contents {
    var files: [File] = []
    var odd: [OddFile] = []
    func note(_ path: String, stamp: Int64, as oddity: Oddity) {
      odd.append(OddFile(file: File(path: path, stamp: stamp), oddity: oddity))
    }
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    let trouble = walk(folder) { item in
      let name = item.name
      let isOfInterest = FolderScan.isOfInterest(name: name ?? item.escapedName, in: folder)
      switch (item.kind, name) {
      case (.file, let name?):
        if isOfInterest { files.append(File(path: prefix + name, stamp: item.stamp, size: item.size)) }
      case (.odd(let oddity), let name?): note(prefix + name, stamp: item.stamp, as: oddity)
      case (.folder, nil), (.odd, nil): note(prefix + item.escapedName, stamp: item.stamp | 1, as: .unreadableName)
      case (.file, nil): if isOfInterest { note(prefix + item.escapedName, stamp: item.stamp, as: .unreadableName) }
      case (.folder, _?): break
      }
    }
    // No file has this name.
    if let trouble { note(prefix + ".", stamp: File.unread, as: .unlisted(reason: trouble.reason)) }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Contents(files: files, odd: odd, trouble: trouble)
  }

  /// The articles of the whole archive by their sizes in bytes. O(files).
  func articlesBySize() -> [Int: [String]] {
    var paths: [Int: [String]] = [:]
    for folder in trees([""]) where !FolderScan.isRecord(folder.path + "/") {
      _ = walk(folder.path) { item in
        guard item.kind == .file, let name = item.name, FolderScan.isOfInterest(name: name, in: folder.path) else {
          return
        }
        paths[item.size, default: []].append(folder.path.isEmpty ? name : "\(folder.path)/\(name)")
      }
    }
    return paths
  }

  static func isRecord(_ path: String) -> Bool {
    path.hasPrefix("\(ArchiveFolder.incidentsFolder)/")
  }

  /// Whether a name in a folder may be a record's or an article's.
  static func isOfInterest(name: String, in folder: String) -> Bool {
    guard let ending = ending(of: name) else { return false }
    return isRecord(folder + "/")
      ? ending == "yaml" || ending == "yml" : DocumentEnding.isArticle(ending, of: name)
  }

  private static func ending(of name: String) -> String? {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  }

  /// Hidden folders, and the archive's own word lists.
  static func isLeftOut(folder: String) -> Bool {
    folder.hasPrefix(".") || folder.contains("/.") || folder == "lexicon"
  }

  func look(at path: String) -> (folder: Folder, below: [String]) {
    entering(path)
    // Sums are the same in whatever order the system lists the names.
    var digest: UInt64 = 0
    var below: [String] = []
    let trouble = walk(path) { item in
      if case .folder = item.kind, let name = item.name {
        return below.append(path.isEmpty ? name : "\(path)/\(name)")
      }
      let hash = item.hash(from: UInt64(bitPattern: item.stamp) ^ FNV1a.offset)
      digest &+= hash ^ (hash >> 29)
    }
    if let trouble { digest = FNV1a.hash(trouble.reason.utf8, from: 1) }
    if path.isEmpty { below.removeAll(where: FolderScan.isLeftOut) }
    below.removeAll(where: isPart)
    return (Folder(path: path, digest: Int64(bitPattern: digest), trouble: trouble), below)
  }
}
