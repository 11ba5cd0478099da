/// A word of the lexicon found in a text: folded bytes `start..<end`.
struct Match {
  let start: Int
  let end: Int
  let meaning: Meaning
  /// May be a common word that only begins a sentence.
  var isDoubtful = false

  var range: Range<Int> { start..<end }
}
