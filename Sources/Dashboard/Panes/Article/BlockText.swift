import Incidents
import Screen
import Text

/// A block's text as the reader shows it: link numbers put in, cells of a table brought under one another.
///
/// What is put in is known, so that positions of the article's text can be told from those on the screen and back.
struct BlockText {
  /// In scalars.
  private(set) var text = String.UnicodeScalarView()
  /// What is no part of the article, in order, by position in `text`.
  private(set) var inserts: [Range<Int>] = []
  /// Words that lead somewhere, their numbers included, by position in `text`.
  private(set) var links: [Link] = []

  struct Link: Sendable, Equatable {
    /// Scalars.
    var range: Range<Int>
    /// As shown behind the words.
    var number: Int
  }

  private var count = 0

  /// - Parameter numbers: takes in the block's links.
  init(_ block: Block, numbering numbers: inout ArticleLinks) {
    if block.kind == .table {
      addTable(block.text)
    } else if !block.turns.isEmpty {
      addPages(block)
    } else if block.links.isEmpty {
      text = block.text.unicodeScalars
    } else {
      addText(block, numbering: &numbers)
    }
  }

  private mutating func addText(_ block: Block, numbering numbers: inout ArticleLinks) {
    let scalars = Array(block.text.unicodeScalars)
    var at = 0
    for link in block.links.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard link.range.lowerBound >= at, link.range.upperBound <= scalars.count, !link.range.isEmpty,
        let number = numbers.number(of: link.url)
      else { continue }
      add(scalars[at..<link.range.lowerBound])
      let start = count
      add(scalars[link.range])
      insert("[\(number)]")
      links.append(Link(range: start..<count, number: number))
      at = link.range.upperBound
    }
    add(scalars[at...])
  }

  /// A page's number stands where the page begins, amid the text; documents with pages have no links.
  private mutating func addPages(_ block: Block) {
    let scalars = Array(block.text.unicodeScalars)
    var at = 0
    for turn in block.turns where (at..<scalars.count).contains(turn.position) {
      add(scalars[at..<turn.position])
      insert("[p. \(turn.page)] ")
      at = turn.position
    }
    add(scalars[at...])
  }

  /// The position in the article's text of one on the screen.
  func origin(of position: Int) -> Int {
    inserts.reduce(position) { $0 - max(0, min($1.upperBound, position) - $1.lowerBound) }
  }

  private mutating func add(_ scalars: some Collection<Unicode.Scalar>) {
    text.append(contentsOf: scalars)
    count += scalars.count
  }

  private mutating func insert(_ added: String) {
    guard !added.isEmpty else { return }
    inserts.append(count..<count + added.unicodeScalars.count)
    add(added.unicodeScalars)
  }

  /// Rows stand on lines; a tab becomes as many blanks as bring the next cell to its column.
  private mutating func addTable(_ table: String) {
    let rows = table.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { (Array($0), BlockText.columns($0)) } }
    let widths = rows.reduce(into: [Int]()) { widths, row in
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.1)
      }
    }
    for (index, row) in rows.enumerated() {
      if index > 0 { add(["\n"]) }
      for (column, cell) in row.enumerated() {
        add(cell.0)
        guard column + 1 < row.count else { continue }
        add([" "])
        insert(String(repeating: " ", count: widths[column] - cell.1 + 1))
      }
    }
  }

  private static func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + VisibleText.columns(of: $1) }
  }
}
