internal import Incidents
internal import Text

/// Gathers paragraphs and tables of a document in RTF.
struct RichTextPage {
  private(set) var blocks: [Block] = []
  /// The paragraph, or the cell, that is being written.
  var line = ""
  var style: Int?
  var isHeading = false
  var isInTable = false
  var isItem = false
  private var rows: [[String]] = []
  private var cells: [String] = []

  private static let mostCells = 1000

  /// A paragraph's form is that of no style again.
  mutating func beginForm() {
    (style, isHeading, isInTable, isItem) = (nil, false, false, false)
  }

  /// - Parameter styles: names in small letters.
  mutating func endParagraph(_ styles: [Int: String]) {
    if isInTable {
      // Paragraphs of one cell.
      if !line.isEmpty { line += " " }
      return
    }
    endTable()
    let words = line.singleSpaced
    line = ""
    guard !words.isEmpty else { return }
    let style = style.flatMap { styles[$0] } ?? ""
    let kind = isHeading ? .heading(level: 2) : OfficeText.kind(ofStyle: style, isItem: isItem)
    let isSecond = kind == .headline && blocks.contains { $0.kind == .headline }
    blocks.append(Block(isSecond ? .heading(level: 2) : kind, words))
    // An item's mark stands before each.
    isItem = false
  }

  mutating func endCell() {
    if cells.count < RichTextPage.mostCells { cells.append(line.singleSpaced) }
    line = ""
  }

  mutating func endRow() {
    if !line.singleSpaced.isEmpty { endCell() }
    if !cells.isEmpty { rows.append(cells) }
    cells = []
  }

  mutating func endTable() {
    if !cells.isEmpty { endRow() }
    blocks += OfficeText.blocks(ofTable: rows)
    rows = []
  }
}
