package import Incidents

/// Reads saved views: the map `views` (name to query) of a configuration file or of an archive's `blotter.yaml`.
package enum ViewReader {
  /// What can be used, in the file's order; a view that cannot is a finding.
  package static func read(_ bytes: [UInt8], path: String) -> (views: [SavedView], findings: [Finding]) {
    var views: [SavedView] = []
    var findings: [Finding] = []
    do throws(YAMLTrouble) {
      guard let value = try YAMLValue.parse(bytes)["views"] else { return ([], []) }
      guard let entries = value.entries ?? (value.items.isEmpty ? [] : nil) else {
        let advice = "write one line 'name: query' for each view"
        return ([], [finding("'views' is no map", at: value.place, of: path, advice: advice)])
      }
      for entry in entries {
        switch view(of: entry, path: path) {
        case .success(let view): views.append(view)
        case .failure(let trouble): findings.append(trouble.finding)
        }
      }
    } catch {
      findings.append(
        finding(
          "this file \(error.message)", at: error.place, of: path, advice: "mend it there; its views are left out"))
    }
    return (views, findings)
  }

  /// The same of a text.
  package static func read(_ text: String, path: String) -> (views: [SavedView], findings: [Finding]) {
    read(Array(text.utf8), path: path)
  }

  private struct Trouble: Error { let finding: Finding }

  private static func view(of entry: YAMLValue.Entry, path: String) -> Result<SavedView, Trouble> {
    guard let text = entry.value.text, !entry.key.isEmpty else {
      let words = "the view '\(entry.key)' has no query"
      let advice = "write a query in one line behind its name"
      return .failure(Trouble(finding: finding(words, at: entry.keyPlace, of: path, advice: advice)))
    }
    do throws(QueryError) {
      return .success(SavedView(name: entry.key, query: try Query(parsing: text), path: path))
    } catch {
      let words = "the query of the view '\(entry.key)' is not understood: \(error)"
      let advice = "mend it; the view is left out"
      return .failure(Trouble(finding: finding(words, at: entry.value.place, of: path, advice: advice)))
    }
  }

  private static func finding(
    _ words: String, at place: YAMLValue.Place?, of path: String, advice: String
  ) -> Finding {
    Finding(path: path, line: place?.line, column: place?.column, message: words, advice: advice)
  }

  /// The file's bytes with this view in `views`; all else stays as it is.
  package static func changed(_ bytes: [UInt8], adding view: SavedView) throws(YAMLEditError) -> [UInt8] {
    try YAMLEdit.put(
      view.query.description, under: view.name, into: "views", of: bytes, replacing: { view.isCalled($0) })
  }
}
