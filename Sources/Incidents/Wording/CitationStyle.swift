/// How what is cited is written down.
package enum CitationStyle: String, Hashable, Sendable, CaseIterable {
  /// Quote, outlet, day.
  case short
  /// All that a footnote needs, on one line.
  case footnote
  case markdown
  /// The key of the source in an exported bibliography.
  case key

  /// What the screen calls it.
  package var words: String { self == .key ? "BibTeX key" : rawValue }

  /// The style that follows, the first behind the last.
  package var next: CitationStyle {
    let all = CitationStyle.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
