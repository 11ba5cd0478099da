/// Tells a text's language by its scripts and its function words.
struct LanguageDetector {
  private let known = FunctionWords.shared
  private var scores: [Double]
  private var scripts = ScriptCount()
  private var words = 0
  private var functionWords = 0
  /// The languages of each function word of the passage in hand.
  private var masks: [UInt64] = []

  init() { scores = [Double](repeating: 0, count: known.languages.count) }

  /// At most about this many words are counted: the story's beginning is surely of the story.
  private static let enough = 250
  /// At most this many letters are told apart by script.
  private static let enoughLetters = 3000

  /// The BCP 47 tag of passages in one language, the surest first; `hint` (the page's own claim) breaks near ties only. O(n).
  ///
  /// - Parameter others: passages to ask when the story is no text of sentences: tables, names, results.
  static func language(
    of story: some Sequence<Passage>, others: some Sequence<Passage> = EmptyCollection(), hint: String? = nil
  ) -> String? {
    var detector = LanguageDetector()
    detector.add(story)
    if detector.isPoor {
      if let hint, detector.allows(hint) { return hint }
      detector.add(others)
    }
    return detector.verdict(hint: hint)
  }

  /// Sentences of every known language have more function words than this: one in ten words.
  private var isPoor: Bool { scripts.tag == nil && functionWords * LanguageDetector.wordsPerFunctionWord < words }

  private static let wordsPerFunctionWord = 10

  /// Fewer words may have none of them, as in a sentence or two of a language with many endings.
  private static let fewWords = 40

  /// Whether a short text may be in the language that its page claims: no other has more of its function words.
  private func allows(_ hint: String) -> Bool {
    guard words < LanguageDetector.fewWords, let index = known.languages.firstIndex(of: hint) else { return false }
    return scores[index] >= scores.max() ?? 0
  }

  private mutating func add(_ passages: some Sequence<Passage>) {
    let limit = words + LanguageDetector.enough
    for passage in passages {
      let isWhole = passage.shape.words <= passage.shape.leading.count
      add(isWhole ? passage.shape.leading : Word.scan(passage.text, limit: max(limit - words, 1)), of: passage.text)
      if scripts.all < LanguageDetector.enoughLetters { scripts.count(passage.text) }
      if words >= limit { return }
    }
  }

  /// The words of one passage. Lists and tables, where function words are rare and names are many, count less.
  private mutating func add(_ sentence: [Word], of text: [UInt8]) {
    masks.removeAll(keepingCapacity: true)
    var count = 0
    var isAfterNumber = false
    for word in sentence {
      defer { isAfterNumber = word.digits > 0 }
      guard word.digits == 0 else { continue }
      count += 1
      let mask = known.languages(of: word.hash)
      if mask != 0, !LanguageDetector.isSign(word, isAfterNumber: isAfterNumber, in: text) { masks.append(mask) }
    }
    words += count
    functionWords += masks.count
    let trust = min(1, Double(LanguageDetector.fullTrust * masks.count) / Double(max(count, 1)))
    for mask in masks { add(mask, trust: trust) }
  }

  /// An initial ("John A."), a unit ("1,60 m") or a letter of an abbreviation ("n.a."), which is no word of any language.
  private static func isSign(_ word: Word, isAfterNumber: Bool, in text: [UInt8]) -> Bool {
    guard word.range.count == 1 else { return false }
    let isPointed = word.range.upperBound < text.count && text[word.range.upperBound] == ASCII.point
    return word.isCapital || isAfterNumber || isPointed
  }

  /// A passage with one function word in so many words counts in full.
  private static let fullTrust = 4

  private mutating func add(_ languages: UInt64, trust: Double) {
    // A word of one language only says more than one shared by ten.
    let weight = trust / Double(languages.nonzeroBitCount).squareRoot()
    var mask = languages
    while mask != 0 {
      scores[mask.trailingZeroBitCount] += weight
      mask &= mask - 1
    }
  }

  private func verdict(hint: String?) -> String? {
    if let tag = scripts.tag { return tag }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
      return hint.flatMap { known.languages.contains($0) ? $0 : nil }
    }
    if let hint, let index = known.languages.firstIndex(of: hint),
      scores[index] > LanguageDetector.nearTie * scores[best]
    {
      return hint
    }
    return known.languages[words < LanguageDetector.few ? likeliest(best) : best]
  }

  /// The page's claim is believed where its language has so much of the best score.
  private static let nearTie = 0.93
  /// With few words, a language that most is written in is believed where it has so much of the best score.
  private static let likeness = 0.85

  /// Fewer words than this tell near relatives apart badly.
  private static let few = 150

  /// Of languages nearly as good as the best, the one that most is written in: the table begins with those.
  private func likeliest(_ best: Int) -> Int {
    scores.indices.first { scores[$0] > LanguageDetector.likeness * scores[best] } ?? best
  }
}
