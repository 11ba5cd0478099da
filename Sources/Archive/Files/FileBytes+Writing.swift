internal import Glibc

extension FileBytes {
  /// Writes a file whole or not at all. A symbolic link stays one: the file that it leads to is written. Who owns the file and
  /// who may read and write it stays as it was.
  ///
  /// - Parameter mode: of a file that was not there.
  package static func write(_ bytes: [UInt8], to name: String, mode: Mode = .everyone) throws(Failure) {
    let path = destination(of: name)
    TemporaryFile.sweep(folder(of: path), leftFor: path)
    let temporary = try TemporaryFile(beside: path, mode: mode)
    defer { temporary.discard() }
    try temporary.fill(with: bytes)
    try temporary.replace(path)
  }

  /// Writes a new file whole or not at all; `false` when something has the name already: nothing is ever replaced.
  package static func create(
    _ bytes: [UInt8], at path: String, readableBy mode: Mode = .everyone
  ) throws(Failure) -> Bool {
    let temporary = try TemporaryFile(beside: path, mode: mode)
    defer { temporary.discard() }
    try temporary.fill(with: bytes)
    return try temporary.settle(at: path)
  }
}
