import Text

/// A query with a name.
package struct SavedView: Hashable, Sendable {
  /// As the file spells it.
  package var name: String
  /// What the view shows.
  package var query: Query
  /// The file it stands in.
  package var path: String

  package init(name: String, query: Query, path: String) {
    self.name = name
    self.query = query
    self.path = path
  }

  /// Whether a person who types `name` means this view: case, accents and `-`, `_` or blank between words aside.
  package func isCalled(_ name: String) -> Bool { SavedView.plain(name) == SavedView.plain(self.name) }

  private static func plain(_ name: String) -> String {
    Fold.text(name).replacing("_", with: "-").replacing(" ", with: "-")
  }
}
