/// Sums over any stretch of a list, each by one subtraction.
struct RunningSums {
  /// Sums of the first 0, 1, 2 ... values; one more than values.
  private let sums: [Int]

  /// O(n).
  init(of values: some Collection<Int>) {
    var sums = [0]
    sums.reserveCapacity(values.count + 1)
    var total = 0
    for value in values {
      total += value
      sums.append(total)
    }
    self.sums = sums
  }

  /// The sum of all values.
  var total: Int { sums[sums.count - 1] }

  /// The sum of the values before an index.
  func sum(before index: Int) -> Int { sums[index] }

  /// The sum of the values in a range that lies in the list.
  func sum(in range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }

  /// The sum of the values from an index up to another, as far as the list has them.
  func sum(from start: Int, to end: Int) -> Int {
    let count = sums.count - 1
    return sums[max(0, min(end, count))] - sums[max(0, min(start, count))]
  }
}
