internal import Incidents

/// A page of the web that a browser printed: its address stands at each foot, its title and the day of printing at each head.
struct PrintedPage {
  private let address: String
  private let title: String?

  /// `nil` where the furniture is no browser's.
  init?(furniture: [LayoutLine]) {
    var pages: [Substring: Set<Int>] = [:]
    for line in furniture {
      let address = line.text.split(separator: " ").first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
      if let address { pages[address, default: []].insert(line.page) }
    }
    // What a footnote names stands on a page or two.
    let all = Set(furniture.map(\.page)).count
    let first = pages.filter { $0.value.count * 2 > all }.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    // With a number of pages beside it: `1/4`.
    let isNumbered = furniture.contains { line in
      line.text.split(separator: " ").contains { word in
        let parts = word.split(separator: "/")
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.count <= 3 && $0.allSatisfy(\.isNumber) }
      }
    }
    guard let first, isNumbered else { return nil }
    address = String(first.key)
    title = PrintedPage.title(in: furniture)
  }

  /// The head of a printed page: day, time, then the page's title.
  private static func title(in furniture: [LayoutLine]) -> String? {
    for line in furniture where line.page == 1 {
      let words = line.text.split(separator: " ")
      guard let first = words.first, first.contains(where: \.isNumber), first.contains("/") || first.contains("."),
        let clock = words.firstIndex(where: { $0.contains(":") && $0.contains(where: \.isNumber) }), clock <= 2
      else { continue }
      let rest = words[(clock + 1)...].drop { ["AM", "PM", "Uhr"].contains($0) }
      if rest.count > 1 { return rest.joined(separator: " ") }
      // The day at the left, the title beside it.
      if let beside = furniture.first(where: {
        $0.page == 1 && $0.left > line.right && abs($0.top - line.top) < line.size / 2
      }) {
        return beside.text
      }
    }
    return nil
  }

  /// The article by the reader of dumps, which knows menus and notices; its blocks have the pages of the lines that they begin with.
  func article(of lines: [LayoutLine], aside: [(line: LayoutLine, reason: Block.Boilerplate)]) -> Article? {
    let paragraphs = LayoutParagraphs(lines, hyphens: LayoutHyphens(lines)).paragraphs
    let title = whole(among: paragraphs.map(\.text))
    let text = ([title].compactMap(\.self) + paragraphs.map(\.text)).joined(separator: "\n\n")
    // A page without a story is then read as any other document.
    guard let passages = try? DumpReader.passages(of: Array(text.utf8)) else { return nil }
    var article = ArticleBuilder(Page(passages: passages)).article
    guard article.blocks.contains(where: { $0.boilerplate == nil && $0.kind != .headline }) else { return nil }
    var next = 0
    for index in article.blocks.indices {
      let beginning = article.blocks[index].text.prefix(PrintedPage.beginning)
      if let place = paragraphs.indices.dropFirst(next).first(where: { paragraphs[$0].text.contains(beginning) }) {
        next = place
      }
      guard paragraphs.indices.contains(next) else { continue }
      article.blocks[index].page = paragraphs[next].page
      if article.blocks[index].text == paragraphs[next].text { article.blocks[index].turns = paragraphs[next].turns }
    }
    article.blocks += aside.map { LayoutReader.block(of: $0.line, $0.reason) }
    article.url = address
    article.outlet = article.outlet ?? HostName.host(ofURL: address)
    if let title { article.headline = HeadlineTitle.withoutOutlet(title, siteName: article.outlet) }
    return article
  }

  /// The title, which the head of a page may have cut off, as the page itself has it.
  private func whole(among texts: [String]) -> String? {
    guard let title, let last = title.last, last == "…" || title.hasSuffix("...") else { return title }
    let beginning = title.prefix { $0 != "…" }
    for first in texts.indices {
      var text = texts[first]
      for next in texts[(first + 1)...].prefix(PrintedPage.mostOfTitle)
      where beginning.hasPrefix(text) && text.count < beginning.count {
        text += " \(next)"
      }
      if text.hasPrefix(beginning) { return text }
    }
    return title
  }

  /// Lines of a title.
  private static let mostOfTitle = 4

  /// Letters by which a block is found again.
  private static let beginning = 40
}
