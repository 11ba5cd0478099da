import Incidents

/// An article as plain lines for a terminal or a pipe.
enum ArticleText {
  /// Headline, one line of facts about the article, then the story wrapped at `columns`.
  static func lines(_ article: Article, columns: Int) -> [String] {
    var lines = wrapped(article.headline ?? "(no headline)", columns)
    let facts = [
      article.outlet, article.published?.description,
      article.authors.isEmpty ? nil : article.authors.joined(separator: ", "),
      article.editor.map { "editor \($0)" }, article.creditedSource.map { "source \($0)" }, article.language,
    ].compactMap { $0 }
    if !facts.isEmpty { lines += wrapped(facts.joined(separator: " | "), columns) }
    for block in article.story where block.kind != .headline {
      lines.append("")
      lines += block.text.split(separator: "\n").flatMap { wrapped(prefix(block.kind) + $0, columns) }
    }
    return lines
  }

  private static func prefix(_ kind: Block.Kind) -> String {
    switch kind {
    case .listItem: "- "
    case .quote: "> "
    case .heading: "## "
    default: ""
    }
  }

  /// Lines of at most `columns` scalars, broken at spaces; a longer word stands alone.
  private static func wrapped(_ text: some StringProtocol, _ columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in printable(text).split(separator: " ") {
      let length = word.unicodeScalars.count
      if width > 0, width + 1 + length > columns {
        lines.append(line)
        line = ""
        width = 0
      }
      if width > 0 { line += " " }
      line += word
      width += length + (width > 0 ? 1 : 0)
    }
    lines.append(line)
    return lines
  }

  /// The text without anything that could act on a terminal or reorder its line: C0 and C1 controls, escape, bidirectional
  /// controls (UAX #9), soft hyphens.
  static func printable(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isUnsafe(scalar.value) { result.append(scalar) }
    return String(result)
  }

  private static func isUnsafe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
