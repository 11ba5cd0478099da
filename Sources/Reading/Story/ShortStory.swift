internal import Incidents

/// The story of a page that has a sentence or two and no more: short news, in languages that say in five words what English
/// says in ten.
///
/// Menus end no sentence; the sentences of notices share no word with the headline, and stand in no element for articles.
struct ShortStory {
  private let page: Page
  /// Beginnings of words of the titles and headings.
  private let headings: Set<[UInt8]>

  /// O(n).
  init(on page: Page) {
    self.page = page
    let titles = page.metadata.titles.map { Array($0.utf8) }
    let marked = page.passages.filter(ShortStory.isHeading).map(\.text)
    headings = Set((titles + marked).flatMap(ShortStory.beginnings))
  }

  /// What is of the story; `nil` for none.
  var isStory: [Bool]? {
    let found = page.passages.map(isOfStory)
    return found.contains(true) ? found : nil
  }

  /// Words and bytes of a sentence: bytes, as the letters of scripts that say more with each take more of them.
  private static let leastWords = 5
  private static let leastBytes = 40
  /// Words of a line of a dump that may be the headline, at most.
  private static let mostOfHeading = 16

  private static func isHeading(_ passage: Passage) -> Bool {
    guard let markup = passage.markup else {
      return passage.shape.words <= mostOfHeading && passage.shape.words > 1 && !passage.shape.ending.isSentence
    }
    return markup.headingLevel > 0
  }

  /// Where stories do not stand.
  private static let outside: Surroundings = [.nav, .aside, .footer, .form, .button, .hidden, .noscript]
  /// What notices, calls and labels say.
  private static let furniture: [CuePhrase.Meaning] = [
    .related, .comment, .share, .notice, .advertisement, .footer, .author, .appeal, .menu,
  ]

  private func isOfStory(_ passage: Passage) -> Bool {
    let shape = passage.shape
    guard passage.text.count >= ShortStory.leastBytes, shape.words >= ShortStory.leastWords, shape.ending.isSentence,
      !passage.isListItem, passage.cues.reason == nil, !isFurniture(passage)
    else { return false }
    if let markup = passage.markup {
      guard markup.headingLevel == 0, !markup.isUnseen, markup.surroundings.isDisjoint(with: ShortStory.outside),
        markup.styled.linked * 2 < shape.scalars.all
      else { return false }
      if markup.surroundings.contains(.article) { return true }
    }
    return ShortStory.beginnings(passage.text).contains { headings.contains($0) }
  }

  /// What begins as furniture does; amid a sentence, such words may be what the story is about.
  private func isFurniture(_ passage: Passage) -> Bool {
    passage.cues.matches.contains { $0.place != .any && ShortStory.furniture.contains($0.meaning) }
  }

  /// Letters by which words of one stem are known: where each letter is one of an alphabet, and where it is a syllable or more.
  private static let lettersOfStem = 4
  private static let syllablesOfStem = 2

  /// Bytes of a text that are looked at: a sentence or two.
  private static let reach = 1000

  /// The first letters of each longer word, in small letters.
  private static func beginnings(_ text: [UInt8]) -> [[UInt8]] {
    Word.scan(Array(text.prefix(reach))).filter { $0.digits == 0 }.flatMap { word in stems(of: Array(text[word.range]))
    }
  }

  private static func stems(of word: [UInt8]) -> [[UInt8]] {
    let letters = String(decoding: word, as: UTF8.self).unicodeScalars.map { Letters.folded($0.value) }
    guard let first = letters.first else { return [] }
    let isWide = first >= Scalars.cjkMarksAndKana.lowerBound
    let length = isWide ? syllablesOfStem : lettersOfStem
    guard letters.count >= length else { return [] }
    // Words of scripts without spaces begin anywhere.
    let starts = isWide ? 0...(letters.count - length) : 0...0
    return starts.map { start in Array(letters[start..<start + length].map(String.init).joined(separator: " ").utf8) }
  }
}
