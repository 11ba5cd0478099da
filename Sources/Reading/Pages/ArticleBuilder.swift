internal import Incidents

/// Puts an article together from a page's passages and what was found about them.
struct ArticleBuilder {
  private let reading: StoryReading
  private var page: Page { reading.page }
  private var body: Range<Int> { reading.story }
  private let headline: Int?
  private let credits: CreditFinder
  private let language: String?

  init(_ page: Page) {
    let reading = StoryReading(of: page)
    self.reading = reading
    let passages = page.passages
    headline = reading.headline
    credits = CreditFinder(in: passages, headline: headline, body: reading.story)
    language = ArticleBuilder.language(of: reading, headline: headline)
  }

  /// The story begins at its headline; what stands above that (an archive's notice, say) is asked last.
  private static func language(of reading: StoryReading, headline: Int?) -> String? {
    let passages = reading.page.passages
    let (start, verdicts) = (headline ?? 0, reading.verdicts)
    let below = passages.indices.suffix(from: start).lazy.filter { $0 == headline || verdicts[$0].isStory }
    let above = passages.indices.prefix(start).lazy.filter { verdicts[$0].isStory }
    let others = passages.indices.lazy.filter { !verdicts[$0].isStory }
    return LanguageDetector.language(
      of: [below, above].lazy.joined().map { passages[$0] }, others: others.map { passages[$0] },
      hint: reading.page.metadata.language)
  }

  var article: Article {
    Article(
      headline: title, outlet: outlet, url: page.metadata.canonicalURL,
      authors: authors, editor: credits.editor,
      creditedSource: credits.source, published: published, language: language, blocks: blocks)
  }

  private var authors: [String] {
    if !page.metadata.authors.isEmpty { return page.metadata.authors }
    let marked = page.isMarkup ? MarkupAuthors.authors(in: page.passages, headline: headline, story: body) : []
    return marked.isEmpty ? credits.authors : marked
  }

  private var title: String? {
    if let headline { return cleanHeadline(headline) }
    return page.metadata.titles.first.map { HeadlineTitle.withoutOutlet($0, siteName: page.metadata.siteName) }
  }

  private var outlet: String? {
    if page.isMarkup { return page.metadata.siteName ?? page.metadata.canonicalURL.flatMap(HostName.host) }
    return OutletFinder.outlet(in: page.passages, body: body)
  }

  private var published: PublishedDate? {
    PublishedFinder(reading: reading, headline: headline, language: language).published
  }

  private func cleanHeadline(_ index: Int) -> String {
    String(decoding: HeadlineTitle.clean(page.passages[index].text), as: UTF8.self)
  }

  private var blocks: [Block] {
    let title = headline.map { HeadlineTitle.clean(page.passages[$0].text) }
    let blocks = page.passages.indices.map { index in
      let passage = page.passages[index]
      if index == headline { return Block(.headline, cleanHeadline(index)) }
      if passage.text == title || HeadlineTitle.clean(passage.text) == title {
        return Block(.heading(level: 2), passage.string, boilerplate: .repeated)
      }
      return block(of: passage, verdict: reading.verdicts[index], credit: credits.used[index])
    }
    return page.isMarkup ? StoryTables(blocks, of: reading).merged : blocks
  }

  /// A passage as it stands in the article.
  ///
  /// - Parameter credit: what it is when it names who made the article.
  private func block(of passage: Passage, verdict: Verdict, credit: Block.Boilerplate?) -> Block {
    switch verdict {
    case .story, .heading:
      let reason = unwanted(passage, credit: credit)
      let kind = kind(of: passage, verdict: verdict)
      return Block(
        kind, passage.string, boilerplate: reason, links: passage.links,
        item: kind == .listItem ? passage.markup?.layout.item : nil)
    case .boilerplate(let reason):
      let kind = reason == .caption ? .caption : storyKind(passage.kind)
      return Block(kind, passage.string, boilerplate: credit ?? dated(reason, for: passage), links: passage.links)
    }
  }

  /// Lines of the story's stretch that are about the article: captions, credits and dates that stand alone.
  private func unwanted(_ passage: Passage, credit: Block.Boilerplate?) -> Block.Boilerplate? {
    if passage.kind == .caption { return .caption }
    let shape = passage.shape
    guard !shape.ending.isSentence else { return nil }
    if shape.words <= ArticleBuilder.mostOfCredit, let credit { return credit }
    return passage.hasDate && shape.words <= ArticleBuilder.mostOfDateline ? .dateline : nil
  }

  private func kind(of passage: Passage, verdict: Verdict) -> Block.Kind {
    guard verdict == .heading else { return storyKind(passage.kind) }
    return .heading(level: inner(passage.markup?.headingLevel ?? 2))
  }

  /// In words: longer lines with a name or date in them are sentences of the story, which happen to end without a full stop.
  private static let mostOfCredit = 12
  private static let mostOfDateline = 8
  /// The same for lines outside the story, where no sentence is lost.
  private static let mostBesideDate = 16
  /// HTML has six levels; the first is the headline's.
  private static let innerLevels = 2...6

  private func inner(_ level: Int) -> Int {
    min(max(level, ArticleBuilder.innerLevels.lowerBound), ArticleBuilder.innerLevels.upperBound)
  }

  /// Headings keep to levels 2 to 6: the first is the headline's.
  private func storyKind(_ kind: Block.Kind) -> Block.Kind {
    if case .heading(let level) = kind { return .heading(level: inner(level)) }
    return kind
  }

  /// A short passage with a date is a dateline, unless it says what it is.
  private func dated(_ reason: Block.Boilerplate, for passage: Passage) -> Block.Boilerplate {
    let isShort = passage.shape.words <= ArticleBuilder.mostBesideDate
    return (reason == .other || reason == .ticker) && isShort && passage.hasDate ? .dateline : reason
  }
}
