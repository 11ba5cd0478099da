internal import Models

/// The passages of a page by their make: element, class, and those around it; in a dump, indent and bullet.
struct PassageKinds {
  /// Of each passage, the number of its kind.
  let numbers: [Int]
  /// Of each kind, its sums.
  private let sums: [ContainerSums]

  /// - Parameter isProse: of each passage.
  init(of passages: [Passage], isProse: [Bool]) {
    var known = HashKeyedCounts(limit: passages.count)
    var sums: [ContainerSums] = []
    var numbers: [Int] = []
    numbers.reserveCapacity(passages.count)
    for (passage, isProse) in zip(passages, isProse) {
      let key = PassageKinds.key(of: passage)
      if known[key] == 0 {
        sums.append(ContainerSums())
        known[key] = sums.count
      }
      let number = known[key] - 1
      sums[number].add(passage, isProse: isProse)
      numbers.append(number)
    }
    self.numbers = numbers
    self.sums = sums
  }

  /// Indents beyond are one, in columns.
  private static let widestIndent = 100

  private static func key(of passage: Passage) -> UInt64 {
    if let markup = passage.markup { return markup.position.kind }
    return UInt64(1 + min(passage.layout.indent, widestIndent) * 2 + (passage.isListItem ? 1 : 0))
  }

  /// The columns that follow the sums of a passage's kind.
  private enum Column: String, ModelColumn {
    case previousIsSame, nextIsSame
  }

  static let columnNames = ContainerSums.Column.names.prefixed("kind") + Column.names.prefixed("kind")

  /// What passages of the same make are on the whole.
  ///
  /// - Parameter prose: words of prose on the whole page.
  func fill(_ row: inout FeatureRow, index: Int, pageProse prose: Int) {
    let number = numbers[index]
    sums[number].fill(&row, pageProse: prose)
    row.beginGroup()
    row.set(Column.previousIsSame, to: index > 0 && numbers[index - 1] == number)
    row.set(Column.nextIsSame, to: index + 1 < numbers.count && numbers[index + 1] == number)
  }
}
