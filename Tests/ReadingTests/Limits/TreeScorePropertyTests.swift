@testable import Models
import Testing

@testable import Reading

/// Rows scored eight at a time, held against one row scored by itself, tree after tree.
struct TreeScorePropertyTests {
  private struct Made {
    let trees: [TreeModel.Tree]
    let rows: [[Int32]]
    let width: Int

    init(_ random: inout SystemOfNumbers) {
      let columns = random.number(in: 1...5)
      width = columns
      trees = (0..<random.number(in: 0...50)).map { _ in
        let depth = random.number(in: 0...6)
        return TreeModel.Tree(
          questions: (0..<depth).map { _ in
            (column: random.number(in: 0...columns - 1), threshold: Int32(random.number(in: -3...3)))
          },
          leaves: (0..<1 << depth).map { _ in Int32(random.number(in: -260...120)) })
      }
      rows = (0..<random.number(in: 0...20)).map { _ in
        (0..<columns).map { _ in Int32(random.number(in: -4...4)) }
      }
    }
  }

  /// A multiplicative generator of numbers (Lehmer, after Park and Miller 1988): the same in every run.
  struct SystemOfNumbers {
    private var state: Int

    init(seed: Int) { state = seed }

    mutating func number(in range: ClosedRange<Int>) -> Int {
      state = state * 48_271 % 2_147_483_647
      return range.lowerBound + state % range.count
    }
  }

  /// As the model's own words have it: a row that stands below -1800 after twelve trees is given 2400 less and asked no
  /// more, one that falls below -2400 at twenty-four trees or later is asked no more.
  private func score(_ row: [Int32], by trees: [TreeModel.Tree]) -> Int32 {
    var score: Int32 = 0
    for (index, tree) in trees.enumerated() {
      var leaf = 0
      for (bit, question) in tree.questions.enumerated() where row[question.column] > question.threshold {
        leaf += 1 << bit
      }
      score += tree.leaves[leaf]
      if index + 1 == 12, score < -1800 { return score - 2400 }
      if index + 1 >= 24, score < -2400 { return score }
    }
    return score
  }

  @Test(arguments: 1...8) func `each row has the score that it has alone`(seed: Int) {
    var random = SystemOfNumbers(seed: seed)
    for _ in 0..<60 {
      let made = Made(&random)
      let model = TreeModel(
        columns: ModelColumns((0..<made.width).map { "c\($0)" }), trees: made.trees)
      let expected = made.rows.map { score($0, by: made.trees) }
      #expect(model.scores(of: FeatureRows(made.rows)) == expected)
    }
  }

  @Test func `rows that are given up early, late and never stand beside each other`() {
    // By column 0: a little less each tree, a lot less each tree, or more.
    let trees = (0..<60).map { _ in
      TreeModel.Tree(
        questions: [(column: 0, threshold: 0), (column: 0, threshold: 1)], leaves: [50, -110, 0, -200])
    }
    let model = TreeModel(columns: ModelColumns(["a"]), trees: trees)
    let scores = model.scores(of: FeatureRows([[0], [1], [2], [1], [0], [2], [0], [1], [2]]))
    // 24 trees of -110 fall below -2400; 12 of -200 fall below -1800.
    let (more, less, least) = (Int32(60 * 50), Int32(24 * -110), Int32(12 * -200 - 2400))
    #expect(scores == [more, less, least, less, more, least, more, less, least])
  }
}
