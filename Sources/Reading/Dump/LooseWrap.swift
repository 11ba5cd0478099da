/// Finds wrapped paragraphs in a dump that has too few full lines to show a margin: by lines that end amid a sentence and go on
/// in the next.
struct LooseWrap {
  /// For each line, whether the next goes on with its paragraph.
  private let goesOn: [Bool]

  /// Columns and words of a line that may be one of running text.
  private static let leastWidth = 25
  private static let leastWords = 4
  /// The least columns of one that ends in a broken word, which by itself is running text.
  private static let leastBrokenWidth = 10
  /// Lines of this width and wider were not wrapped.
  private static let mostWidth = 132
  /// So many lines at least show a margin where no letter is small; and of them, so many tenths must be full.
  private static let leastLines = 3
  private static let fullTenths = 9

  /// What is asked of a line and the next.
  private struct Pair {
    let first: Int
    /// The line's width, and that of what would have had to fit on it.
    let width: Int
    let wanted: Int
    /// It ends no sentence.
    let isOpen: Bool
    /// The next begins with a small letter.
    let startsLower: Bool

    var surelyGoesOn: Bool { isOpen && startsLower }
    func isFull(at margin: Int) -> Bool { width + wanted > margin }
  }

  /// O(n).
  init(_ lines: [DumpLine], of dump: [UInt8]) {
    var goesOn = [Bool](repeating: false, count: lines.count)
    let pairs = lines.indices.dropLast().compactMap { LooseWrap.pair(of: lines, at: $0, in: dump) }
    let margin = LooseWrap.margin(of: pairs)
    for pair in pairs {
      let isFull = margin.map { pair.width <= $0 && pair.isFull(at: $0) } ?? false
      goesOn[pair.first] = pair.surelyGoesOn || isFull
    }
    self.goesOn = goesOn
  }

  /// Whether the line after this one goes on with its paragraph.
  func goesOn(after line: Int) -> Bool { goesOn[line] }

  private static func pair(of lines: [DumpLine], at index: Int, in dump: [UInt8]) -> Pair? {
    let (line, next) = (lines[index], lines[index + 1])
    guard line.width >= leastBrokenWidth, !next.isEmpty, !next.isBullet, line.controls == 0,
      next.indent == line.textColumn || next.indent == line.indent
    else { return nil }
    let text = line.text(in: dump)
    let shape = TextShape(text)
    let startsLower = TextShape.startsSmall(next.text(in: dump))
    let isBroken = startsLower && LineJoint.endsInHyphen(text)
    guard isBroken || line.width >= leastWidth && shape.words >= leastWords else { return nil }
    let isWide = shape.scalars.unspaced * 2 > shape.scalars.letters
    return Pair(
      first: index, width: line.width, wanted: isWide ? widestMark : next.firstWordWidth + 1,
      isOpen: !shape.ending.isSentence && !shape.ending.isColon, startsLower: startsLower)
  }

  /// Columns that may stay empty at the end of a line without spaces: a mark may not begin the next.
  private static let widestMark = 5

  /// The width of the widest line that surely was broken; where no letter is small, of the lines that end no sentence, if
  /// nearly all of them are full. `nil` when nothing shows one.
  private static func margin(of pairs: [Pair]) -> Int? {
    let narrow = pairs.filter { $0.width <= mostWidth }
    if let sure = narrow.filter(\.surelyGoesOn).map(\.width).max() { return sure }
    let open = narrow.filter(\.isOpen)
    guard open.count >= leastLines, let widest = open.map(\.width).max() else { return nil }
    return open.count { $0.isFull(at: widest) } * 10 >= open.count * fullTenths ? widest : nil
  }
}
