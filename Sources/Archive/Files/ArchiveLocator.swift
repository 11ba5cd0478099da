/// Finds which archive to open.
package struct ArchiveLocator {
  /// A folder that the user names, and where.
  package struct Named {
    package let path: String
    /// As in "which --archive names".
    package let source: String

    /// `nil` when nothing is named there.
    package init?(_ path: String?, by source: String) {
      guard let path else { return nil }
      self.path = path
      self.source = source
    }
  }

  private let named: [Named]
  private let currentFolder: String
  private let home: String
  private let dataHome: String
  private let executable: String

  /// - Parameters:
  ///   - named: the first of them counts.
  ///   - home: the user's own folder, which is no archive for holding a page or two.
  ///   - dataHome: `$XDG_DATA_HOME`, or its default.
  ///   - executable: the program's own file; the sample archive lies near it.
  package init(named: [Named?], currentFolder: String, home: String, dataHome: String, executable: String) {
    self.named = named.compactMap(\.self)
    self.currentFolder = currentFolder
    self.home = home
    self.dataHome = dataHome
    self.executable = executable
  }

  /// An archive and whether it is the one that comes with the program.
  package struct Found: Hashable, Sendable {
    package let folder: ArchiveFolder
    package let isSample: Bool
  }

  /// A named archive must be there; otherwise the current folder, its parents, the data folder and the sample are tried.
  package func find() throws(LocatorError) -> Found {
    if let first = named.first {
      switch FileBytes.entry(at: first.path) {
      case .folder: return found(FileBytes.real(first.path) ?? first.path)
      case .nothing: throw .missing(path: first.path, source: first.source)
      case .file, .other: throw .notAFolder(path: first.path, source: first.source)
      }
    }
    if let folder = aboveCurrentFolder { return found(folder) }
    if currentFolder != home, try holdsArticles(currentFolder) { return found(currentFolder) }
    let data = "\(dataHome)/blotter"
    if ArchiveFolder.isArchive(data) { return found(data) }
    if let sample { return found(sample) }
    throw .none
  }

  private func holdsArticles(_ folder: String) throws(LocatorError) -> Bool {
    do throws(FileBytes.Failure) { return try ArchiveFolder.holdsArticles(folder) } catch {
      throw .unreadable(path: folder, reason: error.description)
    }
  }

  private func found(_ folder: String) -> Found {
    Found(folder: ArchiveFolder(root: folder), isSample: isSample(folder))
  }

  private var aboveCurrentFolder: String? {
    var folder = currentFolder
    while !folder.isEmpty {
      if ArchiveFolder.isArchive(folder) { return folder }
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = String(folder[..<slash])
    }
    return nil
  }

  private func isSample(_ path: String) -> Bool { FileBytes.real(path).map { $0 == sample } ?? false }

  private var sample: String? { ArchiveLocator.shipped("seeds", near: executable) }

  /// A folder that comes with the program: in its source tree, or in `share/blotter` of an installation.
  package static func shipped(_ name: String, near executable: String) -> String? {
    var folder = executable
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      for candidate in ["\(folder)/\(name)", "\(folder)/share/blotter/\(name)"] {
        let isSource = candidate.hasPrefix("\(folder)/share") || FileBytes.entry(at: "\(folder)/Package.swift") == .file
        if isSource, FileBytes.entry(at: candidate) == .folder { return FileBytes.real(candidate) }
      }
    }
    return nil
  }
}

/// Why no archive can be opened.
package enum LocatorError: Error, Hashable, CustomStringConvertible {
  case missing(path: String, source: String)
  case notAFolder(path: String, source: String)
  /// The current folder, which may be the archive.
  case unreadable(path: String, reason: String)
  case none

  package var description: String {
    switch self {
    case .missing(let path, let source): "there is no folder '\(path)', which \(source) names; check the path"
    case .notAFolder(let path, let source):
      "'\(path)', which \(source) names, is not a folder; an archive is a folder of saved articles"
    case .unreadable(let path, let reason):
      "the current folder '\(path)' \(reason); go to another folder, or name an archive: blotter FOLDER"
    case .none: "no archive was found; name one: blotter FOLDER"
    }
  }
}
