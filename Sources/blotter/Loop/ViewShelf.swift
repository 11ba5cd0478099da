import Archive
import Incidents
import Records

/// The saved views at hand: the archive's first, then a person's own.
struct ViewShelf {
  private(set) var views: [SavedView] = []
  /// What is wrong with views; they are left out.
  private(set) var findings: [Finding] = []

  /// The archive's own settings, in its folder.
  private static let archiveFile = "blotter.yaml"

  /// What is wrong with the archive's views, whoever looks at it.
  var archiveFindings: [Finding] { findings.filter { $0.path == ViewShelf.archiveFile } }

  init(_ folder: ArchiveFolder) {
    read("\(folder.root)/\(ViewShelf.archiveFile)", shownAs: ViewShelf.archiveFile)
    read(Environment.configurationPath, shownAs: Environment.configurationPath)
  }

  private mutating func read(_ path: String, shownAs name: String) {
    guard FileBytes.entry(at: path) != .nothing else { return }
    do throws(FileBytes.Failure) {
      let text = String(decoding: try FileBytes.read(path), as: UTF8.self)
      let (read, wrong) = ViewReader.read(text, path: name)
      // Of two with one name, the archive's counts.
      for view in read where self.view(named: view.name) == nil { views.append(view) }
      findings += wrong
    } catch {
      findings.append(Finding(path: name, message: "the file \(error)", advice: "check it and its permissions"))
    }
  }

  func view(named name: String) -> SavedView? { views.first { $0.isCalled(name) } }

  /// Writes a view into the configuration file; everything else there stays.
  static func keep(_ view: SavedView) throws {
    let path = Environment.configurationPath
    let old = FileBytes.entry(at: path) == .nothing ? "" : String(decoding: try FileBytes.read(path), as: UTF8.self)
    let new = try ViewReader.text(old, with: view)
    try FileBytes.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
    try FileBytes.write(Array(new.utf8), to: path)
  }
}
