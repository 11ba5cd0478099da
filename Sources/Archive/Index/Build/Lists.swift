internal import Foundation
internal import GRDB
import Incidents
import Reading
import Text

/// What an article says of itself, by which it is found in lists.
struct ListedArticle {
  /// Relative to the archive.
  let path: String
  let address: String?
  let headline: String?
  let published: PublishedDate?

  init(path: String, article: Article) {
    self.init(ArticleSource(info: ArticleInfo(path: path, article: article), address: article.url))
  }

  init(_ source: ArticleSource) {
    path = source.info.path
    address = source.address
    headline = source.info.headline
    published = source.info.published
  }
}

/// The reading lists of an archive, which say what they have of an article: only what is surely it.
struct Lists: Sendable {
  /// An entry, and the number of its list's file.
  struct Listed: Sendable {
    let list: Int64
    let entry: ListEntry
  }

  private var all: [Listed] = []
  /// Places in `all`.
  private var byAddress: [String: [Int]] = [:]
  private var byFile: [String: [Int]] = [:]
  private var byHeadline: [String: [Int]] = [:]

  /// Scalars of a headline that no two articles have alike by chance. Set by hand, not measured.
  private static let fewestOfHeadline = 16

  init(_ lists: [(number: Int64, path: String, entries: [ListEntry])]) {
    for list in lists {
      for entry in list.entries {
        add(Listed(list: list.number, entry: entry), folder: FileBytes.folder(of: list.path))
      }
    }
  }

  /// Those of the index. O(their entries); next to nothing where there are none.
  init(_ store: IndexStore) throws {
    self.init(
      try store.database.read { connection in
        let rows = try Row.fetchAll(
          connection,
          sql: "SELECT list.file, file.path, list.entries FROM list JOIN file ON file.id = list.file ORDER BY file.path"
        )
        return try rows.map { row in
          var reader = ByteReader(row[2] as Data)
          return (row[0], row[1], try reader.listEntries())
        }
      })
  }

  var isEmpty: Bool { all.isEmpty }

  private mutating func add(_ listed: Listed, folder: String) {
    let place = all.count
    all.append(listed)
    if let key = AddressKey.key(of: listed.entry.address) { byAddress[key, default: []].append(place) }
    for key in Set(listed.entry.files.flatMap { FileKey.keys(of: $0, in: folder) }) {
      byFile[key, default: []].append(place)
    }
    if let key = Lists.headlineKey(listed.entry.title) { byHeadline[key, default: []].append(place) }
  }

  private static func headlineKey(_ headline: String?) -> String? {
    let key = Fold.text(headline ?? "").singleSpaced
    return key.unicodeScalars.count >= fewestOfHeadline ? key : nil
  }

  /// What the lists have of an article: by its address and by its file, else by its headline, in the order of the lists. O(1).
  func entries(of article: ListedArticle) -> [Listed] { places(of: article).map { all[$0] } }

  /// The same, as the entries' places among all.
  func places(of article: ListedArticle) -> [Int] {
    if isEmpty { return [] }
    var found = Set(article.address.flatMap(AddressKey.key).flatMap { byAddress[$0] } ?? [])
    // Of two works that have one file neither is surely it.
    if let place = FileKey.keys(ofArticle: article.path).lazy.compactMap({ byFile[$0] }).first(where: { $0.count == 1 })
    {
      found.formUnion(place.filter { !isOther(all[$0].entry, than: article) })
    }
    if found.isEmpty { found.formUnion(byHeadline(article)) }
    return found.sorted()
  }

  /// By the headline, where the list has it of one article only, and nothing speaks against it.
  private func byHeadline(_ article: ListedArticle) -> [Int] {
    let places = Lists.headlineKey(article.headline).flatMap { byHeadline[$0] } ?? []
    let addresses = Set(places.map { AddressKey.key(of: all[$0].entry.address) ?? "" }).subtracting([""])
    guard addresses.count <= 1 else { return [] }
    return places.filter { !isOther(all[$0].entry, than: article) }
  }

  /// Whether address or day say that it is another article.
  private func isOther(_ entry: ListEntry, than article: ListedArticle) -> Bool {
    if let own = article.address.flatMap(AddressKey.key), let listed = AddressKey.key(of: entry.address), own != listed
    {
      return true
    }
    guard let own = article.published?.date, let listed = entry.published?.date, own.precision == .day,
      listed.precision == .day, let day = own.earliest, let other = listed.earliest
    else { return false }
    // A day's difference is one between zones.
    return abs(day.number - other.number) > 1
  }
}

extension Article {
  /// With what lists say of it, where it says nothing itself.
  func completed(by entries: [ListEntry]) -> Article {
    var article = self
    for entry in entries {
      if article.url == nil, !entry.address.isEmpty { article.url = entry.address }
      if article.headline == nil, !entry.title.isEmpty { article.headline = entry.title }
      if article.outlet == nil, !entry.outlet.isEmpty { article.outlet = entry.outlet }
      if article.authors.isEmpty { article.authors = entry.authors }
      article.published = article.published ?? entry.published
    }
    return article
  }

  /// With what the index knows of it from lists.
  func completed(by known: ArticleSource) -> Article {
    var article = self
    article.url = article.url ?? known.address
    article.headline = article.headline ?? known.info.headline
    article.outlet = article.outlet ?? known.info.outlet
    if article.authors.isEmpty { article.authors = known.authors }
    article.published = article.published ?? known.info.published
    return article
  }
}

extension ArticleInfo {
  /// With what a person noted of it.
  func noting(_ entries: [ListEntry]) -> ArticleInfo {
    var info = self
    for entry in entries {
      info.notes += entry.notes.filter { !info.notes.contains($0) }
      info.tags += entry.tags.filter { !info.tags.contains($0) }
    }
    return info
  }
}
