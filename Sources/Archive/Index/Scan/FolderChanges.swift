package import Text

/// Which parts of an archive may have changed since it was looked at last. Paths are relative to the archive; the empty one is
/// the archive itself.
package struct FolderChanges: Hashable, Sendable {
  /// Folders whose own files may have changed.
  package var folders: Set<ExactText>
  /// Folders in which anything at any depth may have changed, or that may have gone.
  package var trees: Set<ExactText>

  package init(folders: Set<ExactText> = [], trees: Set<ExactText> = []) {
    self.folders = folders
    self.trees = trees
  }

  /// Nothing is taken as known.
  package static let everything = FolderChanges(trees: [""])

  package var isEmpty: Bool { folders.isEmpty && trees.isEmpty }
  package var isEverything: Bool { trees.contains("") }

  /// Takes in what others changed.
  package mutating func formUnion(_ other: FolderChanges) {
    folders.formUnion(other.folders)
    trees.formUnion(other.trees)
  }
}
