internal import Foundation
internal import GRDB
import Incidents
import Text

/// A file of an archive and what became of it.
package struct FileState: Sendable, Equatable {
  /// Relative to the archive.
  package let path: String
  package let state: State
  /// Articles in it.
  package let articles: Int
  /// These, in their order, where they are not the file itself.
  package let parts: [Part]
  /// Of the file's own article, where it has one.
  package let headline: String?
  /// Articles that it tells of, of a list.
  package let entries: Int
  /// Why, and what to do; the file that it is the same as; empty where there is nothing to say.
  package let words: String

  /// An article in a file that holds several.
  package struct Part: Sendable, Equatable {
    /// Its address.
    package let path: String
    package let headline: String?
  }

  /// Every file is in one of these.
  package enum State: String, Sendable, CaseIterable {
    case read, same = "same-as-another", part = "part-of-another", list, record, setting, unread = "cannot-be-read"
    /// The index has not come to it yet.
    case waiting = "not-read-yet"
    case other = "not-an-article"

    /// What a sum calls files of it.
    package var words: String {
      switch self {
      case .read: "read"
      case .same: "the same as another"
      case .part: "part of another"
      case .list: "lists of articles"
      case .record: "records and decisions"
      case .setting: "settings"
      case .unread: "cannot be read"
      case .waiting: "not read yet"
      case .other: "not articles"
      }
    }

    /// What a sum calls so many files of it.
    package func words(counting files: Int) -> String { files == 1 ? wordsOfOnly : words }

    private var wordsOfOnly: String {
      switch self {
      case .list: "list of articles"
      case .record: "record or decisions"
      case .other: "not an article"
      case .read, .same, .part, .setting, .unread, .waiting: words
      }
    }

    /// What one file of it is called.
    package var wordsOfOne: String {
      switch self {
      case .list: "a list of articles"
      case .record: "a record or decisions"
      case .other: "not an article"
      case .read, .same, .part, .setting, .unread, .waiting: words
      }
    }
  }
}

extension ArchiveSession {
  /// Every file of the archive, in the order of their paths; hidden ones, which are nobody's articles, left out. Looks at the names of
  /// all files, and at the content of none. O(files).
  package func files() throws(ArchiveFailure) -> [FileState] {
    let known = try reading { try KnownFiles(try store()) }
    let scan = FolderScan(root: folder.root)
    var seen: [Int64: String] = [:]
    return scan.allFiles().map { path in state(of: path, scan: scan, known: known, seen: &seen) }
  }

  private func state(of path: String, scan: FolderScan, known: KnownFiles, seen: inout [Int64: String]) -> FileState {
    let trouble = known.troubles[path]
    if FolderScan.isRecord(path) {
      let isRecord = FolderScan.isOfInterest(name: path, in: ArchiveFolder.incidentsFolder)
      if let trouble, trouble.severity == .error, !known.records.contains(path) {
        return .init(path, .unread, trouble.words)
      }
      return isRecord
        ? .init(path, .record) : .init(path, .other, "only records lie in \(ArchiveFolder.incidentsFolder)/")
    }
    if path == "blotter.yaml" || path.hasPrefix("lexicon/") { return .init(path, .setting) }
    if let page = FolderScan.page(ofPart: path), scan.isPart(folder: page) { return .init(path, .part, page) }
    guard let file = known.files[path] else { return stateOfUnknown(path) }
    if file.articles == 0, file.entries == 0 {
      if trouble == nil, DocumentEnding.isData(path) { return .init(path, .other, NoArticle.words(of: path)) }
      return trouble.map { .init(path, .unread, $0.words) } ?? .init(path, .waiting, FileState.waits)
    }
    if file.hash != 0, let first = seen[file.hash] { return .init(path, .same, first, file) }
    seen[file.hash] = path
    if file.entries > 0 { return .init(path, .list, "", file) }
    return .init(path, .read, trouble?.words ?? "", file)
  }
}

extension ArchiveSession {
  /// Of a file that the index does not have.
  private func stateOfUnknown(_ path: String) -> FileState {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    return FolderScan.isOfInterest(name: String(name), in: slash.map { String(path[..<$0]) } ?? "")
      ? .init(path, .waiting, FileState.waits) : .init(path, .other, NoArticle.words(of: path))
  }
}

extension FileState {
  fileprivate static let waits = "the index comes to it in a moment"

  fileprivate init(_ path: String, _ state: State, _ words: String = "", _ file: KnownFiles.File? = nil) {
    self.path = path
    self.state = state
    self.words = words
    articles = file?.articles ?? 0
    parts = file?.parts ?? []
    headline = file?.headline
    entries = file?.entries ?? 0
  }
}

extension Finding {
  /// What is wrong and what to do, without the path.
  fileprivate var words: String { advice.isEmpty ? message : "\(message); \(advice)" }
}

/// What the index knows of files.
fileprivate struct KnownFiles {
  /// A file and how many articles are in it.
  struct File {
    var hash: Int64
    var articles: Int
    var parts: [FileState.Part] = []
    var headline: String?
    /// Of a list.
    var entries = 0
  }

  var files: [String: File] = [:]
  var records: Set<String> = []
  var troubles: [String: Finding] = [:]

  init(_ store: IndexStore) throws {
    (files, records, troubles) = try store.database.read { connection in
      var files: [String: File] = [:]
      let rows = try Row.fetchCursor(
        connection,
        sql:
          "SELECT file.path, file.folder, file.hash, article.info FROM file LEFT JOIN article ON article.file = file.id"
      )
      while let row = try rows.next() {
        let (path, folder) = (row[0] as String, row[1] as String)
        let article = try (row[3] as Data?).map { try KnownFiles.headline($0) }
        // An article in a file that holds several is counted to that file.
        let isPart = path.hasPrefix(folder + "#")
        let owner = isPart ? folder : path
        var file = files[owner] ?? File(hash: 0, articles: 0)
        if !isPart { file.hash = row[2] }
        if let article {
          file.articles += 1
          if isPart { file.parts.append(.init(path: path, headline: article)) } else { file.headline = article }
        }
        files[owner] = file
      }
      for row in try Row.fetchAll(
        connection, sql: "SELECT file.path, list.count FROM list JOIN file ON file.id = list.file")
      {
        files[row[0] as String]?.entries = row[1]
      }
      let records = try String.fetchSet(
        connection, sql: "SELECT file.path FROM record JOIN file ON file.id = record.file")
      var troubles: [String: Finding] = [:]
      // What is wrong with an article in a file is told of the file.
      for row in try Row.fetchAll(
        connection, sql: "SELECT finding.body, file.path FROM finding JOIN file ON file.id = finding.file")
      {
        var reader = ByteReader(row[0] as Data)
        let (path, finding) = (row[1] as String, try reader.finding())
        troubles[path] = troubles[path] ?? finding
      }
      return (files, records, troubles)
    }
  }
}

extension KnownFiles {
  fileprivate static func headline(_ info: Data) throws -> String? {
    var reader = ByteReader(info)
    return try reader.info().headline
  }
}

/// Why a file is no article, by its name.
private enum NoArticle {
  /// Endings that people's folders have, and what such files are.
  private static let kinds: [(endings: Set<String>, words: String)] = [
    (["png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tif", "tiff", "heic", "ico"], "a picture"),
    (["mp3", "mp4", "wav", "mov", "avi", "mkv", "ogg", "webm", "m4a"], "sound or film"),
    (
      ["ppt", "pptx", "xls", "xlsx", "ods", "odp", "pages", "numbers"],
      "this kind is not read: save it as DOCX, ODT or PDF"
    ),
    (["zip", "tar", "gz", "7z", "rar", "xz", "bz2"], "an archive: take what is in it out"),
    (["json", "csv", "tsv", "bib", "ris", "rdf"], "data, and no list of articles"),
    (["css", "js", "woff", "woff2", "ttf"], "part of a page"),
  ]

  static func words(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return "its name has no ending that articles have: add it by 'blotter add', which goes by what is in it"
    }
    let ending = name[name.index(after: dot)...].lowercased()
    return kinds.first { $0.endings.contains(ending) }?.words ?? "its name ends in .\(ending), which no article has"
  }
}
