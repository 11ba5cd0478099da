internal import Facts

extension ArchiveFolder {
  /// The program's word lists with the archive's own.
  func lexicon() -> Lexicon {
    let own = "\(root)/lexicon"
    let names = (try? FileBytes.names(in: own)) ?? []
    let files = names.filter { $0.name.hasSuffix(".tsv") }.compactMap { item in
      (try? FileBytes.read("\(own)/\(item.name)")).map {
        LexiconFile(name: item.name, text: String(decoding: $0, as: UTF8.self))
      }
    }
    return Lexicon(adding: files)
  }
}
