package import Incidents

/// Reads a saved document: HTML, or a text dump of a whole page, in any of the known languages.
package enum Reader {
  /// Longer documents are not read: no saved page comes near, and the copies made on the way must fit in memory. In bytes.
  package static let sizeLimit = 32_000_000

  /// The article in a document's bytes. Nothing of its text is thrown away: what is not the story stays in the article's
  /// blocks as boilerplate with a reason.
  ///
  /// Pure: no file system, no clock, no network. O(size of the document); the first call also builds the word and model
  /// tables (a few milliseconds).
  ///
  /// - Parameters:
  ///   - bytes: the file as it was saved, in whatever encoding.
  ///   - name: the file's name or path; only its extension is looked at, and only as a hint.
  /// - Throws: `ReadingError`, whose `description` says what a person can do.
  package static func read(
    _ bytes: [UInt8], named name: String, by tools: DocumentTools = .none
  ) throws(ReadingError) -> Article {
    try document(bytes, named: name, by: tools).article
  }

  private static let pdf = Array("%PDF".utf8)

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// An OLE file: Word's `.doc`, and other programs' of its time.
  private static let oldOffice: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  private static let separator = Array("From ".utf8)

  /// `nil` for an archive of something else.
  private static func packed(_ bytes: [UInt8]) throws(ReadingError) -> ReadDocument? {
    if let book = try BookReader(bytes) { return try book.document() }
    return try OfficeReader.reader(of: bytes)?.document()
  }

  private static func pdfDocument(_ bytes: [UInt8], by tools: DocumentTools) throws(ReadingError) -> ReadDocument {
    if bytes.isEmpty { throw .empty }
    let layout = try tools.pdfLayout(bytes).get()
    let article = try LayoutReader(layout.pages).article
    return ReadDocument(article: article, kind: .pdf, shortfalls: layout.shortfalls)
  }

  /// The same, and what kind of document it is.
  package static func document(
    _ bytes: [UInt8], named name: String, by tools: DocumentTools = .none
  ) throws(ReadingError) -> ReadDocument {
    guard bytes.count <= sizeLimit else { throw .tooLarge(bytes: bytes.count, limit: sizeLimit) }
    if let list = list(bytes, named: name) { throw .list(entries: list.entries.count) }
    if isData(bytes, named: name) { throw .data }
    if bytes.starts(with: pdf) || bytes.isEmpty && name.lowercased().hasSuffix(".pdf") {
      return try pdfDocument(bytes, by: tools)
    }
    if bytes.starts(with: SafariArchive.mark), let page = SafariArchive.page(in: bytes) {
      var read = try document(page.text, named: "page.html")
      read.article.url = read.article.url ?? page.address
      read.article.outlet = read.article.outlet ?? page.address.flatMap { HostName.host(ofURL: $0) }
      read.kind = .safariArchive
      return read
    }
    if bytes.starts(with: gzip) {
      let unpacked = try Unpacked(bytes)
      var read = try document(unpacked.bytes, named: name, by: tools)
      read.kind = .packedPage
      read.shortfalls = unpacked.shortfalls + read.shortfalls
      return read
    }
    if bytes.starts(with: RichTextReader.mark) {
      return ReadDocument(article: try RichTextReader(bytes).article(), kind: .richText)
    }
    if bytes.starts(with: oldOffice) { throw .oldOffice }
    if bytes.starts(with: zip), let packed = try packed(bytes) { return packed }
    guard bytes.contains(where: { $0 > ASCII.space }) else { throw .empty }
    // A mailbox of one mail begins with its separator.
    let bytes = bytes.starts(with: separator) ? Array(bytes.drop { $0 != ASCII.lineFeed }.dropFirst()) : bytes
    if MarkdownReader.isMarkdown(name), String(validating: bytes, as: UTF8.self) != nil {
      let text = String(decoding: TextDecoder.decode(bytes), as: UTF8.self)
      return ReadDocument(article: try MarkdownReader(text).article(), kind: .markdown)
    }
    if let form = MailForm.kind(of: bytes) {
      let reader = try MailReader(bytes, kind: form)
      return ReadDocument(
        article: try reader.article(), kind: form == .mail ? .mail : .webArchive, shortfalls: reader.shortfalls)
    }
    let page = try PageReader.page(of: bytes, named: name)
    let article = page.isMarkup ? ArticleBuilder(page).article : PlainStory.article(of: page)
    guard article.blocks.contains(where: { $0.boilerplate == nil && $0.kind != .headline }) else {
      throw page.isMarkup ? .noStory : .noSentences
    }
    if page.isMarkup, let code = ErrorPage.code(of: article) { throw .errorPage(code: code) }
    return ReadDocument(article: article, kind: page.isMarkup ? .html : .text)
  }
}
