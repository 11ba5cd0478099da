/// What an element's name says of its content.
struct Element {
  let name: String
  /// Breaks the text before and after it.
  let isBlock: Bool
  /// Its text is never page text.
  let isSkipped: Bool
  let place: Place
  /// 1...6 for headings.
  let headingLevel: Int

  /// Surroundings an element gives to what is inside it.
  struct Place: OptionSet {
    let rawValue: UInt32
    static let article = Place(rawValue: 1)
    static let main = Place(rawValue: 2)
    static let nav = Place(rawValue: 4)
    static let aside = Place(rawValue: 8)
    static let header = Place(rawValue: 16)
    static let footer = Place(rawValue: 32)
    static let form = Place(rawValue: 64)
    static let figure = Place(rawValue: 128)
    static let table = Place(rawValue: 256)
    static let list = Place(rawValue: 512)
    static let quote = Place(rawValue: 1024)
    static let noscript = Place(rawValue: 2048)
    static let hidden = Place(rawValue: 4096)
    static let link = Place(rawValue: 8192)
    static let button = Place(rawValue: 16384)
    static let preformatted = Place(rawValue: 32768)
    static let paragraph = Place(rawValue: 65536)
    static let strong = Place(rawValue: 131072)
    static let item = Place(rawValue: 262144)
    static let time = Place(rawValue: 524288)
    static let caption = Place(rawValue: 1_048_576)
  }

  init(name: String) {
    self.name = name
    isBlock = Element.blocks.contains(name)
    isSkipped = Element.skipped.contains(name)
    place = Element.places[name] ?? []
    headingLevel = name.count == 2 && name.first == "h" ? Int(String(name.dropFirst())) ?? 0 : 0
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
    "html",
    "legend", "li", "main", "menu", "nav", "noscript", "ol", "option", "p", "pre", "section", "select", "summary",
    "table",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "video", "iframe", "button", "textarea",
  ]
  private static let skipped: Set<String> = [
    "script", "style", "template", "textarea", "select", "option", "optgroup", "iframe", "canvas", "rp", "rt", "svg",
    "object",
    "audio", "video",
  ]
  private static let places: [String: Place] = [
    "article": .article, "main": .main, "nav": .nav, "aside": .aside, "header": .header, "footer": .footer,
    "form": .form,
    "figure": .figure, "table": .table, "ul": .list, "ol": .list, "dl": .list, "menu": .list, "blockquote": .quote,
    "noscript": .noscript, "a": .link, "button": .button, "pre": .preformatted, "p": .paragraph, "strong": .strong,
    "b": .strong, "li": .item, "time": .time, "figcaption": .caption, "caption": .caption, "label": .form,
  ]
}
