import Incidents
import Screen
import Search

/// The facts follow the list, and the article follows the facts, wherever they can be seen.
extension State {
  /// What must be the same for nothing to follow.
  struct Followed: Equatable {
    var incident: Incident.ID?
    var item: FactsPane.Identity?
    var hasDetail: Bool
    var showsArticle: Bool
  }

  var followed: Followed {
    Followed(
      incident: row?.id, item: panes.facts.identity, hasDetail: panes.facts.detail?.incident.id == row?.id,
      showsArticle: layout.panes[.article] != nil)
  }

  mutating func follow(since before: Followed) -> [Effect] {
    let hasRead = endReading()
    let now = followed
    if now == before, !hasRead { return [] }
    var effects: [Effect] = []
    if now.incident != before.incident { effects += followIncident() }
    let isSettled = now.hasDetail && now.showsArticle
    let moved =
      hasRead || now.item != before.item || now.incident != before.incident || !before.hasDetail || !before.showsArticle
    let mayFollow =
      hasRead || view.focus != .article || !before.showsArticle || !before.hasDetail || now.incident != before.incident
    if isSettled, moved, mayFollow, view.reading == nil { effects += followItem() }
    return effects
  }

  private mutating func followIncident() -> [Effect] {
    // A draft that has become a record is the same incident under another name.
    if panes.facts.detail?.incident.id != row?.id { view.excerpt = nil }
    guard let id = row?.id else {
      panes.facts = FactsPane()
      if view.reading == nil { panes.article.want(nil) }
      return []
    }
    return [.loadDetail(id)] + prefetch
  }

  /// The rows that the next keys may lead to.
  private var prefetch: [Effect] {
    let steps = [panes.incidents.step, 1, -1, 2 * panes.incidents.step]
    let neighbours = steps.compactMap { listing.row(at: panes.incidents.cursor.position + $0)?.id }
    return neighbours.isEmpty ? [] : [.prefetch(neighbours)]
  }

  /// Asks again for what is shown, after the archive changed.
  func reload() -> [Effect] {
    [row.map { .loadDetail($0.id) }, panes.article.path.map { .loadArticle($0) }].compactMap(\.self) + prefetch
  }

  mutating func take(_ detail: IncidentDetail) {
    guard detail.incident.id == row?.id else { return }
    let known = panes.facts.detail
    panes.facts.show(detail)
    settleReading(in: detail)
    showPending()
    beginAtUndecided()
    if let known, known.incident.id == detail.incident.id, let index = view.excerpt {
      // The same sentence stays the chosen one wherever it stands now.
      view.excerpt = known.excerpts.indices.contains(index) ? detail.index(of: known.excerpts[index], from: known) : nil
    }
  }

  mutating func takeNoDetail(of id: Incident.ID, reason: String) {
    guard id == row?.id, !review.fresh.contains(id) else { return }
    // What was read before stays, and the reason is said beside it.
    if panes.facts.detail?.incident.id == id { view.message = reason }
    panes.facts.show(failure: reason, of: id)
  }

  mutating func take(_ content: Event.ArticleContent, of path: String) {
    guard path == panes.article.path else { return }
    let before = panes.article.content
    let isRefresh = before != nil
    switch content {
    case .read(let read): panes.article.take(.article(read))
    case .unreadable(let reason): panes.article.take(.unreadable(reason))
    }
    // Where it was clicked, other words may stand now.
    if panes.article.content != before { view.click.position = nil }
    layOutArticle()
    if !isRefresh { revealExcerpt() }
    if let pane = view.wantsSelection { _ = startSelection(for: pane) }
  }

  /// Shows the chosen fact's first sentence, or the chosen article.
  mutating func followItem() -> [Effect] {
    guard let detail = panes.facts.detail else { return [] }
    switch panes.facts.item {
    case .claim(let claim):
      let excerpts = detail.excerpts
      view.excerpt =
        excerpts.firstIndex { $0.claim == claim && $0.anchor.range != nil }
        ?? excerpts.firstIndex { $0.claim == claim }
      return open(view.excerpt.map { excerpts[$0].article } ?? detail.incident.articles.first)
    case .article(let index):
      view.excerpt = nil
      return open(detail.incident.articles[index])
    case .note, nil: return open(detail.incident.articles.first)
    }
  }

  /// Wants an article in its pane, and shows the current excerpt if it is there already.
  mutating func open(_ path: String?) -> [Effect] {
    if panes.article.path == path, panes.article.content != nil {
      layOutArticle()
      revealExcerpt()
      return []
    }
    panes.article.want(path)
    return path.map { [.loadArticle($0)] } ?? []
  }

  mutating func layOutArticle() {
    if let rect = layout.panes[.article] { panes.article.layOut(in: Size(PaneFrame.content(of: rect))) }
  }

  mutating func revealExcerpt() {
    guard let range = currentExcerpt?.anchor.range, currentExcerpt?.article == panes.article.path else { return }
    panes.article.reveal(range.lowerBound)
  }

  var currentExcerpt: Excerpt? {
    guard let index = view.excerpt, let excerpts = panes.facts.detail?.excerpts, excerpts.indices.contains(index) else {
      return nil
    }
    return excerpts[index]
  }

  /// Brings scroll positions in line with sizes and cursors, once after each event.
  mutating func settle() {
    for (pane, rect) in layout.panes where !rect.isEmpty {
      pane.view.settle(in: Size(PaneFrame.content(of: rect)), on: &self)
    }
    settleOverlay()
  }
}
