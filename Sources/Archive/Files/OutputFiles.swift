internal import Glibc

/// Files that are written piece by piece, and take their names together when all of them are whole: on a full disk, and where the
/// program is killed, none has its name.
package final class OutputFiles {
  /// By what they are asked for.
  private var files: [String: (temporary: TemporaryFile, path: String, pending: [UInt8])] = [:]
  private var isDone = false
  /// The folder that was made for some of them.
  private var made: String?

  /// Bytes gathered before they are written.
  private static let most = 1 << 18

  package init() {}

  /// Adds a file, and the folder that it lies in.
  ///
  /// - Parameter path: that it takes in the end, in place of what is there.
  package func add(_ name: String, at path: String) throws(FileBytes.Failure) {
    let folder = FileBytes.folder(of: path)
    if FileBytes.entry(at: folder) == .nothing {
      try FileBytes.makeFolder(folder, mode: .everyone)
      made = made ?? folder
    }
    if FileBytes.entry(at: path) == .folder { throw .cannotWrite(reason: "there is a folder of this name") }
    let path = FileBytes.destination(of: path)
    TemporaryFile.sweep(FileBytes.folder(of: path), leftFor: path)
    files[name] = (try TemporaryFile(beside: path, mode: .everyone), path, [])
  }

  /// Where a file lies until it takes its name, for who writes it by itself.
  package func place(of name: String) -> String? { files[name]?.temporary.path }

  /// Writes more of a file.
  package func write(_ bytes: [UInt8], to name: String) throws(FileBytes.Failure) {
    guard var file = files[name] else { return }
    file.pending += bytes
    if file.pending.count >= OutputFiles.most {
      try file.temporary.append(file.pending)
      file.pending.removeAll(keepingCapacity: true)
    }
    files[name] = file
  }

  /// Has all files take their names, the one called `last` behind the others.
  package func keep(last: String) throws(FileBytes.Failure) {
    for name in files.keys {
      guard let file = files[name] else { continue }
      try file.temporary.append(file.pending)
      try file.temporary.finish()
    }
    for (name, file) in files where name != last { try take(file.temporary, to: file.path) }
    if let file = files[last] { try take(file.temporary, to: file.path) }
    isDone = true
  }

  private func take(_ temporary: TemporaryFile, to path: String) throws(FileBytes.Failure) {
    try temporary.replace(path)
    temporary.close()
  }

  deinit {
    if isDone { return }
    for file in files.values { file.temporary.discard() }
    if let made { unsafe rmdir(made) }
  }
}
