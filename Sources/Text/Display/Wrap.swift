/// Breaks text into lines of a given width.
package enum Wrap {
  /// A line: the scalars of the text that stand on it, blanks at its end left out.
  package typealias Line = Range<Int>

  /// Wraps at blanks and between ideographs; a word longer than a line is cut. O(n).
  ///
  /// - Parameters:
  ///   - columns: at least 1 is assumed.
  ///   - indent: columns taken from each line but the first.
  /// - Returns: at least one line, empty for an empty text. Ranges count Unicode scalars.
  package static func lines(of text: some StringProtocol, columns: Int, indent: Int = 0) -> [Line] {
    var wrapper = Wrapper(columns: max(1, columns), indent: indent)
    for scalar in text.unicodeScalars { wrapper.take(scalar) }
    return wrapper.finished()
  }

  /// The lines as texts, each with the scalar it starts at. O(n).
  package static func texts(of text: String, columns: Int, indent: Int = 0) -> [(text: String, start: Int)] {
    let ranges = lines(of: text, columns: columns, indent: indent)
    if ranges.count == 1, text.utf8.count == ranges[0].upperBound { return [(text, 0)] }
    let scalars = text.unicodeScalars
    var place = (index: scalars.startIndex, offset: 0)
    return ranges.map { range in
      let start = scalars.index(place.index, offsetBy: range.lowerBound - place.offset)
      let end = scalars.index(start, offsetBy: range.count)
      place = (end, range.upperBound)
      return (String(scalars[start..<end]), range.lowerBound)
    }
  }

  private struct Wrapper {
    let columns: Int
    let indent: Int
    var lines: [Line] = []
    var start = 0
    var index = 0
    var used = 0
    /// After the last place where a line may end: the line's end, the next line's start, and columns used up to there.
    var breakEnd: Int?
    var breakNext = 0
    var usedAtBreak = 0
    var previousIsWide = false

    private var limit: Int { max(1, lines.isEmpty ? columns : columns - indent) }

    mutating func take(_ scalar: Unicode.Scalar) {
      if scalar == "\n" {
        lines.append(start..<index)
        index += 1
        restart(at: index, used: 0)
        return
      }
      let width = VisibleText.columns(of: scalar)
      let isBlank = scalar == " " || scalar == "\t"
      let isWide = width == 2
      let isNoted = breakEnd != nil && breakNext == index
      if !isBlank, !isNoted, isWide || previousIsWide, index > start, Wrap.mayBreak(before: scalar) {
        note(end: index, next: index, used: used)
      }
      // What is carried to the new line may fill it by itself, so this can take two breaks.
      while used + width > limit, !isBlank, index > start { breakLine() }
      used += width
      index += 1
      if isBlank { note(end: breakEndBeforeBlanks, next: index, used: used) }
      previousIsWide = isWide
    }

    /// Runs of blanks belong to no line.
    private var breakEndBeforeBlanks: Int {
      breakNext == index - 1 && breakEnd != nil ? breakEnd ?? index - 1 : index - 1
    }

    private mutating func note(end: Int, next: Int, used: Int) {
      breakEnd = end
      breakNext = next
      usedAtBreak = used
    }

    private mutating func breakLine() {
      if let end = breakEnd, end > start {
        lines.append(start..<end)
        restart(at: breakNext, used: used - usedAtBreak)
      } else if index > start {
        lines.append(start..<index)
        restart(at: index, used: 0)
      }
    }

    private mutating func restart(at next: Int, used: Int) {
      start = next
      self.used = used
      breakEnd = nil
      breakNext = next
    }

    mutating func finished() -> [Line] {
      let end = breakNext == index && breakEnd != nil ? breakEnd ?? index : index
      lines.append(start..<max(start, end))
      return lines
    }
  }

  /// Closing brackets and full stops of East Asian text do not begin a line.
  private static func mayBreak(before scalar: Unicode.Scalar) -> Bool {
    !"、。，．・：；？！）］｝〉》」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}\"'’”".unicodeScalars.contains(scalar)
  }
}
