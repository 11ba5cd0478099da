/// A mailbox (RFC 4155): mails one after the other, each behind a line that begins with `From `.
struct Mailbox {
  /// A mail, without the line before it.
  struct Message {
    let id: String
    let range: Range<Int>
  }

  /// The first of them, as many as are read.
  private(set) var messages: [Message] = []
  /// How many there are.
  let count: Int

  private static let separator = Array("\nFrom ".utf8)

  /// `nil` where there are not at least two mails. O(n).
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Mailbox.separator.dropFirst()) else { return nil }
    let starts = Mailbox.starts(in: bytes)
    guard starts.count > 1 else { return nil }
    count = starts.count
    var seen: Set<String> = []
    for (index, start) in starts.prefix(Reader.mostParts).enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      let first = bytes[start..<end].firstIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? end
      let id = Mailbox.id(of: bytes[first..<end]) ?? "\(index + 1)"
      messages.append(
        Message(id: seen.insert(id).inserted ? id : "\(id)-\(index + 1)", range: first..<end))
    }
  }

  /// Where mails begin: behind an empty line only, as a mail's own text may have such a line.
  private static func starts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var at = 0
    while let line = bytes[at...].firstIndex(of: ASCII.lineFeed) {
      at = line + 1
      let isBehindEmpty =
        line > 0
        && (bytes[line - 1] == ASCII.lineFeed
          || line > 1 && bytes[line - 1] == ASCII.carriageReturn && bytes[line - 2] == ASCII.lineFeed)
      if isBehindEmpty, bytes[line...].starts(with: separator) { starts.append(at) }
    }
    return starts
  }

  /// Bytes of headers looked at.
  private static let reach = 16_384

  static func id(of message: some Collection<UInt8>) -> String? {
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
