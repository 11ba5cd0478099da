internal import Incidents

/// What the story model looks at: a row of whole numbers for each passage, of the passage itself, its neighbours and its
/// place on the page.
///
/// The order of the columns is fixed by `append` calls alone; `names` gives them in the same order. A model is trained for one
/// order and must be trained again when it changes.
struct PassageFeatures {
  /// All passages' own columns, one after the other.
  private let ownColumns: [Int32]
  private let width: Int
  private let context: PageContext
  private let page: Page

  /// O(n).
  init(_ page: Page) {
    self.page = page
    let context = PageContext(page)
    self.context = context
    var columns: [Int32] = []
    columns.reserveCapacity(page.passages.count * 40)
    for (index, passage) in page.passages.enumerated() { PassageFeatures.addOwn(&columns, passage, context, index) }
    ownColumns = columns
    width = columns.count / max(page.passages.count, 1)
  }

  var rows: [[Int32]] {
    page.passages.indices.map { index in
      var row: [Int32] = []
      fill(&row, index)
      return row
    }
  }

  /// The score of passages that are not looked at: far from any prose.
  private static let remote: Int32 = -4000

  /// What a model says of each passage; rows are made one at a time in the same place.
  func scores(_ model: TreeModel) -> [Int32] {
    var row: [Int32] = []
    row.reserveCapacity(240)
    return page.passages.indices.map { index in
      if context.isRemote(index) { return PassageFeatures.remote }
      row.removeAll(keepingCapacity: true)
      fill(&row, index)
      return model.score(row)
    }
  }

  /// The columns of the passage alone.
  func own(_ index: Int) -> [Int32] { Array(ownColumns[(index * width)..<((index + 1) * width)]) }

  private func fill(_ row: inout [Int32], _ index: Int) {
    for column in 0..<width { row.append(ownColumns[index * width + column]) }
    addNeighbours(&row, index)
    context.addPlace(&row, index)
    if page.isMarkup { context.addMarkup(&row, page.passages, index) }
  }

  /// Columns of the passage alone. The first `shared` of them are seen of the neighbours too.
  private static func addOwn(
    _ row: inout [Int32], _ passage: Passage, _ context: PageContext, _ index: Int
  ) {
    let shape = passage.shape
    let scalars = max(shape.scalars, 1)
    let words = max(shape.words, 1)
    row += [
      clamp(shape.words, 250), clamp(min(shape.functionWords, words) * 100 / words, 100), flag(shape.endsSentence),
      flag(passage.kind == .listItem), clamp(passage.gap, 6), flag(passage.reason != nil),
      clamp(context.linkShare(passage), 100),
    ]
    row += [
      clamp(shape.scalars, 2000), clamp(shape.digits * 100 / scalars, 100),
      clamp(shape.capitalWords * 100 / words, 100),
      clamp(shape.commas, 20), clamp(shape.sentenceEnds, 20), clamp(shape.symbols * 100 / scalars, 100),
      flag(shape.endsColon), flag(shape.startsLower), clamp(shape.unspaced * 100 / scalars, 100),
      clamp(passage.indent, 40), clamp(passage.controls, 5), clamp(shape.letters * 100 / scalars, 100),
      clamp(shape.letters * 10 / words, 200), flag(passage.isPictureName),
      flag(context.hasDate[index]), clamp(context.repeats[index], 5), clamp(Int(passage.text[0]), 255),
    ]
    for place in 0..<UInt32(Lexicon.Meaning.allCases.count) { row.append(Int32(passage.meanings >> place & 1)) }
  }

  static let shared = 7

  private func addNeighbours(_ row: inout [Int32], _ index: Int) {
    for offset in -3...3 where offset != 0 {
      let other = index + offset
      if page.passages.indices.contains(other) {
        for column in 0..<PassageFeatures.shared { row.append(ownColumns[other * width + column]) }
      } else {
        for _ in 0..<PassageFeatures.shared { row.append(-1) }
      }
    }
  }

  static func clamp(_ value: Int, _ limit: Int) -> Int32 { Int32(max(-limit, min(value, limit))) }
  static func flag(_ value: Bool) -> Int32 { value ? 1 : 0 }
}
