internal import Incidents
import Text

/// Makes a date of what is written of the calendar: the year where it is left out is the latest that lies behind the day of
/// publication.
struct DateResolver {
  let scan: ArticleScan

  /// Years that news of personal data tells of: from 1990, before there was a web to leak on, up to the one after
  /// publication.
  private static let firstYear = 1990
  /// The last year where publication is unknown.
  private static let lastYear = 2035
  /// A day or month without a year that comes so soon after publication is rather still to come than a year ago. Chosen by
  /// hand, not measured.
  private static let soonInMonths = 2
  private static let monthsOfYear = 12

  /// How far "last year" may stand from the month that it is said of, in bytes of the folded text: " of the ". Chosen by hand,
  /// not measured.
  private static let reachOfYear = 8

  /// Where a date stands, with the year that is said of it: "去年12月", "dezembro do ano passado".
  func range(of written: CalendarDate) -> Range<Int> {
    guard let year = relativeYear(of: written) else { return written.range }
    return min(written.range.lowerBound, year.lowerBound)..<max(written.range.upperBound, year.upperBound)
  }

  private func relativeYear(of written: CalendarDate) -> Range<Int>? {
    guard (written.last ?? written.first).year == nil, written.first.month != nil else { return nil }
    return relativeYear(at: written.range)?.range
  }

  private func relativeYear(at range: Range<Int>) -> (ago: Int, range: Range<Int>)? {
    guard let index = scan.sentence(at: range.lowerBound) else { return nil }
    for match in scan.sentences[index].near(range, within: DateResolver.reachOfYear).matches {
      guard case .relative(let relative) = match.meaning, let ago = DateResolver.yearsAgo(relative),
        match.range.gap(to: range) <= DateResolver.reachOfYear, isOneDate(match.range, range)
      else { continue }
      return (ago, match.range)
    }
    return nil
  }

  /// Whether nothing but a word or two stands between, no comma and no figure.
  private func isOneDate(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let low = min(first.upperBound, second.upperBound)
    let high = max(first.lowerBound, second.lowerBound)
    return low >= high || !scan.text.bytes[low..<high].contains { $0 == .comma || $0 == .fullStop || $0.isASCIIDigit }
  }

  private static func yearsAgo(_ relative: RelativeDate) -> Int? {
    switch relative {
    case .thisYear: 0
    case .lastYear: 1
    default: nil
    }
  }

  /// nil where it is no date of news, or cannot be known.
  func date(of written: CalendarDate) -> PartialDate? {
    if written.isYear, YearSense(scan: scan).isOther(written.range) { return nil }
    guard let year = year(of: written.last ?? written.first, at: written.range) else { return nil }
    guard let last = written.last else { return date(of: written.first, year: year) }
    let startYear = written.first.year ?? year
    guard isYear(startYear), let start = date(of: written.first, year: startYear), let end = date(of: last, year: year)
    else { return nil }
    return PartialDate("\(start.edtf)/\(end.edtf)")
  }

  /// A day that the calendar has not leaves the month.
  private func date(of parts: CalendarDate.Parts, year: Int) -> PartialDate? {
    guard let month = parts.month else { return parts.day == nil ? PartialDate(year: year) : nil }
    return parts.day.flatMap { PartialDate(year: year, month: month, day: $0) } ?? PartialDate(year: year, month: month)
  }

  private func isYear(_ value: Int) -> Bool {
    let last = scan.published?.latest.map { $0.civil.year + 1 } ?? DateResolver.lastYear
    return value >= DateResolver.firstYear && value <= max(last, DateResolver.firstYear + 1)
  }

  private func year(of parts: CalendarDate.Parts, at range: Range<Int>) -> Int? {
    if let year = parts.year { return isYear(year) ? year : nil }
    guard let month = parts.month, let published = scan.published?.latest, scan.published?.precision == .day else {
      return nil
    }
    if let year = relativeYear(at: range) { return published.civil.year - year.ago }
    let nearness = Nearness(of: range, in: scan)
    guard nearness != .next, parts.day != nil || nearness == .last || isDated(range) else { return nil }
    return latestYear(ofMonth: month, day: parts.day, nearness: nearness, before: published)
  }

  /// The year of the last such month or day up to publication; nil where it is more likely still to come.
  private func latestYear(ofMonth month: Int, day: Int?, nearness: Nearness, before published: Day) -> Int? {
    let (year, current, today) = published.civil
    let isPast = month < current || month == current && (day ?? 1) <= today
    if isPast { return nearness == .last && month == current && day == nil ? year - 1 : year }
    let ahead = (month - current + DateResolver.monthsOfYear) % DateResolver.monthsOfYear
    return nearness == .last || ahead > DateResolver.soonInMonths ? year - 1 : nil
  }

  /// Whether a month stands where something happens in it: "in March". A month that is written in figures always does.
  private func isDated(_ range: Range<Int>) -> Bool {
    if scan.text.isDigit(range.lowerBound) || scan.text.isDigit(range.upperBound - 1) { return true }
    let before = scan.text.byte(range.lowerBound - 1) == .space ? range.lowerBound - 1 : range.lowerBound
    return scan.phrases.start(of: .when, before: before, in: scan.text) != nil
      || scan.phrases.end(of: .whenBehind, at: scan.text.skippingSpaces(range.upperBound), in: scan.text) != nil
  }
}
