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
  /// The last scale word's value, 1 where there is none: a number before it in a range may share it.
  var scale = 1
  /// The upper end of a range, in thousandths; `thousandths` is then the lower one.
  var upper: Int?
  /// Where a currency stands between the figures and their scale: "125 USD millones".
  var currency: Int?

  /// How many of `thousandths` make one.
  static let thousandthsOfOne = 1000

  /// Whole units, when there is no fraction; of a range the lower end.
  var units: Int? { NumberSpan.units(thousandths) }

  /// The same of the upper end.
  var upperUnits: Int? { upper.flatMap(NumberSpan.units) }

  private static func units(_ thousandths: Int) -> Int? {
    thousandths % thousandthsOfOne == 0 ? thousandths / thousandthsOfOne : nil
  }
}
