internal import Incidents

/// Which amounts add up to another.
enum PartSum {
  /// Two to four of the candidates whose sum is the total within 0.5 %; nil when there are none. At most 60 candidates.
  static func parts(of total: Amount, among candidates: [(Int, Amount)]) -> [Int]? {
    let smaller = candidates.filter { $0.1 < total && $0.1.thousandths > 0 }
    guard smaller.count >= 2, smaller.count <= 60 else { return nil }
    let goal = total.thousandths
    for first in smaller.indices {
      for second in smaller.indices where second > first {
        let pair = smaller[first].1.thousandths &+ smaller[second].1.thousandths
        if isNear(pair, goal) { return [smaller[first].0, smaller[second].0] }
        guard smaller.count <= 12, pair < goal else { continue }
        for third in smaller.indices where third > second && isNear(pair &+ smaller[third].1.thousandths, goal) {
          return [smaller[first].0, smaller[second].0, smaller[third].0]
        }
      }
    }
    return nil
  }

  static func isNear(_ a: Int, _ b: Int) -> Bool {
    let difference = a > b ? a &- b : b &- a
    return difference >= 0 && difference <= max(a, b) / 200
  }

  /// Whether `rough` is `exact` said with fewer digits, at least two: cut off or rounded to them.
  static func isRounding(_ rough: Int, of exact: Int) -> Bool {
    guard rough != exact, rough > 0, exact > 0, significant(rough) >= 2, significant(rough) < significant(exact) else {
      return false
    }
    var unit = 1
    while rough % (unit * 10) == 0, unit < 1_000_000_000_000_000 { unit *= 10 }
    let (quotient, rest) = exact.quotientAndRemainder(dividingBy: unit)
    return rough / unit == quotient || (rest >= unit - rest && rough / unit == quotient + 1)
  }

  private static func significant(_ value: Int) -> Int {
    var value = value
    while value != 0, value % 10 == 0 { value /= 10 }
    var digits = 0
    while value != 0 {
      digits += 1
      value /= 10
    }
    return digits
  }
}
