/// Boosted oblivious trees that tell what is looked for from the rest: each tree asks the same few
/// questions of every row, and the answers together name its leaf (Langley and Sage 1994; Dorogush et al. 2018, "CatBoost").
///
/// Trained by the commands of `blotter-bench` from what people labelled; the table is text, its head the columns, then a tree a line.
package struct TreeModel: Sendable {
  /// One tree.
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

  /// What the rows are made of that the model is asked about.
  package let columns: ModelColumns
  /// The trees, asking about columns by their places in `asked`.
  private let layout: TreeLayout
  /// The columns that any tree asks about, ascending: few of a wide row's.
  private let asked: [Int]

  package init(columns: ModelColumns, trees: [Tree]) {
    var layout = TreeLayout()
    for tree in trees {
      for question in tree.questions { layout.ask(Int32(question.column), above: question.threshold) }
      for leaf in tree.leaves { layout.answer(leaf) }
      layout.endTree()
    }
    self.init(columns: columns, layout: layout)
  }

  init(columns: ModelColumns, layout: TreeLayout) {
    self.columns = columns
    asked = layout.columns
    let places = asked.enumerated().map { place, column in (column, Int32(place)) }
    self.layout = layout.asking(by: Dictionary(uniqueKeysWithValues: places))
  }

  /// The trees in the order in which they are asked.
  package var trees: [Tree] {
    zip(layout.starts, layout.starts.dropFirst()).map { start, end in
      Tree(
        questions: layout.questions[start.question..<end.question].map { (asked[Int($0.column)], $0.threshold) },
        leaves: Array(layout.leaves[start.leaf..<end.leaf]))
    }
  }

  /// After this many trees, a score as low as `hopeless` is not made good by the rest.
  private static let enough = 24
  /// The least score that a row goes on with, in thousandths of log-odds.
  package static let hopeless: Int32 = -2400
  /// After half as many trees, a score as low as this is not made good either.
  private static let hopelessSoon: Int32 = -1800
  /// Trees after which it is asked whether all rows are over.
  private static let checkInterval = 8
  /// Shifting by so many bits leaves the sign alone.
  private static let signShift = Int32(Int32.bitWidth - 1)

  /// Eight rows at a time, a row a lane.
  private typealias Lanes = SIMD8<Int32>

  /// Thousandths of log-odds that each row is what the model was trained to find. O(rows x trees).
  ///
  /// A row whose score is hopeless after some trees is not asked on, whatever rows stand beside it.
  ///
  /// - Parameter toTheEnd: asks hopeless rows on too, for a score that is a chance even where it is small.
  package func scores(of rows: FeatureRows, toTheEnd: Bool = false) -> [Int32] {
    var scores: [Int32] = []
    scores.reserveCapacity(rows.count)
    var columns = [Lanes](repeating: .zero, count: asked.count)
    for start in stride(from: 0, to: rows.count, by: Lanes.scalarCount) {
      rows.lay(asked, into: &columns, from: start)
      let found = score(of: columns, toTheEnd: toTheEnd)
      for lane in 0..<min(Lanes.scalarCount, rows.count - start) { scores.append(found[lane]) }
    }
    return scores
  }

  private func score(of columns: [Lanes], toTheEnd: Bool) -> Lanes {
    var score = Lanes.zero
    // All bits of a lane are set once its row is not asked on.
    var isOver = Lanes.zero
    for tree in 0..<layout.count {
      score &+= answers(of: tree, to: columns) & ~isOver
      if toTheEnd { continue }
      if tree + 1 == TreeModel.enough / 2 {
        isOver = TreeModel.isLess(score, than: TreeModel.hopelessSoon)
        score &+= isOver & TreeModel.hopeless
      } else if tree + 1 >= TreeModel.enough {
        isOver |= TreeModel.isLess(score, than: TreeModel.hopeless)
      }
      let mayStop = (tree + 1) % TreeModel.checkInterval == 0
      if mayStop, isOver.wrappedSum() == -Int32(Lanes.scalarCount) { break }
    }
    return score
  }

  /// All bits of the lanes that are less, by the sign of the difference; numbers here are far from any limit.
  @inline(__always)
  private static func isLess(_ lanes: Lanes, than limit: Int32) -> Lanes { (lanes &- limit) &>> signShift }

  /// What a tree says of each row.
  @inline(__always)
  private func answers(of tree: Int, to columns: [Lanes]) -> Lanes {
    let start = layout.starts[tree]
    var leaf = Lanes(repeating: Int32(truncatingIfNeeded: start.leaf))
    var bit: Int32 = 1
    for at in start.question..<layout.starts[tree + 1].question {
      let question = layout.questions[at]
      leaf &+= (question.threshold &- columns[Int(question.column)]) &>> TreeModel.signShift & bit
      bit <<= 1
    }
    var values = Lanes.zero
    for lane in leaf.indices { values[lane] = layout.leaves[Int(leaf[lane])] }
    return values
  }
}
