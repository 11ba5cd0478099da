/// A mailbox (RFC 4155): mails one after the other, each behind a line that begins with `From `.
enum Mailbox {
  private static let separator = Array("\nFrom ".utf8)

  /// Mails with their ids; `nil` where there are not at least two. O(n).
  static func messages(of bytes: [UInt8]) -> [(id: String, bytes: [UInt8])]? {
    guard bytes.starts(with: separator.dropFirst()) else { return nil }
    var starts = [0]
    var at = 0
    while let line = bytes[at...].firstIndex(of: ASCII.lineFeed), starts.count < Reader.mostParts {
      at = line + 1
      // Behind an empty line only: a mail's own text may have such a line.
      let isBehindEmpty =
        line > 0
        && (bytes[line - 1] == ASCII.lineFeed
          || line > 1 && bytes[line - 1] == ASCII.carriageReturn && bytes[line - 2] == ASCII.lineFeed)
      if isBehindEmpty, bytes[line...].starts(with: separator) { starts.append(at) }
    }
    guard starts.count > 1 else { return nil }
    var seen: Set<String> = []
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      let message = Array(bytes[starts[index]..<end].drop { $0 != ASCII.lineFeed }.dropFirst())
      let id = id(of: message) ?? "\(index + 1)"
      return (seen.insert(id).inserted ? id : "\(id)-\(index + 1)", message)
    }
  }

  /// Bytes of headers looked at.
  private static let reach = 16_384

  static func id(of message: [UInt8]) -> String? {
    for line in message.prefix(reach).split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self)
      if text.isEmpty || text == "\r" { return nil }
      guard text.lowercased().hasPrefix("message-id:") else { continue }
      let id = text.dropFirst("message-id:".count).filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }
      return id.isEmpty ? nil : String(id)
    }
    return nil
  }
}
