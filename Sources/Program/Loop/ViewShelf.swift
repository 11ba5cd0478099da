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
      let (read, wrong) = ViewReader.read(try FileBytes.read(path), path: name)
      // Of two with one name, the archive's counts.
      for view in read where self.view(named: view.name) == nil { views.append(view) }
      findings += wrong
    } catch {
      findings.append(Finding(path: name, message: "the file \(error)", advice: "check it and its permissions"))
    }
  }

  func view(named name: String) -> SavedView? { views.first { $0.isCalled(name) } }

  /// Writes a view into the configuration file; everything else there stays.
  static func keep(_ view: SavedView) throws(PersonalFile.Failure) {
    try PersonalFile(Environment.configurationPath, readableBy: .owner).edit {
      try ViewReader.changed($0, adding: view)
    }
  }
}
