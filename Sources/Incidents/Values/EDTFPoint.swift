/// One end of an EDTF date: a year, month, season or day, perhaps with unspecified digits and a qualifier.
struct EDTFPoint {
  let earliest: Day
  let latest: Day
  let precision: PartialDate.Precision
  let edtf: String
  let isUncertain: Bool
  let isApproximate: Bool

  init?(_ text: Substring) {
    var body = Substring(text)
    let qualifier = body.last.flatMap { "?~%".contains($0) ? $0 : nil }
    if qualifier != nil { body.removeLast() }
    let parts = body.split(separator: "-", omittingEmptySubsequences: false)
    guard let span = EDTFPoint.span(parts) else { return nil }
    earliest = span.first
    latest = span.last
    precision = span.precision
    isUncertain = qualifier == "?" || qualifier == "%"
    isApproximate = qualifier == "~" || qualifier == "%"
    edtf = String(body).uppercased() + (qualifier.map(String.init) ?? "")
  }

  private typealias Span = (first: Day, last: Day, precision: PartialDate.Precision)

  private static func span(_ parts: [Substring]) -> Span? {
    guard let first = parts.first, let years = years(first) else { return nil }
    if parts.count == 1 { return yearSpan(years.range, precision: years.precision) }
    guard years.precision == .year else { return nil }
    let year = years.range.lowerBound
    let month = parts[1]
    guard parts.count <= 3 else { return nil }
    if month == "XX" { return parts.count == 2 || parts[2] == "XX" ? yearSpan(years.range, precision: .year) : nil }
    guard month.utf8.count == 2, let number = digits(month) else { return nil }
    if (21...24).contains(number) { return parts.count == 2 ? seasonSpan(ofYear: year, season: number) : nil }
    guard let start = Day(year: year, month: number, day: 1) else { return nil }
    let end = start.advanced(days: Day.daysInMonth(number, of: year) - 1)
    if parts.count == 2 || (parts.count == 3 && parts[2] == "XX") { return (start, end, .month) }
    guard parts.count == 3, parts[2].utf8.count == 2, let date = digits(parts[2]),
      let day = Day(year: year, month: number, day: date)
    else { return nil }
    return (day, day, .day)
  }

  /// `2017`, `201X` or `20XX`.
  private static func years(_ text: Substring) -> (range: ClosedRange<Int>, precision: PartialDate.Precision)? {
    guard text.utf8.count == 4 else { return nil }
    let known = text.prefix { $0 != "X" }
    let missing = 4 - known.count
    guard (0...2).contains(missing), text.dropFirst(known.count).allSatisfy({ $0 == "X" }), let value = digits(known)
    else { return nil }
    switch missing {
    case 0: return (value...value, .year)
    case 1: return (value * 10...value * 10 + 9, .decade)
    default: return (value * 100...value * 100 + 99, .century)
    }
  }

  private static func yearSpan(_ years: ClosedRange<Int>, precision: PartialDate.Precision) -> Span? {
    guard let first = Day(year: years.lowerBound, month: 1, day: 1),
      let last = Day(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    return (first, last, precision)
  }

  /// Seasons of the northern hemisphere by whole months: 21 spring March-May ... 24 winter December-February.
  private static func seasonSpan(ofYear year: Int, season: Int) -> Span? {
    let firstMonth = (season - 20) * 3
    let lastYear = firstMonth == 12 ? year + 1 : year
    let lastMonth = firstMonth == 12 ? 2 : firstMonth + 2
    guard let first = Day(year: year, month: firstMonth, day: 1),
      let last = Day(year: lastYear, month: lastMonth, day: Day.daysInMonth(lastMonth, of: lastYear))
    else { return nil }
    return (first, last, .season)
  }

  /// ASCII digits only; `nil` for anything else, signs included.
  private static func digits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}
