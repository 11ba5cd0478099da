/// A number as written in a text.
struct NumberSpan {
  /// Folded bytes.
  var range: Range<Int>
  /// In thousandths.
  var thousandths: Int
  /// Plain digits of at most four places without a scale: may be a year or a day.
  var isPlain: Bool
  /// A scale word or more than one numeral stands in it.
  var hasScale: Bool

  /// How many of `thousandths` make one.
  static let thousandthsOfOne = 1000

  /// Whole units, when there is no fraction.
  var units: Int? {
    thousandths % NumberSpan.thousandthsOfOne == 0 ? thousandths / NumberSpan.thousandthsOfOne : nil
  }
}
