package import Screen

/// The dashboard's panes.
package enum Pane: String, Sendable, CaseIterable { case facets, incidents, detail, reader }

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
    } else if size.columns >= 160 {
      wide(body)
    } else if size.columns >= 100 {
      medium(body)
    } else {
      narrow(body, focus)
    }
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

  /// Facets, incidents over facts, and the article in full height beside them.
  private mutating func wide(_ body: Rect) {
    let (left, rest) = body.splitColumns(28)
    let (middle, right) = rest.splitColumns(rest.columns - min(84, rest.columns / 2))
    let (top, bottom) = middle.splitRows(middle.rows * 45 / 100)
    panes = [.facets: left, .incidents: top, .detail: bottom, .reader: right]
  }

  /// Facets; incidents above; facts and article side by side below.
  private mutating func medium(_ body: Rect) {
    let (left, rest) = body.splitColumns(24)
    let (top, bottom) = rest.splitRows(rest.rows * 38 / 100)
    let (facts, article) = bottom.splitColumns(bottom.columns * 45 / 100)
    panes = [.facets: left, .incidents: top, .detail: facts, .reader: article]
  }

  /// Facets, incidents over facts; the article takes the whole body when it is read.
  private mutating func narrow(_ body: Rect, _ focus: Pane) {
    if focus == .reader {
      panes[.reader] = body
      return
    }
    let (left, rest) = body.splitColumns(22)
    let (top, bottom) = rest.splitRows(rest.rows * 45 / 100)
    panes = [.facets: left, .incidents: top, .detail: bottom]
  }
}
