/// Boosted oblivious trees that tell story from furniture, headlines and dates from others: each tree asks the same few
/// questions of every row, and the answers together name its leaf.
///
/// Trained by `blotter-bench train` from pages whose story is known; the table is text, a tree a line.
package struct TreeModel: Sendable {
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

  package var trees: [Tree] { didSet { lay() } }
  /// The trees laid out for scoring: `depth` questions for each, and sixty-four leaves.
  private var questions: [Question] = []
  private var leaves: [Int32] = []

  private struct Question {
    var column = 0
    /// Nothing is greater: what a tree of fewer questions asks last.
    var threshold: Int32 = 1 << 30
  }

  package init(trees: [Tree]) {
    self.trees = trees
    lay()
  }

  private static let depth = 6
  /// After this many trees, a score this low is not made good by the rest.
  private static let enough = 24
  private static let hopeless: Int32 = -2400
  /// After half as many, a score as low as this is not either.
  private static let hopelessSoon: Int32 = -1800

  static let dumpHeadline = TreeModel(table: Table.dumpHeadlineModel)
  static let markupHeadline = TreeModel(table: Table.markupHeadlineModel)
  static let date = TreeModel(table: Table.dateModel)
  static let dateTrust = TreeModel(table: Table.dateTrustModel)

  /// Eight rows at a time, a row a lane.
  private typealias Lanes = SIMD8<Int32>

  /// Thousandths of log-odds that each row is what the model was trained to find. O(rows x trees).
  ///
  /// A row whose score is hopeless after some trees is not asked on, whatever rows stand beside it.
  package func scores(_ rows: FeatureRows) -> [Int32] {
    var scores: [Int32] = []
    scores.reserveCapacity(rows.count)
    var columns = [Lanes](repeating: .zero, count: rows.width)
    for start in stride(from: 0, to: rows.count, by: Lanes.scalarCount) {
      rows.lay(&columns, from: start)
      let found = score(columns)
      for lane in 0..<min(Lanes.scalarCount, rows.count - start) { scores.append(found[lane]) }
    }
    return scores
  }

  private func score(_ columns: [Lanes]) -> Lanes {
    var score = Lanes.zero
    // All bits of a lane are set once its row is not asked on.
    var isOver = Lanes.zero
    for tree in 0..<questions.count / TreeModel.depth {
      score &+= answers(tree, columns) & ~isOver
      if tree + 1 == TreeModel.enough / 2 {
        isOver = TreeModel.isLess(score, TreeModel.hopelessSoon)
        score &+= isOver & TreeModel.hopeless
      } else if tree + 1 >= TreeModel.enough {
        isOver |= TreeModel.isLess(score, TreeModel.hopeless)
      }
      if tree & 7 == 7, isOver.wrappedSum() == -Int32(Lanes.scalarCount) { break }
    }
    return score
  }

  /// All bits of the lanes that are less, by the sign of the difference; numbers here are far from any limit.
  @inline(__always)
  private static func isLess(_ lanes: Lanes, _ limit: Int32) -> Lanes { (lanes &- limit) &>> 31 }

  /// What a tree says of each row.
  @inline(__always)
  private func answers(_ tree: Int, _ columns: [Lanes]) -> Lanes {
    var leaf = Lanes(repeating: Int32(truncatingIfNeeded: tree << TreeModel.depth))
    var bit: Int32 = 1
    for at in tree * TreeModel.depth..<(tree + 1) * TreeModel.depth {
      let question = questions[at]
      leaf |= (question.threshold &- columns[question.column]) &>> 31 & bit
      bit <<= 1
    }
    return Lanes(
      leaves[Int(leaf[0])], leaves[Int(leaf[1])], leaves[Int(leaf[2])], leaves[Int(leaf[3])], leaves[Int(leaf[4])],
      leaves[Int(leaf[5])], leaves[Int(leaf[6])], leaves[Int(leaf[7])])
  }

  private mutating func lay() {
    questions = []
    leaves = []
    for tree in trees where tree.questions.count <= TreeModel.depth {
      let asked = tree.questions.map { Question(column: $0.column, threshold: $0.threshold) }
      questions += asked + [Question](repeating: Question(), count: TreeModel.depth - asked.count)
      leaves += tree.leaves + [Int32](repeating: 0, count: max(0, 1 << TreeModel.depth - tree.leaves.count))
    }
  }

  init(table: Table) {
    let trees: [Tree] = table.rows.compactMap { row in
      guard row.count == 2 else { return nil }
      let questions = TreeModel.numbers(row[0])
      return Tree(
        questions: stride(from: 0, to: questions.count - 1, by: 2).map { (Int(questions[$0]), questions[$0 + 1]) },
        leaves: TreeModel.numbers(row[1]))
    }
    self.init(trees: trees)
  }

  /// Whole numbers parted by spaces; no text is made of them, as there are thousands.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(bytes.count / 3)
    var value: Int32 = 0
    var isNegative = false
    for byte in bytes {
      switch byte {
      case 0x30...0x39: value = value &* 10 &+ Int32(byte - 0x30)
      case 0x2D: isNegative = true
      default:
        numbers.append(isNegative ? -value : value)
        (value, isNegative) = (0, false)
      }
    }
    numbers.append(isNegative ? -value : value)
    return numbers
  }

  /// The model as the table's text.
  package var table: String {
    trees.map { tree in
      let questions = tree.questions.map { "\($0.column) \($0.threshold)" }.joined(separator: " ")
      return questions + "\t" + tree.leaves.map(String.init).joined(separator: " ") + "\n"
    }.joined()
  }
}
