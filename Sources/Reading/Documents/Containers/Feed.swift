internal import Incidents
internal import Text

/// A feed (RSS, Atom, JSON Feed): its entries, each under its own title, address and day.
enum Feed {
  /// Bytes in which a feed says what it is.
  private static let reach = 2048

  static func isXML(_ bytes: [UInt8]) -> Bool {
    guard mayBeFeed(bytes) else { return false }
    let head = String(decoding: bytes.prefix(reach), as: UTF8.self).lowercased()
    guard head.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" }).hasPrefix("<") else { return false }
    return head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf") && head.contains("purl.org/rss")
  }

  /// Whether the first sign is markup's, and an element begins as a feed's does: most documents are none, and are told so at once.
  private static func mayBeFeed(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(reach)
    guard let first = head.first(where: { $0 > ASCII.space && $0 < ASCII.delete }), first == ASCII.less else {
      return false
    }
    return head.indices.contains { index in
      guard head[index] == ASCII.less, index + 3 < head.endIndex else { return false }
      let (a, b) = (head[index + 1].lowered, head[index + 2].lowered)
      return a == UInt8(ascii: "r") && (b == UInt8(ascii: "s") || b == UInt8(ascii: "d"))
        || a == UInt8(ascii: "f") && b == UInt8(ascii: "e")
    }
  }

  static func isJSON(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { $0 > ASCII.space }) == UInt8(ascii: "{") else { return false }
    let head = String(decoding: bytes.prefix(reach), as: UTF8.self)
    return head.drop(while: \.isWhitespace).hasPrefix("{") && head.contains("jsonfeed.org/version")
  }

  /// An entry as the feed has it.
  struct Entry {
    var title = ""
    var address = ""
    var id = ""
    var date = ""
    var author = ""
    var summary = ""
    var content = ""
  }

  static func parts(ofXML bytes: [UInt8]) throws(ReadingError) -> ReadParts {
    let reader = FeedReader()
    let damage = XMLEvents.read(bytes, into: reader)
    if reader.entries.isEmpty {
      if damage == nil { throw .noArticles(kind: "This feed") }
      throw .damaged(kind: "This feed", reason: "its XML breaks off before its first entry")
    }
    var parts = parts(of: reader.entries, outlet: reader.title)
    if let damage { parts.shortfalls.append(damage) }
    return parts
  }

  static func parts(ofJSON bytes: [UInt8]) throws(ReadingError) -> ReadParts {
    let feed = JSONScanner.value(bytes)
    let entries = (feed["items"]?.items ?? []).map { item in
      Entry(
        title: item["title"]?.text ?? "", address: item["url"]?.text ?? item["external_url"]?.text ?? "",
        id: item["id"]?.stamp ?? "", date: item["date_published"]?.text ?? "",
        author: item["author"]?["name"]?.text ?? "", summary: item["summary"]?.text ?? "",
        content: item["content_html"]?.text ?? item["content_text"]?.text ?? "")
    }
    guard !entries.isEmpty else { throw .noArticles(kind: "This feed") }
    return parts(of: entries, outlet: feed["title"]?.text)
  }

  private static func parts(of entries: [Entry], outlet: String?) -> ReadParts {
    var seen: Set<String> = []
    let parts = entries.prefix(Reader.mostParts).enumerated().map { index, entry in
      let name = entry.id.isEmpty ? entry.address : entry.id
      let id = !name.isEmpty && seen.insert(name).inserted ? name : "\(name)-\(index + 1)"
      return ReadPart(id: id, article: article(of: entry, outlet: outlet))
    }
    return ReadParts(parts: parts, shortfalls: Shortfall.limit(to: parts.count, of: entries.count, "entries"))
  }

  private static func article(of entry: Entry, outlet: String?) -> Result<Article, ReadingError> {
    let text = entry.content.count >= entry.summary.count ? entry.content : entry.summary
    var blocks = Feed.blocks(of: text)
    guard !blocks.isEmpty || !entry.title.isEmpty else { return .failure(.empty) }
    if !entry.title.isEmpty { blocks.insert(Block(.headline, entry.title), at: 0) }
    return .success(
      Article(
        headline: entry.title.isEmpty ? nil : entry.title, outlet: outlet,
        url: entry.address.isEmpty ? nil : entry.address, authors: entry.author.isEmpty ? [] : [entry.author],
        published: FeedDate.date(entry.date),
        language: LayoutLanguage.language(of: blocks.map { Array($0.text.utf8) }), blocks: blocks))
  }

  /// An entry's text is markup more often than not; all of it is the entry's.
  static func blocks(of text: String) -> [Block] {
    guard text.contains("<"), let page = try? PageReader.markupPage(of: TextDecoder.decode(Array(text.utf8))) else {
      return text.split(separator: "\n").map { Block(.paragraph, $0.split(separator: " ").joined(separator: " ")) }
        .filter { !$0.text.isEmpty }
    }
    return page.passages.map { Block($0.kind == .headline ? .heading(level: 2) : $0.kind, $0.string, links: $0.links) }
  }
}

/// Reads RSS and Atom as they come.
private final class FeedReader: XMLReader {
  private(set) var entries: [Feed.Entry] = []
  private(set) var title: String?
  private var path: [String] = []
  private var words = ""
  private var entry: Feed.Entry?
  private var link: (relation: String, address: String) = ("", "")
  /// The content that is open, as markup: Atom may have it as elements of its own (XHTML).
  private var markup: (depth: Int, text: String, hasElements: Bool)?

  func start(_ name: String) {
    path.append(name)
    if markup != nil {
      markup?.text += "<\(name)>"
      markup?.hasElements = true
      return
    }
    if entry != nil, name == "content" || name == "summary" { markup = (path.count, "", false) }
    words = ""
    link = ("alternate", "")
    if name == "item" || name == "entry" { entry = Feed.Entry() }
  }

  func attribute(_ name: String, value: String) {
    guard path.last == "link" else { return }
    if name == "rel" { link.relation = value }
    if name == "href" { link.address = value }
    if link.relation == "alternate", !link.address.isEmpty, entry?.address.isEmpty == true {
      entry?.address = link.address
    }
  }

  func text(_ text: String) {
    words += text
    if markup != nil {
      markup?.text += text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }
  }

  func end(_ name: String) {
    if let open = markup {
      if path.count > open.depth {
        markup?.text += "</\(name)>"
        path.removeLast()
        return
      }
      if open.hasElements { words = open.text }
      markup = nil
    }
    if path.last == name { path.removeLast() }
    let line = words.singleSpaced
    guard entry != nil else {
      if name == "title", title == nil { title = line }
      return
    }
    switch name {
    case "item", "entry":
      if let entry { entries.append(entry) }
      entry = nil
    case "title" where path.last == "item" || path.last == "entry": entry?.title = FeedReader.plain(line)
    case "link": if entry?.address.isEmpty == true, !line.isEmpty { entry?.address = line }
    case "guid", "id": entry?.id = line
    case "pubDate", "published", "date": entry?.date = line
    case "updated": if entry?.date.isEmpty == true { entry?.date = line }
    case "creator", "name": entry?.author = line
    // Elements of other vocabularies have these names too (media:content), and no text.
    case "description", "summary": if words.count > entry?.summary.count ?? 0 { entry?.summary = words }
    case "encoded", "content": if words.count > entry?.content.count ?? 0 { entry?.content = words }
    default: break
    }
    words = ""
  }

  /// A title may be markup that was escaped.
  private static func plain(_ text: String) -> String {
    guard text.contains("&") || text.contains("<"),
      let page = try? PageReader.markupPage(of: TextDecoder.decode(Array("<p>\(text)</p>".utf8)))
    else { return text }
    let words = page.passages.map(\.string).joined(separator: " ")
    return words.isEmpty ? text : words
  }
}

/// The day of an entry: as ISO 8601, or as mails write it (RFC 822).
enum FeedDate {
  static func date(_ text: String) -> PublishedDate? {
    if let day = PartialDate(text.prefix(10)) {
      let clock = text.dropFirst(11).prefix(5).split(separator: ":").compactMap { Int($0) }
      let zone = zone(text.dropFirst(16))
      let time = clock.count == 2 ? PublishedDate.ClockTime(hour: clock[0], minute: clock[1]) : nil
      return PublishedDate(date: day, time: time, utcOffset: time == nil ? nil : zone)
    }
    let passage = Passage(Array(text.utf8), kind: .paragraph, gap: 1)
    return DateScanner(passage.text, words: passage.shape.leading, monthFirst: false, language: "en").dates().first?
      .date
  }

  /// `Z`, `+01:00`, `-0800`, behind seconds.
  private static func zone(_ text: Substring) -> Int? {
    if text.hasSuffix("Z") { return 0 }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let digits = text[text.index(after: sign)...].filter(\.isNumber)
    guard digits.count == 4, let number = Int(digits) else { return nil }
    return (number / 100 * 60 + number % 100) * (text[sign] == "-" ? -1 : 1)
  }
}
