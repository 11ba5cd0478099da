/// Tells a text's language by its scripts and its function words.
struct LanguageDetector {
  private let known = FunctionWords.shared
  private var scores: [Double]
  private var scripts = ScriptCount()
  private var words = 0

  init() { scores = [Double](repeating: 0, count: known.languages.count) }

  /// At most this many words are counted; more change nothing.
  private static let enough = 700

  /// The BCP 47 tag of passages in one language; `hint` (the page's own claim) breaks near ties only. O(n).
  static func language(of texts: some Sequence<[UInt8]>, hint: String? = nil) -> String? {
    var detector = LanguageDetector()
    for text in texts {
      detector.add(text)
      if detector.words > enough { break }
    }
    return detector.verdict(hint: hint)
  }

  private mutating func add(_ text: [UInt8]) {
    var gatherer = WordGatherer()
    var at = 0
    while at < text.count {
      let (scalar, next) = UTF8Scan.scalar(text, at)
      let kind = Letters.kind(scalar)
      if kind == .letter { scripts.count(scalar) }
      if gatherer.ends(before: kind) { add(gatherer.take(upTo: at)) }
      gatherer.add(scalar, kind, at)
      at = next
    }
    if gatherer.hasWord { add(gatherer.take(upTo: at)) }
  }

  private mutating func add(_ word: Word) {
    guard word.digits == 0 else { return }
    words += 1
    var mask = known.languages(of: word.hash)
    guard mask != 0 else { return }
    // A word of one language only says more than one shared by ten.
    let weight = 1 / Double(mask.nonzeroBitCount).squareRoot()
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

  mutating func count(_ scalar: UInt32) {
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
    let all = latin + han + kana + hangul + thai + hebrew + greek + bengali + other
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
