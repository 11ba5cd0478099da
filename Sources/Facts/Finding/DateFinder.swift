internal import Incidents
import Text

/// Finds absolute dates and resolves relative ones against the day of publication.
struct DateFinder {
  let scan: ArticleScan

  /// No story dates more than this.
  private static let most = 250

  /// All dates in order. O(matches + numbers).
  func dates() -> [FoundDate] {
    var found: [FoundDate] = []
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        guard found.count < DateFinder.most, let date = date(match) else { continue }
        found.append(FoundDate(date: date.date, range: date.range, sentence: index))
      }
    }
    for number in scan.numbers where number.isPlain {
      guard found.count < 2 * DateFinder.most, let year = number.units, isYear(year),
        let index = scan.sentence(at: number.range.lowerBound),
        !found.contains(where: { $0.range.overlaps(number.range) }),
        let date = marked(number, year) ?? PartialDate(year: year)
      else { continue }
      found.append(FoundDate(date: date, range: number.range, sentence: index))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private typealias Dated = (date: PartialDate, range: Range<Int>)

  /// Years that news tells of: 1990 up to the one after publication.
  private func isYear(_ value: Int) -> Bool {
    let last = scan.published?.latest.map { $0.civil.year + 1 } ?? 2035
    return value >= 1990 && value <= max(last, 1991)
  }

  private func date(_ match: Match) -> Dated? {
    switch match.meaning {
    case .relative(let relative): relativeDate(relative, match)
    case .weekday(let weekday): weekdayDate(weekday, match)
    case .month(let month): monthDate(month, match)
    default: nil
    }
  }

  // MARK: Relative

  private func relativeDate(_ relative: RelativeDate, _ match: Match) -> Dated? {
    guard let day = scan.published?.latest, scan.published?.precision == .day else { return yearOnly(relative, match) }
    let year = day.civil.year
    switch relative {
    case .today: return (PartialDate(day), match.range)
    case .yesterday: return (PartialDate(day.advanced(days: -1)), match.range)
    case .lastWeek: return month(of: day.advanced(days: -7)).map { ($0, match.range) }
    case .lastMonth: return month(of: day.advanced(days: -day.civil.day)).map { ($0, match.range) }
    case .thisMonth: return month(of: day).map { ($0, match.range) }
    case .lastYear, .yearBefore: return PartialDate(year: year - 1).map { ($0, match.range) }
    case .thisYear: return PartialDate(year: year).map { ($0, match.range) }
    case .lastYears: return lastYears(until: year, match)
    case .year, .month, .day: return nil
    }
  }

  private func yearOnly(_ relative: RelativeDate, _ match: Match) -> Dated? {
    guard let year = scan.published?.latest?.civil.year else { return nil }
    switch relative {
    case .lastYear: return PartialDate(year: year - 1).map { ($0, match.range) }
    case .thisYear: return PartialDate(year: year).map { ($0, match.range) }
    default: return nil
    }
  }

  private func month(of day: Day) -> PartialDate? { PartialDate(year: day.civil.year, month: day.civil.month) }

  /// "these last four years": from so many years ago to the year of publication.
  private func lastYears(until year: Int, _ match: Match) -> Dated? {
    let near = scan.numbers.first { $0.range.gap(to: match.range) <= 4 }
    guard let count = near?.units, (2...30).contains(count), let date = PartialDate("\(year - count)/\(year)") else {
      return nil
    }
    return (date, match.range)
  }

  /// The last such weekday up to the day of publication, or the date in brackets behind it.
  private func weekdayDate(_ weekday: Int, _ match: Match) -> Dated? {
    guard let day = scan.published?.latest, scan.published?.precision == .day else { return nil }
    let back = ((day.weekday - weekday) % 7 + 7) % 7
    let date = day.advanced(days: -back)
    if let (dayNumber, monthNumber) = bracketed(match.end) {
      guard let exact = Day(year: day.civil.year, month: monthNumber, day: dayNumber),
        abs(exact.number - date.number) <= 40
      else { return nil }
      return (PartialDate(exact), match.range)
    }
    return (PartialDate(date), match.range)
  }

  /// " (31/5)"
  private func bracketed(_ end: Int) -> (Int, Int)? {
    let open = scan.text.skippingSpaces(end)
    guard scan.text.byte(open) == 40, let day = digits(open + 1), scan.text.byte(day.end) == 47,
      let month = digits(day.end + 1)
    else { return nil }
    return (day.value, month.value)
  }

  private func digits(_ start: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while scan.text.isDigit(end), end - start < 4 {
      value = value * 10 + Int(scan.text.bytes[end] - 48)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  // MARK: Absolute

  private func monthDate(_ month: Int, _ match: Match) -> Dated? {
    guard let year = year(near: match) else { return nil }
    let before = scan.numbers.last { $0.range.upperBound <= match.start && match.start - $0.range.upperBound <= 5 }
    if let day = before?.units, (1...31).contains(day), let date = PartialDate(year: year.value, month: month, day: day)
    {
      return (date, match.start..<max(match.end, year.range.upperBound))
    }
    return PartialDate(year: year.value, month: month).map { ($0, match.start..<max(match.end, year.range.upperBound)) }
  }

  private func year(near match: Match) -> (value: Int, range: Range<Int>)? {
    for number in scan.numbers where number.isPlain && number.range.lowerBound >= match.end {
      guard number.range.lowerBound - match.end <= 9 else { break }
      if let value = number.units, isYear(value) { return (value, number.range) }
    }
    return nil
  }

  /// 2020年9月10日, 2021년 11월
  private func marked(_ number: NumberSpan, _ year: Int) -> PartialDate? {
    guard let mark = marker(.year, at: number.range.upperBound), let month = digits(scan.text.skippingSpaces(mark)),
      let monthMark = marker(.month, at: month.end)
    else { return nil }
    if let day = digits(scan.text.skippingSpaces(monthMark)), marker(.day, at: day.end) != nil {
      return PartialDate(year: year, month: month.value, day: day.value)
    }
    return PartialDate(year: year, month: month.value)
  }

  private func marker(_ kind: RelativeDate, at index: Int) -> Int? {
    let start = scan.text.skippingSpaces(index)
    guard let sentence = scan.sentence(at: start) else { return nil }
    return scan.sentences[sentence].matches.first { $0.start == start && $0.meaning == .relative(kind) }?.end
  }
}
