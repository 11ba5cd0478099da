package import Incidents
internal import Text

/// A line of a reading list: an article's address, title and day, and what a person noted of it.
package struct ListEntry: Hashable, Sendable {
  /// As the list has it; empty where it has none.
  package var title = ""
  package var address = ""
  /// The day of the article, never that of saving it.
  package var published: PublishedDate?
  /// The journal, paper or site; empty where the list names none.
  package var outlet = ""
  package var authors: [String] = []
  /// What the person wrote of the article.
  package var notes: [String] = []
  package var tags: [String] = []
  /// Files that the list has of the article: paths or names, with slashes between folders.
  package var files: [String] = []
  /// The entry's own name in the list.
  var id = ""
  /// The article's text where the list keeps it, in markup or plain.
  var content = ""

  package init() {}

  /// Whether it says which article it is of.
  var namesArticle: Bool { !title.isEmpty || !address.isEmpty }

  mutating func note(_ text: String) {
    let words = ListText.lines(text)
    if !words.isEmpty, !notes.contains(words) { notes.append(words) }
  }

  mutating func tag(_ text: String) {
    let words = text.singleSpaced
    if !words.isEmpty, !tags.contains(words) { tags.append(words) }
  }
}

/// What a list's fields are made plain by.
enum ListText {
  /// Lines of words; markup, which some programs write notes in, is taken out.
  static func lines(_ text: String) -> String {
    var text = text
    if text.contains("<"), text.contains(">"),
      let page = try? PageReader.markupPage(of: TextDecoder.decode(Array(text.utf8)))
    {
      text = page.passages.map(\.string).joined(separator: "\n")
    }
    return text.split(whereSeparator: \.isNewline).map(\.singleSpaced).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// A page's address; empty for what is none.
  static func address(_ text: String) -> String {
    let words = text.singleSpaced
    let lower = words.prefix(8).lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? words : ""
  }

  /// A path with slashes, whatever the system it was written on.
  static func path(_ text: String) -> String {
    text.split(separator: "\\").joined(separator: "/").singleSpaced
  }
}
