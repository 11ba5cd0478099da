import Text

/// Where first frames lie: one file an archive in the cache folder.
package struct FirstFrameStore: Sendable {
  private let path: String
  private let folder: ArchiveFolder

  /// - Parameter cache: `$XDG_CACHE_HOME/blotter`.
  package init(cache: String, folder: ArchiveFolder) {
    self.folder = folder
    path = "\(cache)/\(folder.cacheName).frame"
  }

  /// The frame, if the records are still those it was made from.
  package func load() -> FirstFrame? {
    guard let bytes = try? FileBytes.read(path) else { return nil }
    return FirstFrame(bytes, stamp: folder.recordStamp())
  }

  /// The state of the index that the frame shows; as `load`.
  func generation() -> Int? {
    guard let bytes = try? FileBytes.read(path) else { return nil }
    return FirstFrame.generation(in: bytes, stamp: folder.recordStamp())
  }

  /// Keeps a frame; a cache that cannot be written is no trouble to anyone.
  package func save(_ frame: FirstFrame) {
    let bytes = frame.encoded(stamp: folder.recordStamp())
    if let old = try? FileBytes.read(path), old == bytes { return }
    try? FileBytes.makeFolder(FileBytes.folder(of: path), mode: .owner)
    try? FileBytes.write(bytes, to: path, mode: .owner)
  }
}

extension ArchiveFolder {
  /// FNV-1a, 64 bits, of the path: short, and the same in every process.
  package var cacheName: String {
    String(FNV1a.hash(root.utf8), radix: 16)
  }

  /// Names, sizes and times of the records, or of their folder alone where they are many: equal stamps, equal records.
  ///
  /// Why a folder cannot be listed is told when it is looked through.
  func recordStamp() -> String {
    let incidents = "\(root)/\(ArchiveFolder.incidentsFolder)"
    let names = (try? FileBytes.names(in: incidents)) ?? []
    let stamped = names.count > ArchiveFolder.mostStamped ? [] : names.map(\.name)
    return ([""] + stamped).map { "\($0) \(FileBytes.stamp("\(incidents)/\($0)"))" }.joined(separator: "\n")
  }

  private static let mostStamped = 64
}
