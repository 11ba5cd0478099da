/// Finds the column at which a text dump was wrapped.
///
/// A wrapped dump has many lines that end within one long word of a common margin, and next to none beyond it.
enum WrapMargin {
  /// Margins of the text browsers and mail programs known.
  private static let margins = 60...132
  /// Columns before the margin in which a full line may end: those of a long word.
  private static let reach = 11
  /// So many full lines at least make a margin.
  private static let leastLines = 6
  /// Full lines to one that is longer: text that no browser broke, such as a list.
  private static let linesPerLonger = 8
  /// Lines of this width and wider are counted as one.
  private static let widest = 139

  /// The column; `nil` when the lines were not wrapped. O(lines).
  static func column(of lines: [DumpLine]) -> Int? {
    var histogram = [Int](repeating: 0, count: widest + 1)
    for line in lines where line.width > 0 { histogram[min(line.width, widest)] += 1 }
    var beyond = histogram[(margins.upperBound + 1)...].reduce(0, +)
    for margin in margins.reversed() {
      let near = histogram[(margin - reach)...margin].reduce(0, +)
      if histogram[margin] > 0, near >= leastLines, near >= beyond * linesPerLonger { return margin }
      beyond += histogram[margin]
    }
    return nil
  }
}
