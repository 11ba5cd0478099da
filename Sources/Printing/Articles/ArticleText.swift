package import Incidents
import Text

/// An article as plain lines for a terminal or a pipe.
package enum ArticleText {
  /// Headline, one line of facts about the article, then the story wrapped at `columns`.
  package static func lines(_ article: Article, columns: Int) -> [String] {
    var lines = wrapped(article.headline ?? "(no headline)", columns: columns)
    let facts = [
      article.outlet, article.published?.description,
      article.authors.isEmpty ? nil : article.authors.joined(separator: ", "),
      article.editor.map { "editor \($0)" }, article.creditedSource.map { "source \($0)" }, article.language,
    ].compactMap { $0 }
    if !facts.isEmpty { lines += wrapped(facts.joined(separator: " | "), columns: columns) }
    for block in article.story where block.kind != .headline {
      lines.append("")
      lines += block.text.split(separator: "\n").flatMap { wrapped(prefix(block.kind) + $0, columns: columns) }
    }
    return lines
  }

  private static func prefix(_ kind: Block.Kind) -> String {
    switch kind {
    case .listItem: "- "
    case .quote: "> "
    case .heading: "## "
    case .headline, .paragraph, .preformatted, .caption, .table: ""
    }
  }

  /// Lines of at most `columns` columns, broken at blanks and between ideographs; nothing in them can control a terminal.
  private static func wrapped(_ text: some StringProtocol, columns: Int) -> [String] {
    Wrap.texts(of: VisibleText.line(text), columns: columns).map(\.text)
  }
}
