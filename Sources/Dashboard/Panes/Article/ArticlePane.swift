package import Incidents
import Screen
import Search

/// The article, with the sentences behind the facts highlighted.
package struct ArticlePane: Sendable, Equatable {
  /// The article that is wanted; its content may still be on the way.
  package private(set) var path: String?
  package private(set) var content: Content?
  package private(set) var showsBoilerplate = false
  /// First line in view.
  package private(set) var top = 0
  package internal(set) var search = TextSearch()
  private(set) var lines: ArticleLines?
  /// Where the filter's words stand in the article.
  private(set) var filterMatches: [Range<Int>] = []
  /// What `filterMatches` belongs to.
  private var marked: Query.Condition?
  /// Of the content, as laid out last.
  private(set) var size = Size(columns: 0, rows: 0)

  /// What is shown.
  package enum Content: Sendable, Equatable {
    case article(Article)
    /// Why it cannot be shown, and what to do.
    case unreadable(String)
  }

  /// `nil` while it is on the way, and when it cannot be read.
  package var article: Article? { if case .article(let article) = content { article } else { nil } }

  /// Wants another article; its content comes later.
  mutating func want(_ path: String?) {
    guard path != self.path else { return }
    self.path = path
    content = nil
    forgetText()
    top = 0
    search = TextSearch()
  }

  /// Takes the article that is wanted, or the same one read again: then what is in view and what is searched stay.
  mutating func take(_ content: Content) {
    if content == self.content { return }
    let isRefresh = self.content != nil
    self.content = content
    forgetText()
    let old = search
    search = TextSearch()
    guard isRefresh, let article, !old.words.isEmpty else { return }
    search.find(old.words, in: article)
    search.current = min(old.current, max(0, search.matches.count - 1))
  }

  private mutating func forgetText() {
    lines = nil
    marked = nil
    filterMatches = []
  }

  /// Lays the article out for a size, if it is not already.
  mutating func layOut(in size: Size) {
    self.size = size
    guard let article, let path else { return }
    let key = ArticleLines.Key(path: path, columns: textColumns, showsBoilerplate: showsBoilerplate)
    if lines?.key != key { lines = ArticleLines(article, for: key) }
  }

  /// Marks the filter's words in the article, if that is not done already.
  mutating func mark(_ condition: Query.Condition) {
    guard let article, marked != condition else { return }
    marked = condition
    filterMatches = condition.ranges(in: article.cleanText)
  }

  /// Shows or hides boilerplate; what was at the top stays at the top.
  mutating func toggleBoilerplate() {
    let start = lines?.lines.dropFirst(top).compactMap(\.start).first
    showsBoilerplate.toggle()
    layOut(in: size)
    if let start, let line = lines?.line(of: start) { top = line }
  }

  mutating func scroll(by step: Int) { top = max(0, min(lastTop, top + step)) }

  /// Brings a position of the clean text into the upper third.
  mutating func reveal(_ position: Int) {
    guard let line = lines?.line(of: position) else { return }
    if line >= top + 1, line < top + max(1, size.rows * 2 / 3) { return }
    top = max(0, min(lastTop, line - size.rows / 3))
  }

  /// The first position of the clean text in view.
  var firstVisible: Int? { lines?.lines.dropFirst(top).compactMap(\.start).first }

  /// The position of the clean text that is shown at a place of the pane; `nil` where there is none.
  func position(at place: Position) -> Int? {
    guard let lines, lines.lines.indices.contains(top + place.row) else { return nil }
    return lines.lines[top + place.row].position(atColumn: place.column - margin)
  }

  private var lastTop: Int { max(0, (lines?.lines.count ?? 0) - size.rows) }
}

extension ArticlePane {
  /// Narrower panes have no margin.
  private static let leastWithMargin = 40

  /// Columns the text may take.
  var textColumns: Int {
    let isNarrow = size.columns <= ArticlePane.leastWithMargin
    return min(ArticleLines.comfortable, size.columns - 2 * sideMargin - (isNarrow ? 0 : 1))
  }

  private var sideMargin: Int { max(0, min(2, size.columns - ArticlePane.leastWithMargin)) }

  /// Columns left free at the left: in a pane wider than the text, the text stands in the middle.
  var margin: Int { max(sideMargin, (size.columns - ArticleLines.comfortable) / 2) }

  /// The page at the top, where the article has several: `p. 7 of 31`.
  var page: String? { lines?.page(ofLine: top).map { "p. \($0.number) of \($0.last)" } }

  /// How far the article is scrolled, in words: `top`, `42%`, `end`, `all`.
  var progress: String {
    guard let lines else { return "" }
    if lines.lines.count <= size.rows || size.rows == 0 { return "all" }
    return top == 0 ? "top" : top >= lastTop ? "end" : "\(top * 100 / lastTop)%"
  }
}
