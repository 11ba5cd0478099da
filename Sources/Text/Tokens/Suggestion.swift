/// Finds the word a person probably meant.
package enum Suggestion {
  /// Longer texts are no slip of a word.
  private static let longest = 100

  /// The word with the fewest edits (at most a third of its length, at least one), or one that starts with `text`; case aside.
  /// O(length of the text × length of all words), nothing for a text of more than a hundred bytes.
  package static func nearest(to text: String, in words: [String]) -> String? {
    guard text.utf8.count <= longest else { return nil }
    let text = text.lowercased()
    if text.count >= 2, let longer = words.first(where: { $0.lowercased().hasPrefix(text) }) { return longer }
    let scored = words.map { (word: $0, edits: edits(from: Array(text), to: Array($0.lowercased()))) }
    guard let best = scored.min(by: { $0.edits < $1.edits }) else { return nil }
    return best.edits <= max(1, best.word.count / 3) ? best.word : nil
  }

  /// Edits, a swap of neighbours counting as one (optimal string alignment). O(n·m).
  private static func edits(from a: [Character], to b: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var next = [i + 1]
      for j in 0..<b.count {
        var best = min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        next.append(best)
      }
      before = row
      row = next
    }
    return row[b.count]
  }
}
