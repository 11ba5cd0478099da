internal import Incidents
import Text

/// Finds absolute dates and resolves relative ones against the day of publication.
struct DateFinder {
  let scan: ArticleScan

  /// No story dates more than this.
  private static let most = 250
  /// "Over the last four years": fewer is another word's, more is no news.
  private static let yearsAgo = 2...30
  private static let daysOfWeek = 7
  /// A weekday's date in brackets lies at most so many days from the last such weekday; else it is another number.
  private static let mostDaysFromWeekday = 40
  private static let mostPlacesOfNumber = 4
  /// "last 4 years": how far the number may stand, in bytes of the folded text. Set by hand on the first 47 articles; to be
  /// learned.
  private static let reachOfCount = 4

  /// All dates in order. O(matches + numbers).
  func dates() -> [FoundDate] {
    var found: [FoundDate] = []
    for (index, sentence) in scan.sentences.enumerated() {
      for match in sentence.matches {
        guard found.count < DateFinder.most, let date = date(at: match) else { continue }
        found.append(FoundDate(date: date, range: match.range, sentence: index))
      }
    }
    let written = calendarDates()
    // "去年12月" is one date.
    found.removeAll { relative in written.contains { $0.range.overlaps(relative.range) && $0.date.precision != .year } }
    found += written + timesAgo()
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func date(at match: Match) -> PartialDate? {
    switch match.meaning {
    case .relative(let relative): relativeDate(relative, at: match)
    case .weekday(let weekday): weekdayDate(weekday, at: match)
    default: nil
    }
  }

  private func calendarDates() -> [FoundDate] {
    let resolver = DateResolver(scan: scan)
    return scan.calendar.lazy.compactMap { written -> FoundDate? in
      guard let sentence = scan.sentence(at: written.range.lowerBound), let date = resolver.date(of: written) else {
        return nil
      }
      return FoundDate(date: date, range: resolver.range(of: written), sentence: sentence)
    }.prefix(DateFinder.most).map { $0 }
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
    }
  }

  /// What a publication date without a day is good for.
  private func yearAlone(_ relative: RelativeDate) -> PartialDate? {
    guard let year = scan.published?.latest?.civil.year else { return nil }
    return switch relative {
    case .lastYear: PartialDate(year: year - 1)
    case .thisYear: PartialDate(year: year)
    case .today, .yesterday, .lastWeek, .lastMonth, .thisMonth, .yearBefore, .lastYears: nil
    }
  }

  private func month(of day: Day) -> PartialDate? { PartialDate(year: day.civil.year, month: day.civil.month) }

  /// "these last four years": from so many years ago to the year of publication.
  private func lastYears(until year: Int, at match: Match) -> PartialDate? {
    let near = scan.numbers.first { $0.range.gap(to: match.range) <= DateFinder.reachOfCount }
    guard let count = near?.units, DateFinder.yearsAgo.contains(count) else { return nil }
    return PartialDate("\(year - count)/\(year)")
  }

  // MARK: Weekdays

  /// The last such weekday up to the day of publication, or the date in brackets behind it.
  private func weekdayDate(_ weekday: Int, at match: Match) -> PartialDate? {
    let nearness = Nearness(of: match.range, in: scan)
    guard let published = publicationDay, nearness != .next, !isName(match.range) else { return nil }
    let week = DateFinder.daysOfWeek
    let today = nearness == .last ? published.advanced(days: -1) : published
    let date = today.advanced(days: -(((today.weekday - weekday) % week + week) % week))
    guard let (day, month) = bracketed(behind: match.end) else { return PartialDate(date) }
    guard let exact = Day(year: published.civil.year, month: month, day: day),
      abs(exact.number - date.number) <= DateFinder.mostDaysFromWeekday
    else { return nil }
    return PartialDate(exact)
  }

  /// "Patch Tuesday", "Black Friday": a weekday that is the end of a name, where common nouns have no capital; and one inside the name
  /// of an organisation.
  private func isName(_ range: Range<Int>) -> Bool {
    let text = scan.text
    if scan.isInsideOrganisation(range) { return true }
    guard scan.languages.isDisjoint(with: .capitalisesNouns), text.isUpper(range.lowerBound),
      text.byte(range.lowerBound - 1) == .space, let index = scan.sentence(at: range.lowerBound)
    else { return false }
    let end = range.lowerBound - 1
    var start = end
    while text.isLetter(start - 1) { start -= 1 }
    guard start < end, text.isUpper(start), start > scan.sentences[index].range.lowerBound else { return false }
    return !scan.sentences[index].matches.contains { $0.range.contains(start) && $0.meaning.isOrganisation }
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

  // MARK: So long ago

  /// More units ago are another thing's age.
  private static let mostAgo = 400
  /// Days of a month, to count months back by.
  private static let daysOfMonth = 30

  /// "three years ago", "il y a dix jours", "3年前".
  private func timesAgo() -> [FoundDate] {
    guard let published = publicationDay else { return [] }
    let numbers = scan.numbers.lazy.compactMap { number in number.units.map { (count: $0, range: number.range) } }
    return (Array(numbers) + ideographs()).lazy.compactMap { number -> FoundDate? in
      guard (1...DateFinder.mostAgo).contains(number.count), let (unit, end) = unit(behind: number.range.upperBound),
        isAgo(number.range.lowerBound..<end), let sentence = scan.sentence(at: number.range.lowerBound),
        let date = published.back(number.count, unit)
      else { return nil }
      return FoundDate(date: date, range: number.range.lowerBound..<end, sentence: sentence)
    }.prefix(DateFinder.most).map { $0 }
  }

  /// 三年前: one ideograph alone is no number elsewhere.
  private func ideographs() -> [(count: Int, range: Range<Int>)] {
    scan.matches.compactMap { match in
      guard case .hanDigit(let value) = match.meaning,
        scan.numbers.last(before: match.end, by: \.range)?.range.overlaps(match.range) != true
      else { return nil }
      return (value, match.range)
    }
  }

  private func unit(behind end: Int) -> (unit: Phrase, end: Int)? {
    let start = scan.text.skippingSpaces(end)
    for unit in [Phrase.years, .months, .weeks, .days] {
      if let end = scan.phrases.end(of: unit, at: start, in: scan.text) { return (unit, end) }
    }
    return nil
  }

  private func isAgo(_ range: Range<Int>) -> Bool {
    if scan.phrases.end(of: .agoBehind, at: scan.text.skippingSpaces(range.upperBound), in: scan.text) != nil {
      return true
    }
    guard scan.text.byte(range.lowerBound - 1) == .space else { return false }
    return scan.phrases.start(of: .agoBefore, before: range.lowerBound - 1, in: scan.text) != nil
  }
}

extension Day {
  private static let daysOfWeek = 7
  private static let monthsOfYear = 12

  /// The date so many units before, as exactly as such words mean it: days to the day, weeks and months to the month.
  fileprivate func back(_ count: Int, _ unit: Phrase) -> PartialDate? {
    let (year, month, _) = civil
    switch unit {
    case .years: return PartialDate(year: year - count)
    case .months:
      let months = year * Day.monthsOfYear + month - 1 - count
      return PartialDate(year: months / Day.monthsOfYear, month: months % Day.monthsOfYear + 1)
    case .weeks:
      let (year, month, _) = advanced(days: -count * Day.daysOfWeek).civil
      return PartialDate(year: year, month: month)
    case .days: return PartialDate(advanced(days: -count))
    default: return nil
    }
  }
}
