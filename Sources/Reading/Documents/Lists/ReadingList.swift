internal import Incidents

/// A list of articles that a person keeps in a program for references or for reading later. It tells of the articles of an archive,
/// and is none itself.
package struct ReadingList: Sendable {
  package let form: Form
  /// In their order, those that name an article.
  package let entries: [ListEntry]
  /// What of it is not read.
  package let shortfalls: [Shortfall]

  /// Entries of one list that are read at most.
  static let mostEntries = 50_000

  /// How it is written.
  package enum Form: String, Sendable {
    case json, table = "csv", bibTeX = "bib", rdf, bookmarks = "html", mail = "eml"

    /// The usual ending of such a file.
    package var ending: String { rawValue }
  }

  /// `nil` where no entry names an article.
  init?(_ form: Form, _ entries: [ListEntry]?) {
    let named = (entries ?? []).filter(\.namesArticle)
    guard !named.isEmpty else { return nil }
    self.form = form
    self.entries = Array(named.prefix(ReadingList.mostEntries))
    // Nobody counts on.
    let isWhole = named.count <= ReadingList.mostEntries
    shortfalls = isWhole ? [] : [.limited(read: ReadingList.mostEntries, of: nil, things: "entries")]
  }

  /// The entries as articles, for whoever asks what is in the list.
  package var parts: ReadParts {
    var seen: Set<String> = []
    let parts = entries.enumerated().map { index, entry in
      let name = [entry.id, entry.address].first { !$0.isEmpty } ?? "\(index + 1)"
      let id = seen.insert(name).inserted ? name : "\(name)-\(index + 1)"
      return ReadPart(id: id, article: .success(entry.article))
    }
    return ReadParts(parts: parts, shortfalls: shortfalls)
  }
}

extension ListEntry {
  /// Of what the list says, with the text that it keeps.
  fileprivate var article: Article {
    // Soft hyphens are places to break words at, and no part of them.
    var blocks = Feed.blocks(of: String(content.unicodeScalars.filter { $0 != "\u{AD}" }))
    let language = LayoutLanguage.language(of: blocks.map { Array($0.text.utf8) })
    // An address stands for the title that the list does not have.
    let headline = title.isEmpty ? address : title
    blocks.insert(Block(.headline, headline), at: 0)
    return Article(
      headline: headline, outlet: outlet.isEmpty ? HostName.host(ofURL: address) : outlet,
      url: address.isEmpty ? nil : address, authors: authors, published: published, language: language, blocks: blocks)
  }
}

extension Reader {
  /// The entries of a reading list, told by what is in the file; `nil` for anything else, which its first bytes tell of nearly all
  /// files.
  package static func list(_ bytes: [UInt8], named name: String) -> ReadingList? {
    guard bytes.count <= sizeLimit, let first = ListForm.first(of: bytes, named: name), !Feed.isJSON(bytes) else {
      return nil
    }
    if first == .mail { return ReadingList(.mail, NewsAlert.entries(in: bytes)) }
    let text = TextDecoder.decode(bytes)
    switch first {
    case .json: return ReadingList(.json, JSONList.entries(in: text))
    case .bibTeX: return ReadingList(.bibTeX, BibTeXList.entries(in: text))
    case .rdf: return ReadingList(.rdf, ZoteroList.entries(in: bytes))
    case .bookmarks: return ReadingList(.bookmarks, BookmarkList.entries(in: text))
    case .table: return ReadingList(.table, TableList.entries(in: text))
    case .mail: return nil
    }
  }

  /// Whether the name is one of data: a list of articles, or nothing to read.
  package static func isDataName(_ name: String) -> Bool { ListForm.isDataName(name) }

  /// Whether a file is data by its name and by its first byte: where it is no list, it is nothing to read.
  package static func isData(_ bytes: [UInt8], named name: String) -> Bool {
    guard ListForm.isDataName(name) else { return false }
    guard let first = ListForm.firstSign(of: bytes) else { return true }
    let isDocument =
      first == ASCII.less || bytes.starts(with: "%PDF".utf8) || bytes.starts(with: gzip)
      || bytes.starts(with: "PK".utf8) || bytes.starts(with: "{\\rtf".utf8)
    return !isDocument
  }
}
