internal import Incidents

/// A clipping in Markdown, as web clippers and note programs keep them: what its head says of the page, then its text.
struct MarkdownReader {
  private var head: [String: String] = [:]
  private let lines: [Substring]

  static func isMarkdown(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
  }

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.last == "\r" ? $0.dropLast() : $0
    }[...]
    if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
      for line in lines[lines.startIndex + 1..<end] {
        guard let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "-" else { continue }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        head[line[..<colon].lowercased()] = MarkdownReader.unquoted(value)
      }
      lines = lines[(end + 1)...]
    }
    self.lines = Array(lines)
  }

  private static func unquoted(_ value: Substring) -> String {
    let bare = value.drop { $0 == "\"" || $0 == "'" || $0 == "[" }
    return String(bare.reversed().drop { $0 == "\"" || $0 == "'" || $0 == "]" || $0 == " " }.reversed())
  }

  /// What clippers call the same thing.
  private func first(_ names: String...) -> String? { names.lazy.compactMap { head[$0] }.first { !$0.isEmpty } }

  func article() throws(ReadingError) -> Article {
    var blocks = MarkdownText.blocks(of: lines)
    let title = first("title") ?? blocks.first { if case .heading = $0.kind { true } else { false } }?.text
    let place = title.flatMap { title in blocks.firstIndex { $0.text == title } }
    if let place { blocks[place] = Block(.headline, blocks[place].text) }
    guard blocks.contains(where: { $0.boilerplate == nil && $0.kind != .headline }) else { throw .noStory }
    // Above its own title a page that was clipped whole has its menus.
    if let place { for index in blocks.indices where index < place { blocks[index].boilerplate = .menu } }
    let address = first("url", "source", "link", "source_url").flatMap { $0.hasPrefix("http") ? $0 : nil }
    let day = first("published", "date_published", "date", "publish_date", "created_at")
    return Article(
      headline: title, outlet: first("site", "publisher", "outlet") ?? address.flatMap { HostName.host(ofURL: $0) },
      url: address, authors: first("author", "byline").map { [$0] } ?? [], published: day.flatMap { FeedDate.date($0) },
      language: LayoutLanguage.language(of: blocks.filter { $0.boilerplate == nil }.map { Array($0.text.utf8) }),
      blocks: blocks)
  }
}
