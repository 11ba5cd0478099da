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
    if detector.isPoor { detector.add(others) }
    return detector.verdict(hint: hint)
  }

  /// Sentences of every known language have more function words than this: one in ten words.
  private var isPoor: Bool { scripts.tag == nil && functionWords * 10 < words }

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
      if mask != 0, !LanguageDetector.isSign(word, isAfterNumber, text) { masks.append(mask) }
    }
    words += count
    functionWords += masks.count
    let trust = min(1, Double(4 * masks.count) / Double(max(count, 1)))
    for mask in masks { add(mask, trust) }
  }

  /// An initial ("John A."), a unit ("1,60 m") or a letter of an abbreviation ("n.a."), which is no word of any language.
  private static func isSign(_ word: Word, _ isAfterNumber: Bool, _ text: [UInt8]) -> Bool {
    guard word.range.count == 1 else { return false }
    let isPointed = word.range.upperBound < text.count && text[word.range.upperBound] == 0x2E
    return word.isCapital || isAfterNumber || isPointed
  }

  private mutating func add(_ languages: UInt64, _ trust: Double) {
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
    if let hint, let index = known.languages.firstIndex(of: hint), scores[index] > 0.93 * scores[best] { return hint }
    return known.languages[words < LanguageDetector.few ? likeliest(best) : best]
  }

  /// Fewer words than this tell near relatives apart badly.
  private static let few = 150

  /// Of languages nearly as good as the best, the one that most is written in: the table begins with those.
  private func likeliest(_ best: Int) -> Int {
    scores.indices.first { scores[$0] > 0.85 * scores[best] } ?? best
  }
}

/// Letters by script, for the languages that their script alone gives away.
struct ScriptCount {
  private var latin = 0, han = 0, kana = 0, hangul = 0, thai = 0, hebrew = 0, greek = 0, bengali = 0, other = 0
  private var simplified = 0, traditional = 0

  /// All letters counted.
  var all: Int { latin + han + kana + hangul + thai + hebrew + greek + bengali + other }

  /// Counts the letters of valid UTF-8.
  mutating func count(_ text: [UInt8]) {
    var at = 0
    while at < text.count {
      let (scalar, next) = UTF8Scan.scalar(text, at)
      if Letters.kind(scalar) == .letter { count(scalar) }
      at = next
    }
  }

  private mutating func count(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x370: latin += 1
    case 0x370...0x3FF, 0x1F00...0x1FFF: greek += 1
    case 0x590...0x5FF: hebrew += 1
    case 0x980...0x9FF: bengali += 1
    case 0xE00...0xE7F: thai += 1
    case 0x1E00...0x1EFF: latin += 1
    case 0x3040...0x30FF: kana += 1
    case 0xAC00...0xD7A3, 0x1100...0x11FF: hangul += 1
    case 0x3400...0x9FFF:
      han += 1
      if ScriptCount.simplifiedOnly.contains(scalar) { simplified += 1 }
      if ScriptCount.traditionalOnly.contains(scalar) { traditional += 1 }
    default: other += 1
    }
  }

  /// The language, when a script that only one of the known languages uses holds a third of the letters.
  var tag: String? {
    let all = all
    func leads(_ count: Int) -> Bool { count > 0 && count * 3 >= all }
    if leads(hangul) { return "ko" }
    if leads(kana + han) {
      if kana * 12 > han { return "ja" }
      if simplified == traditional { return "zh" }
      return simplified > traditional ? "zh-Hans" : "zh-Hant"
    }
    if leads(thai) { return "th" }
    if leads(hebrew) { return "he" }
    if leads(greek) { return "el" }
    if leads(bengali) { return "bn" }
    return nil
  }

  /// Common characters that exist in one of the two writing forms only.
  private static let simplifiedOnly = scalars("这国们来说时为会对学发经过开长问现东车马门见话语书电业员级后万与专产亚")
  private static let traditionalOnly = scalars("這國們來說時為會對學發經過開長問現東車馬門見話語書電業員級後萬與專產亞")

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
