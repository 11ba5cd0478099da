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
    if let page = MarkdownPage(lines), let article = article(of: page) { return article }
    var blocks = MarkdownText.blocks(of: lines)
    let title = first("title") ?? blocks.first { if case .heading = $0.kind { true } else { false } }?.text
    let place = title.flatMap { title in blocks.firstIndex { $0.text == title } }
    if let place { blocks[place] = Block(.headline, blocks[place].text) }
    guard blocks.contains(where: { $0.boilerplate == nil && $0.kind != .headline }) else { throw .noStory }
    // Above its own title stands what is no part of the text.
    if let place { for index in blocks.indices where index < place { blocks[index].boilerplate = .menu } }
    var article = Article(
      headline: title,
      language: LayoutLanguage.language(of: blocks.filter { $0.boilerplate == nil }.map { Array($0.text.utf8) }),
      blocks: blocks)
    tell(&article)
    return article
  }

  /// A page that was clipped whole, by the reader of pages; `nil` where that finds no story.
  private func article(of page: MarkdownPage) -> Article? {
    let html = Array(page.html(title: first("title")).utf8)
    guard var article = try? Reader.read(html, named: "page.html") else { return nil }
    tell(&article)
    return article
  }

  /// What the clipping's head says goes before what was found.
  private func tell(_ article: inout Article) {
    if let title = first("title") { article.headline = title }
    article.url =
      first("url", "source", "link", "source_url").flatMap { $0.hasPrefix("http") ? $0 : nil } ?? article.url
    article.outlet =
      first("site", "publisher", "outlet") ?? article.url.flatMap { HostName.host(ofURL: $0) } ?? article.outlet
    if let author = first("author", "byline") { article.authors = [author] }
    let day = first("published", "date_published", "date", "publish_date", "created_at").flatMap { FeedDate.date($0) }
    article.published = day ?? article.published
  }
}
