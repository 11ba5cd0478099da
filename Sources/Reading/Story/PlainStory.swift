internal import Incidents
internal import Text

/// A text of whole sentences and nothing else, as a person writes one down: all of it is the story. No line of it is a headline, and
/// the first sentence stands for one.
enum PlainStory {
  /// Words and bytes of a paragraph that tells something; at least every second one does.
  private static let leastWords = 5
  private static let leastBytes = 40
  /// Of the whole text.
  private static let leastSentences = 2

  /// The article in a text that is no markup. O(n).
  static func article(of page: Page) -> Article {
    var article = ArticleBuilder(page).article
    guard isProse(page.passages) else { return article }
    let text = page.passages.map(\.string).joined(separator: "\n")
    let folded = FoldedText(text)
    let sentences = SentenceSplitter.sentences(folded)
    guard sentences.count >= leastSentences, let first = sentences.first else { return article }
    article.headline = OriginalText(text).text(folded.scalarRange(first))
    article.blocks = page.passages.map { Block(.paragraph, $0.string) }
    article.language = LanguageDetector.language(of: page.passages)
    return article
  }

  /// Whether there are sentences alone; the last of them may lack its stop.
  private static func isProse(_ passages: [Passage]) -> Bool {
    guard let last = passages.last, passages.dropLast().allSatisfy(isSentence) else { return false }
    let telling = passages.count(where: tells)
    return telling * 2 >= passages.count && (isSentence(last) || passages.count > 1 && tells(last) && isUnsaid(last))
  }

  private static func isSentence(_ passage: Passage) -> Bool { passage.shape.ending.isSentence && isUnsaid(passage) }

  private static func tells(_ passage: Passage) -> Bool {
    passage.shape.words >= leastWords && passage.text.count >= leastBytes
  }

  /// It is no item of a list, and says nothing of itself as menus and notices do.
  private static func isUnsaid(_ passage: Passage) -> Bool { !passage.isListItem && passage.cues.reason == nil }
}
