/// Tells running text from labels, lists and names.
enum Prose {
  /// Fewer words are a heading or a label.
  private static let leastWords = 9
  /// One word in so many at least is a function word, in sentences of all known languages.
  private static let wordsPerFunctionWord = 7
  /// So many words are prose even without an end of sentence.
  private static let manyWords = 25

  /// Running text: enough words, function words among them, and an end of sentence.
  static func isProse(_ passage: Passage) -> Bool {
    let shape = passage.shape
    guard shape.words >= leastWords, passage.cues.reason == nil else { return false }
    let hasFunctionWords = shape.functionWords * wordsPerFunctionWord >= shape.words
    let isUnspaced = shape.scalars.unspaced * 2 > shape.scalars.letters
    return (hasFunctionWords || isUnspaced) && (shape.ending.isSentence || shape.words >= manyWords)
  }
}
