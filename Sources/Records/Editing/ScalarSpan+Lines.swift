extension ScalarSpan {
  /// Behind the last letter of a plain scalar, which may go on over several lines.
  func endOfPlain(from start: Int) -> Int {
    var end = start
    var at = start
    while at < bytes.count {
      let length = lines.lengthOfBreak(at: at)
      if length > 0 {
        guard let next = continuation(from: at + length) else { return end }
        at = next
      } else if isEnd(at, start: start) {
        return end
      } else {
        if !lines.isBlank(at: at) { end = at + 1 }
        at += 1
      }
    }
    return end
  }

  /// A comment, the colon of a key, or a sign of the list or map around.
  private func isEnd(_ at: Int, start: Int) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: "#"): at == start || lines.isBlank(at: at - 1)
    case UInt8(ascii: ":"):
      at + 1 >= bytes.count || lines.isBlank(at: at + 1) || lines.lengthOfBreak(at: at + 1) > 0
        || (isInFlow && isFlowSign(bytes[at + 1]))
    default: isInFlow && isFlowSign(bytes[at])
    }
  }

  /// Where a plain scalar goes on in the lines from here; `nil` when it does not.
  private func continuation(from lineStart: Int) -> Int? {
    var at = lineStart
    while lines.isBlank(at: at) || lines.lengthOfBreak(at: at) > 0 { at += max(1, lines.lengthOfBreak(at: at)) }
    guard at < bytes.count, bytes[at] != UInt8(ascii: "#"), !isMarker(at) else { return nil }
    switch context {
    case .flow: return at
    case .block(let indent): return lines.indent(ofLineAt: at) > indent ? at : nil
    }
  }

  private func isMarker(_ at: Int) -> Bool { lines.lineStart(of: at) == at && lines.isMarker(at: at) }

  /// A literal or folded block: to the end of its last line with something in it.
  func block(from start: Int) -> Range<Int>? {
    guard case .block(let indent) = context else { return nil }
    var end = start + 1
    while end < bytes.count, "+-".utf8.contains(bytes[end]) { end += 1 }
    let header = bytes[end..<lines.nextLine(after: start)]
    guard header.allSatisfy({ " \t\r\n".utf8.contains($0) }) else { return nil }
    let last = lastLine(ofBlockFrom: lines.nextLine(after: start), deeperThan: indent)
    return start..<(last ?? end)
  }

  /// Where the last line with something in it ends, of those that stand in as far as the first.
  private func lastLine(ofBlockFrom start: Int, deeperThan indent: Int) -> Int? {
    var inner = indent + 1
    var isFirst = true
    var end: Int?
    var line = start
    while line < bytes.count {
      let next = lines.nextLine(after: line)
      let length = bytes[line..<next].reversed().drop { " \t\r\n".utf8.contains($0) }.count
      if length > 0 {
        let spaces = lines.indent(ofLineAt: line)
        guard spaces >= inner else { break }
        if isFirst { (inner, isFirst) = (spaces, false) }
        end = line + length
      }
      line = next
    }
    return end
  }
}
