/// A word of the lexicon found in a text: folded bytes `start..<end`.
struct Match {
  let start: Int
  let end: Int
  let meaning: Meaning
  /// That of the meaning, worked out once: it is asked for many times.
  let group: Int
  /// May be a common word that only begins a sentence.
  let isDoubtful: Bool

  init(start: Int, end: Int, meaning: Meaning, isDoubtful: Bool = false) {
    self.start = start
    self.end = end
    self.meaning = meaning
    self.isDoubtful = isDoubtful
    group = meaning.group
  }

  var range: Range<Int> { start..<end }
}
