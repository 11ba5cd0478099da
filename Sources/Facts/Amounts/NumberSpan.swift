/// A number as written in a text.
struct NumberSpan {
  /// Folded bytes.
  var range: Range<Int>
  /// In thousandths.
  var thousandths: Int
  /// Plain digits of at most four places without a scale: may be a year or a day.
  var isPlain: Bool
  /// Lower end of a range ("5 to 10 million"), in thousandths.
  var from: Int?
  /// A scale word or more than one numeral stands in it.
  var hasScale: Bool

  /// Whole units, when there is no fraction.
  var units: Int? { thousandths % 1000 == 0 ? thousandths / 1000 : nil }
}
