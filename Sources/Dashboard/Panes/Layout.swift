package import Screen

/// Where each pane lies. Worked out from the size, the focus and the zoom; nothing else decides it.
package struct Layout: Sendable, Equatable {
  package private(set) var header: Rect?
  package private(set) var status: Rect?
  package private(set) var panes: [Pane: Rect] = [:]

  /// The panes that can be seen, in the order of Tab.
  package var visible: [Pane] { Pane.allCases.filter { panes[$0] != nil } }

  package init(size: Size, focus: Pane, isZoomed: Bool) {
    let body = takeBars(Rect(size))
    if isZoomed || size.columns < 60 || size.rows < 14 {
      panes[focus] = body
    } else if size.columns >= Layout.wideFrom {
      wide(body)
    } else if size.columns >= 100 {
      medium(body)
    } else {
      narrow(body, focus: focus)
    }
  }

  /// The pane at a place, and where it lies.
  func pane(at place: Position) -> (pane: Pane, rect: Rect)? {
    panes.first { $0.value.contains(place) }.map { ($0.key, $0.value) }
  }

  /// A header above and a status bar below, where there is room for them.
  private mutating func takeBars(_ screen: Rect) -> Rect {
    guard screen.rows >= 4 else { return screen }
    let (top, rest) = screen.splitRows(1)
    let (body, bottom) = rest.splitRows(rest.rows - 1)
    header = top
    status = bottom
    return body
  }

  /// Columns of an article's text at its widest, its frame and margins.
  private static let article = ArticleLines.comfortable + 6
  /// A list of all its columns, with a title of sixty.
  private static let list = 132
  private static let facets = 28
  /// From here on the article stands beside a list that lacks nothing: before, a wider screen gives the list more room.
  static let wideFrom = facets + list + article

  /// Facets, incidents over facts, and the article in full height beside them.
  private mutating func wide(_ body: Rect) {
    let (left, rest) = body.splitColumns(Layout.facets)
    let (middle, right) = rest.splitColumns(rest.columns - Layout.article)
    let (top, bottom) = middle.splitRows(middle.rows * 50 / 100)
    panes = [.facets: left, .incidents: top, .facts: bottom, .article: right]
  }

  /// Facets; incidents above; facts and article side by side below. The article takes no more than its text needs.
  private mutating func medium(_ body: Rect) {
    let (left, rest) = body.splitColumns(body.columns >= 140 ? Layout.facets : 24)
    let (top, bottom) = rest.splitRows(rest.rows * 38 / 100)
    let (facts, article) = bottom.splitColumns(bottom.columns - min(Layout.article, bottom.columns / 2))
    panes = [.facets: left, .incidents: top, .facts: facts, .article: article]
  }

  /// Facets, incidents over facts; the article takes the whole body when it is read.
  private mutating func narrow(_ body: Rect, focus: Pane) {
    if focus == .article {
      panes[.article] = body
      return
    }
    let (left, rest) = body.splitColumns(22)
    let (top, bottom) = rest.splitRows(rest.rows * 45 / 100)
    panes = [.facets: left, .incidents: top, .facts: bottom]
  }
}
