internal import Incidents

/// A web archive (WARC, ISO 28500): the pages among its records, each at its own address.
struct WebRecords {
  static let mark = Array("WARC/".utf8)

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Headers of a record or of an answer, by their names in small letters.
  private struct Headers {
    var first = ""
    var values: [String: String] = [:]
    /// Where the content begins.
    var end: Int
  }

  /// - Throws: `.noArticles` where there is no page, `.damaged` where that may be for the records' lengths.
  func parts() throws(ReadingError) -> ReadParts {
    var (parts, count, shortfalls) = ([ReadPart](), 0, [Shortfall]())
    var at = nextRecord(from: 0)
    var room = Unpacked.room(in: bytes)
    while let start = at {
      guard let record = headers(from: start, in: bytes[...]) else {
        shortfalls = [.cutOff]
        break
      }
      let content = extent(of: record)
      at = nextRecord(from: content.range.upperBound)
      if holdsPage(record, in: content.range) {
        count += 1
        if parts.count < Reader.mostParts, let part = part(of: record, content, room: &room) { parts.append(part) }
      } else if let shortfall = content.shortfall, shortfalls.isEmpty {
        // Of what is no page; it may have been one.
        shortfalls = [shortfall]
      }
    }
    guard !parts.isEmpty else {
      if shortfalls.isEmpty { throw .noArticles(kind: "This web archive") }
      throw .damaged(kind: "This web archive", reason: "no article is in what is left of its records")
    }
    return ReadParts(parts: parts, shortfalls: shortfalls + Shortfall.limit(to: parts.count, of: count, "pages"))
  }

  // MARK: Records

  /// What a record has behind its headers. Where the length that it says does not lead to another record or to the file's end, all
  /// up to the next line that begins one.
  private func extent(of record: Headers) -> (range: Range<Int>, shortfall: Shortfall?) {
    let rest = bytes.count - record.end
    let length = record.values["content-length"].flatMap { Int($0) }.flatMap { $0 >= 0 && $0 <= rest ? $0 : nil }
    if let length, isBoundary(record.end + length) { return (record.end..<record.end + length, nil) }
    guard let next = nextRecord(from: record.end) else {
      // The last one, of which the end is missing.
      return (record.end..<bytes.count, length == nil ? .cutOff : .wrongLength)
    }
    var end = next
    while end > record.end, bytes[end - 1] <= ASCII.space { end -= 1 }
    return (record.end..<end, .wrongLength)
  }

  /// Whether nothing but blanks is between a place and a record or the file's end.
  private func isBoundary(_ place: Int) -> Bool {
    let rest = bytes[place...].drop { $0 <= ASCII.space }
    return rest.isEmpty || beginsRecord(rest.startIndex)
  }

  /// Whether a version stands at a place: `WARC/1.0`.
  private func beginsRecord(_ place: Int) -> Bool {
    let version = place + WebRecords.mark.count
    return bytes[place...].starts(with: WebRecords.mark) && version < bytes.count && bytes[version].isASCIIDigit
  }

  /// Where the next line begins a record.
  private func nextRecord(from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      let first = bytes[at...].prefix { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }.endIndex
      let isLine = first == 0 || bytes[first - 1] == ASCII.lineFeed
      if isLine, beginsRecord(first) { return first }
      guard let line = bytes[first...].firstIndex(of: ASCII.lineFeed) else { return nil }
      at = line + 1
    }
    return nil
  }

  /// Lines of names and values up to an empty one.
  private func headers(from start: Int, in bytes: ArraySlice<UInt8>) -> Headers? {
    var headers = Headers(end: start)
    var at = start
    while let line = bytes[at...].firstIndex(of: ASCII.lineFeed) {
      var text = bytes[at..<line]
      if text.last == ASCII.carriageReturn { text = text.dropLast() }
      at = line + 1
      headers.end = at
      if text.isEmpty { return headers }
      let words = String(decoding: text, as: UTF8.self)
      guard let colon = words.firstIndex(of: ":"), at > start, !headers.first.isEmpty else {
        if headers.first.isEmpty { headers.first = words }
        continue
      }
      let value = words[words.index(after: colon)...].drop { $0 == " " }
      headers.values[words[..<colon].lowercased()] = String(value)
    }
    return nil
  }

  /// Whether it is an answer with a page: no question, picture, error or robots.txt.
  private func holdsPage(_ record: Headers, in range: Range<Int>) -> Bool {
    guard record.values["warc-type"]?.lowercased() == "response",
      let answer = headers(from: range.lowerBound, in: bytes[..<range.upperBound])
    else { return false }
    return answer.first.split(separator: " ").dropFirst().first == "200"
      && answer.values["content-type"]?.lowercased().contains("html") == true
  }

  /// - Parameter room: for what is packed.
  private func part(
    of record: Headers, _ content: (range: Range<Int>, shortfall: Shortfall?), room: inout Int
  ) -> ReadPart? {
    guard let answer = headers(from: content.range.lowerBound, in: bytes[..<content.range.upperBound]) else {
      return nil
    }
    let address = record.values["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }
    let id = (record.values["warc-record-id"] ?? address ?? "").filter { $0 != "<" && $0 != ">" }
    var shortfalls = content.shortfall.map { [$0] } ?? []
    let article: Result<Article, ReadingError>
    do throws(ReadingError) {
      let body = try body(of: answer, Array(bytes[answer.end..<content.range.upperBound]), room: &room)
      shortfalls += body.shortfalls.filter { $0 != content.shortfall }
      article = .success(try page(body.bytes, at: address))
    } catch {
      // What is cut off at its beginning cannot be unpacked.
      let damage = content.shortfall.map { ReadingError.damaged(kind: "This page", reason: $0.message) }
      article = .failure(damage ?? error)
    }
    return ReadPart(id: id, article: article, shortfalls: shortfalls)
  }

  /// An answer's text, with what was done to it for its way undone.
  private func body(
    of answer: Headers, _ sent: [UInt8], room: inout Int
  ) throws(ReadingError) -> (bytes: [UInt8], shortfalls: [Shortfall]) {
    let isChunked = answer.values["transfer-encoding"]?.lowercased().contains("chunked") == true
    let (body, isCut) = isChunked ? WebRecords.joined(sent) : (sent, false)
    let shortfalls: [Shortfall] = isCut ? [.cutOff] : []
    // What is said to be packed, and is not, is as it is.
    guard body.starts(with: Reader.gzip) else { return (body, shortfalls) }
    let unpacked = try Unpacked(body, room: &room)
    return (unpacked.bytes, shortfalls + unpacked.shortfalls.filter { !shortfalls.contains($0) })
  }

  private func page(_ body: [UInt8], at address: String?) throws(ReadingError) -> Article {
    var article = try Reader.read(body, named: "page.html")
    article.url = article.url ?? address
    article.outlet = article.outlet ?? address.flatMap { HostName.host(ofURL: $0) }
    return article
  }

  /// A body that was sent in pieces (RFC 9112, 7.1), the last of which is empty; of one that is cut off, what is there. What does
  /// not begin with a piece was put together by who saved it.
  private static func joined(_ body: [UInt8]) -> (bytes: [UInt8], isCut: Bool) {
    var whole: [UInt8] = []
    var at = 0
    while true {
      let line = body[at...].prefix { $0 != ASCII.lineFeed }
      let digits = line.prefix { $0 > ASCII.space && $0 != UInt8(ascii: ";") }
      guard let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0 else {
        return at == 0 ? (body, false) : (whole, true)
      }
      if length == 0 { return (whole, false) }
      let start = min(body.count, line.endIndex + 1)
      let end = start + min(length, body.count - start)
      whole += body[start..<end]
      if length > end - start { return (whole, true) }
      at = min(body.count, end + 2)
    }
  }
}
