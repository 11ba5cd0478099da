internal import Incidents

/// Puts the cells of a story's tables together, each table into one block.
///
/// Tables that lay out a page hold prose; tables of the story hold short texts, in at least two rows and columns.
struct StoryTables {
  private let blocks: [Block]
  private let passages: [Passage]
  private let verdicts: [Verdict]

  /// More words make a paragraph, not a cell.
  private static let mostWords = 20

  private let story: Range<Int>

  /// - Parameter blocks: one for each passage.
  init(_ blocks: [Block], of reading: StoryReading) {
    self.blocks = blocks
    passages = reading.page.passages
    verdicts = reading.verdicts
    story = reading.story
  }

  /// The blocks with those of one table made one. O(n).
  var merged: [Block] {
    var merged: [Block] = []
    merged.reserveCapacity(blocks.count)
    var at = 0
    while at < blocks.count {
      let end = run(from: at)
      if let table = table(in: at..<end) { merged.append(table) } else { merged += blocks[at..<end] }
      at = end
    }
    return merged
  }

  /// The end of the story's cells of one table that start here; at least one block.
  private func run(from start: Int) -> Int {
    guard let table = cell(at: start)?.table else { return start + 1 }
    var end = start + 1
    while end < blocks.count, cell(at: end)?.table == table { end += 1 }
    return end
  }

  /// The cell that a passage amid the story is, or is part of.
  ///
  /// Figures and dates alone in a cell look like boilerplate to the model, which was not told of tables.
  private func cell(at index: Int) -> TableCell? {
    guard story.contains(index), let markup = passages[index].markup, blocks[index].kind != .headline,
      passages[index].shape.words <= StoryTables.mostWords, markup.surroundings.isDisjoint(with: StoryTables.outside),
      markup.styled.linked * 2 < passages[index].shape.scalars.all || verdicts[index].isStory
    else { return nil }
    return StoryTables.mayBeCell(blocks[index].boilerplate) ? markup.layout.cell : nil
  }

  /// Where the story's tables do not stand.
  private static let outside: Surroundings = [.nav, .aside, .header, .footer, .form, .hidden, .button]

  private static func mayBeCell(_ boilerplate: Block.Boilerplate?) -> Bool {
    guard let boilerplate else { return true }
    return [.other, .ticker, .dateline].contains(boilerplate)
  }

  private func table(in run: Range<Int>) -> Block? {
    let cells = run.compactMap { index in cell(at: index).map { (index, $0) } }
    guard let first = cells.first?.1, Set(cells.map(\.1.row)).count > 1, Set(cells.map(\.1.column)).count > 1 else {
      return nil
    }
    let least = cells.reduce(first.column) { min($0, $1.1.column) }
    var text = ""
    var links: [Block.Link] = []
    var last = TableCell(table: first.table, row: first.row, column: least)
    for (index, cell) in cells {
      text += StoryTables.gap(from: last, to: cell, least: least, isFirst: index == run.lowerBound)
      links += StoryTables.moved(blocks[index].links, by: text.unicodeScalars.count)
      text += blocks[index].text.replacing("\n", with: " ").replacing("\t", with: " ")
      last = cell
    }
    return Block(.table, text, links: links)
  }

  /// What stands between two cells: line feeds for rows, tabs for columns, a blank between texts of one cell.
  private static func gap(from last: TableCell, to cell: TableCell, least: Int, isFirst: Bool) -> String {
    if last == cell, !isFirst { return " " }
    guard last.row == cell.row else { return "\n" + String(repeating: "\t", count: max(0, cell.column - least)) }
    return String(repeating: "\t", count: max(0, cell.column - last.column))
  }

  private static func moved(_ links: [Block.Link], by offset: Int) -> [Block.Link] {
    links.map { Block.Link(range: $0.range.lowerBound + offset..<$0.range.upperBound + offset, url: $0.url) }
  }
}
