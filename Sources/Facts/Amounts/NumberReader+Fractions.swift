import Text

/// Halves and quarters in words, and signs that stand alone.
extension NumberReader {
  typealias Fraction = (thousandths: Int, end: Int)

  /// "a quarter of a million", "½ million": a part of a scale.
  func partOfScale(at start: Int) -> NumberSpan? {
    guard let fraction = fractionSign(at: start) ?? fractionWord(at: start) else { return nil }
    var next = skippingJoint(fraction.end)
    if let of = phrases.end(of: .fractionOf, at: next, in: text) { next = skippingJoint(of) }
    guard let scale = scaleWord(at: next, letters: false) else { return nil }
    let (value, overflow) = fraction.thousandths.multipliedReportingOverflow(by: scale.value)
    return overflow
      ? nil
      : NumberSpan(range: start..<scale.end, thousandths: value, isPlain: false, hasScale: true, scale: scale.value)
  }

  /// What a number goes on with: "and a half", "et demi", "buçuk".
  func fraction(behind end: Int) -> Fraction? {
    let next = skippingJoint(end)
    for match in words(at: next) {
      if case .added(let value) = match.meaning { return (value, match.end) }
    }
    guard next > end, let joint = phrases.end(of: .conjunction, at: next, in: text) else { return nil }
    return fractionWord(at: skippingJoint(joint))
  }

  private func fractionWord(at index: Int) -> Fraction? {
    for match in words(at: index) {
      if case .fraction(let value) = match.meaning { return (value, match.end) }
    }
    return nil
  }

  private func fractionSign(at index: Int) -> Fraction? { FractionSigns(text: text).sign(at: index) }

  /// Behind a blank or a hyphen.
  private func skippingJoint(_ index: Int) -> Int {
    text.byte(index) == .space || text.byte(index) == .hyphen ? index + 1 : index
  }
}
