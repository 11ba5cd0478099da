/// Cuts a document into a page, by the road its kind needs.
enum PageReader {
  /// More pieces of text than any article has; bounds memory and time.
  static let passageLimit = 60_000

  /// The page in a saved file's bytes. O(n).
  ///
  /// - Parameter name: the file's; only its extension is looked at, and only as a hint.
  static func page(of bytes: [UInt8], named name: String) throws(ReadingError) -> Page {
    let kind = try DocumentKind.kind(of: bytes, named: name)
    let text = TextDecoder.decode(bytes)
    switch kind {
    case .markup: return try markupPage(of: text)
    case .text: return Page(passages: try DumpReader.passages(of: text))
    }
  }

  /// - Parameter text: valid UTF-8.
  static func markupPage(of text: [UInt8]) throws(ReadingError) -> Page {
    let filtered = MarkupPrefilter(text)
    let found = MarkupWalker(try MarkupTape(filtered.document)).found
    guard !found.isCut else { throw .tooManyPassages(limit: passageLimit) }
    let metadata = MetadataReader.metadata(of: found.head, linkedData: LinkedData(filtered.linkedData))
    return Page(passages: found.passages, metadata: metadata, isMarkup: true, blocks: found.blocks)
  }

  /// The passages of a book's chapter, all of which is text: what would tell a story from what is around it is not worked out.
  ///
  /// - Parameter text: valid UTF-8.
  static func chapter(of text: [UInt8]) throws(ReadingError) -> [Passage] {
    let document = MarkupPrefilter(text).document
    let tape = if let tape = try MarkupTape(xhtml: document) { tape } else { try MarkupTape(document) }
    let found = MarkupWalker(tape, isJudged: false).found
    guard !found.isCut else { throw .tooManyPassages(limit: passageLimit) }
    return found.passages
  }
}
