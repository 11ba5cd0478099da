internal import GRDB

/// What the index knows of files that the archive has: of those that it has read as they are, nobody need read anew that they can be.
struct KnownContents {
  private let store: IndexStore?

  /// - Parameter cache: where indexes lie. Where none of the archive lies there, nothing is known.
  init(of folder: ArchiveFolder, cache: String) {
    let isThere = FileBytes.entry(at: "\(cache)/\(folder.cacheName).index") == .file
    // An index that cannot be asked saves no work, and no more.
    store = isThere ? try? IndexStore(cache: cache, name: folder.cacheName) : nil
  }

  /// Whether an article or a list was read of the file as it is: of the same bytes. O(log files).
  func isRead(_ path: String, bytes: [UInt8]) -> Bool {
    let hash = ArchiveFolder.hash(of: bytes)
    let known = try? store?.database.read { connection in
      try Bool.fetchOne(
        connection,
        sql: """
          SELECT EXISTS (SELECT 1 FROM article WHERE article.file = file.id)
            OR EXISTS (SELECT 1 FROM list WHERE list.file = file.id)
            OR EXISTS (SELECT 1 FROM file AS part JOIN article ON article.file = part.id WHERE part.folder = file.path)
          FROM file WHERE path = ? AND hash = ?
          """, arguments: [path, hash])
    }
    return known.flatMap(\.self) ?? false
  }
}
