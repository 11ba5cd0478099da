/// Cuts a decoded document into a page, by the road its kind needs.
enum PageReader {
  /// More pieces of text than any article has; bounds memory and time.
  static let passageLimit = 60_000

  /// - Parameter text: valid UTF-8.
  static func page(_ text: [UInt8], isMarkup: Bool) throws(ReadingError) -> Page {
    guard isMarkup else { return Page(passages: try DumpReader.passages(text)) }
    let guarded = MarkupGuard(text)
    let walker = MarkupWalker(try MarkupTape(guarded.document))
    guard !walker.isCut else { throw .tooManyPassages(limit: passageLimit) }
    let data = LinkedData(guarded.linkedData)
    return Page(
      passages: walker.passages, metadata: MetadataReader.metadata(walker.head, data, walker.passages), isMarkup: true,
      blocks: walker.blocks)
  }
}
