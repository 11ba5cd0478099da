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
  let passages: [Passage]
  let numbers: [NumberSpan]
  let money: [MoneySpan]
  let published: PartialDate?

  /// Beyond this many scalars an article is not read: no news story is so long, and the time stays bounded.
  static let longestStory = 150_000

  init(_ article: Article, lexicon: Lexicon) {
    self.lexicon = lexicon
    let language = article.language.flatMap { LanguageSet(tag: $0) } ?? .any
    languages = language.isDisjoint(with: .covered) ? .any : language
    published = article.published?.date
    let clean = ArticleScan.story(article)
    original = OriginalText(clean)
    let text = FoldedText(clean)
    let matches = Matcher(lexicon: lexicon, text: text, languages: languages).matches()
    let numbers = NumberReader(text: text, matches: matches, languages: languages).numbers()
    money = MoneyReader(text: text, matches: matches, lexicon: lexicon).money(numbers)
    passages = ArticleScan.passages(text, matches, article)
    self.numbers = numbers
    self.matches = matches
    self.text = text
  }

  private static func story(_ article: Article) -> String {
    let clean = article.cleanText
    guard clean.utf8.count > longestStory else { return clean }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: clean.unicodeScalars.prefix(longestStory))
    return String(kept)
  }

  private static func passages(_ text: FoldedText, _ matches: [Match], _ article: Article) -> [Passage] {
    var starts: [Int] = []
    var headline: Int?
    var offset = 0
    for (index, block) in article.story.enumerated() {
      starts.append(offset)
      if block.kind == .headline || (headline == nil && index < 3 && block.text == article.headline) {
        headline = index
      }
      offset += block.text.unicodeScalars.count + 1
    }
    var passages: [Passage] = []
    var first = 0
    var block = 0
    for range in SentenceSplitter.sentences(text) {
      while first < matches.count, matches[first].start < range.lowerBound { first += 1 }
      var last = first
      while last < matches.count, matches[last].start < range.upperBound { last += 1 }
      let scalar = Int(text.scalars[range.lowerBound])
      while block + 1 < starts.count, starts[block + 1] <= scalar { block += 1 }
      passages.append(
        Passage(range: range, matches: matches[first..<last], block: block, isHeadline: block == headline))
      first = last
    }
    return passages
  }
}

extension ArticleScan {
  /// The original words behind folded bytes.
  func written(_ range: Range<Int>) -> String {
    original.text(text.scalarRange(range))
  }

  /// Index of the passage that holds a place. O(log n).
  func passage(at place: Int) -> Int? {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < passages.count && passages[low].range.contains(place) ? low : nil
  }

  /// Whether a passage tells of personal data or of a breach.
  func isOnTopic(_ passage: Passage) -> Bool {
    passage.matches.contains {
      switch $0.meaning {
      case .cue(.breach), .cue(.privacy), .cue(.affected), .cue(.exposed), .cue(.fine), .cue(.settlement), .data: true
      default: false
      }
    }
  }

  func count(_ cue: Cue) -> Int { matches.lazy.filter { $0.meaning == .cue(cue) }.count }

  /// A story of competition law that tells nothing of personal data.
  var isAntitrust: Bool { count(.competition) >= 2 && count(.breach) == 0 && count(.privacy) <= 1 }

  /// An organisation that breaks in rather than being broken into stands in the headline.
  var hasActor: Bool {
    passages.contains { passage in
      passage.isHeadline
        && passage.matches.contains { match in
          guard case .organisation(let index) = match.meaning else { return false }
          return lexicon.organisations[index].kind == .actor
        }
    }
  }

  /// Verbs stand behind what they are about.
  var isVerbFinal: Bool { languages != .any && !languages.isDisjoint(with: LanguageSet(codes: "ja", "ko", "tr", "hi")) }
}
