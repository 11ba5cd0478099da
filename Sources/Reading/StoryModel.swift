/// Boosted oblivious trees that tell story from furniture: each tree asks the same few questions of every row, and the answers
/// together name its leaf.
///
/// Trained by `blotter-bench train` from pages whose story is known; the table is text, a tree a line.
package struct StoryModel: Sendable {
  package struct Tree: Sendable {
    /// Column and threshold of each question: is the value greater?
    package var questions: [(column: Int, threshold: Int32)]
    /// Thousandths of log-odds, by the answers read as a binary number, the first question its lowest bit.
    package var leaves: [Int32]

    package init(questions: [(column: Int, threshold: Int32)], leaves: [Int32]) {
      self.questions = questions
      self.leaves = leaves
    }
  }

  package var trees: [Tree]

  package init(trees: [Tree]) { self.trees = trees }

  static let dump = StoryModel(table: Table.dumpModel)
  static let markup = StoryModel(table: Table.markupModel)

  /// Thousandths of log-odds that the row is of the story. O(trees).
  package func score(_ row: [Int32]) -> Int32 {
    var score: Int32 = 0
    for tree in trees {
      var leaf = 0
      for (bit, question) in tree.questions.enumerated() where row[question.column] > question.threshold {
        leaf |= 1 << bit
      }
      score += tree.leaves[leaf]
    }
    return score
  }

  private init(table: Table) {
    trees = table.rows.compactMap { row in
      guard row.count == 2 else { return nil }
      let questions = StoryModel.numbers(row[0])
      return Tree(
        questions: stride(from: 0, to: questions.count - 1, by: 2).map { (Int(questions[$0]), questions[$0 + 1]) },
        leaves: StoryModel.numbers(row[1]))
    }
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int32] {
    bytes.split(separator: 0x20).map { Int32(String(decoding: $0, as: UTF8.self)) ?? 0 }
  }

  /// The model as the table's text.
  package var table: String {
    trees.map { tree in
      let questions = tree.questions.map { "\($0.column) \($0.threshold)" }.joined(separator: " ")
      return questions + "\t" + tree.leaves.map(String.init).joined(separator: " ") + "\n"
    }.joined()
  }
}
