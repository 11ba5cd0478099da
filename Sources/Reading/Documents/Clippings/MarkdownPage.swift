internal import Incidents

/// A page of the web that was turned to Markdown with all its menus: as HTML, for the reader of pages to find its story.
struct MarkdownPage {
  private let pieces: [MarkdownText.Piece]

  /// Items that are nothing but a link: so many are a page's menus.
  private static let leastLinks = 8

  /// `nil` for a text without menus, which is all story. O(letters).
  init?(_ lines: [Substring]) {
    let pieces = MarkdownText.pieces(of: lines)
    let links = pieces.count { $0.kind == .listItem && MarkdownPage.isLink($0.text) }
    guard links >= MarkdownPage.leastLinks else { return nil }
    self.pieces = pieces
  }

  private static func isLink(_ text: String) -> Bool {
    text.first == "[" && MarkdownText.link(in: text[...])?.rest.allSatisfy(\.isWhitespace) == true
  }

  /// - Parameter title: the page's own, where its head says it.
  func html(title: String?) -> String {
    var html = "<html><head><title>\(MarkdownPage.escaped(title ?? ""))</title></head><body>"
    var isList = false
    for piece in pieces {
      let isItem = piece.kind == .listItem
      if isItem != isList { html += isItem ? "<ul>" : "</ul>" }
      isList = isItem
      html += MarkdownPage.element(piece)
    }
    return html + (isList ? "</ul>" : "") + "</body></html>"
  }

  private static func element(_ piece: MarkdownText.Piece) -> String {
    switch piece.kind {
    case .heading(let level): "<h\(level)>\(inline(piece.text[...]))</h\(level)>"
    case .listItem: "<li>\(inline(piece.text[...]))</li>"
    case .quote: "<blockquote><p>\(inline(piece.text[...]))</p></blockquote>"
    case .preformatted: "<pre>\(escaped(piece.text))</pre>"
    default: "<p>\(inline(piece.text[...]))</p>"
    }
  }

  /// Links stay links; all else as Markdown means it.
  private static func inline(_ text: Substring) -> String {
    var html = ""
    var plain = text[text.startIndex..<text.startIndex]
    func flush() { html += escaped(MarkdownText.bare(String(plain))) }
    var rest = text
    while let next = rest.first {
      let isPicture = next == "!" && rest.dropFirst().first == "["
      if next == "[" || isPicture, let link = MarkdownText.link(in: isPicture ? rest.dropFirst() : rest) {
        flush()
        if !isPicture { html += "<a href=\"\(escaped(String(link.address)))\">\(inline(link.text[...]))</a>" }
        rest = link.rest
        plain = rest[rest.startIndex..<rest.startIndex]
      } else {
        rest = rest.dropFirst()
        plain = text[plain.startIndex..<rest.startIndex]
      }
    }
    flush()
    return html
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
  }
}
