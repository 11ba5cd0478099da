/// Finds which archive to open.
package struct ArchiveLocator {
  /// Where the user may have named one, in this order.
  package var argument: String?
  package var option: String?
  package var environment: String?
  package var configuration: String?
  package var currentFolder: String
  /// `$XDG_DATA_HOME`, or its default.
  package var dataHome: String
  /// The program's own file; the sample archive lies near it.
  package var executable: String

  package init(
    argument: String?, option: String?, environment: String?, configuration: String?, currentFolder: String,
    dataHome: String, executable: String
  ) {
    self.argument = argument
    self.option = option
    self.environment = environment
    self.configuration = configuration
    self.currentFolder = currentFolder
    self.dataHome = dataHome
    self.executable = executable
  }

  package struct Found: Hashable, Sendable {
    package let folder: ArchiveFolder
    package let isSample: Bool
  }

  /// A named archive must be there; otherwise the current folder, its parents, the data folder and the sample are tried.
  package func find() throws(LocatorError) -> Found {
    let named: [(String?, String)] = [
      (argument, "the argument"), (option, "--archive"), (environment, "$BLOTTER_ARCHIVE"),
      (configuration, "the configuration file"),
    ]
    for case (let path?, let source) in named {
      switch FileBytes.entry(at: path) {
      case .folder: return Found(folder: ArchiveFolder(root: FileBytes.real(path) ?? path), isSample: isSample(path))
      case .nothing: throw .missing(path: path, source: source)
      default: throw .notAFolder(path: path, source: source)
      }
    }
    if let folder = aboveCurrentFolder { return Found(folder: ArchiveFolder(root: folder), isSample: isSample(folder)) }
    let data = "\(dataHome)/blotter"
    if ArchiveFolder.isArchive(data) { return Found(folder: ArchiveFolder(root: data), isSample: false) }
    if let sample { return Found(folder: ArchiveFolder(root: sample), isSample: true) }
    throw .none
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
  case none

  package var description: String {
    switch self {
    case .missing(let path, let source): "there is no folder '\(path)', which \(source) names; check the path"
    case .notAFolder(let path, let source):
      "'\(path)', which \(source) names, is not a folder; an archive is a folder of saved articles"
    case .none: "no archive was found; name one: blotter FOLDER"
    }
  }
}
