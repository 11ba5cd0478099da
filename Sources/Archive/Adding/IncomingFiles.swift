import Text

/// The files that a person names to be taken in: single ones, folders, and patterns that the shell did not make names of.
package struct IncomingFiles {
  /// A file that was named, or that lies in a folder that was.
  package struct Item: Hashable, Sendable {
    package let path: String
    /// Found in a folder: what is no document there is nothing to complain of.
    package let isFound: Bool
  }

  package private(set) var items: [Item] = []
  /// Files in folders that are of other kinds.
  package private(set) var passedOver = 0
  /// Names that lead to no document, and why.
  package private(set) var complaints: [(name: String, reason: String)] = []

  package init(_ names: [String]) {
    for name in names { add(name) }
  }

  /// Whether a name is an address of the web.
  package static func isAddress(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["http://", "https://", "ftp://", "file://", "www."].contains { lower.hasPrefix($0) }
      && FileBytes.entry(at: name) == .nothing
  }

  private mutating func add(_ name: String) {
    switch FileBytes.entry(at: name) {
    case .folder: addFolder(name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name)
    case .nothing where name.contains(where: { "*?[".contains($0) }) && !IncomingFiles.isAddress(name):
      let found = FileBytes.paths(matching: name)
      if found.isEmpty { complaints.append((name, "no file matches this pattern")) }
      for path in found { add(path) }
    case .file, .other, .nothing: items.append(Item(path: name, isFound: false))
    }
  }

  /// All that may be documents at any depth; hidden files and the parts of saved pages left out.
  private mutating func addFolder(_ folder: String) {
    let count = items.count
    defer { if items.count == count { complaints.append((folder, "no documents were found in this folder")) } }
    let scan = FolderScan(root: folder)
    for path in scan.allFiles() {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      if let page = FolderScan.page(ofPart: path), scan.isPart(folder: page) { continue }
      if FolderScan.isRecord(path) || !FolderScan.isOfInterest(name: name, in: "") {
        passedOver += 1
      } else {
        items.append(Item(path: "\(folder)/\(path)", isFound: true))
      }
    }
  }
}
