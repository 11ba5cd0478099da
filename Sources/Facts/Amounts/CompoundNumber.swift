import Text

/// Reads numbers that are written as one word: zweitausendfünfhundert, vijfentwintigduizend, duemilacinquecento.
struct CompoundNumber {
  let text: FoldedText
  private let parts: [Part]

  /// A number word that may be a part of a longer one, folded.
  struct Part: Sendable {
    let bytes: [UInt8]
    let meaning: Meaning
    let languages: LanguageSet
  }

  /// The shortest word made of two number words: "zwölfmal" has no more letters than dreimillionen's parts; nl. "honderdeen" is
  /// the shortest that the lists have not. Counted by hand.
  private static let leastBytes = 8
  private static let thousand = 1000 * NumberSpan.thousandthsOfOne

  init(text: FoldedText, lexicon: Lexicon, languages: LanguageSet) {
    self.text = text
    let writesTogether = languages != .any && !languages.isDisjoint(with: .joiningNumbers)
    parts = writesTogether ? lexicon.numberParts.filter { !$0.languages.isDisjoint(with: languages) } : []
  }

  /// The number that the whole word at a place says; nil when it is another word.
  func number(at start: Int) -> NumberSpan? {
    guard !parts.isEmpty, text.isLetter(start), text.isWordStart(start) else { return nil }
    let end = text.endOfLetters(start)
    guard end - start >= CompoundNumber.leastBytes else { return nil }
    var sum = WesternSum()
    var index = start
    while index < end {
      guard let part = part(at: index), add(part.meaning, to: &sum) else { return nil }
      index += part.bytes.count
      index = skippingJoint(index, before: end)
    }
    guard index == end, let value = sum.value else { return nil }
    return NumberSpan(
      range: start..<end, thousandths: value, isPlain: false, hasScale: true, scale: 1)
  }

  /// The longest part that stands at a place.
  private func part(at index: Int) -> Part? {
    var best: Part?
    for part in parts where part.bytes.count > best?.bytes.count ?? 0 && text.bytes[index] == part.bytes[0] {
      if text.bytes[index...].starts(with: part.bytes) { best = part }
    }
    return best
  }

  /// A thousand as a word of its own is a scale of one; a scale that begins the word too.
  private func add(_ meaning: Meaning, to sum: inout WesternSum) -> Bool {
    switch meaning {
    case .cardinal(CompoundNumber.thousand): return sum.addOne() && sum.multiply(by: 1000)
    case .cardinal(let value): return sum.addCardinal(value)
    case .scale(let value): return sum.addOne() && sum.multiply(by: value)
    default: return false
    }
  }

  /// "hundertundeins", "honderdeneen": an "and" inside.
  private func skippingJoint(_ index: Int, before end: Int) -> Int {
    for joint in CompoundNumber.joints where index + joint.utf8.count < end {
      let next = index + joint.utf8.count
      if text.bytes[index...].starts(with: joint.utf8), part(at: index) == nil, part(at: next) != nil { return next }
    }
    return index
  }

  /// "And" inside a number: German, Dutch, Danish and Norwegian.
  private static let joints = ["und", "en", "og"]
}
