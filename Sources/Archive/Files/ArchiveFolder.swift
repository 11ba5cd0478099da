package import Incidents
import Reading
internal import Records
import Text

/// An archive's folder: records in `incidents/`, articles anywhere else.
package struct ArchiveFolder: Hashable, Sendable {
  /// Absolute path without a trailing slash.
  package let root: String

  package init(root: String) { self.root = root }

  package static let incidentsFolder = "incidents"
  /// Where rejected drafts are listed; a record may have the name as well.
  package static let rejectionList = "\(incidentsFolder)/rejected.yaml"
  /// Whether a folder looks like an archive by itself.
  package static func isArchive(_ path: String) -> Bool {
    FileBytes.entry(at: "\(path)/\(incidentsFolder)") == .folder || FileBytes.entry(at: "\(path)/articles") == .folder
      || FileBytes.entry(at: "\(path)/blotter.yaml") == .file
  }

  /// Whether a folder holds saved pages itself: a folder of clippings that nobody has made an archive of yet.
  package static func holdsArticles(_ path: String) throws(FileBytes.Failure) -> Bool {
    try FileBytes.names(in: path).contains { item in
      item.entry == .file && FolderScan.isOfInterest(name: item.name, in: "") && DocumentEnding.makesArchive(item.name)
    }
  }

  /// Whether the archive lies in a git repository.
  package var isInRepository: Bool {
    var path = root
    while path.count > 1 {
      if FileBytes.entry(at: "\(path)/.git") != .nothing { return true }
      path = FileBytes.folder(of: path)
    }
    return false
  }

  /// Reads one record.
  ///
  /// - Returns: besides, the hash of its bytes (0 where there are none), and whether it could not be read for a reason that may
  ///   pass.
  package func record(_ path: String) -> (incident: Incident?, findings: [Finding], hash: Int64, isUnread: Bool) {
    do throws(FileBytes.Failure) {
      let bytes = try FileBytes.read("\(root)/\(path)")
      let encoding = YAMLText.encoding(of: bytes)
      guard encoding == nil, let text = String(validating: bytes, as: UTF8.self) else {
        let what = encoding.map { "\($0), not UTF-8" } ?? "not UTF-8 text"
        let finding = Finding(path: path, message: "the record is \(what)", advice: "save it as UTF-8")
        return (nil, [finding], ArchiveFolder.hash(of: bytes), false)
      }
      let (incident, findings) = RecordReader.read(text, id: ArchiveFolder.id(of: path), path: path)
      return (incident, findings, ArchiveFolder.hash(of: bytes), false)
    } catch {
      let finding = Finding(path: path, message: "the record \(error)", advice: "check the file and its permissions")
      return (nil, [finding], 0, error.mayPass)
    }
  }

  /// The file that lists rejected drafts.
  ///
  /// - Returns: `nil` where it is no such list but a record; no drafts where it cannot be read for a reason that may pass.
  func rejections(_ path: String) -> (drafts: [RejectedDraft]?, findings: [Finding], hash: Int64)? {
    guard path == ArchiveFolder.rejectionList else { return nil }
    do throws(FileBytes.Failure) {
      let bytes = try FileBytes.read("\(root)/\(path)")
      guard RejectionList.isList(bytes) else { return nil }
      let (drafts, findings) = RejectionList.read(bytes, path: path)
      return (drafts, findings, ArchiveFolder.hash(of: bytes))
    } catch {
      let advice = "check the file and its permissions; what it rejected before stays rejected"
      return (nil, [Finding(path: path, message: "the list \(error)", advice: advice)], 0)
    }
  }

  /// FNV-1a of a file's bytes, its lowest bit set: never 0, which stands for no bytes.
  static func hash(of bytes: [UInt8]) -> Int64 { Int64(bitPattern: FNV1a.hash(bytes) | 1) }

  /// The record's name without folder and ending.
  static func id(of path: String) -> Incident.ID {
    let name = path.split(separator: "/").last ?? ""
    return Incident.ID(name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name))
  }

  /// Whether a path that somebody wrote down may be an article's: one that looking through the archive could find.
  package func mayHoldArticle(at path: String) -> Bool {
    let path = place(of: path)?.file ?? path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }), let name = parts.last else { return false }
    let folder = parts.dropLast().joined(separator: "/")
    return !FolderScan.isRecord(path) && !FolderScan.isLeftOut(folder: folder)
      && FolderScan.isOfInterest(name: String(name), in: folder)
      && !FolderScan(root: root).leavesArchive("\(root)/\(path)")
  }

  /// The path of one of the articles that a file holds; a part without a name is the file itself.
  static func path(of part: String, in file: String) -> String { part.isEmpty ? file : "\(file)#\(part)" }

  /// The file that an article lies in: its own, or one that holds several.
  package func file(of path: String) -> String { place(of: path)?.file ?? path }

  /// The file that an article lies in, and which of its articles it is; `nil` where the path is a file's own.
  private func place(of path: String) -> (file: String, part: String)? {
    guard let sign = path.firstIndex(of: "#"), FileBytes.entry(at: "\(root)/\(path)") == .nothing else { return nil }
    return (String(path[..<sign]), String(path[path.index(after: sign)...]))
  }

  /// Reads an article from its file.
  package func article(_ path: String) throws(ArticleFailure) -> Article {
    if let (file, id) = place(of: path) {
      let parts = try parts(of: try bytes(of: file, as: path), at: file)
      guard let part = parts?.parts.first(where: { $0.id == id }) else {
        throw ArticleFailure(path: path, reason: "the file \(file) has no article of this name", isMissing: true)
      }
      return try article(part, at: path)
    }
    let bytes = try bytes(of: path, as: path)
    if let parts = try parts(of: bytes, at: path)?.parts {
      if let own = parts.first(where: { $0.id.isEmpty }) { return try article(own, at: path) }
      throw ArticleFailure(path: path, .several(count: parts.count))
    }
    return try document(bytes, at: path).article
  }

  /// The articles of a file that holds several; `nil` for a file that is one.
  func parts(of bytes: [UInt8], at path: String) throws(ArticleFailure) -> ReadParts? {
    do throws(ReadingError) { return try Reader.parts(bytes, named: path, by: .installed) } catch {
      throw ArticleFailure(path: path, error)
    }
  }

  func article(_ part: ReadPart, at path: String) throws(ArticleFailure) -> Article {
    do throws(ReadingError) { return try part.article.get() } catch {
      throw ArticleFailure(path: path, error)
    }
  }

  private func bytes(of file: String, as path: String) throws(ArticleFailure) -> [UInt8] {
    do throws(FileBytes.Failure) { return try FileBytes.read("\(root)/\(file)") } catch {
      throw ArticleFailure(path: path, error)
    }
  }

  /// Reads an article from its file's bytes.
  func document(_ bytes: [UInt8], at path: String) throws(ArticleFailure) -> ReadDocument {
    do throws(ReadingError) { return try Reader.document(bytes, named: path, by: .installed) } catch {
      throw ArticleFailure(path: path, error)
    }
  }
}

/// Why an article cannot be shown.
package struct ArticleFailure: Error, Hashable, CustomStringConvertible {
  package let path: String
  /// What is wrong, and what to do; empty where there is nothing.
  let message: String
  let advice: String
  /// There is no such file.
  package let isMissing: Bool

  init(path: String, reason: String, advice: String = "", isMissing: Bool = false) {
    self.path = path
    message = reason
    self.advice = advice
    self.isMissing = isMissing
  }

  init(path: String, _ error: ReadingError) {
    self.init(path: path, reason: error.message, advice: error.advice)
  }

  init(path: String, _ failure: FileBytes.Failure) {
    self.init(path: path, reason: "the file \(failure)", advice: failure.advice, isMissing: failure == .missing)
  }

  package var reason: String { advice.isEmpty ? message : "\(message); \(advice)" }

  package var description: String { "\(path): \(reason)" }
}
