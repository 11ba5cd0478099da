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

  private let text: [UInt8]
  private let words: [Word]
  private let months = MonthNames.shared
  /// In `a/b/year`, the month comes first (American usage).
  private let monthFirst: Bool

  private let language: String?

  /// - Parameters:
  ///   - monthFirst: `03/04/2020` is a day in March.
  ///   - language: the text's, where it is known; for months that languages name alike.
  init(_ text: [UInt8], _ words: [Word], monthFirst: Bool, language: String? = nil) {
    self.text = text
    self.words = words
    self.monthFirst = monthFirst
    self.language = language
  }

  /// Whether the text has enough digits, in words that could be a year or a numeric date.
  static func mayHaveDate(_ shape: TextShape) -> Bool {
    guard shape.digits >= 4 || shape.words > TextShape.kept else { return false }
    var numbers = 0
    for word in shape.leading where word.digits > 0 {
      numbers += 1
      if word.digits == 4 || numbers == 3 { return true }
    }
    return false
  }

  /// All dates, in the order of the text. O(words).
  func dates() -> [Found] {
    var found: [Found] = []
    var at = 0
    while at < words.count {
      guard let (date, end, guess) = date(at: at) else {
        at += 1
        continue
      }
      let (time, zone) = clock(near: at..<end)
      found.append(
        Found(
          date: PublishedDate(date: date, time: time, utcOffset: time == nil ? nil : zone), words: at..<end,
          isAmbiguous: guess))
      at = end
    }
    return found
  }

  private typealias Hit = (PartialDate, Int, Bool)

  private func date(at index: Int) -> Hit? {
    if let number = words[index].number { return numberFirst(number, index) ?? eastAsian(index) }
    return monthNameFirst(index) ?? era(index)
  }

  /// `2023-06-01`, `01.06.2023`, `06/01/2023`, `1 June 2023`, `13. Januar 2020`, `1 de junio de 2023`, `2023. június 1.`
  private func numberFirst(_ first: Int, _ index: Int) -> Hit? {
    if let numeric = numeric(first, index) { return numeric }
    if words[index].digits == 4 { return yearFirst(index) }
    guard words[index].digits <= 2, (1...31).contains(first) else { return nil }
    // A month may look like a filler: "พ.ค." is May, "พ.ศ." an era.
    guard let (month, after) = month(at: index + 1) ?? month(at: afterFillers(index + 1)) else { return nil }
    // "أيار/مايو": the same month by another name.
    let next = self.month(at: after).flatMap { $0.month.number == month.number ? $0.next : nil } ?? after
    return day(first, month, yearAt: afterFillers(next))
  }

  /// `June 1, 2023`, `Jan. 13, 2020`.
  private func monthNameFirst(_ index: Int) -> Hit? {
    guard let (month, after) = months.month(words, at: index, language: language), let number = dayNumber(at: after)
    else { return nil }
    let isOrdinal = after + 1 < words.count && months.isOrdinal(words[after + 1].hash)
    return day(number, month, yearAt: isOrdinal ? after + 2 : after + 1)
  }

  /// `2023. június 1.`, `۱۴۰۲ خرداد ۲۵`
  private func yearFirst(_ index: Int) -> Hit? {
    guard let (month, after) = month(at: index + 1), let number = dayNumber(at: after),
      let (date, _, _) = day(number, month, yearAt: index, isYearFirst: true)
    else { return nil }
    return (date, after + 1, false)
  }

  private func month(at index: Int) -> (month: MonthNames.Month, next: Int)? {
    guard index < words.count, adjacent(index - 1, index) else { return nil }
    return months.month(words, at: index, language: language)
  }

  /// A day's number right after a word.
  private func dayNumber(at index: Int) -> Int? {
    guard index < words.count, adjacent(index - 1, index), words[index].digits <= 2, let number = words[index].number,
      (1...31).contains(number)
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
  private func day(_ day: Int, _ month: MonthNames.Month, yearAt index: Int, isYearFirst: Bool = false) -> Hit? {
    guard index < words.count, isYearFirst || adjacent(index - 1, index) else { return nil }
    if month.isSolar {
      guard words[index].digits == 4, let year = words[index].number, SolarHijri.namedYears.contains(year) else {
        return nil
      }
      return SolarHijri.day(year: year, month: month.number, day: day).map { (PartialDate($0), index + 1, false) }
    }
    return year(at: index).flatMap { PartialDate(year: $0, month: month.number, day: day) }.map {
      ($0, index + 1, false)
    }
  }

  /// Three numbers with the same `-`, `.` or `/` between them.
  private func numeric(_ first: Int, _ index: Int) -> Hit? {
    guard index + 2 < words.count, let second = words[index + 1].number, let third = words[index + 2].number,
      let mark = mark(between: index, index + 1), mark == self.mark(between: index + 1, index + 2),
      words[index + 1].digits <= 2, precededByBoundary(index)
    else { return nil }
    if words[index].digits == 4, words[index + 2].digits <= 2, SolarHijri.numericYears.contains(first) {
      return SolarHijri.day(year: first, month: second, day: third).map { (PartialDate($0), index + 3, false) }
    }
    if words[index].digits == 4, words[index + 2].digits <= 2, let year = plausible(first) {
      return PartialDate(year: year, month: second, day: third).map { ($0, index + 3, false) }
    }
    guard words[index].digits <= 2, let year = fullYear(third, digits: words[index + 2].digits, mark: mark) else {
      return nil
    }
    let swap = mark == 0x2F || mark == 0x2D ? (second > 12 || (first <= 12 && monthFirst && mark == 0x2F)) : false
    let (day, month) = swap ? (second, first) : (first, second)
    return PartialDate(year: year, month: month, day: day).map { ($0, index + 3, first <= 12 && second <= 12) }
  }

  private func fullYear(_ number: Int, digits: Int, mark: UInt8) -> Int? {
    if digits == 4 { return plausible(number) }
    guard digits == 2, mark == 0x2E || mark == 0x2F else { return nil }
    return number < 70 ? 2000 + number : nil
  }

  /// `2023年6月1日`, `2023년 6월 1일`.
  private func eastAsian(_ index: Int) -> Hit? {
    guard index + 4 < words.count, words[index].digits == 4, let year = words[index].number.flatMap(plausible),
      months.isYearMark(words[index + 1].hash)
    else { return nil }
    return monthAndDay(year, at: index + 2)
  }

  /// Japanese eras: `令和5年6月1日`; an era's first year is written `令和元年`.
  private func era(_ index: Int) -> Hit? {
    if let year = months.firstYear(words[index].hash) { return monthAndDay(year, at: index + 1) }
    guard let offset = months.era(words[index].hash), index + 2 < words.count, let year = words[index + 1].number,
      months.isYearMark(words[index + 2].hash)
    else { return nil }
    return monthAndDay(offset + year, at: index + 3)
  }

  /// `6月1日`, after the year.
  private func monthAndDay(_ year: Int, at index: Int) -> Hit? {
    guard index + 2 < words.count, let month = words[index].number, months.isMonthMark(words[index + 1].hash),
      let day = words[index + 2].number
    else { return nil }
    return PartialDate(year: year, month: month, day: day).map { ($0, index + 3, false) }
  }

  private func year(at index: Int) -> Int? {
    guard index < words.count, let number = words[index].number else { return nil }
    if words[index].digits == 4 { return plausible(number) }
    // "’20" and "15.Jun.19"
    let before = text[words[index].range.lowerBound - 1]
    let isShort = words[index].digits == 2 && (before == 0x27 || before == 0x99 || before == 0x2E)
    return isShort && number < 70 ? 2000 + number : nil
  }

  /// The Gregorian year; Thai Buddhist years (543 ahead) are brought over.
  private func plausible(_ year: Int) -> Int? {
    switch year {
    case 1900...2099: year
    case 2443...2642: year - 543
    default: nil
    }
  }

  /// The mark between two numbers of a date, when there is just one; "13. 01. 2020" may have a space too, and Arabic dates
  /// a mark of direction.
  private func mark(between left: Int, _ right: Int) -> UInt8? {
    let gap = text[words[left].range.upperBound..<words[right].range.lowerBound]
    let mark = gap.count > 3 && gap.starts(with: [0xE2, 0x80, 0x8F]) ? gap.dropFirst(3) : gap
    guard let first = mark.first, first == 0x2D || first == 0x2E || first == 0x2F else { return nil }
    return mark.count == 1 || isPointAndSpace(mark) ? first : nil
  }

  /// A point with a space after it, also one that does not break lines (U+00A0, U+202F).
  private func isPointAndSpace(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.first == 0x2E && [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]].contains { gap.dropFirst().elementsEqual($0) }
  }

  /// A number glued to another by a mark ("192.168.1.2020") starts no date.
  private func precededByBoundary(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let start = words[index].range.lowerBound
    guard words[index - 1].range.upperBound == start - 1, words[index - 1].digits > 0 else { return true }
    return ![0x2D, 0x2E, 0x2F].contains(text[start - 1])
  }

  /// At most four bytes of marks between two words.
  private func adjacent(_ left: Int, _ right: Int) -> Bool {
    words[right].range.lowerBound - words[left].range.upperBound <= 4
  }

  // MARK: Clock

  /// The clock time and zone nearest after the date (within six words), else just before it.
  private func clock(near date: Range<Int>) -> (PublishedDate.ClockTime?, Int?) {
    for index in date.upperBound..<min(date.upperBound + 6, words.count) {
      if let (time, next) = time(at: index) { return (time, zone(at: next)) }
    }
    for index in stride(from: date.lowerBound - 2, through: max(0, date.lowerBound - 5), by: -1) {
      if let (time, next) = time(at: index), next <= date.lowerBound { return (time, zone(at: next)) }
    }
    return (nil, nil)
  }

  /// `14:44`, `14.44`, `16h00`, `4:05 pm`, `T14:44:09`. Returns the word after it.
  private func time(at index: Int) -> (PublishedDate.ClockTime, Int)? {
    guard words[index].digits > 0, words[index].digits <= 2, let hour = words[index].number else { return nil }
    var next = index + 1
    guard next < words.count else { return nil }
    let between = Array(text[words[index].range.upperBound..<words[next].range.lowerBound])
    if words[next].digits == 0 {
      guard words[next].hash == MonthNames.hourMark, between.isEmpty, next + 1 < words.count,
        words[next + 1].digits == 2,
        words[next + 1].range.lowerBound == words[next].range.upperBound
      else { return nil }
      next += 1
    } else {
      guard between == [0x3A] || between == [0x2E], words[next].digits == 2 else { return nil }
    }
    guard let minute = words[next].number else { return nil }
    next += 1
    if next < words.count, words[next].digits == 2, let seconds = words[next].number, seconds < 61,
      Array(text[words[next - 1].range.upperBound..<words[next].range.lowerBound]) == [0x3A]
    {
      next += 1
      // Fractions of a second.
      if next < words.count, words[next].digits >= 3, text[words[next].range.lowerBound - 1] == 0x2E { next += 1 }
    }
    let (shifted, after) = halfDay(hour, next)
    return PublishedDate.ClockTime(hour: shifted, minute: minute).map { ($0, after) }
  }

  /// `am`, `pm`, `a.m.`, `p.m.` after a time.
  private func halfDay(_ hour: Int, _ next: Int) -> (Int, Int) {
    guard next < words.count, hour <= 12 else { return (hour, next) }
    var mark = words[next].hash
    var after = next + 1
    if after < words.count, words[next].range.count == 1, words[after].hash == MonthNames.m {
      mark = mark == MonthNames.a ? MonthNames.am : mark == MonthNames.p ? MonthNames.pm : mark
      after += 1
    }
    if mark == MonthNames.am { return (hour % 12, after) }
    if mark == MonthNames.pm { return (hour % 12 + 12, after) }
    return (hour, next)
  }

  /// A zone right after a time: `WIB`, `GMT+7`, `+07:00`, `Z`.
  private func zone(at index: Int) -> Int? {
    guard index > 0 else { return nil }
    var at = index
    var named: Int?
    if at < words.count, words[at].digits == 0, gap(before: at).count <= 2,
      let offset = ZoneNames.shared.offset(words[at].hash)
    {
      named = offset
      at += 1
      if offset != 0 { return offset }
    }
    guard at < words.count, words[at].digits > 0, let number = words[at].number else { return named }
    let marks = gap(before: at)
    guard let sign = marks.last, sign == 0x2B || sign == 0x2D, marks.count <= 2, named != nil || marks.count == 1 else {
      return named
    }
    var minutes = words[at].digits == 4 ? number / 100 * 60 + number % 100 : number * 60
    if words[at].digits == 2, at + 1 < words.count, words[at + 1].digits == 2, gap(before: at + 1) == [0x3A] {
      minutes += words[at + 1].number ?? 0
    }
    return minutes <= 14 * 60 ? (sign == 0x2B ? minutes : -minutes) : named
  }

  private func gap(before index: Int) -> [UInt8] {
    guard index > 0 else { return [] }
    return Array(text[words[index - 1].range.upperBound..<words[index].range.lowerBound])
  }
}
