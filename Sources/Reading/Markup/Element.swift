/// What an element's name says of its content.
struct Element {
  let name: String
  /// Breaks the text before and after it.
  let isBlock: Bool
  /// Its text is never page text.
  let isSkipped: Bool
  /// Its text is struck out, or is shown by browsers without scripts only.
  let isUnseen: Bool
  /// What it makes of the text inside it.
  let surroundings: Surroundings
  /// 1...6 for headings, else 0.
  let headingLevel: Int

  /// - Parameter name: as the standard has it, lower case; empty for an element that is not known.
  init(name: String) {
    self.name = name
    isBlock = Element.blocks.contains(name)
    isSkipped = Element.skipped.contains(name)
    isUnseen = Element.unseen.contains(name)
    surroundings = Element.surroundings[name] ?? []
    headingLevel = name.count == 2 && name.first == "h" ? Int(name.dropFirst()) ?? 0 : 0
  }

  /// Elements that the HTML standard's style sheet shows as blocks, list items or parts of tables, and such as stand in pages
  /// like blocks: controls and frames.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "iframe", "legend", "li", "main", "menu", "nav", "noscript", "ol", "option", "p", "pre",
    "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "ul",
    "video",
  ]
  private static let skipped: Set<String> = [
    "audio", "canvas", "iframe", "object", "optgroup", "option", "rp", "rt", "script", "select", "style", "svg",
    "template", "textarea", "video",
  ]
  private static let unseen: Set<String> = ["del", "dialog", "noscript", "s", "strike"]
  private static let surroundings: [String: Surroundings] = [
    "article": .article, "main": .main, "nav": .nav, "aside": .aside, "header": .header, "footer": .footer,
    "form": .form, "figure": .figure, "table": .table, "ul": .list, "ol": .list, "dl": .list, "menu": .list,
    "blockquote": .quote, "noscript": .noscript, "a": .link, "button": .button, "pre": .preformatted,
    "p": .paragraph, "strong": .strong, "b": .strong, "li": .item, "time": .time, "figcaption": .caption,
    "caption": .caption, "label": .form,
  ]
}
