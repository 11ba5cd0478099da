import Testing
import Text

/// What is offered to somebody who mistyped, held against distances worked out the plain, slow way.
@Suite struct SuggestionPropertyTests {
  /// The fewest edits, by trying each at the front: take away, put in, change, or swap two neighbours.
  private func edits(_ a: Substring, _ b: Substring) -> Int {
    guard let first = a.first else { return b.count }
    guard let other = b.first else { return a.count }
    var best = edits(a.dropFirst(), b.dropFirst()) + (first == other ? 0 : 1)
    if first == other { return best }
    best = min(best, edits(a.dropFirst(), b) + 1, edits(a, b.dropFirst()) + 1)
    let (second, secondOther) = (a.dropFirst().first, b.dropFirst().first)
    if second == other, secondOther == first { best = min(best, edits(a.dropFirst(2), b.dropFirst(2)) + 1) }
    return best
  }

  @Test func `a word is offered when, and only when, it is near enough or goes on from what was typed`() {
    var random = SplitMix64(state: 81)
    func word(_ lengths: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: lengths, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" })
    }
    for _ in 0..<1500 {
      let (typed, words) = (word(0...5), (0..<3).map { _ in word(1...5) })
      let offered = Suggestion.nearest(to: typed, in: words)
      if typed.count >= 2, let longer = words.first(where: { $0.hasPrefix(typed) }) {
        #expect(offered == longer, "\(typed) \(words)")
        continue
      }
      let distances = words.map { edits(typed[...], $0[...]) }
      let least = distances.min() ?? .max
      let first = distances.firstIndex(of: least).map { words[$0] } ?? ""
      #expect(offered == (least <= max(1, first.count / 3) ? first : nil), "\(typed) \(words)")
    }
  }

  @Test(arguments: ["THEME", "Theme", "tHeMe", "thème".replacing("è", with: "e")])
  func `capitals do not matter`(typed: String) {
    #expect(Suggestion.nearest(to: typed, in: ["keys", "theme"]) == "theme")
    #expect(Suggestion.nearest(to: typed.lowercased(), in: ["KEYS", "THEME"]) == "THEME")
  }
}
