extension StringProtocol {
  /// The words on one line, with one blank between two and none around them. Blanks are what Unicode calls white space. O(n).
  package var singleSpaced: String {
    let source = Array(utf8)
    var words: [UInt8] = []
    words.reserveCapacity(source.count)
    var isBehindBlank = false
    var index = 0
    while index < source.count {
      let length = source.blankLength(at: index)
      if length > 0 {
        isBehindBlank = !words.isEmpty
        index += length
        continue
      }
      if isBehindBlank { words.append(UInt8(ascii: " ")) }
      isBehindBlank = false
      words.append(source[index])
      index += 1
    }
    return String(decoding: words, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Bytes of the blank at a place, by the property White_Space of Unicode 15; 0 where there is none.
  fileprivate func blankLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0xC2 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    guard index + 1 < count else { return 0 }
    let second = self[index + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard index + 2 < count else { return 0 }
    switch (first, second, self[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return 3
    default: return 0
    }
  }
}
