import Incidents
import Screen

/// An article laid out for a width: wrapped once, drawn many times.
struct ReaderLines: Sendable, Equatable {
  /// What the layout was made from; another key means another layout.
  struct Key: Hashable, Sendable {
    var path: String
    var columns: Int
    var showsFurniture: Bool
  }

  struct Line: Sendable, Equatable {
    var text: String
    var style: Style
    /// Columns left free before the text.
    var indent = 0
    /// Where the text starts in the article's clean text; `nil` when it is not part of it.
    var start: Int?

    /// Scalars of the clean text on this line.
    var range: Range<Int>? { start.map { $0..<$0 + text.unicodeScalars.count } }
  }

  let key: Key
  private(set) var lines: [Line] = []

  /// Text is read best at 60 to 80 columns.
  static let comfortable = 80

  init(_ article: Article, _ key: Key) {
    self.key = key
    var start = 0
    let columns = max(1, min(key.columns, ReaderLines.comfortable))
    if !article.story.contains(where: { $0.kind == .headline }), let headline = article.headline {
      lines += ReaderLines.wrap(headline, Style(.heading, bold: true), columns: columns, start: nil)
    }
    var hasHead = false
    for block in article.blocks {
      let isStory = block.furniture == nil
      if isStory || key.showsFurniture {
        if block.kind != .headline, !hasHead { hasHead = addHead(article, columns) }
        add(block, start: isStory ? start : nil, columns: columns)
        if block.kind == .headline, isStory { hasHead = addHead(article, columns) }
      }
      if isStory { start += block.text.unicodeScalars.count + 1 }
    }
    if !hasHead { _ = addHead(article, columns) }
  }

  /// Outlet, date, language and source, below the headline.
  private mutating func addHead(_ article: Article, _ columns: Int) -> Bool {
    let words = [
      article.outlet, article.published?.description.replacing("T", with: " "), article.language,
      article.creditedSource.map { "source: \($0)" }, article.editor.map { "editor: \($0)" },
      article.authors.isEmpty ? nil : "by \(article.authors.joined(separator: ", "))",
    ]
    let head = words.compactMap(\.self).joined(separator: " · ")
    lines += ReaderLines.wrap(head, Style(.label), columns: columns, start: nil)
    if let url = article.url { lines += ReaderLines.wrap(url, Style(.link), columns: columns, start: nil) }
    lines.append(Line(text: "", style: .plain))
    return true
  }

  private mutating func add(_ block: Block, start: Int?, columns: Int) {
    if let furniture = block.furniture {
      lines += ReaderLines.wrap("‹\(furniture.rawValue)› \(block.text)", Style(.muted), columns: columns, start: nil)
      return
    }
    let look = ReaderLines.look(block.kind)
    lines += ReaderLines.wrap(block.text, look.style, columns: columns, start: start, indent: look.indent)
    if block.kind != .headline { lines.append(Line(text: "", style: .plain)) }
  }

  private static func look(_ kind: Block.Kind) -> (style: Style, indent: Int) {
    switch kind {
    case .headline: (Style(.heading, bold: true), 0)
    case .heading: (Style(.heading), 0)
    case .quote, .listItem: (.plain, 2)
    case .caption: (Style(.muted), 0)
    default: (.plain, 0)
    }
  }

  private static func wrap(_ text: String, _ style: Style, columns: Int, start: Int?, indent: Int = 0) -> [Line] {
    Wrap.texts(of: text, columns: columns - indent).map { line in
      Line(text: line.text, style: style, indent: indent, start: start.map { $0 + line.start })
    }
  }

  /// The line on which a position of the clean text stands. O(lines).
  func line(of position: Int) -> Int? {
    lines.lastIndex { line in line.start.map { $0 <= position } ?? false }
  }
}
