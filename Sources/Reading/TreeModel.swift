/// Boosted oblivious trees that tell story from furniture, headlines and dates from others: each tree asks the same few questions of every row, and the answers
/// together name its leaf.
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
  /// The trees laid out for scoring: the same number of questions for each, and sixty-four leaves.
  private var questions: [Questions] = []
  private var leaves: [Int32] = []

  /// The questions of one tree, asked together. Lanes beyond the tree's depth say no.
  private struct Questions {
    var columns = SIMD8<Int32>(repeating: 0)
    var thresholds = SIMD8<Int32>(repeating: .max)

    private static let bits = SIMD8<Int32>(1, 2, 4, 8, 16, 32, 0, 0)

    /// The answers as a number, the first question its lowest bit.
    @inline(__always)
    func leaf(_ row: [Int32]) -> Int {
      let values = SIMD8(
        row[Int(columns[0])], row[Int(columns[1])], row[Int(columns[2])], row[Int(columns[3])], row[Int(columns[4])],
        row[Int(columns[5])], 0, 0)
      return Int(SIMD8.zero.replacing(with: Questions.bits, where: values .> thresholds).wrappedSum())
    }
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

  /// The sum of some trees' answers. O(trees).
  func part(_ row: [Int32], _ trees: Range<Int>) -> Int32 {
    var score: Int32 = 0
    for tree in trees { score &+= leaves[tree << TreeModel.depth + questions[tree].leaf(row)] }
    return score
  }

  /// The best of many rows, asked one after the other. A row that is far behind the best so far after some trees is not asked
  /// to the end.
  struct Race {
    private let model: TreeModel
    private(set) var best: (index: Int, score: Int32)?
    private var bestStart: Int32 = 0

    private static let start = 24
    /// More than the trees that are left make good.
    private static let farBehind: Int32 = 1500

    init(_ model: TreeModel) { self.model = model }

    mutating func enter(_ row: [Int32], _ index: Int) {
      let count = model.questions.count
      let start = model.part(row, 0..<min(Race.start, count))
      if best != nil, start < bestStart - Race.farBehind { return }
      let score = start &+ model.part(row, min(Race.start, count)..<count)
      guard best.map({ score > $0.score }) ?? true else { return }
      (best, bestStart) = ((index, score), start)
    }
  }

  /// Thousandths of log-odds that the row is of the story. O(trees).
  package func score(_ row: [Int32]) -> Int32 {
    var score: Int32 = 0
    for (tree, questions) in questions.enumerated() {
      score &+= leaves[tree << TreeModel.depth + questions.leaf(row)]
      guard tree + 1 >= TreeModel.enough else {
        if tree + 1 == TreeModel.enough / 2 && score < TreeModel.hopelessSoon { return TreeModel.hopeless &+ score }
        continue
      }
      if score < TreeModel.hopeless { break }
    }
    return score
  }

  private mutating func lay() {
    questions = []
    leaves = []
    for tree in trees where tree.questions.count <= TreeModel.depth {
      var asked = Questions()
      for (lane, question) in tree.questions.enumerated() {
        asked.columns[lane] = Int32(question.column)
        asked.thresholds[lane] = question.threshold
      }
      questions.append(asked)
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
