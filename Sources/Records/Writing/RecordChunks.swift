/// A record's text cut at its top-level keys, so that what did not change can be kept to the byte.
struct RecordChunks {
  /// What stands above the first key.
  let head: String
  let chunks: [Chunk]

  struct Chunk {
    let key: String
    let text: String

    /// The whole-line comments in the chunk.
    var comments: String {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { $0.drop { $0 == " " }.hasPrefix("#") }.map { $0 + "\n" }.joined()
    }
  }

  init(_ text: String) {
    var head = ""
    var chunks: [(key: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
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
    self.chunks = chunks.map { Chunk(key: $0.key, text: $0.text) }
  }

  /// Splitting a text that ends in a line feed gives one empty line too many.
  private static func dropAddedLineFeed(
    fromHead head: inout String, orLastOf chunks: inout [(key: String, text: String)]
  ) {
    guard let last = chunks.last else {
      head.removeLast()
      return
    }
    if last.text.hasSuffix("\n\n") || last.text == "\n" { chunks[chunks.count - 1].text.removeLast() }
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
