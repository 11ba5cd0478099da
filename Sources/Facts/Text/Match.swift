/// A word of the lexicon found in a text: folded bytes `start..<end`.
struct Match {
  let start: Int
  let end: Int
  let meaning: Meaning

  var range: Range<Int> { start..<end }
}
