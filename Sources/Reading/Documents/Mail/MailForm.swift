/// Whether a file is a MIME message, by its headers.
enum MailForm {
  /// Bytes looked at: the headers of a mail that went a long way.
  private static let reach = 32_768
  /// Headers that mails have (RFC 5322); three of them make one.
  private static let known: Set<String> = [
    "received", "return-path", "message-id", "from", "to", "subject", "date", "delivered-to", "mime-version",
    "reply-to",
    "content-type", "x-mailer", "sender",
  ]
  private static let least = 3

  /// What it is: a saved page has parts that belong together, a mail is all else.
  enum Kind { case mail, webArchive }

  /// `nil` where it has no headers. Bounded.
  static func kind(of bytes: [UInt8]) -> Kind? {
    guard beginsWithHeader(bytes) else { return nil }
    var rest = bytes.prefix(reach).drop { $0 <= ASCII.space }
    var (found, isSaved, isRelated) = (0, false, false)
    while !rest.isEmpty {
      let line = rest.prefix { $0 != ASCII.lineFeed }
      rest = rest[line.endIndex...].dropFirst()
      let text = String(decoding: line, as: UTF8.self)
      if text.isEmpty || text == "\r" { break }
      if text.first == " " || text.first == "\t" { continue }
      guard let colon = text.firstIndex(of: ":") else {
        // The last line that is looked at may be cut.
        if line.endIndex == reach { break }
        return nil
      }
      let name = text[..<colon].lowercased()
      guard name.utf8.allSatisfy({ $0 > ASCII.space && $0 < ASCII.delete }) else { return nil }
      if known.contains(name) { found += 1 }
      let value = text[colon...].lowercased()
      if name == "snapshot-content-location" || name == "from" && value.contains("saved by") { isSaved = true }
      if name == "content-type", value.contains("multipart/related") { isRelated = true }
    }
    guard found >= least || found > 0 && (isSaved || isRelated) else { return nil }
    return isSaved || isRelated && !hasRecipient(bytes) ? .webArchive : .mail
  }

  /// Letters of the longest name of a header.
  private static let longestName = 60

  /// Whether it begins with a word and a colon: most documents do not, and are told so at once.
  private static func beginsWithHeader(_ bytes: [UInt8]) -> Bool {
    let line = bytes.prefix(reach).drop { $0 <= ASCII.space }.prefix(longestName)
    let name = line.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == ASCII.hyphen }
    return !name.isEmpty && name.endIndex < line.endIndex && line[name.endIndex] == ASCII.colon
  }

  /// A page is saved, and sent to nobody.
  private static func hasRecipient(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(reach), as: UTF8.self)
    let headers = head.range(ofBlankLine: ()).map { head[..<$0] } ?? head[...]
    return headers.split(whereSeparator: \.isNewline).contains { line in
      let lower = line.lowercased()
      return lower.hasPrefix("to:") || lower.hasPrefix("received:") || lower.hasPrefix("delivered-to:")
    }
  }
}

extension String {
  /// Where the first empty line begins.
  fileprivate func range(ofBlankLine: ()) -> String.Index? {
    var previous: Character?
    for index in indices {
      if self[index].isNewline, previous?.isNewline == true { return index }
      previous = self[index]
    }
    return nil
  }
}
