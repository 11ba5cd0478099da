/// One sum said shortly: "$3M" for 2.95 million.
extension Money {
  /// Whether this is the other sum told with fewer digits: in the same currency, and the other rounded to this one's precision.
  ///
  /// The precision is that of the second digit ("$10 million" is no 14), or of the only one that is written ("$3M", "5 million").
  package func isRounding(of finer: Money) -> Bool {
    guard currency == finer.currency, upTo == nil, finer.upTo == nil,
      let rough = amount?.thousandths, let exact = finer.amount?.thousandths,
      rough > 0, exact > 0, rough != exact
    else { return false }
    let unit = Money.unit(of: rough, isOneDigit: isWrittenWithOneDigit)
    guard exact % unit != 0 else { return false }
    let (whole, rest) = exact.quotientAndRemainder(dividingBy: unit)
    return rough / unit == (rest >= unit - rest ? whole + 1 : whole)
  }

  private var isWrittenWithOneDigit: Bool { asWritten?.count(where: \.isNumber) == 1 }

  /// What a number is told in: the largest power of ten that divides it and leaves the digits that were written.
  private static func unit(of value: Int, isOneDigit: Bool) -> Int {
    var unit = 1
    let least = isOneDigit ? base : base * base
    while value / unit >= least, value.isMultiple(of: unit * base) { unit *= base }
    return unit
  }

  private static let base = 10
}
