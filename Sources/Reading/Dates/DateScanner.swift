internal import Incidents

/// Finds dates written in running text, in any of the known languages, with clock time and zone beside them.
struct DateScanner {
  /// A date found: where it starts (index of its first word) and what it says.
  struct Found {
    let date: PublishedDate
    let words: Range<Int>
    /// The order of day and month was a guess.
    let isAmbiguous: Bool
  }

  /// A day found, and the word after it.
  private struct Hit {
    let day: PartialDate
    let next: Int
    var isAmbiguous = false
  }

  /// A month's name, and the word after it.
  private typealias NamedMonth = (month: MonthNames.Month, next: Int)

  private let words: DateWords
  private let months = MonthNames.shared
  /// In `a/b/year`, the month comes first (American usage).
  private let monthFirst: Bool
  private let language: String?

  /// - Parameters:
  ///   - words: of the text, maybe its first ones only.
  ///   - monthFirst: `03/04/2020` is a day in March.
  ///   - language: the text's, where it is known; for months that languages name alike.
  init(_ text: [UInt8], words: [Word], monthFirst: Bool, language: String? = nil) {
    self.words = DateWords(text: text, words: words)
    self.monthFirst = monthFirst
    self.language = language
  }

  /// Numbers of a date that has no year of four digits.
  private static let numbersOfDate = 3

  /// Whether the text has enough digits, in words that could be a year or a numeric date.
  static func mayHaveDate(_ shape: TextShape) -> Bool {
    guard shape.scalars.digits >= DateWords.yearDigits || shape.words > TextShape.kept else { return false }
    var numbers = 0
    for word in shape.leading where word.digits > 0 {
      numbers += 1
      if word.digits == DateWords.yearDigits || numbers == numbersOfDate { return true }
    }
    return false
  }

  /// All dates, in the order of the text. O(words).
  func dates() -> [Found] {
    var found: [Found] = []
    var at = 0
    while at < words.count {
      guard let hit = date(at: at) else {
        at += 1
        continue
      }
      let (time, zone) = ClockScanner(words).time(near: at..<hit.next)
      let date = PublishedDate(date: hit.day, time: time, utcOffset: time == nil ? nil : zone)
      found.append(Found(date: date, words: at..<hit.next, isAmbiguous: hit.isAmbiguous))
      at = hit.next
    }
    return found
  }

  private func date(at index: Int) -> Hit? {
    if let number = words[index].number { return dateFromNumber(number, at: index) ?? eastAsian(at: index) }
    return dateFromMonth(at: index) ?? era(at: index)
  }

  // MARK: Months by name

  /// `2023-06-01`, `01.06.2023`, `06/01/2023`, `1 June 2023`, `13. Januar 2020`, `1 de junio de 2023`, `2023. június 1.`
  private func dateFromNumber(_ first: Int, at index: Int) -> Hit? {
    if let numeric = numeric(first, at: index) { return numeric }
    if words[index].digits == DateWords.yearDigits { return dateFromYear(at: index) }
    guard words[index].digits <= 2, DateWords.days.contains(first) else { return nil }
    // A month may look like a filler: "พ.ค." is May, "พ.ศ." an era.
    guard let (month, after) = month(at: index + 1) ?? month(at: afterFillers(index + 1)) else { return nil }
    // "أيار/مايو": the same month by another name.
    let next = self.month(at: after).flatMap { $0.month.number == month.number ? $0.next : nil } ?? after
    let yearIndex = afterFillers(next)
    return yearIndex < words.count && words.isAdjacent(yearIndex) ? day(first, of: month, yearAt: yearIndex) : nil
  }

  /// `June 1, 2023`, `Jan. 13, 2020`.
  private func dateFromMonth(at index: Int) -> Hit? {
    guard let (month, after) = months.month(in: words.words, at: index, language: language),
      let number = dayNumber(at: after)
    else { return nil }
    let isOrdinal = after + 1 < words.count && months.isOrdinal(words[after + 1].hash)
    let yearIndex = isOrdinal ? after + 2 : after + 1
    return yearIndex < words.count && words.isAdjacent(yearIndex) ? day(number, of: month, yearAt: yearIndex) : nil
  }

  /// `2023. június 1.`, `۱۴۰۲ خرداد ۲۵`
  private func dateFromYear(at index: Int) -> Hit? {
    guard let (month, after) = month(at: index + 1), let number = dayNumber(at: after),
      let hit = day(number, of: month, yearAt: index)
    else { return nil }
    return Hit(day: hit.day, next: after + 1)
  }

  private func month(at index: Int) -> NamedMonth? {
    guard index < words.count, words.isAdjacent(index) else { return nil }
    return months.month(in: words.words, at: index, language: language)
  }

  /// A day's number right after a word.
  private func dayNumber(at index: Int) -> Int? {
    guard index < words.count, words.isAdjacent(index), words[index].digits <= 2, let number = words[index].number,
      DateWords.days.contains(number)
    else { return nil }
    return number
  }

  /// The index after at most two of the small words that stand in dates.
  private func afterFillers(_ index: Int) -> Int {
    var next = index
    while next < words.count, next < index + 2, months.isFiller(words[next].hash) { next += 1 }
    return next
  }

  /// The day of a month in the year that stands at a word; it ends there.
  private func day(_ day: Int, of month: MonthNames.Month, yearAt index: Int) -> Hit? {
    if month.isSolar {
      guard words[index].digits == DateWords.yearDigits, let year = words[index].number,
        SolarHijri.namedYears.contains(year)
      else { return nil }
      return SolarHijri.day(year: year, month: month.number, day: day).map {
        Hit(day: PartialDate($0), next: index + 1)
      }
    }
    return year(at: index).flatMap { PartialDate(year: $0, month: month.number, day: day) }
      .map { Hit(day: $0, next: index + 1) }
  }

  private func year(at index: Int) -> Int? {
    guard let number = words[index].number else { return nil }
    if words[index].digits == DateWords.yearDigits { return DateWords.year(number) }
    guard words[index].digits == 2, isAfterShortYearMark(index) else { return nil }
    return DateWords.shortYear(number)
  }

  /// "’20" (the last byte of U+2019 or an apostrophe) and "15.Jun.19".
  private func isAfterShortYearMark(_ index: Int) -> Bool {
    let before = words.text[words[index].range.lowerBound - 1]
    return before == ASCII.apostrophe || before == DateScanner.lastOfQuote || before == ASCII.point
  }

  private static let lastOfQuote: UInt8 = 0x99

  // MARK: Numbers alone

  /// Three numbers with the same `-`, `.` or `/` between them.
  private func numeric(_ first: Int, at index: Int) -> Hit? {
    let last = index + 2
    guard last < words.count, let second = words[index + 1].number, let third = words[last].number,
      let mark = words.mark(before: index + 1), mark == words.mark(before: last),
      words[index + 1].digits <= 2, words.isAfterBoundary(index)
    else { return nil }
    if words[index].digits == DateWords.yearDigits, words[last].digits <= 2 {
      if SolarHijri.numericYears.contains(first) {
        return SolarHijri.day(year: first, month: second, day: third).map { Hit(day: PartialDate($0), next: last + 1) }
      }
      if let year = DateWords.year(first) {
        return PartialDate(year: year, month: second, day: third).map { Hit(day: $0, next: last + 1) }
      }
    }
    guard words[index].digits <= 2, let year = fullYear(third, digits: words[last].digits, mark: mark) else {
      return nil
    }
    let (day, month) = isMonthFirst(first, second: second, mark: mark) ? (second, first) : (first, second)
    let isAmbiguous = first <= DateWords.lastMonth && second <= DateWords.lastMonth
    return PartialDate(year: year, month: month, day: day).map {
      Hit(day: $0, next: last + 1, isAmbiguous: isAmbiguous)
    }
  }

  /// Americans write `06/01/2023`; a second number beyond twelve is a day everywhere. With points, the day is first.
  private func isMonthFirst(_ first: Int, second: Int, mark: UInt8) -> Bool {
    guard mark == ASCII.slash || mark == ASCII.hyphen else { return false }
    return second > DateWords.lastMonth || (first <= DateWords.lastMonth && monthFirst && mark == ASCII.slash)
  }

  private func fullYear(_ number: Int, digits: Int, mark: UInt8) -> Int? {
    if digits == DateWords.yearDigits { return DateWords.year(number) }
    guard digits == 2, mark == ASCII.point || mark == ASCII.slash else { return nil }
    return DateWords.shortYear(number)
  }

  // MARK: East Asia

  /// `2023年6月1日`, `2023년 6월 1일`.
  private func eastAsian(at index: Int) -> Hit? {
    guard index + 1 < words.count, words[index].digits == DateWords.yearDigits,
      let year = words[index].number.flatMap(DateWords.year), months.isYearMark(words[index + 1].hash)
    else { return nil }
    return monthAndDay(of: year, at: index + 2)
  }

  /// Japanese eras: `令和5年6月1日`; an era's first year is written `令和元年`.
  private func era(at index: Int) -> Hit? {
    if let year = months.firstYear(words[index].hash) { return monthAndDay(of: year, at: index + 1) }
    let mark = index + 2
    guard let offset = months.era(words[index].hash), mark < words.count, let year = words[index + 1].number,
      months.isYearMark(words[mark].hash)
    else { return nil }
    return monthAndDay(of: offset + year, at: mark + 1)
  }

  /// `6月1日`, after the year.
  private func monthAndDay(of year: Int, at index: Int) -> Hit? {
    let last = index + 2
    guard last < words.count, let month = words[index].number, months.isMonthMark(words[index + 1].hash),
      let day = words[last].number
    else { return nil }
    return PartialDate(year: year, month: month, day: day).map { Hit(day: $0, next: last + 1) }
  }
}
