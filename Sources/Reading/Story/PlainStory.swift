internal import Incidents
internal import Text

/// A text of whole sentences and nothing else, as a person writes one down: all of it is the story. No line of it is a headline, and
/// the first sentence stands for one.
enum PlainStory {
  /// Words and bytes of a paragraph: fewer are a notice's.
  private static let leastWords = 5
  private static let leastBytes = 40
  /// Of the whole text.
  private static let leastSentences = 2

  /// The article in a text that is no markup. O(n).
  static func article(of page: Page) -> Article {
    var article = ArticleBuilder(page).article
    guard !page.passages.isEmpty, page.passages.allSatisfy(isProse) else { return article }
    let text = page.passages.map(\.string).joined(separator: "\n")
    let folded = FoldedText(text)
    let sentences = SentenceSplitter.sentences(folded)
    guard sentences.count >= leastSentences, let first = sentences.first else { return article }
    article.headline = OriginalText(text).text(folded.scalarRange(first))
    article.blocks = page.passages.map { Block(.paragraph, $0.string) }
    return article
  }

  private static func isProse(_ passage: Passage) -> Bool {
    passage.shape.ending.isSentence && passage.shape.words >= leastWords && passage.text.count >= leastBytes
      && !passage.isListItem && passage.cues.reason == nil
  }
}
