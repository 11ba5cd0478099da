/// Looking up by place in what stands in the order of a text.
extension RandomAccessCollection where Index == Int {
  /// Index of the first element that begins at a place or behind it. O(log n).
  func firstIndex(from place: Int, by range: (Element) -> Range<Int>) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if range(self[middle]).lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last element that begins before a place. O(log n).
  func last(before place: Int, by range: (Element) -> Range<Int>) -> Element? {
    let index = firstIndex(from: place, by: range)
    return index > startIndex ? self[index - 1] : nil
  }

  /// The elements that begin within a range. O(log n).
  func within(_ limits: Range<Int>, by range: (Element) -> Range<Int>) -> SubSequence {
    self[firstIndex(from: limits.lowerBound, by: range)..<firstIndex(from: limits.upperBound, by: range)]
  }
}
