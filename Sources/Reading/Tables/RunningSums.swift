extension [Int] {
  /// Sums of the first 0, 1, 2 ... values, so that the sum of any stretch is one subtraction; one more than values.
  static func runningSums(of values: [Int]) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(values.count + 1)
    var total = 0
    for value in values {
      total += value
      sums.append(total)
    }
    return sums
  }
}
