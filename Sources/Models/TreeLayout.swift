/// Trees one behind the other, as they are asked: no list for each, as there are thousands.
struct TreeLayout: Sendable {
  /// Is the value in a column greater?
  struct Question {
    let column: Int32
    let threshold: Int32
  }

  /// Where a tree begins.
  struct Start {
    let question: Int
    let leaf: Int
  }

  private(set) var questions: [Question] = []
  private(set) var leaves: [Int32] = []
  /// Of each tree, and where the last one ends.
  private(set) var starts = [Start(question: 0, leaf: 0)]

  var count: Int { starts.count - 1 }

  mutating func ask(_ column: Int32, above threshold: Int32) {
    questions.append(Question(column: column, threshold: threshold))
  }

  mutating func answer(_ leaf: Int32) { leaves.append(leaf) }

  /// What was asked and answered since the tree before is one; a leaf that is missing says nothing.
  mutating func endTree() {
    let start = starts[count]
    let end = start.leaf + 1 << (questions.count - start.question)
    if leaves.count > end { leaves.removeLast(leaves.count - end) }
    while leaves.count < end { leaves.append(0) }
    starts.append(Start(question: questions.count, leaf: end))
  }

  /// The columns that are asked about, ascending. O(questions log questions).
  var columns: [Int] { Set(questions.map { Int($0.column) }).sorted() }

  /// The same trees, asking about each column by its place in another order.
  func asking(by places: [Int: Int32]) -> TreeLayout {
    var layout = self
    layout.questions = questions.map {
      Question(column: places[Int($0.column)] ?? 0, threshold: $0.threshold)
    }
    return layout
  }
}
