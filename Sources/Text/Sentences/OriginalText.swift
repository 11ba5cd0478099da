/// A text as its UTF-8, addressed by Unicode scalars.
package struct OriginalText: Sendable {
  private let bytes: [UInt8]
  /// Byte at which each scalar begins; one more for the end.
  private let starts: [Int32]

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count + 1)
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { starts.append(Int32(index)) }
    starts.append(Int32(bytes.count))
    self.starts = starts
  }

  /// Number of Unicode scalars.
  package var count: Int { starts.count - 1 }

  /// The words in a range of Unicode scalars. O(length).
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[Int(starts[range.lowerBound])..<Int(starts[range.upperBound])], as: UTF8.self)
  }
}
