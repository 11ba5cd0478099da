/// A date of the calendar as a text writes it: some of year, month and day, or the two ends of a range.
struct CalendarDate {
  /// Folded bytes.
  var range: Range<Int>
  var first: Parts
  /// The other end, where two are given.
  var last: Parts?

  /// What is said of a day; what is not said is nil.
  struct Parts: Equatable {
    var year: Int?
    var month: Int?
    var day: Int?

    /// A year and nothing else.
    var isYear: Bool { year != nil && month == nil && day == nil }
  }

  init(range: Range<Int>, first: Parts, last: Parts? = nil) {
    self.range = range
    self.first = first
    self.last = last
  }

  /// A year and nothing else, which may be another number.
  var isYear: Bool { last == nil && first.isYear }

  /// From the start of this one to the end of the other; each end takes from the other what it leaves unsaid: "from March to
  /// May 2020", "5 to 7 March". nil where that makes no range.
  func joined(to other: CalendarDate) -> CalendarDate? {
    guard last == nil, other.last == nil else { return nil }
    var (start, end) = (first, other.first)
    if start.month == nil, start.day != nil { start.month = end.month }
    if end.month == nil, end.day != nil { end.month = start.month }
    if end.year == nil { end.year = start.year }
    if start.year == nil, let year = end.year {
      start.year = (start.month ?? 0) > (end.month ?? start.month ?? 0) ? year - 1 : year
    }
    guard start != end, !start.isLater(than: end) else { return nil }
    return CalendarDate(range: range.lowerBound..<other.range.upperBound, first: start, last: end)
  }
}

extension CalendarDate.Parts {
  fileprivate func isLater(than other: CalendarDate.Parts) -> Bool {
    let pairs = [(year, other.year), (month, other.month), (day, other.day)]
    for case (let mine?, let others?) in pairs where mine != others { return mine > others }
    return false
  }
}
