/// Many short texts end to end.
package struct TextList: Sendable, Equatable {
  /// UTF-8 of all texts.
  package let bytes: [UInt8]
  /// Text `i` is `bytes[ends[i - 1]..<ends[i]]`.
  package let ends: [UInt32]

  package init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
  }

  package init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(texts.count)
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(UInt32(bytes.count))
    }
    self.init(bytes: bytes, ends: ends)
  }

  package init(utf8 texts: [ArraySlice<UInt8>]) {
    var ends: [UInt32] = []
    var end = 0
    for text in texts {
      end += text.count
      ends.append(UInt32(end))
    }
    self.init(bytes: Array(texts.joined()), ends: ends)
  }

  /// Number of texts.
  package var count: Int { ends.count }

  /// The text at a place. O(length).
  package subscript(index: Int) -> String { String(decoding: utf8(index), as: UTF8.self) }

  /// A text's bytes.
  func utf8(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}
