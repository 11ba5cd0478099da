internal import Incidents

/// Cuts a text dump into passages: un-wraps hard-wrapped lines, takes bullets and stand-ins for controls away.
enum DumpReader {
  /// The passages of decoded text (valid UTF-8, line feeds only). O(n).
  static func passages(_ bytes: [UInt8]) throws(ReadingError) -> [Passage] {
    let limit = PageReader.passageLimit
    let lines = try lines(bytes)
    let margin = wrapColumn(lines)
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
      let (text, next, controls) = unwrapped(from: at, lines, bytes, margin)
      let kind: Block.Kind = lines[at].isBullet ? .listItem : .paragraph
      passages.append(Passage(text, kind: kind, gap: gap, indent: lines[at].indent, controls: controls))
      gap = 0
      at = next
      guard passages.count <= limit else { throw .tooManyPassages(limit: limit) }
    }
    return passages
  }

  private static func lines(_ bytes: [UInt8]) throws(ReadingError) -> [DumpLine] {
    var lines: [DumpLine] = []
    lines.reserveCapacity(min(bytes.count / 16, PageReader.passageLimit))
    var start = 0
    var mayHaveControls = false
    for (index, byte) in bytes.enumerated() {
      if byte == 0x28 || byte == 0x5B || byte == 0x5F { mayHaveControls = true }
      guard byte == 0x0A else { continue }
      lines.append(DumpLine(bytes, start..<index, mayHaveControls: mayHaveControls))
      (start, mayHaveControls) = (index + 1, false)
      let limit = PageReader.passageLimit
      guard lines.count <= limit * 4 else { throw .tooManyPassages(limit: limit) }
    }
    lines.append(DumpLine(bytes, start..<bytes.count, mayHaveControls: mayHaveControls))
    return lines
  }

  /// The paragraph that starts at a line: its text, the line after it and the controls taken out of it.
  private static func unwrapped(from start: Int, _ lines: [DumpLine], _ dump: [UInt8], _ margin: Int?)
    -> ([UInt8], Int, Int)
  {
    var next = start + 1
    while let margin, next < lines.count, continues(lines, next, from: start, margin) { next += 1 }
    var text: [UInt8] = []
    var controls = 0
    text.reserveCapacity(lines[start..<next].reduce(0) { $0 + $1.count + 1 })
    for index in start..<next {
      if !text.isEmpty, !isWide(text) { text.append(0x20) }
      lines[index].append(to: &text, dump)
      controls += lines[index].controls
    }
    return (text, next, controls)
  }

  /// Whether the line before `next` was broken only because its next word did not fit.
  private static func continues(_ lines: [DumpLine], _ next: Int, from first: Int, _ margin: Int) -> Bool {
    guard !lines[next].isEmpty, !lines[next].isBullet else { return false }
    let (width, indent) = (lines[next - 1].width, lines[next].indent)
    guard lines[next - 1].controls == 0 || width > margin / 2 else { return false }
    guard indent == lines[first].textColumn || indent == lines[next - 1].indent else { return false }
    return width + 1 + lines[next].firstWordWidth > margin
  }

  /// Ends in a script without spaces, so that joined lines need none.
  private static func isWide(_ text: [UInt8]) -> Bool {
    guard text.count >= 3, text[text.count - 3] >= 0xE0 else { return false }
    var scan = UTF8Scan(text, from: text.count - 3)
    return scan.next().map { Letters.isUnspaced($0) || (0x3000...0x30FF).contains($0) || $0 >= 0xFF00 } ?? false
  }

  /// The column at which the dump was wrapped; `nil` when it was not.
  ///
  /// A wrapped dump has many lines that end within one long word of a common margin, and next to none beyond it. Known
  /// margins run from 60 to 132 columns.
  static func wrapColumn(_ lines: [DumpLine]) -> Int? {
    var histogram = [Int](repeating: 0, count: 140)
    for line in lines where line.width > 0 { histogram[min(line.width, 139)] += 1 }
    var beyond = histogram[133...].reduce(0, +)
    for margin in stride(from: 132, through: 60, by: -1) {
      let near = histogram[(margin - 11)...margin].reduce(0, +)
      if histogram[margin] > 0, near >= 6, near >= beyond * 8 { return margin }
      beyond += histogram[margin]
    }
    return nil
  }
}
