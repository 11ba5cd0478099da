extension TreeModel {
  /// The model in a table of the program. A table of other columns than the rows have is a fault of the program: it stops.
  ///
  /// - Parameter name: the table's file, for the sentence that says what is wrong.
  package init(table: [UInt8], named name: String, columns: ModelColumns) {
    let lines = table.split(separator: UInt8(ascii: "\n"))
    if let mismatch = columns.mismatch(withHead: lines.first ?? [], ofTable: name) { fatalError(mismatch) }
    self.init(columns: columns, trees: lines.dropFirst().map(TreeModel.tree))
  }

  /// A tree of a line: columns and thresholds in turn, a tab, leaves.
  static func tree(in line: ArraySlice<UInt8>) -> Tree {
    let tab = line.firstIndex(of: UInt8(ascii: "\t")) ?? line.endIndex
    let questions = numbers(in: line[..<tab])
    return Tree(
      questions: stride(from: 0, to: questions.count - 1, by: 2).map { (Int(questions[$0]), questions[$0 + 1]) },
      leaves: numbers(in: line[tab...].dropFirst()))
  }

  /// Bytes of a number and the space after it, about.
  private static let bytesPerNumber = 3

  /// Whole numbers parted by spaces; no text is made of them, as there are thousands.
  private static func numbers(in bytes: ArraySlice<UInt8>) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(bytes.count / bytesPerNumber)
    var value: Int32 = 0
    var isNegative = false
    for byte in bytes {
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
        value = value &* 10 &+ Int32(byte - UInt8(ascii: "0"))
      } else if byte == UInt8(ascii: "-") {
        isNegative = true
      } else {
        numbers.append(isNegative ? -value : value)
        (value, isNegative) = (0, false)
      }
    }
    numbers.append(isNegative ? -value : value)
    return numbers
  }

  /// The model as the table's text: the head, then a tree a line.
  package var table: String {
    let lines = trees.map { tree in
      let questions = tree.questions.map { "\($0.column) \($0.threshold)" }.joined(separator: " ")
      return questions + "\t" + tree.leaves.map(String.init).joined(separator: " ")
    }
    return ([columns.head] + lines).map { $0 + "\n" }.joined()
  }
}
