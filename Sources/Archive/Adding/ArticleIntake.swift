import Incidents
internal import Reading

/// Copies articles into an archive, each of them once.
package struct ArticleIntake {
  private let folder: ArchiveFolder
  private let isTrial: Bool
  private let contents: KnownContents
  /// Paths by their sizes in bytes, of the files that may be articles.
  private var paths: [Int: [String]]
  /// What a trial would have stored.
  private var promised: [String: [UInt8]] = [:]

  /// What was taken in so far.
  package private(set) var arrivals = Arrivals()

  /// Where new articles and lists go.
  private static let articles = "articles"
  private static let lists = "lists"

  /// What became of one document.
  package enum Outcome: Hashable, Sendable {
    /// It is now at this path of the archive, or would be.
    case added(path: String)
    /// The same of a file that holds several articles, some of which may be unreadable.
    case addedSeveral(path: String, articles: Int, unread: Int)
    /// The same of a reading list, with how many articles it tells of.
    case addedList(path: String, entries: Int)
    /// The same bytes are there already.
    case known(path: String)
  }

  /// Why a document was not taken in. Nothing was stored of it.
  package enum Failure: Error, Hashable, CustomStringConvertible {
    case file(FileBytes.Failure)
    case document(String)
    /// Another program's data.
    case data
    /// It should have been a list of articles.
    case noList
    /// The same bytes are there already, and cannot be read.
    case knownUnread(path: String, reason: String)
    /// An address, which nothing is fetched from.
    case address
    /// The folder of new articles is a link, and links to folders are not followed: what is stored there is not seen again.
    case linked(folder: String)

    package var description: String {
      switch self {
      case .file(let failure): "the file \(failure)"
      case .document(let reason): "it was not stored: \(reason)"
      case .data: "it was not stored: it is data, no article and no list of articles"
      case .knownUnread(let path, let reason): "is in the archive already, as \(path), and cannot be read: \(reason)"
      case .noList: "it is no list of articles that can be read"
      case .address:
        "Blotter never goes online. Open the page in your browser, save it (Ctrl-S, as a whole page or as MHTML; or print it to PDF), and add the file"
      case .linked(let folder):
        "nothing was added: the archive's '\(folder)' is a link, and links to folders are not followed; put the folder itself there"
      }
    }
  }

  /// Another program takes documents in and is stopped.
  package struct Busy: Error, CustomStringConvertible {
    let holder: LockHolder

    package var description: String {
      "\(holder) adds to this archive; let it go on, or end it, and try again; nothing was added"
    }
  }

  /// O(files in the archive): their sizes are asked for.
  private init(_ folder: ArchiveFolder, cache: String, isTrial: Bool) {
    self.folder = folder
    contents = KnownContents(of: folder, cache: cache)
    self.isTrial = isTrial
    paths = FolderScan(root: folder.root).articlesBySize()
  }

  /// Takes documents in while no other program does.
  ///
  /// - Parameters:
  ///   - cache: `$XDG_CACHE_HOME/blotter`, where the programs agree on who goes first.
  ///   - isTrial: nothing is written to the archive.
  ///   - waiting: told once, after a moment, of the process that is waited for.
  /// - Throws: the process that holds the archive and is stopped.
  package static func run(
    _ folder: ArchiveFolder, cache: String, isTrial: Bool = false,
    waiting: @escaping @Sendable (LockHolder) -> Void = { _ in }, work: (inout ArticleIntake) -> Void
  ) throws(Busy) {
    // Without a cache there is no lock, and the file system's own "create only if new" must do.
    try? FileBytes.makeFolder(cache, mode: .owner)
    FileBytes.tighten(cache, filesNamed: folder.cacheName)
    let file = "\(cache)/\(folder.cacheName).add"
    guard let lock = FileLock(file, waiting: .untilFree(telling: waiting)) else {
      throw Busy(holder: LockHolder(fileAt: file))
    }
    defer { lock.release() }
    if !isTrial { for name in [articles, lists] { TemporaryFile.sweep("\(folder.root)/\(name)") } }
    var intake = ArticleIntake(folder, cache: cache, isTrial: isTrial)
    work(&intake)
  }

  /// Takes a document's bytes in, unless the archive has them under whatever name.
  ///
  /// - Parameters:
  ///   - name: what the file is called where it comes from: a hint at what is in it.
  ///   - isList: whether it must be a reading list.
  package mutating func add(
    _ bytes: [UInt8], named name: String = "", isList: Bool = false
  ) throws(Failure) -> Outcome {
    // Nothing is the same as any other nothing.
    let known = bytes.isEmpty ? nil : path(of: bytes)
    if let known, !isList, contents.isRead(known, bytes: bytes) { return .known(path: known) }
    let document: IncomingDocument
    do throws(ReadingError) { document = try IncomingDocument(bytes, named: name) } catch {
      throw isList ? .noList : ArticleIntake.failure(error, known: known)
    }
    if isList, document.list == nil { throw .noList }
    guard let known else { return try store(document, of: bytes) }
    // What is known of a list is told again.
    if isList { arrivals.add(document, at: known) }
    return .known(path: known)
  }

  private static func failure(_ error: ReadingError, known: String?) -> Failure {
    if error == .data { return .data }
    return known.map { .knownUnread(path: $0, reason: error.clause) } ?? .document(error.clause)
  }

  private mutating func store(_ document: IncomingDocument, of bytes: [UInt8]) throws(Failure) -> Outcome {
    let folder = document.list == nil ? ArticleIntake.articles : ArticleIntake.lists
    guard !FileBytes.isLink("\(self.folder.root)/\(folder)") else { throw .linked(folder: folder) }
    let path = try store(bytes, in: folder, stem: document.stem, ending: document.ending)
    paths[bytes.count, default: []].append(path)
    if isTrial { promised[path] = bytes }
    arrivals.add(document, at: path)
    if let list = document.list { return .addedList(path: path, entries: list.entries.count) }
    let count = document.articles.count
    return count == 1 && document.unread == 0
      ? .added(path: path) : .addedSeveral(path: path, articles: count, unread: document.unread)
  }

  /// Files of the same size are compared byte by byte; no other is read.
  private func path(of bytes: [UInt8]) -> String? {
    (paths[bytes.count] ?? []).first { path in
      promised[path] == bytes || (try? FileBytes.read("\(folder.root)/\(path)")) == bytes
    }
  }

  /// The first name that nobody has: `stem.txt`, `stem-2.txt` ...
  private func store(_ bytes: [UInt8], in name: String, stem: String, ending: String) throws(Failure) -> String {
    do throws(FileBytes.Failure) {
      if !isTrial { try FileBytes.makeFolder("\(folder.root)/\(name)") }
      for number in 1... {
        let path = "\(name)/\(stem)\(number == 1 ? "" : "-\(number)").\(ending)"
        let isFree =
          isTrial
          ? promised[path] == nil && FileBytes.entry(at: "\(folder.root)/\(path)") == .nothing
          : try FileBytes.create(bytes, at: "\(folder.root)/\(path)")
        if isFree { return path }
      }
    } catch { throw .file(error) }
    preconditionFailure("numbers have no end")
  }
}
