package import Incidents

/// One of the articles that a file holds.
package struct ReadPart: Sendable {
  /// Empty for the file itself, where that is an article beside those in it. Else its own name in the file, which stays the same when the file grows: a message's or a record's id, an entry's address.
  package let id: String
  package let article: Result<Article, ReadingError>
  /// What of it is not read though the rest is.
  package let shortfalls: [Shortfall]

  /// The headline is clipped where it is longer than any.
  init(id: String, article: Result<Article, ReadingError>, shortfalls: [Shortfall] = []) {
    self.id = id
    self.article = article.map(\.headed)
    self.shortfalls = shortfalls
  }
}

/// The articles that a file holds.
package struct ReadParts: Sendable {
  package var parts: [ReadPart]
  /// What of the file is not read.
  package var shortfalls: [Shortfall] = []
}

extension Reader {
  /// Articles of one file that are read at most.
  static let mostParts = 20_000

  /// The articles of a file that may hold several: a mailbox, a web archive (WARC), a feed, a mail with what it has with it. `nil` for
  /// a file that is one document.
  ///
  /// - Throws: `ReadingError` where it holds none.
  package static func parts(
    _ bytes: [UInt8], named name: String, by tools: DocumentTools = .none
  ) throws(ReadingError) -> ReadParts? {
    guard bytes.count <= sizeLimit else { throw .tooLarge(bytes: bytes.count, limit: sizeLimit) }
    if bytes.starts(with: WebRecords.mark) { return try WebRecords(bytes).parts() }
    if bytes.starts(with: gzip) {
      let unpacked = try Unpacked(bytes)
      guard unpacked.bytes.starts(with: WebRecords.mark) else { return nil }
      var read = try WebRecords(unpacked.bytes).parts()
      // What the records say of it themselves is not said twice.
      let told = read.shortfalls + read.parts.flatMap(\.shortfalls)
      read.shortfalls = unpacked.shortfalls.filter { !told.contains($0) } + read.shortfalls
      return read
    }
    if let mailbox = Mailbox(bytes) {
      let parts = mailbox.messages.flatMap { message in
        mailParts(Array(bytes[message.range]), named: message.id, by: tools)
      }
      return ReadParts(
        parts: parts, shortfalls: Shortfall.limit(to: mailbox.messages.count, of: mailbox.count, "mails"))
    }
    if MailForm.kind(of: bytes) == .mail { return ReadParts(parts: try MailAttachments.parts(of: bytes, by: tools)) }
    if Feed.isXML(bytes) { return try Feed.parts(ofXML: bytes) }
    if Feed.isJSON(bytes) { return try Feed.parts(ofJSON: bytes) }
    return nil
  }

  /// The usual ending of a file that holds several articles, by what is in it; `nil` for any other.
  package static func containerEnding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: WebRecords.mark) { return "warc" }
    if bytes.starts(with: gzip) { return "warc.gz" }
    if Feed.isXML(bytes) { return "xml" }
    if Feed.isJSON(bytes) { return "json" }
    return Mailbox(bytes) == nil ? nil : "mbox"
  }

  static let gzip: [UInt8] = [0x1F, 0x8B]

  /// A mail of a mailbox and what it has with it.
  private static func mailParts(_ message: [UInt8], named id: String, by tools: DocumentTools) -> [ReadPart] {
    do throws(ReadingError) {
      if let found = NewsAlert.entries(in: message) { throw .list(entries: found.count) }
      return try MailAttachments.parts(of: message, by: tools).map { part in
        ReadPart(
          id: part.id.isEmpty ? id : "\(id)#\(part.id)", article: part.article, shortfalls: part.shortfalls)
      }
    } catch {
      return [ReadPart(id: id, article: .failure(error))]
    }
  }
}
