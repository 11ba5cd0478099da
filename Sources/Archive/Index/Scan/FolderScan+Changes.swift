import Text

extension FolderScan {
  /// What changes concern, looked at.
  struct Look {
    var found: [Folder]
    /// Folders that were known and are there no more.
    var gone: Set<ExactText>
  }

  /// Looks at what changes concern, at folders nobody knew, and at no other.
  ///
  /// - Parameter known: folders that were looked at before.
  /// - Complexity: O(files in the folders concerned + known folders).
  func look(at changes: FolderChanges, known: Set<ExactText>) -> Look {
    if changes.isEverything {
      let found = trees([""])
      return Look(found: found, gone: gone(known.subtracting(found.map { ExactText($0.path) }), besides: found))
    }
    var found: [ExactText: Folder] = [:]
    var roots = changes.trees.filter { !FolderScan.isLeftOut(folder: $0.text) && !isPart(folder: $0.text) }
    for path in changes.folders where !FolderScan.isLeftOut(folder: path.text) && !isPart(folder: path.text) {
      let (folder, below) = look(at: path.text)
      found[path] = folder
      let children = known.filter { FolderScan.parent(of: $0.text).map { ExactText(String($0)) == path } ?? false }
      roots.formUnion(children.symmetricDifference(below.map { ExactText($0) }))
      if folder.trouble?.isGone == true { roots.insert(path) }
    }
    for folder in trees(roots.map(\.text)) { found[ExactText(folder.path)] = folder }
    let here = found.filter { $0.value.trouble?.isGone != true }
    let gone = known.filter { here[$0] == nil && FolderScan.isInside($0.text, of: roots) }
    return Look(
      found: here.values.sorted { $0.path < $1.path }, gone: self.gone(gone, besides: Array(here.values)))
  }

  /// Folders that are not there, but for those below one that cannot be listed at this moment.
  private func gone(_ missing: Set<ExactText>, besides found: [Folder]) -> Set<ExactText> {
    let unsure = Set(found.filter { $0.trouble?.isPassing == true }.map { ExactText($0.path) })
    return unsure.isEmpty ? missing : missing.filter { !FolderScan.isInside($0.text, of: unsure) }
  }

  /// `nil` for the archive itself.
  private static func parent(of path: String) -> Substring? {
    guard let slash = path.lastIndex(of: "/") else { return path.isEmpty ? nil : "" }
    return path[..<slash]
  }

  /// Whether a folder is one of the roots or lies below one.
  private static func isInside(_ path: String, of roots: Set<ExactText>) -> Bool {
    var path: Substring? = path[...]
    while let here = path {
      if roots.contains(ExactText(String(here))) { return true }
      path = parent(of: String(here))
    }
    return false
  }
}
