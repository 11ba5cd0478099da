internal import Models

/// What the story model looks at: a row of whole numbers for each passage, of the passage itself, its neighbours and its
/// place on the page.
struct PassageFeatures {
  /// The own columns of the passages that are looked at and of their neighbours, one after the other.
  private let ownColumns: [Int32]
  /// Where each passage's begin; -1 for those far from any prose.
  private let starts: [Int]
  private let context: PageContext
  private let page: Page

  /// How far neighbours are looked at.
  private static let reach = 3

  /// O(n).
  init(of page: Page) {
    self.page = page
    let context = PageContext(of: page)
    self.context = context
    var own = FeatureRow()
    own.reserve(page.passages.count * PassageColumn.width)
    var starts = [Int](repeating: -1, count: page.passages.count)
    var near = PassageFeatures.reach
    for index in page.passages.indices {
      // A passage is a neighbour when one within reach, before or after it, is looked at.
      near = context.isRemote(index + PassageFeatures.reach) ? near + 1 : 0
      guard near <= 2 * PassageFeatures.reach else { continue }
      starts[index] = own.values.count
      PassageColumn.fill(&own, passage: page.passages[index], repeats: context.repeats[index])
    }
    self.starts = starts
    ownColumns = own.values
  }

  /// The columns of a row, in order.
  static func columnNames(isMarkup: Bool) -> [String] {
    let shared = Array(PassageColumn.names.prefix(PassageColumn.shared))
    let neighbours = neighbourOffsets.flatMap { offset in
      shared.prefixed(offset < 0 ? "above\(-offset)" : "below\(offset)")
    }
    return PassageColumn.rowNames + neighbours + PageContext.placeColumnNames
      + (isMarkup ? PageContext.markupColumnNames : [])
  }

  private static let neighbourOffsets = (-reach...reach).filter { $0 != 0 }

  /// Room for the columns of a row, about.
  private static let aboutWidth = 360

  /// The columns of each passage; `nil` for those that are not looked at.
  var rows: [[Int32]?] {
    page.passages.indices.map { index in
      guard !context.isRemote(index) else { return nil }
      var row = FeatureRow()
      fill(&row, index: index)
      return row.values
    }
  }

  /// The score of passages that are not looked at: far from any prose.
  static let remote: Int32 = -4000

  /// What the models say of each passage.
  func scores(by models: StoryModels) -> [Int32] {
    let asked = page.passages.indices.filter { !context.isRemote($0) }
    var rows = FeatureRows()
    rows.reserve(asked.count, width: PassageFeatures.aboutWidth)
    for index in asked { rows.append { fill(&$0, index: index) } }
    var scores = [Int32](repeating: PassageFeatures.remote, count: page.passages.count)
    let first = models.first.scores(of: rows)
    for (index, score) in zip(asked, first) { scores[index] = score }
    let stacked = stacked(on: scores)
    let doubtful = asked.indices.filter { StackedFeatures.isWorthwhile(first[$0]) }
    var again = FeatureRows()
    again.reserve(doubtful.count, width: PassageFeatures.aboutWidth)
    for row in doubtful {
      again.append {
        $0.add(rows[row])
        stacked.fill(&$0, index: asked[row])
      }
    }
    for (row, score) in zip(doubtful, models.second.scores(of: again)) { scores[asked[row]] = score }
    return scores
  }

  /// - Parameter first: the first model's scores.
  func stacked(on first: [Int32]) -> StackedFeatures {
    StackedFeatures(first, passages: page.passages, kinds: context.kinds.numbers)
  }

  private func fill(_ row: inout FeatureRow, index: Int) {
    fillOwn(&row, index: index)
    fillNeighbours(&row, index: index)
    context.fillPlace(&row, index: index)
    if page.isMarkup { context.fillMarkup(&row, passages: page.passages, index: index) }
  }

  /// Adds the columns of the passage alone.
  func fillOwn(_ row: inout FeatureRow, index: Int) {
    let start = starts[index]
    guard start >= 0 else {
      return PassageColumn.fill(&row, passage: page.passages[index], repeats: context.repeats[index])
    }
    row.add(ownColumns[start..<(start + PassageColumn.width)])
  }

  private func fillNeighbours(_ row: inout FeatureRow, index: Int) {
    for offset in -PassageFeatures.reach...PassageFeatures.reach where offset != 0 {
      let other = index + offset
      if starts.indices.contains(other), starts[other] >= 0 {
        row.add(ownColumns[starts[other]..<(starts[other] + PassageColumn.shared)])
      } else {
        row.addUnknown(PassageColumn.shared)
      }
    }
  }
}
