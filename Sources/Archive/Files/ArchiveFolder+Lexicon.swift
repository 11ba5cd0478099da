package import Facts

extension ArchiveFolder {
  /// The folder of the archive's own word lists.
  private static let lexiconFolder = "lexicon"

  /// The program's word lists with the archive's own.
  ///
  /// - Throws: `ArchiveFailure.cannotUpdate` where a list of the archive's own cannot be read: facts found without it would be
  ///   others than its owner means.
  package func lexicon() throws(ArchiveFailure) -> Lexicon {
    let own = "\(root)/\(ArchiveFolder.lexiconFolder)"
    guard FileBytes.entry(at: own) == .folder else { return Lexicon() }
    var path = ArchiveFolder.lexiconFolder
    do throws(FileBytes.Failure) {
      var files: [LexiconFile] = []
      for item in try FileBytes.names(in: own) where item.name.hasSuffix(".tsv") {
        path = "\(ArchiveFolder.lexiconFolder)/\(item.name)"
        let bytes = try FileBytes.read("\(root)/\(path)")
        files.append(LexiconFile(name: item.name, text: String(decoding: bytes, as: UTF8.self)))
      }
      return Lexicon(adding: files)
    } catch {
      throw .cannotUpdate(reason: "\(path) \(error)")
    }
  }
}
