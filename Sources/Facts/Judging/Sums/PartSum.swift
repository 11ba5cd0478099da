internal import Incidents

/// Which amounts add up to another, and which are another said shortly.
enum PartSum {
  /// A sum of the story, by its place among all.
  typealias Candidate = (place: Int, amount: Amount)

  /// Beyond, pairs are not looked for: their number grows with the square.
  private static let mostForPairs = 60
  /// Beyond, triples are not looked for: their number grows with the cube.
  private static let mostForTriples = 12
  /// Parts and totals are rounded when they are told: they may differ by one in two hundred, 0.5 %.
  private static let tolerance = 200
  private static let base = 10
  /// Fewer digits are too few to say that one number is the other said shortly.
  private static let leastDigitsOfRounding = 2

  /// Places of two or three of the candidates whose sum is the total within 0.5 %; nil when there are none.
  static func parts(of total: Amount, among candidates: [Candidate]) -> [Int]? {
    let smaller = candidates.filter { $0.amount < total && $0.amount.thousandths > 0 }
    guard smaller.count >= 2, smaller.count <= mostForPairs else { return nil }
    let goal = total.thousandths
    for first in smaller.indices {
      for second in smaller.indices where second > first {
        let pair = smaller[first].amount.thousandths &+ smaller[second].amount.thousandths
        if isNear(pair, to: goal) { return [smaller[first].place, smaller[second].place] }
        guard smaller.count <= mostForTriples, pair < goal else { continue }
        for third in smaller.indices
        where third > second && isNear(pair &+ smaller[third].amount.thousandths, to: goal) {
          return [smaller[first].place, smaller[second].place, smaller[third].place]
        }
      }
    }
    return nil
  }

  private static func isNear(_ value: Int, to goal: Int) -> Bool {
    let difference = value > goal ? value &- goal : goal &- value
    return difference >= 0 && difference <= max(value, goal) / tolerance
  }

  /// Whether `rough` is `exact` said with fewer digits, at least two: cut off or rounded to them.
  static func isRounding(_ rough: Int, of exact: Int) -> Bool {
    guard rough != exact, rough > 0, exact > 0, significantDigits(of: rough) >= leastDigitsOfRounding,
      significantDigits(of: rough) < significantDigits(of: exact)
    else { return false }
    let unit = unit(of: rough)
    let (quotient, rest) = exact.quotientAndRemainder(dividingBy: unit)
    return rough / unit == quotient || (rest >= unit - rest && rough / unit == quotient + 1)
  }

  /// The largest power of ten that divides a number: what it is told in.
  private static func unit(of value: Int) -> Int {
    var unit = 1
    while value.isMultiple(of: unit * base), unit < largestUnit { unit *= base }
    return unit
  }

  /// A million billions: larger units would not fit when multiplied once more.
  private static let largestUnit = 1_000_000_000_000_000

  private static func significantDigits(of value: Int) -> Int {
    var rest = value
    while rest != 0, rest.isMultiple(of: base) { rest /= base }
    var digits = 0
    while rest != 0 {
      digits += 1
      rest /= base
    }
    return digits
  }
}
