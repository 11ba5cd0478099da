import Archive

/// Files and lists of files, for commands that read many.
enum ReadInput {
  /// What is wrong with a list of files.
  struct ListFailure: Error, CustomStringConvertible {
    let path: String
    let reason: FileBytes.Failure

    var description: String { "the list \(path) \(reason); no file was looked at" }
  }

  /// The non-empty lines of a file; `-` is standard input.
  static func paths(listedIn path: String) throws(ListFailure) -> [String] {
    let bytes: [UInt8]
    do throws(FileBytes.Failure) {
      bytes = try path == "-" ? FileBytes.standardInput() : FileBytes.read(path)
    } catch {
      throw ListFailure(path: path, reason: error)
    }
    return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }
  }

  /// A regular file's bytes.
  static func bytes(of path: String) throws(FileBytes.Failure) -> [UInt8] { try FileBytes.read(path) }
}
