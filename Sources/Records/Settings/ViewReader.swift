package import Incidents

/// Reads saved views: the map `views` (name to query) of a configuration file or of an archive's `blotter.yaml`.
package enum ViewReader {
  /// What can be used, in the file's order; a view that cannot is a finding.
  package static func read(_ text: String, path: String) -> (views: [SavedView], findings: [Finding]) {
    var views: [SavedView] = []
    var findings: [Finding] = []
    do throws(YAMLTrouble) {
      guard let value = try YAMLValue.parse(text)["views"] else { return ([], []) }
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

  /// The file's text with this view in `views`; all else stays as it is.
  ///
  /// - Throws: when the file is no YAML, or its `views` is no map of names to lines: nothing may then be written over it.
  package static func text(_ text: String, with view: SavedView) throws(ViewError) -> String {
    let root: YAMLValue
    do { root = try YAMLValue.parse(text) } catch { throw .unreadable }
    guard root.entries != nil else { throw .unreadable }
    let line = "\(quoted(view.name)): \(quoted(view.query.description))\n"
    guard let value = root["views"] else {
      return (text.isEmpty || text.hasSuffix("\n") ? text : text + "\n") + "views:\n  \(line)"
    }
    guard let entries = value.entries ?? (value.items.isEmpty ? [] : nil) else { throw .unreadable }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if entries.isEmpty { return try insideEmpty(lines, adding: line) }
    guard isOneLineEach(entries, in: lines) else { throw .unreadable }
    let indent = String(repeating: " ", count: entries[0].keyPlace.column - 1)
    if let old = entries.first(where: { view.isCalled($0.key) }) {
      lines[old.keyPlace.line - 1] = indent + line.dropLast()
    } else {
      lines.insert(indent + line.dropLast(), at: entries[entries.count - 1].keyPlace.line)
    }
    return lines.joined(separator: "\n")
  }

  private static let viewsKey = "views:"

  /// `views:` with nothing behind it.
  private static func insideEmpty(_ lines: [String], adding line: String) throws(ViewError) -> String {
    guard let index = lines.firstIndex(where: { $0.hasPrefix(viewsKey) }) else { throw .unreadable }
    var lines = lines
    guard lines[index].dropFirst(viewsKey.count).allSatisfy({ $0 == " " || $0 == "{" || $0 == "}" }) else {
      throw .unreadable
    }
    lines[index] = viewsKey
    lines.insert("  \(line.dropLast())", at: index + 1)
    return lines.joined(separator: "\n")
  }

  /// Every view begins a line of its own, and its query ends on it.
  private static func isOneLineEach(_ entries: [YAMLValue.Entry], in lines: [String]) -> Bool {
    entries.allSatisfy { entry in
      let line = lines[entry.keyPlace.line - 1]
      let isFirst = line.prefix(entry.keyPlace.column - 1).allSatisfy { $0 == " " }
      let value = entry.value.place
      let isPlain = line.dropFirst(max(0, value.column - 1)).first.map { !"|>".contains($0) } ?? true
      guard isFirst, value.line == entry.keyPlace.line, isPlain else { return false }
      return isWhole(entry, on: line)
    }
  }

  /// Whether a line by itself says the same: a query that goes on in the next line cannot be replaced by one line.
  private static func isWhole(_ entry: YAMLValue.Entry, on line: String) -> Bool {
    do { return try YAMLValue.parse(line).entries?.first?.value.text == entry.value.text } catch { return false }
  }

  /// In single quotes, where YAML takes every character but the quote as it is.
  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}

/// Why a view could not be written.
package enum ViewError: Error, CustomStringConvertible {
  case unreadable

  /// For people: what cannot be done, that nothing was written, and what to do.
  package var description: String {
    "its 'views' cannot be added to without harm, so nothing was written; write one line 'name: query' for each view there"
  }
}
