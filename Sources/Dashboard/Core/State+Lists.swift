import Incidents
import Screen
import Search

/// Asking for lists and taking the answers.
extension State {
  /// Rows asked for beyond what is in view, so that the next keys need no answer.
  static let margin = 100

  mutating func askForList(keeping id: Incident.ID?) -> [Effect] {
    view.serial += 1
    view.kept = id
    let window = wantedWindow
    return [.list(view.filter, window: window, keeping: id, serial: view.serial)]
  }

  private var wantedWindow: Range<Int> {
    let reach = max(State.margin, size.rows)
    return max(0, incidents.position - reach)..<incidents.position + reach + max(size.rows, 1)
  }

  mutating func take(_ listing: Listing, serial: Int) -> [Effect] {
    guard serial == view.serial else { return [] }
    view.answered = serial
    let old = self.listing
    let chosen = row?.id
    self.listing = listing
    if !listing.isCounted {
      // Until the new counts come, the old ones stand.
      (self.listing.facets, self.listing.facetSizes) = (old.facets, old.facetSizes)
      self.listing.isCounted = old.isCounted && old.filter == listing.filter
    }
    facets.take(self.listing, isRefresh: old.filter == listing.filter)
    if old.filter != listing.filter {
      incidents.position = listing.keptPosition ?? incidents.position
    } else if chosen != view.kept, let chosen {
      // The cursor has moved on since the question was asked.
      guard let place = listing.rows.firstIndex(where: { $0.id == chosen }) else { return askForList(keeping: chosen) }
      incidents.follow(to: listing.offset + place)
    } else if let place = listing.keptPosition {
      incidents.follow(to: place)
    }
    incidents.move(by: 0, count: listing.count)
    return askForMissingRows()
  }

  mutating func take(_ counts: FacetCounts) {
    guard counts.filter == listing.filter else { return }
    let isRefresh = listing.isCounted
    listing.take(counts)
    facets.take(listing, isRefresh: isRefresh)
  }

  /// Changes the filter and asks for its list, from the top.
  mutating func setFilter(_ filter: Filter) -> [Effect] {
    guard filter != view.filter else { return [] }
    view.filter = filter
    let kept = row?.id
    incidents = ListCursor()
    return askForList(keeping: kept)
  }

  /// Moves the cursor in the list; rows that are not at hand are asked for.
  mutating func moveInList(by step: Int) -> [Effect] {
    incidents.move(by: step, count: listing.count)
    view.step = step
    return askForMissingRows()
  }

  /// Asks for rows where some that are in view are not at hand: the first list may be shorter than a tall screen.
  mutating func askForMissingRows() -> [Effect] {
    let needed = visibleRows
    let hasAll =
      listing.row(at: needed.lowerBound) != nil && listing.row(at: max(needed.lowerBound, needed.upperBound - 1)) != nil
    return hasAll || listing.count == 0 ? [] : askForList(keeping: nil)
  }

  private var visibleRows: Range<Int> {
    let height = layout.panes[.incidents].map { IncidentPane.rows(in: $0) } ?? 1
    let first = incidents.firstVisible(height: height, count: listing.count)
    return first..<max(first + 1, min(listing.count, first + height))
  }

  mutating func take(_ detail: IncidentDetail) {
    guard detail.incident.id == row?.id else { return }
    let known = self.detail.detail
    self.detail.show(detail)
    if let known, known.incident.id == detail.incident.id, let index = view.excerpt {
      // The same sentence stays the chosen one wherever it stands now.
      view.excerpt = known.excerpts.indices.contains(index) ? detail.index(of: known.excerpts[index], from: known) : nil
    }
  }

  mutating func take(_ content: Event.ArticleContent, of path: String) {
    guard path == reader.path else { return }
    let isRefresh = reader.content != nil
    switch content {
    case .read(let article): reader.take(.article(article))
    case .unreadable(let reason): reader.take(.unreadable(reason))
    }
    layOutReader()
    if !isRefresh { revealExcerpt() }
  }

  /// Asks again for what is shown, after the archive changed.
  func reload() -> [Effect] {
    [row.map { .loadDetail($0.id) }, reader.path.map { .loadArticle($0) }].compactMap(\.self) + prefetch
  }
}

/// The detail follows the list, and the article follows the detail, wherever they can be seen.
extension State {
  struct Followed: Equatable {
    var incident: Incident.ID?
    var item: DetailPane.Fact?
    var hasDetail: Bool
    var showsReader: Bool
  }

  var followed: Followed {
    Followed(
      incident: row?.id, item: detail.fact, hasDetail: detail.detail?.incident.id == row?.id,
      showsReader: layout.panes[.reader] != nil)
  }

  mutating func follow(since before: Followed) -> [Effect] {
    let now = followed
    if now == before { return [] }
    var effects: [Effect] = []
    if now.incident != before.incident { effects += followIncident() }
    let isSettled = now.hasDetail && now.showsReader
    let moved = now.item != before.item || now.incident != before.incident || !before.hasDetail || !before.showsReader
    let mayFollow = view.focus != .reader || !before.showsReader || !before.hasDetail
    if isSettled, moved, mayFollow { effects += followItem() }
    return effects
  }

  private mutating func followIncident() -> [Effect] {
    view.excerpt = nil
    guard let id = row?.id else {
      detail = DetailPane()
      reader.want(nil)
      return []
    }
    return [.loadDetail(id)] + prefetch
  }

  /// The rows that the next keys may lead to.
  private var prefetch: [Effect] {
    let neighbours = [view.step, 1, -1, 2 * view.step].compactMap { listing.row(at: incidents.position + $0)?.id }
    return neighbours.isEmpty ? [] : [.prefetch(neighbours)]
  }

  /// Shows the chosen fact's first sentence, or the chosen article.
  mutating func followItem() -> [Effect] {
    guard let detail = detail.detail else { return [] }
    switch self.detail.item {
    case .claim(let claim):
      let excerpts = detail.excerpts
      view.excerpt =
        excerpts.firstIndex { $0.claim == claim && $0.anchor.range != nil }
        ?? excerpts.firstIndex { $0.claim == claim }
      return open(view.excerpt.map { excerpts[$0].article } ?? detail.incident.articles.first)
    case .article(let index):
      view.excerpt = nil
      return open(detail.incident.articles[index])
    case nil: return open(detail.incident.articles.first)
    }
  }

  /// Wants an article in the reader, and shows the current excerpt if it is there already.
  mutating func open(_ path: String?) -> [Effect] {
    if reader.path == path, reader.content != nil {
      layOutReader()
      revealExcerpt()
      return []
    }
    reader.want(path)
    return path.map { [.loadArticle($0)] } ?? []
  }

  mutating func layOutReader() {
    guard let rect = layout.panes[.reader] else { return }
    reader.layOut(columns: ReaderPane.textColumns(in: rect))
  }

  var readerHeight: Int { layout.panes[.reader].map { PaneFrame.content(of: $0).rows } ?? 0 }

  mutating func revealExcerpt() {
    guard let range = currentExcerpt?.anchor.range, currentExcerpt?.article == reader.path else { return }
    reader.reveal(range.lowerBound, height: readerHeight)
  }

  var currentExcerpt: Excerpt? {
    guard let index = view.excerpt, let excerpts = detail.detail?.excerpts, excerpts.indices.contains(index) else {
      return nil
    }
    return excerpts[index]
  }

  /// Brings scroll positions in line with sizes and cursors, once after each event.
  mutating func settle() {
    let layout = layout
    if let rect = layout.panes[.facets] {
      facets.cursor.settle(height: PaneFrame.content(of: rect).rows, count: facets.lines.count)
    }
    if let rect = layout.panes[.incidents] {
      incidents.settle(height: IncidentPane.rows(in: rect), count: listing.count)
    }
    if let rect = layout.panes[.detail] {
      let content = PaneFrame.content(of: rect)
      detail.layOut(columns: content.columns)
      detail.scroll = detail.firstVisible(height: content.rows)
    }
    layOutReader()
    reader.mark(view.filter.typed.condition)
    if layout.panes[.reader] != nil { reader.scroll(by: 0, height: readerHeight) }
  }
}
