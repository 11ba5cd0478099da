internal import Incidents
import Text

/// Finds absolute dates and resolves relative ones against the day of publication.
struct DateFinder {
  let scan: ArticleScan

  /// No story dates more than this; as many years that stand alone are kept beside them.
  private static let most = 250
  /// Years that news of personal data tells of: from 1990, before there was a web to leak on, up to the one after
  /// publication.
  private static let firstYear = 1990
  /// The last year where publication is unknown.
  private static let lastYear = 2035
  private static let daysOfMonth = 1...31
  /// "Over the last four years": fewer is another word's, more is no news.
  private static let yearsAgo = 2...30
  private static let daysOfWeek = 7
  /// A weekday's date in brackets lies at most so many days from the last such weekday; else it is another number.
  private static let mostDaysFromWeekday = 40
  private static let mostPlacesOfNumber = 4

  /// How far numbers may stand from a word, in bytes of the folded text. Set by hand on the first 47 articles; to be learned.
  private enum Reach {
    /// "last 4 years".
    static let countOfYears = 4
    /// "3 de junho", "June 3, 2023".
    static let dayBeforeMonth = 5
    static let yearBehindMonth = 9
  }

  /// All dates in order. O(matches + numbers).
  func dates() -> [FoundDate] {
    var found: [FoundDate] = []
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        guard found.count < DateFinder.most, let date = date(at: match) else { continue }
        found.append(FoundDate(date: date.date, range: date.range, sentence: index))
      }
    }
    for number in scan.numbers where number.isPlain {
      guard found.count < 2 * DateFinder.most, let year = number.units, isYear(year),
        let index = scan.sentence(at: number.range.lowerBound),
        !found.contains(where: { $0.range.overlaps(number.range) }),
        let date = markedDate(of: year, at: number) ?? PartialDate(year: year)
      else { continue }
      found.append(FoundDate(date: date, range: number.range, sentence: index))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private typealias Dated = (date: PartialDate, range: Range<Int>)

  private func isYear(_ value: Int) -> Bool {
    let last = scan.published?.latest.map { $0.civil.year + 1 } ?? DateFinder.lastYear
    return value >= DateFinder.firstYear && value <= max(last, DateFinder.firstYear + 1)
  }

  private func date(at match: Match) -> Dated? {
    switch match.meaning {
    case .relative(let relative): relativeDate(relative, at: match).map { ($0, match.range) }
    case .weekday(let weekday): weekdayDate(weekday, at: match).map { ($0, match.range) }
    case .month(let month): monthDate(month, at: match)
    default: nil
    }
  }

  /// The day of publication, where it is known to the day.
  private var publicationDay: Day? { scan.published?.precision == .day ? scan.published?.latest : nil }

  // MARK: Relative

  private func relativeDate(_ relative: RelativeDate, at match: Match) -> PartialDate? {
    guard let day = publicationDay else { return yearAlone(relative) }
    let year = day.civil.year
    switch relative {
    case .today: return PartialDate(day)
    case .yesterday: return PartialDate(day.advanced(days: -1))
    case .lastWeek: return month(of: day.advanced(days: -DateFinder.daysOfWeek))
    case .lastMonth: return month(of: day.advanced(days: -day.civil.day))
    case .thisMonth: return month(of: day)
    case .lastYear, .yearBefore: return PartialDate(year: year - 1)
    case .thisYear: return PartialDate(year: year)
    case .lastYears: return lastYears(until: year, at: match)
    case .year, .month, .day: return nil
    }
  }

  /// What a publication date without a day is good for.
  private func yearAlone(_ relative: RelativeDate) -> PartialDate? {
    guard let year = scan.published?.latest?.civil.year else { return nil }
    return switch relative {
    case .lastYear: PartialDate(year: year - 1)
    case .thisYear: PartialDate(year: year)
    case .today, .yesterday, .lastWeek, .lastMonth, .thisMonth, .yearBefore, .lastYears, .year, .month, .day: nil
    }
  }

  private func month(of day: Day) -> PartialDate? { PartialDate(year: day.civil.year, month: day.civil.month) }

  /// "these last four years": from so many years ago to the year of publication.
  private func lastYears(until year: Int, at match: Match) -> PartialDate? {
    let near = scan.numbers.first { $0.range.gap(to: match.range) <= Reach.countOfYears }
    guard let count = near?.units, DateFinder.yearsAgo.contains(count) else { return nil }
    return PartialDate("\(year - count)/\(year)")
  }

  /// The last such weekday up to the day of publication, or the date in brackets behind it.
  private func weekdayDate(_ weekday: Int, at match: Match) -> PartialDate? {
    guard let published = publicationDay else { return nil }
    let week = DateFinder.daysOfWeek
    let date = published.advanced(days: -(((published.weekday - weekday) % week + week) % week))
    guard let (day, month) = bracketed(behind: match.end) else { return PartialDate(date) }
    guard let exact = Day(year: published.civil.year, month: month, day: day),
      abs(exact.number - date.number) <= DateFinder.mostDaysFromWeekday
    else { return nil }
    return PartialDate(exact)
  }

  /// " (31/5)"
  private func bracketed(behind end: Int) -> (day: Int, month: Int)? {
    let open = scan.text.skippingSpaces(end)
    guard scan.text.byte(open) == .openingBracket, let day = digits(from: open + 1),
      scan.text.byte(day.end) == .slash, let month = digits(from: day.end + 1)
    else { return nil }
    return (day.value, month.value)
  }

  private func digits(from start: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while scan.text.isDigit(end), end - start < DateFinder.mostPlacesOfNumber {
      value = value * 10 + scan.text.bytes[end].digitValue
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  // MARK: Absolute

  private func monthDate(_ month: Int, at match: Match) -> Dated? {
    guard let year = year(behind: match) else { return nil }
    let range = match.start..<max(match.end, year.range.upperBound)
    let before = scan.numbers.last {
      $0.range.upperBound <= match.start && match.start - $0.range.upperBound <= Reach.dayBeforeMonth
    }
    if let day = before?.units, DateFinder.daysOfMonth.contains(day),
      let date = PartialDate(year: year.value, month: month, day: day)
    {
      return (date, range)
    }
    return PartialDate(year: year.value, month: month).map { ($0, range) }
  }

  private func year(behind match: Match) -> (value: Int, range: Range<Int>)? {
    for number in scan.numbers where number.isPlain && number.range.lowerBound >= match.end {
      guard number.range.lowerBound - match.end <= Reach.yearBehindMonth else { break }
      if let value = number.units, isYear(value) { return (value, number.range) }
    }
    return nil
  }

  /// 2020年9月10日, 2021년 11월
  private func markedDate(of year: Int, at number: NumberSpan) -> PartialDate? {
    guard let mark = endOfMark(.year, at: number.range.upperBound),
      let month = digits(from: scan.text.skippingSpaces(mark)), let monthMark = endOfMark(.month, at: month.end)
    else { return nil }
    if let day = digits(from: scan.text.skippingSpaces(monthMark)), endOfMark(.day, at: day.end) != nil {
      return PartialDate(year: year, month: month.value, day: day.value)
    }
    return PartialDate(year: year, month: month.value)
  }

  private func endOfMark(_ kind: RelativeDate, at index: Int) -> Int? {
    let start = scan.text.skippingSpaces(index)
    guard let sentence = scan.sentence(at: start) else { return nil }
    return scan.sentences[sentence].matches.first { $0.start == start && $0.meaning == .relative(kind) }?.end
  }
}
