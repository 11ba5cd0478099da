internal import Incidents
internal import Text

/// An article from a book (EPUB): its chapters in the order of reading, under its own title.
struct BookReader {
  private let zip: ZipFile
  private let package: BookPackage
  private let folder: String

  /// `nil` where the archive is no book.
  init?(_ bytes: [UInt8]) throws(ReadingError) {
    zip = ZipFile(bytes, kind: "This packed file")
    guard let container = try zip.file("META-INF/container.xml") else { return nil }
    let root = BookRoot()
    XMLEvents.read(container, into: root)
    guard let path = root.path else { throw .damaged(kind: "This book", reason: "it does not say where its text is") }
    package = BookPackage()
    XMLEvents.read(try zip.needed(path), into: package)
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Chapters of a book that are read, what they may come to in all in bytes, and the paragraphs in them.
  private static let mostChapters = 20_000
  private static let mostBytes = Reader.sizeLimit
  private static let mostBlocks = 200_000

  func document() throws(ReadingError) -> ReadDocument {
    let chapters = package.chapters.map { folder + BookReader.plain($0) }
    let read = Array(chapters.prefix(BookReader.mostChapters))
    let found = try Chapters(Set(read), in: zip)
    let blocks = read.flatMap { found.blocks[$0] ?? [] }
    guard !blocks.isEmpty else { throw found.failure ?? .wordless(kind: "This book") }
    return ReadDocument(article: article(of: blocks), kind: .book, shortfalls: found.shortfalls(of: chapters))
  }

  /// The chapters' text, gathered in one walk through the archive.
  private final class Chapters {
    private(set) var blocks: [String: [Block]] = [:]
    /// Why the first of those that cannot be read cannot.
    private(set) var failure: ReadingError?
    /// How many were passed over, as those before them are as much as is read.
    private var beyond = 0
    private var room = (bytes: BookReader.mostBytes, blocks: BookReader.mostBlocks)

    init(_ names: Set<String>, in zip: ZipFile) throws(ReadingError) {
      try zip.walk { [self] in
        names.contains($0) && blocks[$0] == nil && hasRoom
      } _: { [self] name, content in
        do throws(ReadingError) { take(try passages(of: try content.get()), of: name) } catch {
          failure = failure ?? error
        }
        return true
      }
    }

    private var hasRoom: Bool {
      if room.bytes > 0, room.blocks > 0 { return true }
      beyond += 1
      return false
    }

    private func passages(of bytes: [UInt8]) throws(ReadingError) -> [Passage] {
      room.bytes -= bytes.count
      return try PageReader.chapter(of: TextDecoder.decode(bytes))
    }

    private func take(_ passages: [Passage], of name: String) {
      room.blocks -= passages.count
      blocks[name] = passages.map {
        Block($0.kind == .headline ? .heading(level: 2) : $0.kind, $0.string, links: $0.links)
      }
    }

    /// Chapters that are not there, or are no pages, and those beyond what is read.
    func shortfalls(of chapters: [String]) -> [Shortfall] {
      let limit = max(0, chapters.count - BookReader.mostChapters) + beyond
      let missing = chapters.count - limit - blocks.count
      return Shortfall.limit(to: chapters.count - limit, of: chapters.count, "chapters")
        + (missing > 0 ? [.missing(missing, of: chapters.count, things: "chapters")] : [])
    }
  }

  private func article(of blocks: [Block]) -> Article {
    let title = package.title
    let blocks = (title.map { [Block(.headline, $0)] } ?? []) + blocks
    return Article(
      headline: title, outlet: package.publisher, authors: package.creators,
      published: package.date.flatMap { PartialDate($0.prefix(10)) }.map { PublishedDate(date: $0) },
      language: package.language.map { String($0.prefix { $0 != "-" }) }, blocks: blocks)
  }

  /// `%20` and its kin in the names of chapters.
  private static func plain(_ name: String) -> String {
    guard name.contains("%") else { return name }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Where a book's package lies.
private final class BookRoot: XMLReader {
  private(set) var path: String?
  private var open = ""

  func start(_ name: String) { open = name }
  func attribute(_ name: String, value: String) {
    if open == "rootfile", name == "full-path", path == nil { path = value }
  }
  func end(_ name: String) {}
  func text(_ text: String) {}
}

/// A book's package: what it says of itself, and its chapters.
private final class BookPackage: XMLReader {
  private(set) var title: String?
  private(set) var creators: [String] = []
  private(set) var publisher: String?
  private(set) var date: String?
  private(set) var language: String?
  private var open = ""
  private var words = ""
  private var item: (id: String, place: String) = ("", "")
  private var items: [String: String] = [:]
  private var order: [String] = []

  /// Paths from the package's folder, in the order of reading; one that is named again is the same chapter.
  var chapters: [String] {
    var seen: Set<String> = []
    return order.compactMap { items[$0] }.filter { seen.insert($0).inserted }
  }

  func start(_ name: String) {
    open = name
    words = ""
    item = ("", "")
  }

  func attribute(_ name: String, value: String) {
    switch (open, name) {
    case ("item", "id"): item.id = value
    case ("item", "href"): item.place = value
    case ("itemref", "idref"): order.append(value)
    default: break
    }
  }

  func text(_ text: String) { words += text }

  func end(_ name: String) {
    let words = self.words.singleSpaced
    switch name {
    case "item": if !item.id.isEmpty { items[item.id] = item.place }
    case "title": title = title ?? words
    case "creator": creators.append(words)
    case "publisher": publisher = publisher ?? words
    case "date": date = date ?? words
    case "language": language = language ?? words
    default: break
    }
    self.words = ""
  }
}
