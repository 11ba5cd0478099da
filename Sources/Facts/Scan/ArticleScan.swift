internal import Incidents
import Text

/// The story of an article, folded, cut into sentences, with every word of the lexicon, number and sum of money in it.
struct ArticleScan {
  let lexicon: Lexicon
  let languages: LanguageSet
  let text: FoldedText
  /// The clean text, for what is written exactly so.
  let original: OriginalText
  let matches: [Match]
  let sentences: [Sentence]
  let phrases: Phrasebook
  /// Addresses of the web, in which nothing is looked for.
  let addresses: [Range<Int>]
  private let figures: Figures
  let published: PartialDate?
  /// As the article has it; `nil` where it has none.
  let headline: String?

  /// What is told in numbers.
  private struct Figures {
    let numbers: [NumberSpan]
    let calendar: [CalendarDate]
    let money: [MoneySpan]
    let moneyRanges: [MoneySpan]
  }

  var numbers: [NumberSpan] { figures.numbers }
  /// What is said of the calendar, in order.
  var calendar: [CalendarDate] { figures.calendar }
  /// Exact sums, in order.
  var money: [MoneySpan] { figures.money }
  /// Sums of which only the ends of a range are told.
  var moneyRanges: [MoneySpan] { figures.moneyRanges }

  /// Beyond this many scalars an article is not read: no news story is so long, and the time stays bounded.
  static let longestStory = 150_000

  init(_ article: Article, lexicon: Lexicon) {
    self.lexicon = lexicon
    let language = article.language.flatMap { LanguageSet(tag: $0) } ?? .any
    languages = language.isDisjoint(with: .covered) ? .any : language
    published = article.published?.date
    headline = article.headline
    let clean = ArticleScan.story(of: article)
    original = OriginalText(clean)
    let text = FoldedText(clean)
    let phrases = Phrasebook(lexicon, languages: languages)
    let addresses = WebAddresses.ranges(in: text)
    func isTold(_ range: Range<Int>) -> Bool {
      addresses.last(before: range.upperBound) { $0 }?.overlaps(range) != true
    }
    let found = Matcher(lexicon: lexicon, text: text, languages: languages, phrases: phrases).matches()
    let matches = addresses.isEmpty ? found : found.filter { isTold($0.range) }
    let written = NumberReader(
      text: text, matches: matches, lexicon: lexicon, phrases: phrases, languages: languages
    ).numbers()
    let single = addresses.isEmpty ? written : written.filter { isTold($0.range) }
    let calendar =
      CalendarReader(text: text, matches: matches, numbers: single, phrases: phrases, languages: languages).dates()
    let numbers =
      RangeReader(text: text, matches: matches, phrases: phrases, calendar: calendar).joined(single)
    let sentences = ArticleScan.sentences(of: text, matches: matches, blocks: StoryBlocks(article))
    let resolver = CurrencyResolver(
      text: text, matches: matches, lexicon: lexicon, phrases: phrases, sentences: sentences)
    let sums = MoneyReader(
      text: text, matches: matches, phrases: phrases, languages: languages, resolver: resolver
    ).money(of: numbers)
    figures = Figures(
      numbers: numbers, calendar: calendar, money: sums.filter { $0.upTo == nil },
      moneyRanges: sums.filter { $0.upTo != nil })
    self.sentences = sentences
    self.phrases = phrases
    self.matches = matches
    self.text = text
    self.addresses = addresses
  }

  private static func story(of article: Article) -> String {
    let clean = article.cleanText
    guard clean.utf8.count > longestStory else { return clean }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: clean.unicodeScalars.prefix(longestStory))
    return String(kept)
  }

  private static func sentences(of text: FoldedText, matches: [Match], blocks: StoryBlocks) -> [Sentence] {
    var sentences: [Sentence] = []
    var first = 0
    var block = 0
    for range in SentenceSplitter.sentences(text) {
      while first < matches.count, matches[first].start < range.lowerBound { first += 1 }
      var last = first
      while last < matches.count, matches[last].start < range.upperBound { last += 1 }
      block = blocks.block(at: Int(text.scalars[range.lowerBound]), from: block)
      sentences.append(Sentence(range: range, matches: matches[first..<last], isHeadline: block == blocks.headline))
      first = last
    }
    return sentences
  }
}

/// Where the blocks of a story begin in its clean text, and which of them is the headline.
private struct StoryBlocks {
  /// In Unicode scalars.
  private(set) var starts: [Int] = []
  private(set) var headline: Int?

  /// A headline that the page does not mark as one stands among the first blocks.
  private static let unmarkedHeadlineWithin = 3

  init(_ article: Article) {
    var offset = 0
    for (index, block) in article.story.enumerated() {
      starts.append(offset)
      let isUnmarked =
        headline == nil && index < StoryBlocks.unmarkedHeadlineWithin && block.text == article.headline
      if block.kind == .headline || isUnmarked { headline = index }
      offset += block.text.unicodeScalars.count + 1
    }
  }

  /// The block that holds a scalar, searched from the block of an earlier one.
  func block(at scalar: Int, from earlier: Int) -> Int {
    var block = earlier
    while block + 1 < starts.count, starts[block + 1] <= scalar { block += 1 }
    return block
  }
}

extension ArticleScan {
  /// The original words behind folded bytes.
  func written(_ range: Range<Int>) -> String {
    original.text(text.scalarRange(range))
  }

  /// The original words behind folded bytes, none of them cut: what is looked for are often the beginnings of words.
  func writtenWords(_ range: Range<Int>) -> String {
    original.text(original.wholeWords(around: text.scalarRange(range)))
  }

  /// Index of the sentence that holds a place. O(log n).
  func sentence(at place: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].range.contains(place) ? low : nil
  }

  /// Whether a sentence tells of personal data or of a breach.
  func isOnTopic(_ sentence: Sentence) -> Bool { sentence.isOnTopic }

  /// Whether a range lies in the name of an organisation of the lists: the day of "Ruby Tuesday".
  func isInsideOrganisation(_ range: Range<Int>) -> Bool {
    sentence(at: range.lowerBound).map { index in
      sentences[index].matches.contains { $0.meaning.isOrganisation && $0.range.overlaps(range) }
    } ?? false
  }

  func count(_ cue: Cue) -> Int { matches.lazy.filter { $0.meaning == .cue(cue) }.count }

  /// A story of competition law that tells nothing of personal data: its words come twice at least, those of breaches
  /// never, those of privacy once at most.
  var isAntitrust: Bool { count(.competition) >= 2 && count(.breach) == 0 && count(.privacy) <= 1 }

  /// An organisation that breaks in rather than being broken into stands in the headline.
  var hasActor: Bool {
    sentences.contains { sentence in
      sentence.isHeadline
        && sentence.matches.contains { match in
          guard case .organisation(let index) = match.meaning else { return false }
          return lexicon.organisations[index].kind == .actor
        }
    }
  }

  /// Verbs stand behind what they are about.
  var isVerbFinal: Bool { languages != .any && !languages.isDisjoint(with: .verbFinal) }
}
