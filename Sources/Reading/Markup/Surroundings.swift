/// What elements make of the text inside them, as a set: a bit each, in the order of the models' columns.
struct Surroundings: OptionSet {
  let rawValue: UInt32

  /// One of them. The raw value is its bit.
  enum Kind: UInt32, CaseIterable {
    case article, main, nav, aside, header, footer, form, figure, table, list, quote, noscript, hidden, link, button
    case preformatted, paragraph, strong, item, time, caption

    /// As the heads of the models' tables have them, in order.
    static let names = [
      "article", "main", "nav", "aside", "header", "footer", "form", "figure", "table", "list", "quote", "noscript",
      "hidden", "link", "button", "preformatted", "paragraph", "strong", "item", "time", "caption",
    ]
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(_ kind: Kind) { rawValue = 1 << kind.rawValue }

  static let article = Surroundings(.article)
  static let main = Surroundings(.main)
  static let nav = Surroundings(.nav)
  static let aside = Surroundings(.aside)
  static let header = Surroundings(.header)
  static let footer = Surroundings(.footer)
  static let form = Surroundings(.form)
  static let figure = Surroundings(.figure)
  static let table = Surroundings(.table)
  static let list = Surroundings(.list)
  static let quote = Surroundings(.quote)
  static let noscript = Surroundings(.noscript)
  static let hidden = Surroundings(.hidden)
  static let link = Surroundings(.link)
  static let button = Surroundings(.button)
  static let preformatted = Surroundings(.preformatted)
  static let paragraph = Surroundings(.paragraph)
  static let strong = Surroundings(.strong)
  static let item = Surroundings(.item)
  static let time = Surroundings(.time)
  static let caption = Surroundings(.caption)
}
