/// Finds which bytes a scalar takes, from where the parser says that it begins. Whether that is right is seen when the changed
/// file is parsed again.
struct ScalarSpan {
  /// What a scalar stands in.
  enum Context {
    case flow
    /// The spaces before the key that it belongs to.
    case block(indent: Int)
  }

  let lines: YAMLLines
  let context: Context

  var bytes: [UInt8] { lines.bytes }
  var isInFlow: Bool { if case .flow = context { true } else { false } }

  /// From its first quotation mark or letter to behind its last, anchor and tag left out; `nil` for a list or a map, and for a
  /// block whose first line holds a comment.
  func range(from offset: Int) -> Range<Int>? {
    let start = behindProperties(from: offset)
    guard start < bytes.count else { return start..<start }
    switch bytes[start] {
    case UInt8(ascii: "'"): return start..<endOfSingleQuoted(from: start)
    case UInt8(ascii: "\""): return start..<endOfDoubleQuoted(from: start)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return nil
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return block(from: start)
    default: return start..<endOfPlain(from: start)
    }
  }

  /// Behind an anchor and a tag, and behind the blanks and line breaks that follow them.
  func behindProperties(from offset: Int) -> Int {
    var at = offset
    while at < bytes.count, bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      at = endOfWord(from: at)
      while lines.isBlank(at: at) || lines.lengthOfBreak(at: at) > 0 { at += max(1, lines.lengthOfBreak(at: at)) }
    }
    return at
  }

  /// Behind an anchor and a tag and nothing more.
  func endOfProperties(from offset: Int) -> Int {
    var at = offset
    while at < bytes.count, bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      let end = endOfWord(from: at)
      let next = end + bytes[end...].prefix { $0 == UInt8(ascii: " ") }.count
      guard next < bytes.count, bytes[next] == UInt8(ascii: "&") || bytes[next] == UInt8(ascii: "!") else { return end }
      at = next
    }
    return at
  }

  /// Behind an anchor, a tag or an alias.
  func endOfWord(from start: Int) -> Int {
    var at = start
    while at < bytes.count, !lines.isBlank(at: at), lines.lengthOfBreak(at: at) == 0,
      !(isInFlow && isFlowSign(bytes[at]))
    {
      at += 1
    }
    return at
  }

  func isFlowSign(_ byte: UInt8) -> Bool { ",[]{}".utf8.contains(byte) }

  private func endOfSingleQuoted(from start: Int) -> Int {
    var at = start + 1
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "'") else {
        at += 1
        continue
      }
      if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "'") { at += 2 } else { return at + 1 }
    }
    return bytes.count
  }

  private func endOfDoubleQuoted(from start: Int) -> Int {
    var at = start + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(at + 1, bytes.count)
  }
}
