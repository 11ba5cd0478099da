internal import CLexicon

/// The word lists and the model tables inside the program. The only file of this target that touches C memory.
enum EmbeddedLexicon {
  static func files() -> [LexiconFile] {
    (0..<lexicon_file_count()).compactMap { index in
      let file = unsafe lexicon_file_at(index)
      guard let name = unsafe file.name else { return nil }
      return unsafe LexiconFile(name: String(cString: name), bytes: bytes(of: file))
    }
  }

  /// A model's table; no bytes where the program has none of that name.
  static func table(named name: String) -> [UInt8] { unsafe bytes(of: lexicon_model_named(name)) }

  private static func bytes(of file: lexicon_file) -> [UInt8] {
    guard let bytes = unsafe file.bytes else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: file.length))
  }
}
