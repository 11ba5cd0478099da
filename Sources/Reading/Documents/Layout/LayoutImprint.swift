/// What a page says of its maker and its own order: imprints and letterheads with addresses to write or call, and tables of contents.
struct LayoutImprint {
  private let lines: [LayoutLine]
  private let page: LayoutPage
  /// Indices into the lines, by block.
  private let blocks: [(places: [Int], top: Double, bottom: Double)]

  /// Shares of a page's height in which imprints stand.
  private static let head = 0.25
  private static let foot = 0.6
  /// Lines of an imprint, and words of one of them.
  private static let mostLines = 8
  private static let mostWords = 16
  /// Points between an imprint's parts.
  private static let gap = 22.0
  /// Letters that differ by less than this share are of one size.
  private static let sameSize = 0.12
  /// Rows of a table of contents at least.
  private static let leastRows = 3

  /// - Parameter lines: the page's, without furniture. O(n log n).
  init(_ lines: [LayoutLine], on page: LayoutPage) {
    self.lines = lines
    self.page = page
    blocks = Dictionary(grouping: lines.indices) { lines[$0].block }.values.map { places in
      (places, places.map { lines[$0].top }.min() ?? 0, places.map { lines[$0].bottom }.max() ?? 0)
    }.sorted { $0.top < $1.top }
  }

  // MARK: Imprints

  /// The places of an imprint's lines: the blocks near an edge that name an address or a telephone, and what stands close to them in
  /// letters alike.
  var imprint: Set<Int> {
    var found = blocks.indices.filter { block in
      isNearEdge(block) && isTerse(block) && blocks[block].places.contains { LayoutContact.isIn(lines[$0].text) }
    }
    var open = found
    while let block = open.popLast() {
      for other in blocks.indices where !found.contains(other) && isTerse(other) && isBeside(other, block: block) {
        found.append(other)
        open.append(other)
      }
    }
    return Set(found.flatMap { blocks[$0].places })
  }

  private func isNearEdge(_ block: Int) -> Bool {
    blocks[block].bottom <= page.height * LayoutImprint.head || blocks[block].top >= page.height * LayoutImprint.foot
  }

  /// Few short lines that are no sentences.
  private func isTerse(_ block: Int) -> Bool {
    let places = blocks[block].places
    return isNearEdge(block) && places.count <= LayoutImprint.mostLines
      && places.allSatisfy { place in
        let words = lines[place].text.split(separator: " ").count
        return words <= LayoutImprint.mostWords
          && (words < 5 || LayoutText.isOpenEnded(lines[place].text) || LayoutContact.isIn(lines[place].text))
      }
  }

  private func isBeside(_ other: Int, block: Int) -> Bool {
    let (a, b) = (blocks[other], blocks[block])
    let distance = max(a.top - b.bottom, b.top - a.bottom)
    let sizes = (a.places.map { lines[$0].size }.max() ?? 0, b.places.map { lines[$0].size }.max() ?? 0)
    return distance < LayoutImprint.gap && b.top >= page.height * LayoutImprint.foot
      && abs(sizes.0 - sizes.1) <= sizes.1 * LayoutImprint.sameSize
  }

  // MARK: Contents

  /// The places of a table of contents: rows that end with a number far to the right, or behind dots, and the heading above them.
  var contents: Set<Int> {
    let rows = rowsByTop
    let listed = rows.indices.filter { endsWithPage(rows[$0]) }
    guard listed.count >= LayoutImprint.leastRows, let first = listed.first, let last = listed.last else { return [] }
    // A table of figures has rows between, or several numbers in one.
    guard listed.count * 2 > last - first, grows(listed.map { rows[$0] }) else { return [] }
    var places = Set(rows[first...last].flatMap(\.self))
    if first > 0, let above = rows[first - 1].first, rows[first - 1].count == 1,
      lines[above].text.split(separator: " ").count <= 3, LayoutText.isOpenEnded(lines[above].text)
    {
      places.insert(above)
    }
    return places
  }

  /// The lines that stand beside one another, from left to right, rows from top to bottom.
  private var rowsByTop: [[Int]] {
    var rows: [[Int]] = []
    for place in lines.indices.sorted(by: { lines[$0].top < lines[$1].top }) {
      if let first = rows.last?.first, lines[place].top - lines[first].top < lines[place].size / 3 {
        rows[rows.count - 1].append(place)
      } else {
        rows.append([place])
      }
    }
    return rows.map { row in row.sorted { lines[$0].left < lines[$1].left } }
  }

  private func endsWithPage(_ row: [Int]) -> Bool {
    guard let last = row.last else { return false }
    let line = lines[last]
    if row.count > 1 {
      let before = lines[row[row.count - 2]]
      return LayoutImprint.number(line.text) != nil && line.left - before.right > line.size * 3
        && before.text.contains(where: \.isLetter)
        && row.count { LayoutImprint.number(lines[$0].text) != nil } == 1 + (row.count > 2 ? markers(row) : 0)
    }
    return LayoutImprint.numberBehindDots(line.text) != nil
  }

  /// Numbers of items that a row begins with.
  private func markers(_ row: [Int]) -> Int { LayoutImprint.number(lines[row[0]].text) == nil ? 0 : 1 }

  /// Whether the pages of the rows never go back.
  private func grows(_ rows: [[Int]]) -> Bool {
    let pages = rows.compactMap { row -> Int? in
      guard let last = row.last else { return nil }
      return LayoutImprint.number(lines[last].text) ?? LayoutImprint.numberBehindDots(lines[last].text)
    }
    return zip(pages, pages.dropFirst()).allSatisfy { $0 <= $1 }
  }

  private static func number(_ text: String) -> Int? { text.utf8.count <= 4 ? Int(text) : nil }

  /// `Findings ........ 12`.
  private static func numberBehindDots(_ text: String) -> Int? {
    // Most lines end with a letter, and need not be cut up.
    let end = text.utf8.last { $0 < ASCII.end && $0 != ASCII.space && $0 != UInt8(ascii: ".") }
    guard end?.isASCIIDigit == true,
      let last = text.split(whereSeparator: { $0 == " " || $0 == "." || $0 == "…" }).last,
      let number = number(String(last))
    else { return nil }
    let leader = text.dropLast(last.count).reversed().prefix { $0 == "." || $0 == " " || $0 == "…" || $0 == "_" }
    return leader.count { $0 != " " } >= 4 || leader.contains("…") && leader.count >= 2 ? number : nil
  }
}
