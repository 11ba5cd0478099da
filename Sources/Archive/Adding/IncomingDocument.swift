import Facts
package import Incidents
internal import Reading
import Text

/// A document that is to be taken in, read: what is in it, and what its copy is called.
struct IncomingDocument {
  /// One that a file holds: the name of its part, empty for the file itself.
  typealias Part = (name: String, article: Article)

  private(set) var articles: [Part] = []
  /// Of a file that holds several: how many of them cannot be read, and why the first cannot.
  private(set) var unread = 0
  private(set) var list: ReadingList?
  /// What of it is not read though the rest is, each with the name of its part, empty for the file itself.
  private(set) var shortfalls: [(name: String, Shortfall)] = []
  /// The copy's name without folder and ending.
  private(set) var stem = ""
  private(set) var ending = ""

  /// - Parameter name: what the file is called where it comes from.
  init(_ bytes: [UInt8], named name: String) throws(ReadingError) {
    if let list = Reader.list(bytes, named: name) {
      self.list = list
      shortfalls = list.shortfalls.map { ("", $0) }
      (stem, ending) = (IncomingDocument.stem(ofName: name) ?? "list", list.form.ending)
    } else if let parts = try Reader.parts(bytes, named: name, by: .installed) {
      try take(parts, of: bytes, named: name)
    } else {
      let document = try Reader.document(bytes, named: name, by: .installed)
      articles = [("", document.article)]
      shortfalls = document.shortfalls.map { ("", $0) }
      (stem, ending) = (
        ArticleName.stem(of: document.article, else: IncomingDocument.stem(ofName: name)), document.kind.ending
      )
    }
  }

  /// At least one must be readable: nothing is stored that cannot be read.
  private mutating func take(_ read: ReadParts, of bytes: [UInt8], named name: String) throws(ReadingError) {
    var trouble: ReadingError?
    shortfalls = read.shortfalls.map { ("", $0) }
    for part in read.parts {
      do throws(ReadingError) {
        articles.append((part.id, try part.article.get()))
        shortfalls += part.shortfalls.map { (part.id, $0) }
      } catch {
        unread += 1
        trouble = trouble ?? error
      }
    }
    guard let first = articles.first?.article else { throw trouble ?? .empty }
    let container = Reader.containerEnding(bytes)
    stem = (container == nil ? nil : IncomingDocument.stem(ofName: name)) ?? ArticleName.stem(of: first)
    ending = container ?? "eml"
  }

  /// Letters of a name that says nothing of its own.
  private static let fewest = 3
  private static let limit = 60

  /// The plain words of a file's own name.
  private static func stem(ofName name: String) -> String? {
    let base = name.split(separator: "/").last.map(String.init) ?? ""
    let words = PlainName.words(String(base.prefix { $0 != "." }), limit: limit)
    return words.count >= fewest ? words : nil
  }
}

/// What was taken in, for finding out what else of the archive is the same.
package struct Arrivals {
  /// An article and where it now lies.
  struct Arrival {
    /// The file that it lies in.
    let file: String
    let source: ListedArticle
    let shingles: Shingles
  }

  private(set) var articles: [Arrival] = []
  private(set) var lists: [(path: String, entries: [ListEntry])] = []
  /// What of them is not read though the rest is.
  package private(set) var shortfalls: [Finding] = []

  package init() {}

  /// How many articles a list tells of.
  package func entryCount(of list: String) -> Int { lists.first { $0.path == list }?.entries.count ?? 0 }

  package var isEmpty: Bool { articles.isEmpty && lists.isEmpty }

  mutating func add(_ document: IncomingDocument, at path: String) {
    if let list = document.list { add(list.entries, at: path) }
    shortfalls += document.shortfalls.map { name, shortfall in
      Finding(shortfall, path: ArchiveFolder.path(of: name, in: path))
    }
    for (name, article) in document.articles {
      let place = ArchiveFolder.path(of: name, in: path)
      articles.append(
        Arrival(file: path, source: ListedArticle(path: place, article: article), shingles: Shingles(article.cleanText))
      )
    }
  }

  mutating func add(_ entries: [ListEntry], at path: String) { lists.append((path, entries)) }
}
