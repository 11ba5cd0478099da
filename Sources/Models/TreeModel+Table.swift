extension TreeModel {
  /// The model in a table of the program. A table of other columns than the rows have is a fault of the program: it stops.
  ///
  /// - Parameter name: the table's file, for the sentence that says what is wrong.
  package init(table: [UInt8], named name: String, columns: ModelColumns) {
    let head = table.prefix { $0 != UInt8(ascii: "\n") }
    if let mismatch = columns.mismatch(withHead: head, ofTable: name) { fatalError(mismatch) }
    self.init(columns: columns, layout: TreeModel.layout(of: table[head.endIndex...].dropFirst()))
  }

  /// Trees a line each: columns and thresholds in turn, a tab, leaves; all of them whole numbers parted by spaces. No text is made of
  /// them, as there are thousands. The last line may lack its line feed. O(bytes).
  private static func layout(of bytes: ArraySlice<UInt8>) -> TreeLayout {
    var layout = TreeLayout()
    var (value, isNegative, hasDigits) = (Int32(0), false, false)
    var column: Int32?
    var isBehindTab = false
    for byte in bytes.last == UInt8(ascii: "\n") || bytes.isEmpty ? bytes : bytes + [UInt8(ascii: "\n")] {
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
        value = value &* 10 &+ Int32(byte - UInt8(ascii: "0"))
        hasDigits = true
        continue
      }
      if byte == UInt8(ascii: "-") {
        isNegative = true
        continue
      }
      if hasDigits {
        let number = isNegative ? -value : value
        if isBehindTab {
          layout.answer(number)
        } else if let asked = column {
          layout.ask(asked, above: number)
          column = nil
        } else {
          column = number
        }
        (value, isNegative, hasDigits) = (0, false, false)
      }
      if byte == UInt8(ascii: "\t") { isBehindTab = true }
      if byte == UInt8(ascii: "\n") {
        layout.endTree()
        (isBehindTab, column) = (false, nil)
      }
    }
    return layout
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
