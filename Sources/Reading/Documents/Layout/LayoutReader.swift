internal import Incidents

/// An article from printed pages: text in reading order, with what repeats over pages as furniture, and footnotes behind the text.
struct LayoutReader {
  private let pages: [LayoutPage]
  private let furniture: LayoutFurniture
  private var body: [LayoutLine] = []
  private var notes: [LayoutLine] = []
  private var aside: [(line: LayoutLine, reason: Block.Boilerplate)] = []

  /// Letters so much smaller than most are a footnote's, at a page's foot.
  private static let noteSize = 0.93
  /// Share of a page's height below which footnotes stand.
  private static let noteTop = 0.45

  /// - Throws: `.noWords` where no page has any.
  init(_ pages: [LayoutPage]) throws(ReadingError) {
    guard pages.contains(where: { page in page.lines.contains { !$0.isBlank } }) else {
      throw .noWords(pages: pages.count)
    }
    self.pages = pages
    furniture = LayoutFurniture(pages)
    for page in pages { sort(page) }
  }

  /// Parts a page's lines into text, notes and furniture.
  private mutating func sort(_ page: LayoutPage) {
    let numbers = LayoutFurniture.lineNumbers(of: page)
    let signed = LayoutFurniture.signatures(on: page)
    var text: [LayoutLine] = []
    var others: [LayoutLine] = []
    for (index, line) in page.lines.enumerated() where !line.isBlank {
      if signed.contains(index) {
        aside.append((line, .notice))
      } else if numbers.contains(index) {
        aside.append((line, .other))
      } else {
        others.append(line)
      }
    }
    for line in LayoutReader.withMarkers(others) {
      if let reason = furniture.reason(for: line, on: page) {
        aside.append((line, reason))
      } else {
        text.append(line)
      }
    }
    putAside(of: &text, on: page)
    let size = LayoutReader.middleSize(of: text)
    let start = LayoutReader.firstNote(of: text, size: size, below: page.height * LayoutReader.noteTop)
    body += text[..<start]
    notes += text[start...]
  }

  /// Takes imprints and contents out of a page's text.
  private mutating func putAside(of text: inout [LayoutLine], on page: LayoutPage) {
    let imprint = LayoutImprint(text, on: page)
    let isOuter = page.number == 1 || page.number == pages.count
    let (makers, contents) = (isOuter ? imprint.imprint : [], imprint.contents)
    guard !makers.isEmpty || !contents.isEmpty else { return }
    aside +=
      makers.sorted().map { (text[$0], .notice) } + contents.subtracting(makers).sorted().map { (text[$0], .menu) }
    text = text.indices.filter { !makers.contains($0) && !contents.contains($0) }.map { text[$0] }
  }

  /// Letters of what may stand before an item.
  private static let mostOfMarker = 5

  /// Numbers and signs of items put before the text that stands beside them.
  private static func withMarkers(_ lines: [LayoutLine]) -> [LayoutLine] {
    var joined: [LayoutLine] = []
    for line in lines {
      guard let last = joined.last, last.right < line.left, abs(last.top - line.top) < line.size / 2,
        last.page == line.page, last.text.count <= mostOfMarker
      else {
        joined.append(line)
        continue
      }
      joined[joined.count - 1] = line.marked(by: last)
    }
    return joined
  }

  private static func middleSize(of lines: [LayoutLine]) -> Double {
    let sizes = lines.flatMap { [Double](repeating: $0.size, count: max(1, $0.text.count / 8)) }.sorted()
    return sizes.isEmpty ? 0 : sizes[sizes.count / 2]
  }

  /// Where a page's footnotes begin: small letters to its end, the first line with a number.
  private static func firstNote(of lines: [LayoutLine], size: Double, below height: Double) -> Int {
    var start = lines.count
    while start > 0, lines[start - 1].size < size * noteSize, lines[start - 1].top > height { start -= 1 }
    while start < lines.count, !(lines[start].text.first?.isNumber ?? false), lines[start].text.first != "*" {
      start += 1
    }
    return start
  }

  /// The article. O(lines).
  var article: Article {
    if let printed = PrintedPage(furniture: aside.map(\.line)), let article = printed.article(of: body, aside: aside) {
      return article
    }
    return ownArticle
  }

  private var ownArticle: Article {
    let hyphens = LayoutHyphens(body)
    let layout = LayoutParagraphs(body, hyphens: hyphens)
    let notes = LayoutParagraphs(self.notes, hyphens: hyphens).paragraphs
    let title = LayoutTitle(layout.paragraphs, bodySize: layout.bodySize)
    var blocks = layout.paragraphs.indices.map { index in
      block(layout.paragraphs[index], at: index, title: title, bodySize: layout.bodySize)
    }
    blocks += notes.map { note in
      paged(Block(.paragraph, note.text), as: note)
    }
    blocks += aside.map { line, reason in LayoutReader.block(of: line, reason) }
    let texts = layout.paragraphs.map { Array($0.text.utf8) }
    let language = LayoutLanguage.language(of: texts)
    return Article(
      headline: title.text,
      published: LayoutDate(
        layout.paragraphs, notes: notes, title: title, furniture: aside.map(\.line), language: language
      )
      .published,
      language: language, blocks: blocks)
  }

  private func block(_ paragraph: LayoutParagraphs.Paragraph, at index: Int, title: LayoutTitle, bodySize: Double)
    -> Block
  {
    if index == title.places.first { return paged(Block(.headline, title.text ?? paragraph.text), as: paragraph) }
    if title.places.contains(index) {
      return paged(Block(.heading(level: 2), paragraph.text, boilerplate: .repeated), as: paragraph)
    }
    if paragraph.isItem || LayoutText.beginsItem(paragraph.text) {
      return paged(Block(.listItem, paragraph.text, item: Block.ListItem(level: 1, marker: .none)), as: paragraph)
    }
    if let reason = LayoutReader.notice(paragraph) {
      return paged(Block(.paragraph, paragraph.text, boilerplate: reason), as: paragraph)
    }
    let isHeading =
      paragraph.lines <= 3 && (paragraph.size > bodySize * LayoutTitle.larger || LayoutText.isHeading(paragraph.text))
    return paged(Block(isHeading ? .heading(level: 2) : .paragraph, paragraph.text), as: paragraph)
  }

  /// Words of a line that names who is asked, or where.
  private static let mostOfNotice = 10

  /// What a short line says of itself: an address to write or call, a serial number.
  private static func notice(_ paragraph: LayoutParagraphs.Paragraph) -> Block.Boilerplate? {
    let passage = Passage(Array(paragraph.text.utf8), kind: .paragraph, gap: 1)
    guard passage.shape.words <= mostOfNotice, !passage.shape.ending.isSentence else { return nil }
    let digits = paragraph.text.count(where: \.isNumber)
    let isNumber = digits >= 6 && digits * 3 >= paragraph.text.count && !passage.hasDate
    return passage.cues.reason ?? (isNumber || LayoutContact.isIn(paragraph.text) ? .notice : nil)
  }

  private func paged(_ block: Block, as paragraph: LayoutParagraphs.Paragraph) -> Block {
    var block = block
    block.page = paragraph.page
    // A title may be another text than its paragraph's.
    if block.text == paragraph.text { block.turns = paragraph.turns }
    return block
  }

  /// What is no part of the text.
  static func block(of line: LayoutLine, _ reason: Block.Boilerplate) -> Block {
    var block = Block(.paragraph, line.text, boilerplate: reason)
    block.page = line.page
    return block
  }
}

/// The language of paragraphs.
enum LayoutLanguage {
  static func language(of texts: [[UInt8]]) -> String? {
    let passages = texts.map { Passage($0, kind: .paragraph, gap: 1) }
    return LanguageDetector.language(of: passages, others: [Passage](), hint: nil)
  }
}
