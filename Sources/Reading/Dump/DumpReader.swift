internal import Incidents

/// Cuts a text dump into passages: un-wraps hard-wrapped lines, takes bullets and stand-ins for controls away.
struct DumpReader {
  private let dump: [UInt8]
  private let lines: [DumpLine]
  /// The column at which the dump was wrapped; `nil` when it was not.
  private let margin: Int?
  /// Where there is no margin: which lines belong together.
  private let loose: LooseWrap?

  /// The passages of decoded text (valid UTF-8, line feeds only). O(n).
  static func passages(of dump: [UInt8]) throws(ReadingError) -> [Passage] {
    try DumpReader(dump).passages()
  }

  private init(_ dump: [UInt8]) throws(ReadingError) {
    let dump = DumpLinks.takenOut(of: dump)
    self.dump = dump
    lines = try DumpReader.lines(of: dump)
    margin = WrapMargin.column(of: lines)
    loose = margin == nil ? LooseWrap(lines, of: dump) : nil
  }

  private func passages() throws(ReadingError) -> [Passage] {
    let limit = PageReader.passageLimit
    var passages: [Passage] = []
    passages.reserveCapacity(min(lines.count, limit))
    var gap = 0
    var at = 0
    while at < lines.count {
      if lines[at].isEmpty {
        gap += 1
        at += 1
        continue
      }
      let end = endOfParagraph(from: at)
      let kind: Block.Kind = lines[at].isBullet ? .listItem : .paragraph
      let (text, controls) = unwrapped(at..<end)
      let layout = Passage.Layout(indent: lines[at].indent, controls: controls)
      passages.append(Passage(text, kind: kind, gap: gap, layout: layout))
      gap = 0
      at = end
      guard passages.count <= limit else { throw .tooManyPassages(limit: limit) }
    }
    return passages
  }

  /// More lines than this for each passage that is kept are not read.
  private static let linesPerPassage = 4
  /// Bytes of a line, about.
  private static let bytesPerLine = 16

  private static func lines(of dump: [UInt8]) throws(ReadingError) -> [DumpLine] {
    let limit = PageReader.passageLimit
    var lines: [DumpLine] = []
    lines.reserveCapacity(min(dump.count / bytesPerLine, limit))
    var start = 0
    var mayHaveControls = false
    for (index, byte) in dump.enumerated() {
      if DumpControl.mayBegin(with: byte) { mayHaveControls = true }
      guard byte == ASCII.lineFeed else { continue }
      lines.append(DumpLine(in: dump, range: start..<index, mayHaveControls: mayHaveControls))
      (start, mayHaveControls) = (index + 1, false)
      guard lines.count <= limit * linesPerPassage else { throw .tooManyPassages(limit: limit) }
    }
    lines.append(DumpLine(in: dump, range: start..<dump.count, mayHaveControls: mayHaveControls))
    return lines
  }

  /// The line after the paragraph that starts at a line.
  private func endOfParagraph(from start: Int) -> Int {
    var end = start + 1
    if let loose { while end < lines.count, loose.goesOn(after: end - 1) { end += 1 } }
    while let margin, end < lines.count, continues(at: end, from: start, margin: margin) { end += 1 }
    return end
  }

  /// The lines as one text, and the stand-ins for controls that were in them.
  private func unwrapped(_ range: Range<Int>) -> (text: [UInt8], controls: Int) {
    var text: [UInt8] = []
    var controls = 0
    text.reserveCapacity(lines[range].reduce(0) { $0 + $1.count + 1 })
    for index in range {
      if index > range.lowerBound { LineJoint.prepare(&text, for: lines[index].text(in: dump)) }
      lines[index].append(to: &text, from: dump)
      controls += lines[index].controls
    }
    return (text, controls)
  }

  /// Whether the line before `next` was broken only because its next word did not fit.
  private func continues(at next: Int, from first: Int, margin: Int) -> Bool {
    guard !lines[next].isEmpty, !lines[next].isBullet else { return false }
    let (width, indent) = (lines[next - 1].width, lines[next].indent)
    guard lines[next - 1].controls == 0 || width > margin / 2 else { return false }
    guard indent == lines[first].textColumn || indent == lines[next - 1].indent else { return false }
    return width + 1 + lines[next].firstWordWidth > margin
  }
}
