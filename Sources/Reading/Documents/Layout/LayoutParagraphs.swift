internal import Incidents

/// Puts the lines of printed pages together to paragraphs, over columns and pages.
struct LayoutParagraphs {
  /// A paragraph, and where it begins.
  struct Paragraph {
    var text: String
    var page: Int
    /// Where further pages begin in it, in Unicode scalars of its text.
    var turns: [ArticleSource.PageStart] = []
    /// Height of its letters.
    var size: Double
    /// Of its lines.
    var lines: Int
    var top: Double
    var bottom: Double { last.bottom }
    var right: Double { last.right }
    var isItem: Bool
    /// All its lines stand in the middle of the page's text, with room on both sides of one at least.
    var isCentred: Bool
    /// The line it ends with.
    fileprivate var last: LayoutLine
  }

  private let hyphens: LayoutHyphens
  /// Height of the letters of most of the text.
  let bodySize: Double
  /// From the top of a line to the top of the next, as most lines have it.
  private let leading: Double
  private(set) var paragraphs: [Paragraph] = []
  /// Left and right edge of most of the text.
  private let sides: (left: Double, right: Double)

  /// Lines that stand closer than so many leadings belong together.
  private static let gap = 1.45
  /// Letters that differ by more than this share are of another kind of text.
  private static let sizeShare = 0.35
  /// The same where the lines do not follow one another as lines of the text do.
  private static let looseSizeShare = 0.07

  /// - Parameter lines: of the text, without furniture, in reading order.
  init(_ lines: [LayoutLine], hyphens: LayoutHyphens) {
    self.hyphens = hyphens
    bodySize = LayoutParagraphs.middle(
      lines.flatMap { line in [Double](repeating: line.size, count: max(1, line.text.count / 8)) })
    leading = LayoutParagraphs.middle(
      zip(lines, lines.dropFirst()).compactMap { a, b in
        let step = b.top - a.top
        return a.page == b.page && step > 0 && step < a.size * 3 ? step : nil
      })
    sides = LayoutParagraphs.sides(of: lines)
    let edges = LayoutParagraphs.edges(of: lines)
    for line in lines { take(line, right: edges[line.block] ?? line.right, edges: edges) }
  }

  private static func middle(_ numbers: [Double]) -> Double {
    if numbers.isEmpty { return 12 }
    return numbers.sorted()[numbers.count / 2]
  }

  /// The right edge of each block's column: the widest line of the block, or of those that begin at the same place.
  private static func edges(of lines: [LayoutLine]) -> [Int: Double] {
    var edges: [Int: Double] = [:]
    var columns: [Int: Double] = [:]
    func column(_ line: LayoutLine) -> Int { line.page * 1000 + Int(line.left / 30) }
    for line in lines { columns[column(line)] = max(columns[column(line)] ?? 0, line.right) }
    for line in lines { edges[line.block] = max(edges[line.block] ?? 0, max(line.right, columns[column(line)] ?? 0)) }
    return edges
  }

  private static func sides(of lines: [LayoutLine]) -> (left: Double, right: Double) {
    (middle(lines.map(\.left)), middle(lines.map(\.right)))
  }

  /// Room on both sides, and as much on one as on the other.
  private func isCentred(_ line: LayoutLine) -> Bool {
    let room = (left: line.left - sides.left, right: sides.right - line.right)
    return abs(room.left - room.right) < line.size * 2 && room.left > -line.size
  }

  private mutating func take(_ line: LayoutLine, right: Double, edges: [Int: Double]) {
    guard var open = paragraphs.last, goesOn(open, with: line, edge: edges[open.last.block] ?? open.last.right) else {
      paragraphs.append(
        Paragraph(
          text: line.text, page: line.page, size: line.size, lines: 1, top: line.top, isItem: line.isItem,
          isCentred: isCentred(line), last: line))
      return
    }
    let isBeside = line.page == open.last.page && abs(line.top - open.last.top) < line.size / 2
    open.text = isBeside ? "\(open.text) \(line.text)" : hyphens.joined(open.text, line.text)
    if line.page != open.last.page { open.turns.append(LayoutParagraphs.turn(to: line, endOf: open.text)) }
    open.lines += 1
    open.isCentred = open.isCentred && isCentred(line)
    open.last = line
    paragraphs[paragraphs.count - 1] = open
  }

  /// Where a page begins in a text that ends with its first line. A word that runs over the foot is of the page that it begins on. O(text).
  private static func turn(to line: LayoutLine, endOf text: String) -> ArticleSource.PageStart {
    let all = text.unicodeScalars
    let start = all.index(all.endIndex, offsetBy: -line.text.unicodeScalars.count)
    let isAmid = all[..<start].last.map { $0 != " " && !LayoutHyphens.isTight(Character($0)) } ?? false
    let rest = isAmid ? all[start...].drop { $0 != " " }.dropFirst() : all[start...]
    return ArticleSource.PageStart(position: all.count - rest.count, page: line.page)
  }

  /// Whether a line goes on with the paragraph before it.
  private func goesOn(_ open: Paragraph, with line: LayoutLine, edge: Double) -> Bool {
    let last = open.last
    guard abs(line.size - last.size) <= last.size * LayoutParagraphs.sizeShare else { return false }
    if line.isItem || LayoutText.beginsItem(line.text) { return false }
    if LayoutText.isHeading(open.text), !LayoutText.isHeading(line.text), line.text.contains(where: \.isLowercase) {
      return false
    }
    let isOpenEnded = LayoutText.isOpenEnded(open.text)
    if line.page != last.page || line.top < last.top - last.size / 2 {
      // Over the page's foot, or up to the next column.
      return isOpenEnded && !LayoutText.isHeading(line.text) && last.right > edge - shortBy(edge, last)
        || LayoutText.endsWithHyphen(open.text)
    }
    let step = line.top - last.top
    let isLoose = line.block != last.block && step > leading * 1.15
    if isLoose, abs(line.size - last.size) > last.size * LayoutParagraphs.looseSizeShare { return false }
    // Beside the last one: pieces of one line, or of another column.
    if step < last.size / 2 { return line.block == last.block || line.left - last.right < last.size * 2 }
    if step > leading * LayoutParagraphs.gap { return false }
    let isShort = last.right < edge - shortBy(edge, last)
    // A line that ends early ends its paragraph, where a sentence ends with it.
    if isShort, !isOpenEnded { return false }
    if isShort, line.left > last.left + line.size || LayoutText.isHeading(open.text) { return false }
    // A first line that is indented.
    return !(line.left > last.left + line.size * 0.9 && line.left < last.left + line.size * 6 && !isOpenEnded)
  }

  /// How far a line may end before its column's edge and still be full.
  private func shortBy(_ edge: Double, _ line: LayoutLine) -> Double { max(line.size * 4, (edge - line.left) * 0.18) }
}

/// What a line's words tell of its place in a text.
enum LayoutText {
  private static let ends: Set<Character> = [".", "!", "?", ":", ";", "。", "！", "？", "”", "»", "\"", "…"]

  /// Whether the text stops in the midst of a sentence.
  static func isOpenEnded(_ text: String) -> Bool { text.last.map { !ends.contains($0) } ?? false }

  static func endsWithHyphen(_ text: String) -> Bool {
    guard text.count > 2, let last = text.last, last == "-" || last == "\u{AD}" else { return false }
    return text.dropLast().last?.isLetter == true
  }

  private static let signs: Set<Character> = ["-", "–", "—", "•", "●", "▪", "◦", "*", "·", "o", "\u{F0B7}", "➢", "✓"]
  private static let mostOfMarker = 5

  /// `- `, `• `, `a) `, `(1) `, `1. `, `§ 5 `: what an item begins with.
  static func beginsItem(_ text: String) -> Bool {
    let first = text.drop { $0 == " " }.prefix(mostOfMarker + 1).prefix { $0 != " " }
    guard (1...mostOfMarker).contains(first.count), first.endIndex < text.endIndex else { return false }
    if first.count == 1, let sign = first.first, signs.contains(sign) { return true }
    guard let end = first.last, end == "." || end == ")" else { return false }
    let core = first.dropLast().drop { $0 == "(" }
    guard !core.isEmpty else { return false }
    if core.allSatisfy(\.isNumber) { return core.count <= 3 }
    return core.count == 1 && end == ")" || core.allSatisfy { "ivxIVX".contains($0) }
      || core.allSatisfy { $0.isNumber || $0 == "." } && core.count <= 5
  }

  /// A short line that is no sentence: without an end, or in capitals.
  static func isHeading(_ text: String) -> Bool {
    guard isOpenEnded(text) || text.last == ":" else { return false }
    var (letters, small) = (0, 0)
    // A paragraph is asked this at each of its lines, and most have soon said no.
    for scalar in text.unicodeScalars where scalar.isAnyLetter {
      letters += 1
      if !scalar.isCapital { small += 1 }
      if letters > mostOfHeading || small * smallShare > mostOfHeading { return false }
    }
    return letters >= 2 && small * smallShare <= letters
  }

  private static let mostOfHeading = 90
  /// One letter of so many may be small.
  private static let smallShare = 5
}
