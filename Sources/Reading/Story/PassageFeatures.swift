internal import Incidents

/// What the story model looks at: a row of whole numbers for each passage, of the passage itself, its neighbours and its
/// place on the page.
///
/// The order of the columns is fixed by the calls that add them. A model is trained for one order and must be trained again when
/// it changes.
struct PassageFeatures {
  /// The own columns of the passages that are looked at and of their neighbours, one after the other.
  private let ownColumns: [Int32]
  /// Where each passage's begin; -1 for those far from any prose.
  private let starts: [Int]
  private let width: Int
  private let context: PageContext
  private let page: Page

  /// O(n).
  init(_ page: Page) {
    self.page = page
    let context = PageContext(page)
    self.context = context
    var columns: [Int32] = []
    columns.reserveCapacity(page.passages.count * 30)
    var starts = [Int](repeating: -1, count: page.passages.count)
    var near = PassageFeatures.reach
    for index in page.passages.indices {
      // A passage is a neighbour when one within reach, before or after it, is looked at.
      near = context.isRemote(index + PassageFeatures.reach) ? near + 1 : 0
      guard near <= 2 * PassageFeatures.reach else { continue }
      starts[index] = columns.count
      PassageFeatures.addOwn(&columns, page.passages[index], context, index)
    }
    self.starts = starts
    ownColumns = columns
    var sample: [Int32] = []
    if let first = page.passages.first { PassageFeatures.addOwn(&sample, first, context, 0) }
    width = sample.count
  }

  /// How far neighbours are looked at.
  private static let reach = 3

  /// The columns of each passage; `nil` for those that are not looked at.
  var rows: [[Int32]?] {
    page.passages.indices.map { index in
      guard !context.isRemote(index) else { return nil }
      var row: [Int32] = []
      fill(&row, index)
      return row
    }
  }

  /// The score of passages that are not looked at: far from any prose.
  static let remote: Int32 = -4000

  /// What the models say of each passage.
  func scores(_ models: StoryModels) -> [Int32] {
    let asked = page.passages.indices.filter { !context.isRemote($0) }
    var rows = FeatureRows()
    rows.reserve(asked.count, width: 360)
    for index in asked { rows.append { fill(&$0, index) } }
    var scores = [Int32](repeating: PassageFeatures.remote, count: page.passages.count)
    let first = models.first.scores(rows)
    for (index, score) in zip(asked, first) { scores[index] = score }
    let look = secondLook(scores)
    let doubtful = asked.indices.filter { SecondLook.isWorthwhile(first[$0]) }
    var again = FeatureRows()
    again.reserve(doubtful.count, width: 360)
    for row in doubtful {
      again.append {
        $0 += rows[row]
        look.add(&$0, asked[row])
      }
    }
    for (row, score) in zip(doubtful, models.second.scores(again)) { scores[asked[row]] = score }
    return scores
  }

  /// - Parameter first: the first model's scores.
  func secondLook(_ first: [Int32]) -> SecondLook { SecondLook(first, page.passages, kinds: context.kindNumbers) }

  private func fill(_ row: inout [Int32], _ index: Int) {
    addOwn(&row, index)
    addNeighbours(&row, index)
    context.addPlace(&row, index)
    context.addKind(&row, index)
    if page.isMarkup { context.addMarkup(&row, page.passages, index) }
  }

  /// The columns of the passage alone.
  func addOwn(_ row: inout [Int32], _ index: Int) {
    let start = starts[index]
    guard start >= 0 else { return PassageFeatures.addOwn(&row, page.passages[index], context, index) }
    row += ownColumns[start..<(start + width)]
  }

  /// Columns of the passage alone. The first `shared` of them are seen of the neighbours too.
  private static func addOwn(
    _ row: inout [Int32], _ passage: Passage, _ context: PageContext, _ index: Int
  ) {
    let shape = passage.shape
    let scalars = max(shape.scalars, 1)
    let words = max(shape.words, 1)
    row.add(shape.words, upTo: 250)
    row.add(min(shape.functionWords, words) * 100 / words)
    row.add(shape.endsSentence)
    row.add(passage.isListItem)
    row.add(passage.gap, upTo: 6)
    row.add(passage.reason != nil)
    row.add(context.linkShare(passage), upTo: 100)
    // Shared with neighbours up to here.
    row.add(shape.scalars, upTo: 2000)
    row.add(shape.digits * 100 / scalars)
    row.add(shape.capitalWords * 100 / words, upTo: 100)
    row.add(shape.commas, upTo: 20)
    row.add(shape.sentenceEnds, upTo: 20)
    row.add(shape.symbols * 100 / scalars)
    row.add(shape.endsColon)
    row.add(shape.startsLower)
    row.add(shape.unspaced * 100 / scalars)
    row.add(passage.indent, upTo: 40)
    row.add(passage.controls, upTo: 5)
    row.add(shape.letters * 100 / scalars)
    row.add(shape.letters * 10 / words, upTo: 200)
    row.add(passage.isPictureName)
    row.add(context.hasDate[index])
    row.add(context.repeats[index], upTo: 5)
    row.add(Int(passage.text[0]))
    row.addBits(passage.meanings, Lexicon.Meaning.count)
  }

  static let shared = 7

  private func addNeighbours(_ row: inout [Int32], _ index: Int) {
    for offset in -PassageFeatures.reach...PassageFeatures.reach where offset != 0 {
      let other = index + offset
      if starts.indices.contains(other), starts[other] >= 0 {
        row += ownColumns[starts[other]..<(starts[other] + PassageFeatures.shared)]
      } else {
        row.addUnknown(PassageFeatures.shared)
      }
    }
  }
}
