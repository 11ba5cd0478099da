import Facts
import Testing
import Text

/// Copies of one story are told by their fingerprints, held against the share of runs of letters that texts have in common.
@Suite struct ShinglesPropertyTests {
  private struct Writer {
    var random: SplitMix64

    mutating func words(_ count: Int) -> [String] {
      (0..<count).map { _ in
        String(
          (0..<Int.random(in: 2...9, using: &random)).map { _ in
            "abcdefghiklmnoprstuvwz".randomElement(using: &random) ?? "a"
          })
      }
    }
  }

  /// Runs of 24 letters from each word's start; all of them, where the fingerprint keeps the smallest only.
  private static func runs(_ words: [String]) -> Set<String> {
    let text = Array(words.joined())
    var runs: Set<String> = []
    var start = 0
    for word in words {
      if start + 24 <= text.count { runs.insert(String(text[start..<start + 24])) }
      start += word.count
    }
    return runs
  }

  @Test(arguments: [0, 10, 30, 50, 70, 90, 100])
  func `what two texts have in common is told to within what a sample can tell`(percent: Int) {
    var writer = Writer(random: SplitMix64(state: UInt64(percent)))
    for _ in 0..<10 {
      let shared = writer.words(6 * percent)
      let (a, b) = (shared + writer.words(600 - 6 * percent), shared + writer.words(600 - 6 * percent))
      let (left, right) = (ShinglesPropertyTests.runs(a), ShinglesPropertyTests.runs(b))
      let share = Double(left.intersection(right).count) / Double(left.union(right).count)
      let (first, second) = (Shingles(a.joined(separator: " ")), Shingles(b.joined(separator: ", ")))
      // Four deviations of a sample of 128: one case in sixteen thousand is beyond.
      let reach = 4 * (share * (1 - share) / 128).squareRoot() + 0.001
      #expect(abs(first.resemblance(to: second) - share) <= reach, "\(share)")
      #expect(first.resemblance(to: second) == second.resemblance(to: first) && first.resemblance(to: first) == 1)
    }
  }

  @Test func `case, accents and punctuation make no difference`() {
    let text =
      "Die Behörde verhängte ein Bußgeld gegen den Laden, weil er Daten seiner Kunden verlor. Er zahlt es bald."
    let other =
      "DIE BEHORDE — verhangte ein BUSSGELD; gegen den Laden weil er (Daten) seiner Kunden verlor: er zahlt es bald"
    #expect(Shingles(text) == Shingles(other) && Shingles(text).isCopy(of: Shingles(other)))
  }

  @Test func `a fingerprint is ascending, of bounded size, and comes back from its values`() {
    var writer = Writer(random: SplitMix64(state: 3))
    let shingles = Shingles(writer.words(900).joined(separator: " "))
    #expect(shingles.values.count == 128 && shingles.values == shingles.values.sorted())
    #expect(Set(shingles.values).count == 128 && Shingles(values: shingles.values) == shingles)
  }

  @Test func `originals are those that are no copy of an earlier original`() {
    var writer = Writer(random: SplitMix64(state: 5))
    for _ in 0..<12 {
      let stories = (0..<4).map { _ in writer.words(120) }
      let texts = (0..<14).map { _ in
        // An agency's story with a beginning of one's own.
        let story = stories[Int.random(in: 0..<4, using: &writer.random)]
        return Shingles((writer.words(Int.random(in: 0...60, using: &writer.random)) + story).joined(separator: " "))
      }
      var originals: [Shingles] = []
      for text in texts where !originals.contains(where: { $0.isCopy(of: text) }) { originals.append(text) }
      #expect(Shingles.originals(among: texts) == originals.count)
    }
  }
}
