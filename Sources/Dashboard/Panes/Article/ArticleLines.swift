import Incidents
import Screen
import Text

/// An article laid out for a width: wrapped once, drawn many times.
struct ArticleLines: Sendable, Equatable {
  /// What the layout was made from; another key means another layout.
  struct Key: Hashable, Sendable {
    var path: String
    var columns: Int
    var showsBoilerplate: Bool
  }

  struct Line: Sendable, Equatable {
    var text: String
    var style: Style
    /// Columns left free before the text.
    var indent = 0
    /// A bullet, a number or a bar; stands at the end of the indent.
    var lead = ""
    /// Where the text starts in the article's clean text; `nil` when it is not part of it.
    var start: Int?
    /// Scalars of the text that the article does not have: numbers of links, blanks between cells.
    var inserts: [Range<Int>] = []
    /// Scalars of the text that are links.
    var links: [BlockText.Link] = []

    /// Scalars of the clean text on this line.
    var range: Range<Int>? {
      start.map { $0..<$0 + text.unicodeScalars.count - inserts.reduce(0) { $0 + $1.count } }
    }

    /// The scalars of `text` that show a part of `range`. The part is not empty.
    func shown(_ part: Range<Int>) -> Range<Int> {
      let first = start ?? 0
      return place(part.lowerBound - first)..<place(part.upperBound - 1 - first) + 1
    }

    /// The position of the clean text at a column, counted from where lines without indent begin; `nil` beside the text.
    func position(atColumn column: Int) -> Int? {
      guard let range, !range.isEmpty else { return nil }
      var (left, offset) = (column - indent, 0)
      for (index, scalar) in text.unicodeScalars.enumerated() where left >= 0 {
        let isOwn = !inserts.contains { $0.contains(index) }
        left -= VisibleText.columns(of: scalar)
        if left < 0 { break }
        if isOwn { offset += 1 }
      }
      return column < indent || left >= 0 ? nil : min(range.lowerBound + offset, range.upperBound - 1)
    }

    private func place(_ offset: Int) -> Int {
      inserts.reduce(offset) { $1.lowerBound <= $0 ? $0 + $1.count : $0 }
    }
  }

  /// Where a page of a printed document begins.
  struct Page: Sendable, Equatable {
    let line: Int
    let number: Int
  }

  let key: Key
  private(set) var lines: [Line] = []
  /// The lines on which pages begin, in their order.
  private(set) var pages: [Page] = []
  /// Where links lead, by their numbers from 1.
  private(set) var addresses: [String] = []

  /// Blocks of the story above a headline (a section's name, a kicker) that hide nothing of what is below it.
  private static let nearTop = 6

  /// Text is read best at 60 to 80 columns.
  static let comfortable = 80

  init(_ article: Article, for key: Key) {
    self.key = key
    var start = 0
    var links = ArticleLinks(page: article.url)
    let columns = max(1, min(key.columns, ArticleLines.comfortable))
    if !article.story.contains(where: { $0.kind == .headline }), let headline = article.headline {
      lines += ArticleLines.wrap(headline, style: Style(.heading, bold: true), columns: columns, start: nil)
    }
    // It stands below the headline, where that is near the top; else above all.
    let waits = article.story.prefix(ArticleLines.nearTop).contains { $0.kind == .headline }
    var hasHead = false
    var page: Int?
    for block in article.blocks {
      let isStory = block.boilerplate == nil
      if isStory || key.showsBoilerplate {
        if block.kind != .headline, !hasHead, !waits { hasHead = addHead(of: article, columns: columns) }
        if isStory, let next = block.page, next != page {
          pages.append(Page(line: lines.count, number: next))
          lines.append(Line(text: "p. \(next)", style: Style(.muted)))
          page = next
        }
        add(block, start: isStory ? start : nil, columns: columns, numbering: &links)
        for turn in block.turns where isStory {
          pages.append(Page(line: line(of: start + turn.position) ?? lines.count, number: turn.page))
          page = turn.page
        }
        if block.kind == .headline, isStory, !hasHead { hasHead = addHead(of: article, columns: columns) }
      }
      if isStory { start += block.text.unicodeScalars.count + 1 }
    }
    if !hasHead { _ = addHead(of: article, columns: columns) }
    addList(of: links, columns: columns)
    addresses = links.addresses
  }

  /// Where the links lead, below the article.
  private mutating func addList(of links: ArticleLinks, columns: Int) {
    guard !links.addresses.isEmpty else { return }
    lines.append(Line(text: "Links", style: Style(.heading)))
    for (index, address) in links.addresses.enumerated() {
      let lead = "[\(index + 1)] "
      let wrapped = ArticleLines.wrap(
        address, style: Style(.link), columns: columns, start: nil, indent: lead.utf8.count)
      lines += ArticleLines.led(wrapped, by: lead, every: false)
    }
  }

  /// Outlet, date, language and source, below the headline; then its address, and the file with the part of it that is shown.
  private mutating func addHead(of article: Article, columns: Int) -> Bool {
    let words = [
      article.outlet, article.published?.description.replacing("T", with: " "), article.language,
      article.creditedSource.map { "source: \($0)" }, article.editor.map { "editor: \($0)" },
      article.authors.isEmpty ? nil : "by \(article.authors.joined(separator: ", "))",
    ]
    let head = words.compactMap(\.self).joined(separator: " · ")
    lines += ArticleLines.wrap(head, style: Style(.label), columns: columns, start: nil)
    if let url = article.url { lines += ArticleLines.wrap(url, style: Style(.link), columns: columns, start: nil) }
    lines += ArticleLines.wrap(key.path, style: Style(.muted), columns: columns, start: nil)
    lines.append(Line(text: "", style: .plain))
    return true
  }

  private mutating func add(_ block: Block, start: Int?, columns: Int, numbering links: inout ArticleLinks) {
    if let boilerplate = block.boilerplate {
      lines += ArticleLines.wrap(
        "‹\(boilerplate.rawValue)› \(block.text)", style: Style(.muted), columns: columns, start: nil)
      return
    }
    let look = ArticleLines.look(block)
    let indent = min(look.indent, columns / 2)
    let wrapped = ArticleLines.wrap(
      BlockText(block, numbering: &links), style: look.style, columns: columns - indent, indent: indent,
      start: start ?? 0)
    lines += ArticleLines.led(wrapped, by: look.lead, every: block.kind == .quote)
    if block.kind != .headline { lines.append(Line(text: "", style: .plain)) }
  }

  private static func look(_ block: Block) -> (style: Style, indent: Int, lead: String) {
    switch block.kind {
    case .headline: (Style(.heading, bold: true), 0, "")
    case .heading: (Style(.heading), 0, "")
    case .quote: (.plain, 2, "│ ")
    case .listItem: item(block.item ?? Block.ListItem(level: 1, marker: .bullet))
    case .caption: (Style(.muted), 0, "")
    case .paragraph, .preformatted, .table: (.plain, 0, "")
    }
  }

  /// A list in another stands further in; deeper than eight is shown as eight.
  private static func item(_ item: Block.ListItem) -> (style: Style, indent: Int, lead: String) {
    let outer = 2 * (max(1, min(item.level, 8)) - 1)
    switch item.marker {
    case .bullet: return (.plain, outer + 2, "• ")
    case .number(let number): return (.plain, outer + "\(number). ".utf8.count, "\(number). ")
    case .none: return (.plain, outer + 2, "")
    }
  }

  /// The lines with a mark before the first, or before every one; none where the indent is too narrow for it.
  private static func led(_ lines: [Line], by lead: String, every: Bool) -> [Line] {
    var lines = lines
    let led = every ? lines.indices : lines.indices.prefix(1)
    for index in led where lines[index].indent >= lead.unicodeScalars.count { lines[index].lead = lead }
    return lines
  }

  private static func wrap(_ text: BlockText, style: Style, columns: Int, indent: Int, start: Int) -> [Line] {
    Wrap.texts(of: String(text.text), columns: columns).map { line in
      let range = line.start..<line.start + line.text.unicodeScalars.count
      func own(_ mark: Range<Int>) -> Range<Int>? {
        guard mark.overlaps(range) else { return nil }
        let part = mark.clamped(to: range)
        return part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound
      }
      return Line(
        text: line.text, style: style, indent: indent, start: start + text.origin(of: line.start),
        inserts: text.inserts.compactMap(own),
        links: text.links.compactMap { link in own(link.range).map { BlockText.Link(range: $0, number: link.number) } }
      )
    }
  }

  private static func wrap(_ text: String, style: Style, columns: Int, start: Int?, indent: Int = 0) -> [Line] {
    Wrap.texts(of: text, columns: columns - indent).map { line in
      Line(text: line.text, style: style, indent: indent, start: start.map { $0 + line.start })
    }
  }

  /// The page of a line, and the last of the article; `nil` where it has not several.
  func page(ofLine line: Int) -> (number: Int, last: Int)? {
    guard pages.count > 1, let first = pages.first, let last = pages.last else { return nil }
    return ((pages.last { $0.line <= line } ?? first).number, last.number)
  }

  /// The line on which a position of the clean text stands. O(lines).
  func line(of position: Int) -> Int? {
    lines.lastIndex { line in line.start.map { $0 <= position } ?? false }
  }
}
