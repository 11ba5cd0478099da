/// The headers of a mail, within bounds: what takes them apart needs fifty times their size.
enum MailHead {
  /// Bytes of headers beyond which only those that are looked at are kept; mails that went a long way have some 50,000.
  private static let most = 300_000
  /// Of one header.
  private static let mostOfOne = 20_000
  private static let kept: Set<String> = [
    "from", "date", "subject", "message-id", "mime-version", "snapshot-content-location", "content-type",
    "content-transfer-encoding", "content-disposition", "content-location", "content-id",
  ]

  /// The same mail, with headers that are not too much to be read. O(the headers).
  static func bounded(_ bytes: [UInt8]) -> [UInt8] {
    let end = end(of: bytes)
    guard end > most else { return bytes }
    var head: [UInt8] = []
    var names: Set<String> = []
    var at = 0
    while at < end {
      let header = self.header(in: bytes, at: at, to: end)
      let name = String(decoding: bytes[header].prefix(mostOfName).prefix { $0 != ASCII.colon }, as: UTF8.self)
        .lowercased()
      if kept.contains(name), names.insert(name).inserted { head += clipped(bytes[header]) }
      at = header.upperBound
    }
    return head + bytes[end...]
  }

  private static let mostOfName = 40

  /// Where the empty line behind the headers is.
  private static func end(of bytes: [UInt8]) -> Int {
    var at = 0
    while let line = bytes[at...].firstIndex(of: ASCII.lineFeed) {
      if line == at || line == at + 1 && bytes[at] == ASCII.carriageReturn { return at }
      at = line + 1
    }
    return bytes.count
  }

  /// A header with the lines that go on with it.
  private static func header(in bytes: [UInt8], at start: Int, to end: Int) -> Range<Int> {
    var at = start
    repeat {
      at = bytes[at..<end].firstIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? end
    } while at < end && (bytes[at] == ASCII.space || bytes[at] == ASCII.tab)
    return start..<at
  }

  private static func clipped(_ header: ArraySlice<UInt8>) -> [UInt8] {
    header.count <= mostOfOne ? Array(header) : header.prefix(mostOfOne) + Array("…\n".utf8)
  }
}
