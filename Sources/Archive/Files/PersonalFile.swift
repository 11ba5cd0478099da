internal import Glibc

/// A file that a person writes too: the one way in which this program changes it.
///
/// What is written is made from what is there, while no other of our programs changes it, and only when nobody else has changed
/// it meanwhile. The file is whole at every moment, old or new. A link to it stays one, and its owner and mode stay.
package struct PersonalFile {
  /// As it is called; a link's target is what is written.
  private let name: String
  private let path: String
  /// Who may read what is not there yet and is made.
  private let mode: FileBytes.Mode
  /// Milliseconds that another writer is waited for.
  private let patience: Int

  /// Why a file was not changed. What was there before is unchanged.
  package enum Failure: Error, CustomStringConvertible {
    case file(FileBytes.Failure)
    /// Another program of ours holds it.
    case busy
    /// Whenever the change was made, the file was another.
    case restless
    /// By who makes the change, in words.
    case refused(String)

    package var description: String {
      switch self {
      case .file(let failure): "the file \(failure)"
      case .busy: "another blotter is writing it, so nothing was written; try again"
      case .restless: "another program keeps writing it, so nothing was written; try again later"
      case .refused(let words): words
      }
    }
  }

  /// - Parameters:
  ///   - mode: who may read the file, and folders above it, where they are made.
  ///   - patience: milliseconds that another writer is waited for.
  package init(_ name: String, readableBy mode: FileBytes.Mode, patience: Int = 5000) {
    self.name = name
    self.mode = mode
    self.patience = patience
    path = FileBytes.destination(of: name)
  }

  /// Takes away what programs of ours left beside the file that were ended in the midst of changing it.
  package func clear() { TemporaryFile.sweep(FileBytes.folder(of: path), leftFor: path) }

  /// Changes the file; one that is not there has no bytes. Nothing is written where nothing changes, or where `change` throws.
  ///
  /// - Parameter change: may be asked again, when another program has written meanwhile.
  package func edit(by change: ([UInt8]) throws -> [UInt8]) throws(Failure) { try replace { try change($0 ?? []) } }

  /// Changes the file, makes it where there is none (`nil`), or takes it away (`nil` in the end). Nothing is written where nothing
  /// changes, or where `change` throws.
  package func replace(by change: ([UInt8]?) throws -> [UInt8]?) throws(Failure) {
    let folder = FileBytes.folder(of: path)
    do throws(FileBytes.Failure) {
      // Where a link leads is for its owner to make.
      if !FileBytes.isLink(name) { try FileBytes.makeFolder(folder, mode: mode) }
    } catch { throw .file(error) }
    guard let lock = FileLock(folder: folder, patience: patience) else { throw .busy }
    defer { lock.release() }
    clear()
    for _ in 0..<PersonalFile.mostTries {
      if try attempt(change) { return }
    }
    throw .restless
  }

  /// Times that a change is made anew for another program's sake.
  private static let mostTries = 8

  /// `false` when the file has become another meanwhile.
  private func attempt(_ change: ([UInt8]?) throws -> [UInt8]?) throws(Failure) -> Bool {
    let old: [UInt8]?
    do throws(FileBytes.Failure) { old = try current } catch { throw .file(error) }
    let new: [UInt8]?
    do { new = try change(old) } catch { throw .refused("\(error)") }
    if new == old { return true }
    do throws(FileBytes.Failure) {
      guard let new else { return try remove(old) }
      return try write(new, over: old)
    } catch { throw .file(error) }
  }

  private func remove(_ old: [UInt8]?) throws(FileBytes.Failure) -> Bool {
    guard try current == old else { return false }
    try FileBytes.remove(path)
    return true
  }

  private var current: [UInt8]? {
    get throws(FileBytes.Failure) {
      do throws(FileBytes.Failure) { return try FileBytes.read(path) } catch {
        if error == .missing { return nil }
        throw error
      }
    }
  }

  private func write(_ new: [UInt8], over old: [UInt8]?) throws(FileBytes.Failure) -> Bool {
    guard new.count <= FileBytes.limit else { throw .tooLarge(bytes: new.count) }
    // A file's owner who may not write it has said so.
    if old != nil, unsafe access(path, W_OK) != 0 { throw .cannotWrite(reason: FileBytes.lastError) }
    let temporary = try TemporaryFile(beside: path, mode: mode)
    defer { temporary.discard() }
    try temporary.fill(with: new)
    guard let old else { return try temporary.settle(at: path) }
    guard try current == old else { return false }
    try temporary.replace(path)
    return true
  }
}
