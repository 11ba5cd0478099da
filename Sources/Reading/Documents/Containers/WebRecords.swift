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

  /// - Throws: `.noStory` where there is no page, `.damaged` where the first record is broken.
  func parts() throws(ReadingError) -> [ReadPart] {
    var parts: [ReadPart] = []
    var isCut = false
    var at = 0
    while at < bytes.count, parts.count < Reader.mostParts {
      while at < bytes.count, bytes[at] <= ASCII.space { at += 1 }
      guard bytes[at...].starts(with: WebRecords.mark), let record = headers(from: at, in: bytes) else { break }
      // A length that is none, or reaches beyond the file, is told by what is then missing.
      guard let length = record.values["content-length"].flatMap({ Int($0) }), length >= 0 else { break }
      let end = min(bytes.count, record.end + min(length, bytes.count - record.end))
      if record.end + min(length, bytes.count) > bytes.count { isCut = true }
      if let part = part(of: record, content: Array(bytes[record.end..<end])) { parts.append(part) }
      at = max(end, record.end)
    }
    guard !parts.isEmpty else {
      if isCut { throw .damaged(kind: "This web archive", reason: "it is cut off, and no article is in what is left") }
      throw .noArticles(kind: "This web archive")
    }
    return parts
  }

  /// Lines of names and values up to an empty one.
  private func headers(from start: Int, in bytes: [UInt8]) -> Headers? {
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

  /// The page in an answer; `nil` for what is none: questions, pictures, errors, robots.txt.
  private func part(of record: Headers, content: [UInt8]) -> ReadPart? {
    guard record.values["warc-type"]?.lowercased() == "response", let answer = headers(from: 0, in: content) else {
      return nil
    }
    guard answer.first.split(separator: " ").dropFirst().first == "200",
      answer.values["content-type"]?.lowercased().contains("html") == true
    else { return nil }
    var body = Array(content[answer.end...])
    if answer.values["transfer-encoding"]?.lowercased().contains("chunked") == true { body = WebRecords.joined(body) }
    if answer.values["content-encoding"]?.lowercased().contains("gzip") == true || body.starts(with: Reader.gzip) {
      // What cannot be unpacked has no page.
      guard let unpacked = try? ZipFile.unpacked(body) else { return nil }
      body = unpacked
    }
    let address = record.values["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }
    let id = (record.values["warc-record-id"] ?? address ?? "").filter { $0 != "<" && $0 != ">" }
    return ReadPart(id: id, article: page(body, at: address))
  }

  private func page(_ body: [UInt8], at address: String?) -> Result<Article, ReadingError> {
    do throws(ReadingError) {
      var article = try Reader.read(body, named: "page.html")
      article.url = article.url ?? address
      article.outlet = article.outlet ?? address.flatMap { HostName.host(ofURL: $0) }
      return .success(article)
    } catch { return .failure(error) }
  }

  /// A body that was sent in pieces (RFC 9112, 7.1).
  private static func joined(_ body: [UInt8]) -> [UInt8] {
    var whole: [UInt8] = []
    var at = 0
    while let line = body[at...].firstIndex(of: ASCII.lineFeed) {
      let digits = String(
        decoding: body[at..<line].prefix { $0 > ASCII.space && $0 != UInt8(ascii: ";") }, as: UTF8.self)
      guard let length = Int(digits, radix: 16), length > 0, line + 1 + length <= body.count else { break }
      whole += body[line + 1..<line + 1 + length]
      at = min(body.count, line + 1 + length + 2)
    }
    return whole.isEmpty ? body : whole
  }
}
