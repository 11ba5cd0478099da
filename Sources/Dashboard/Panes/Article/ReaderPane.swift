package import Incidents
import Screen
import Text
import Search

/// The article, with the sentences behind the facts highlighted.
package struct ReaderPane: Sendable, Equatable {
  /// The article that is wanted; its content may still be on the way.
  package var path: String?
  package var content: Content?
  package var showsFurniture = false
  /// First line in view.
  package var top = 0
  package var search = ReaderSearch()
  private(set) var lines: ReaderLines?
  /// Where the filter's words stand in the article.
  private(set) var filterMatches: [Range<Int>] = []
  /// What `filterMatches` belongs to.
  private var marked: Query.Condition?

  package enum Content: Sendable, Equatable {
    case article(Article)
    case unreadable(String)
  }

  package var article: Article? { if case .article(let article) = content { article } else { nil } }

  /// Wants another article; its content comes later.
  mutating func want(_ path: String?) {
    guard path != self.path else { return }
    self.path = path
    content = nil
    lines = nil
    marked = nil
    filterMatches = []
    top = 0
    search = ReaderSearch()
  }

  /// Takes the article that is wanted, or the same one read again: then what is in view and what is searched stay.
  mutating func take(_ content: Content) {
    if content == self.content { return }
    let isRefresh = self.content != nil
    self.content = content
    lines = nil
    marked = nil
    filterMatches = []
    let old = search
    search = ReaderSearch()
    guard isRefresh, let article, !old.words.isEmpty else { return }
    search.find(old.words, in: article)
    search.current = min(old.current, max(0, search.matches.count - 1))
  }

  /// Lays the article out for a width, if it is not already.
  mutating func layOut(columns: Int) {
    guard let article, let path else { return }
    let key = ReaderLines.Key(path: path, columns: columns, showsFurniture: showsFurniture)
    if lines?.key != key { lines = ReaderLines(article, key) }
  }

  /// Marks the filter's words in the article, if that is not done already.
  mutating func mark(_ condition: Query.Condition) {
    guard let article, marked != condition else { return }
    marked = condition
    filterMatches = condition.ranges(in: article.cleanText)
  }

  /// Shows or hides furniture; what was at the top stays at the top.
  mutating func toggleFurniture(columns: Int) {
    let start = lines?.lines.dropFirst(top).compactMap(\.start).first
    showsFurniture.toggle()
    layOut(columns: columns)
    if let start, let line = lines?.line(of: start) { top = line }
  }

  mutating func scroll(by step: Int, height: Int) { top = max(0, min(lastTop(height), top + step)) }

  /// Brings a position of the clean text into the upper third.
  mutating func reveal(_ position: Int, height: Int) {
    guard let line = lines?.line(of: position) else { return }
    if line >= top + 1, line < top + max(1, height * 2 / 3) { return }
    top = max(0, min(lastTop(height), line - height / 3))
  }

  private func lastTop(_ height: Int) -> Int { max(0, (lines?.lines.count ?? 0) - height) }
}

/// Search inside the article.
package struct ReaderSearch: Sendable, Equatable {
  package var words = ""
  /// Ranges of the clean text, in order.
  package private(set) var matches: [Range<Int>] = []
  package var current = 0

  package init() {}

  /// Finds the words, case and accents folded. O(n).
  package mutating func find(_ words: String, in article: Article) {
    self.words = words
    current = 0
    let wanted = Array(Fold.text(words).unicodeScalars)
    guard !wanted.isEmpty else {
      matches = []
      return
    }
    let (folded, places) = ReaderSearch.folded(article.cleanText)
    matches = []
    var at = 0
    while at + wanted.count <= folded.count {
      if folded[at] == wanted[0], folded[at..<at + wanted.count].elementsEqual(wanted) {
        matches.append(places[at]..<places[at + wanted.count - 1] + 1)
        at += wanted.count
      } else {
        at += 1
      }
    }
  }

  /// The next match, or the first again.
  package mutating func step(_ step: Int) {
    guard !matches.isEmpty else { return }
    current = (current + step + matches.count) % matches.count
  }

  /// The folded scalars, and for each the scalar it came from.
  private static func folded(_ text: String) -> ([Unicode.Scalar], [Int]) {
    var folded: [Unicode.Scalar] = []
    var places: [Int] = []
    for (index, scalar) in text.unicodeScalars.enumerated() {
      var one = String.UnicodeScalarView()
      Fold.append(scalar, to: &one)
      for part in one {
        folded.append(part)
        places.append(index)
      }
    }
    return (folded, places)
  }
}
