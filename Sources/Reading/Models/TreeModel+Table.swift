extension TreeModel {
  /// The model in a table of the program. A table of other columns than the rows have is a fault of the program: it stops.
  init(table: Table, columns: ModelColumns) {
    let lines = table.bytes.split(separator: ASCII.lineFeed)
    if let mismatch = columns.mismatch(withHead: lines.first ?? [], ofTable: table.rawValue) {
      fatalError(mismatch)
    }
    self.init(columns: columns, trees: lines.dropFirst().map(TreeModel.tree))
  }

  /// A tree of a line: columns and thresholds in turn, a tab, leaves.
  static func tree(in line: ArraySlice<UInt8>) -> Tree {
    let tab = line.firstIndex(of: ASCII.tab) ?? line.endIndex
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
      if byte.isASCIIDigit {
        value = value &* 10 &+ Int32(byte - ASCII.zero)
      } else if byte == ASCII.hyphen {
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
