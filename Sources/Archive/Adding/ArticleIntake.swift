import Incidents
internal import Reading

/// Copies articles into an archive, each of them once.
package struct ArticleIntake {
  private let folder: ArchiveFolder
  private let isTrial: Bool
  /// Paths by their sizes in bytes, of the files that may be articles.
  private var paths: [Int: [String]]
  /// What a trial would have stored.
  private var promised: [String: [UInt8]] = [:]

  /// Where new articles go.
  private static let articles = "articles"

  /// What became of one document.
  package enum Outcome: Hashable, Sendable {
    /// It is now at this path of the archive, or would be.
    case added(path: String)
    /// The same bytes are there already.
    case known(path: String)
  }

  /// Why a document was not taken in. Nothing was stored of it.
  package enum Failure: Error, Hashable, CustomStringConvertible {
    case file(FileBytes.Failure)
    case document(String)
    /// The folder of new articles is a link, and links to folders are not followed: what is stored there is not seen again.
    case linked(folder: String)

    package var description: String {
      switch self {
      case .file(let failure): "the file \(failure)"
      case .document(let reason): reason
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
  private init(_ folder: ArchiveFolder, isTrial: Bool) {
    self.folder = folder
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
    if !isTrial { TemporaryFile.sweep("\(folder.root)/\(articles)") }
    var intake = ArticleIntake(folder, isTrial: isTrial)
    work(&intake)
  }

  /// Takes a document's bytes in, unless the archive has them under whatever name.
  ///
  /// - Parameter name: what the file is called where it comes from: a hint at what is in it.
  package mutating func add(_ bytes: [UInt8], named name: String = "") throws(Failure) -> Outcome {
    if let known = path(of: bytes) { return .known(path: known) }
    let document: ReadDocument
    do throws(ReadingError) { document = try Reader.document(bytes, named: name, by: .installed) } catch {
      throw .document("\(error)")
    }
    guard !FileBytes.isLink("\(folder.root)/\(ArticleIntake.articles)") else {
      throw .linked(folder: ArticleIntake.articles)
    }
    let stem = "\(ArticleIntake.articles)/\(ArticleName.stem(of: document.article))"
    let path = try store(bytes, stem: stem, ending: document.kind.ending)
    paths[bytes.count, default: []].append(path)
    if isTrial { promised[path] = bytes }
    return .added(path: path)
  }

  /// Files of the same size are compared byte by byte; no other is read.
  private func path(of bytes: [UInt8]) -> String? {
    (paths[bytes.count] ?? []).first { path in
      promised[path] == bytes || (try? FileBytes.read("\(folder.root)/\(path)")) == bytes
    }
  }

  /// The first name that nobody has: `stem.txt`, `stem-2.txt` ...
  private func store(_ bytes: [UInt8], stem: String, ending: String) throws(Failure) -> String {
    do throws(FileBytes.Failure) {
      if !isTrial { try FileBytes.makeFolder("\(folder.root)/\(ArticleIntake.articles)") }
      for number in 1... {
        let path = "\(stem)\(number == 1 ? "" : "-\(number)").\(ending)"
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
