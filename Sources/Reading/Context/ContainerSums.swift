internal import Models

/// What stands under one element, or in all passages of one make.
struct ContainerSums {
  private(set) var passages = 0
  private(set) var prosePassages = 0
  private(set) var proseWords = 0
  private(set) var scalars = 0
  private(set) var linkScalars = 0

  /// Adds what stands under another element.
  mutating func add(_ other: ContainerSums) {
    passages += other.passages
    prosePassages += other.prosePassages
    proseWords += other.proseWords
    scalars += other.scalars
    linkScalars += other.linkScalars
  }

  /// Adds one passage.
  ///
  /// - Parameter isProse: whether it is running text.
  mutating func add(_ passage: Passage, isProse: Bool) {
    passages += 1
    scalars += passage.shape.scalars.all
    linkScalars += passage.markup?.styled.linked ?? 0
    guard isProse else { return }
    prosePassages += 1
    proseWords += passage.shape.words
  }

  /// The columns of such sums.
  enum Column: String, ModelColumn {
    case passages, prosePassages, proseWords, proseShare, linkShare
  }

  /// Where the columns are cut: no tree asks of more.
  private enum Cap {
    static let passages = 500
    static let prosePassages = 200
    static let words = 5000
  }

  /// Adds the columns. Shares are in percent.
  ///
  /// - Parameter prose: words of prose on the whole page.
  func fill(_ row: inout FeatureRow, pageProse prose: Int) {
    row.beginGroup()
    row.set(Column.passages, to: passages, upTo: Cap.passages)
    row.set(Column.prosePassages, to: prosePassages, upTo: Cap.prosePassages)
    row.set(Column.proseWords, to: proseWords, upTo: Cap.words)
    row.set(Column.proseShare, to: Percent.of(proseWords, in: prose))
    row.set(Column.linkShare, to: Percent.of(linkScalars, in: scalars))
  }
}
