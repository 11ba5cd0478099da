internal import Incidents

/// Puts an article together from a page's passages and what was found about them.
struct ArticleBuilder {
  private let page: Page
  private let verdicts: [Verdict]
  /// From the first passage of the story to the last.
  private let body: Range<Int>
  private let headline: Int?
  private let credits: CreditFinder
  private let language: String?

  init(_ page: Page) {
    self.page = page
    let passages = page.passages
    verdicts = StoryFinder.verdicts(passages)
    let first = verdicts.firstIndex(where: \.isStory) ?? 0
    let last = verdicts.lastIndex(where: \.isStory) ?? -1
    body = first..<(last + 1)
    headline = HeadlineFinder.index(passages, body: first)
    credits = CreditFinder(passages, headline: headline, body: body)
    language = LanguageDetector.language(
      of: zip(passages, verdicts).lazy.filter { $0.1.isStory }.map { $0.0.text }, hint: page.metadata.language)
  }

  var article: Article {
    Article(
      headline: headline.map { cleanHeadline($0) }, outlet: OutletFinder.outlet(page.passages, body: body), url: nil,
      authors: credits.authors, editor: credits.editor, creditedSource: credits.source,
      published: DateFinder.visible(page.passages, headline: headline, body: body, language: language),
      language: language, blocks: blocks)
  }

  private func cleanHeadline(_ index: Int) -> String {
    String(decoding: HeadlineFinder.clean(page.passages[index].text), as: UTF8.self)
  }

  private var blocks: [Block] {
    let title = headline.map { HeadlineFinder.clean(page.passages[$0].text) }
    return page.passages.indices.map { index in
      let passage = page.passages[index]
      if index == headline { return Block(.headline, cleanHeadline(index)) }
      if passage.text == title || HeadlineFinder.clean(passage.text) == title {
        return Block(.heading(level: 2), passage.string, furniture: .repeated)
      }
      return block(passage, verdicts[index], credit: credits.used[index])
    }
  }

  private func block(_ passage: Passage, _ verdict: Verdict, credit: Block.Furniture?) -> Block {
    switch verdict {
    case .story: Block(passage.kind, passage.string, links: passage.links)
    case .heading: Block(.heading(level: 2), passage.string, links: passage.links)
    case .furniture(let reason):
      Block(reason == .caption ? .caption : passage.kind, passage.string, furniture: credit ?? dated(passage, reason))
    }
  }

  /// A short passage with a date is a dateline, unless it says what it is.
  private func dated(_ passage: Passage, _ reason: Block.Furniture) -> Block.Furniture {
    (reason == .other || reason == .ticker) && passage.shape.words <= 16 && DateFinder.hasDate(passage)
      ? .dateline : reason
  }
}
