internal import CLexicon

/// The word lists inside the program. The only file of this target that touches C memory.
enum EmbeddedLexicon {
  static func files() -> [LexiconFile] {
    (0..<lexicon_file_count()).compactMap { index in
      let file = unsafe lexicon_file_at(index)
      guard let name = unsafe file.name, let bytes = unsafe file.bytes else { return nil }
      let buffer = unsafe UnsafeBufferPointer(start: bytes, count: file.length)
      return unsafe LexiconFile(name: String(cString: name), bytes: Array(buffer))
    }
  }
}
