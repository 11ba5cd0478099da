/// A record's text cut at its top-level keys, so that what did not change can be kept to the byte.
struct RecordChunks {
  /// What stands above the first key.
  let head: String
  let chunks: [Chunk]
  /// How the first line ends.
  let ending: String

  struct Chunk {
    let key: String
    /// The section itself.
    let body: String
    /// Comments behind it: they are on what follows.
    let tail: String

    init(key: String, text: String) {
      self.key = key
      let lines = RecordChunks.lines(of: text)
      // A line of a person's words that begins with this sign stands further in.
      let start = lines.lastIndex { !$0.hasPrefix("#") && $0.contains { !$0.isWhitespace } }.map { $0 + 1 } ?? 0
      let end = lines[start...].firstIndex { $0.hasPrefix("#") } ?? lines.count
      body = RecordChunks.joined(lines[..<end], isEnd: end == lines.count)
      tail = RecordChunks.joined(lines[end...], isEnd: true)
    }

    var text: String { body + tail }

    /// The whole-line comments within the section.
    var comments: String {
      RecordChunks.lines(of: body).filter { $0.drop { $0 == " " }.hasPrefix("#") }.map { $0 + "\n" }.joined()
    }
  }

  init(_ text: String) {
    var head = ""
    var chunks: [(key: String, text: String)] = []
    for line in RecordChunks.lines(of: text) {
      if let key = RecordChunks.key(line) {
        chunks.append((key, "\(line)\n"))
      } else if chunks.isEmpty {
        head += "\(line)\n"
      } else {
        chunks[chunks.count - 1].text += "\(line)\n"
      }
    }
    RecordChunks.dropAddedLineFeed(fromHead: &head, orLastOf: &chunks)
    self.head = head
    ending = RecordChunks.lines(of: text).first?.unicodeScalars.last == "\r" ? "\r\n" : "\n"
    self.chunks = chunks.map { Chunk(key: $0.key, text: $0.text) }
  }

  /// Splitting a text that ends in a line feed gives one empty line too many.
  private static func dropAddedLineFeed(
    fromHead head: inout String, orLastOf chunks: inout [(key: String, text: String)]
  ) {
    guard let last = chunks.last else {
      head.unicodeScalars.removeLast()
      return
    }
    if last.text.utf8.reversed().starts(with: "\n\n".utf8) || last.text == "\n" {
      chunks[chunks.count - 1].text.unicodeScalars.removeLast()
    }
  }

  /// Cut at line feeds, which for Swift are no characters of their own behind a carriage return.
  private static func lines(of text: String) -> [Substring] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// - Parameter isEnd: nothing follows the last line.
  private static func joined(_ lines: ArraySlice<Substring>, isEnd: Bool) -> String {
    lines.isEmpty ? "" : lines.joined(separator: "\n") + (isEnd ? "" : "\n")
  }

  /// A key stands at the line's start and is a plain or quoted word.
  private static func key(_ line: Substring) -> String? {
    guard let first = line.first, first.isLetter || first == "\"" || first == "'" || first == "_",
      let colon = line.firstIndex(of: ":")
    else { return nil }
    return line[..<colon].trimming { $0 == "\"" || $0 == "'" || $0 == " " }
  }
}

extension Substring {
  fileprivate func trimming(_ isEdge: (Character) -> Bool) -> String {
    let body = drop(while: isEdge)
    let end = body.lastIndex { !isEdge($0) }
    return end.map { String(body[...$0]) } ?? ""
  }
}
