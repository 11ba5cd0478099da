import Text

/// Finds what a text says of the calendar, whatever it says of it: "March 5", "10.09.2023", "3月5日", "from March to May 2020".
struct CalendarReader {
  let text: FoldedText
  let matches: [Match]
  let numbers: [NumberSpan]
  let phrases: Phrasebook
  let languages: LanguageSet
  /// Where words begin that multiply a number: "March 5 million".
  private let scales: Set<Int>

  init(text: FoldedText, matches: [Match], numbers: [NumberSpan], phrases: Phrasebook, languages: LanguageSet) {
    self.text = text
    self.matches = matches
    self.numbers = numbers
    self.phrases = phrases
    self.languages = languages
    scales = Set(
      matches.lazy.filter { if case .scale = $0.meaning { true } else { false } }.map(\.start))
  }

  static let months = 1...12
  static let daysOfMonth = 1...31
  /// Four figures that may be a year: laws of the last century to plans of the next decades.
  static let years = 1900...2100
  private static let yearPlaces = 4
  private static let mostDayPlaces = 2
  /// Bytes between a month and its day or year: " of the ", ", ", " del ". Chosen by hand, not measured.
  private static let mostBetweenParts = 12
  /// Bytes between the ends of a range beside the word that joins them. Chosen by hand, not measured.
  private static let mostBetweenEnds = 4

  /// All dates in order. O(n).
  func dates() -> [CalendarDate] {
    var found = matches.compactMap { match -> CalendarDate? in
      guard case .month(let month) = match.meaning else { return nil }
      // A stem of the lists goes on to the end of its word: июн-я.
      return date(ofMonth: month, at: match.start..<text.endOfLetters(match.end))
    }
    found += inFigures() + years()
    return joined(apart(found))
  }

  /// In order, without those that lie in another.
  private func apart(_ found: [CalendarDate]) -> [CalendarDate] {
    let ordered = found.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var kept: [CalendarDate] = []
    for date in ordered where date.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(date) }
    return kept
  }

  // MARK: Ranges

  private func joined(_ dates: [CalendarDate]) -> [CalendarDate] {
    var joined: [CalendarDate] = []
    for date in dates {
      if let last = joined.last, isRange(from: last.range, to: date.range), let range = last.joined(to: date) {
        joined[joined.count - 1] = range
      } else {
        joined.append(date)
      }
    }
    return joined
  }

  /// "from 2018 to 2020", "between March and May", "2018年から2020年", "from late 2019 until early 2021".
  private func isRange(from first: Range<Int>, to second: Range<Int>) -> Bool {
    let part = phrases.end(of: .partOfTimeBehind, at: text.skippingSpaces(first.upperBound), in: text)
    let start = text.skippingSpaces(part ?? first.upperBound)
    let before = phrases.start(of: .partOfTime, before: skippingSpacesBack(first.lowerBound), in: text)
    guard start < second.lowerBound, let end = endOfJoint(at: start, behind: before ?? first.lowerBound) else {
      return false
    }
    let joint = text.skippingSpaces(end)
    let rest = text.skippingSpaces(phrases.end(of: .partOfTime, at: joint, in: text) ?? joint)
    return rest <= second.lowerBound && second.lowerBound - rest <= CalendarReader.mostBetweenEnds
      && text.bytes[rest..<second.lowerBound].allSatisfy { $0 != .comma && $0 != .fullStop }
  }

  /// Where the word ends that makes a range of what begins at `start` and what comes behind it.
  private func endOfJoint(at index: Int, behind start: Int) -> Int? {
    if let end = phrases.end(of: .until, at: index, in: text) { return end }
    guard phrases.start(of: .between, before: skippingSpacesBack(start), in: text) != nil else { return nil }
    return phrases.end(of: .conjunction, at: index, in: text)
  }

  private func skippingSpacesBack(_ index: Int) -> Int {
    var index = index
    while text.byte(index - 1) == .space { index -= 1 }
    return index
  }

  // MARK: Months by name

  private func date(ofMonth month: Int, at range: Range<Int>) -> CalendarDate? {
    guard isCapital(range.lowerBound) else { return nil }
    var date = CalendarDate(range: range, first: .init(month: month))
    if let day = day(before: range.lowerBound) {
      take(day, before: &date)
    } else if let day = day(behind: range.upperBound) {
      take(day, behind: &date)
    }
    if let year = year(behind: date.range.upperBound) {
      date.first.year = year.value
      date.last?.year = year.value
      date.range = date.range.lowerBound..<year.range.upperBound
    }
    return date
  }

  /// Whether a month stands as months are written: "may" is a verb.
  private func isCapital(_ index: Int) -> Bool {
    languages == .any || languages.isDisjoint(with: .capitalisesMonths) || text.isUpper(index)
  }

  private typealias Figure = (value: Int, range: Range<Int>)

  private func take(_ day: Figure, before date: inout CalendarDate) {
    date.first.day = day.value
    date.range = day.range.lowerBound..<date.range.upperBound
    guard let earlier = otherDay(before: day), earlier.value < day.value else { return }
    date.last = date.first
    date.first.day = earlier.value
    date.range = earlier.range.lowerBound..<date.range.upperBound
  }

  private func take(_ day: Figure, behind date: inout CalendarDate) {
    date.first.day = day.value
    date.range = date.range.lowerBound..<day.range.upperBound
    guard let later = otherDay(behind: day), later.value > day.value else { return }
    date.last = date.first
    date.last?.day = later.value
    date.range = date.range.lowerBound..<later.range.upperBound
  }

  /// "5 March", "5. März", "5 de marzo", "5th of March": figures right before a month.
  private func day(before month: Int) -> Figure? {
    var end = month
    while end > 0, month - end <= CalendarReader.mostBetweenParts, !text.isDigit(end - 1) { end -= 1 }
    guard text.isDigit(end - 1), isDayLink(end..<month) else { return nil }
    return dayFigures(endingAt: end)
  }

  private func dayFigures(endingAt end: Int) -> Figure? {
    var start = end
    while text.isDigit(start - 1), end - start <= CalendarReader.mostDayPlaces { start -= 1 }
    let isPart = [UInt8.fullStop, .comma, .slash, .colon].contains(text.byte(start - 1)) && text.isDigit(start - 2)
    guard !isPart, !text.isLetter(start - 1) else { return nil }
    return figure(start..<end, places: 1...CalendarReader.mostDayPlaces, within: CalendarReader.daysOfMonth)
  }

  /// Blanks, a stop, or a word that links a day to its month.
  private func isDayLink(_ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isLoose(text.bytes[start]) { start += 1 }
    while end > start, isLoose(text.bytes[end - 1]) { end -= 1 }
    return start == end || phrases.end(of: .dayLink, at: start, in: text) == end
  }

  private func isLoose(_ byte: UInt8) -> Bool { byte == .space || byte == .fullStop || byte == .hyphen }

  /// "from the 5th to 7 March", "5-7 March", "entre le 5 et le 7 mars": the other end before the day of the month.
  private func otherDay(before day: Figure) -> Figure? {
    let end = skippingSpacesBack(day.range.lowerBound)
    var joint = phrases.start(of: .until, before: end, in: text)
    if joint == nil, let start = phrases.start(of: .conjunction, before: end, in: text) {
      let figures = figuresEnd(before: start)
      let first = figures.flatMap { dayFigures(endingAt: $0) }?.range.lowerBound
      let isBetween = first.map { phrases.start(of: .between, before: skippingSpacesBack($0), in: text) != nil }
      joint = isBetween == true ? start : nil
    }
    return joint.flatMap { figuresEnd(before: $0) }.flatMap { dayFigures(endingAt: $0) }
  }

  /// Where figures end before a word that joins them to others.
  private func figuresEnd(before index: Int) -> Int? {
    var end = index
    while end > 0, index - end <= CalendarReader.mostBetweenEnds, !text.isDigit(end - 1) { end -= 1 }
    return text.isDigit(end - 1) && isDayLink(end..<index) ? end : nil
  }

  /// "March 5", "Sept. 4, 2023", "May 1st", where months stand before their days.
  private func day(behind month: Int) -> Figure? {
    guard !languages.isDisjoint(with: .monthFirst) else { return nil }
    var start = month
    if text.byte(start) == .fullStop { start += 1 }
    guard text.byte(start) == .space else { return nil }
    return dayFigures(startingAt: text.skippingSpaces(start))
  }

  private func dayFigures(startingAt start: Int) -> Figure? {
    let figures = start..<endOfDigits(start)
    guard let day = figure(figures, places: 1...CalendarReader.mostDayPlaces, within: CalendarReader.daysOfMonth) else {
      return nil
    }
    var end = figures.upperBound
    if text.isLetter(end) {
      guard let suffix = phrases.end(of: .dayLink, at: end, in: text), !text.isLetter(suffix) else { return nil }
      end = suffix
    }
    let isPart = [UInt8.comma, .fullStop, .colon, .slash].contains(text.byte(end)) && text.isDigit(end + 1)
    guard !isPart, text.byte(end) != .percentSign, !scales.contains(text.skippingSpaces(end)) else { return nil }
    return (day.value, start..<end)
  }

  /// "March 5-7", "March 5 to 7".
  private func otherDay(behind day: Figure) -> Figure? {
    let start = text.skippingSpaces(day.range.upperBound)
    return phrases.end(of: .until, at: start, in: text).flatMap { dayFigures(startingAt: text.skippingSpaces($0)) }
  }

  /// " 2023", ", 2023", " de 2023", "/2023".
  private func year(behind end: Int) -> Figure? {
    var start = end
    while [UInt8.space, .comma, .fullStop, .slash].contains(text.byte(start)),
      start - end < CalendarReader.mostBetweenEnds
    {
      start += 1
    }
    if let link = phrases.end(of: .yearLink, at: start, in: text) { start = text.skippingSpaces(link) }
    guard text.isDigit(start), start > end else { return nil }
    return yearFigures(at: start)
  }

  private func yearFigures(at start: Int) -> Figure? {
    figure(
      start..<endOfDigits(start), places: CalendarReader.yearPlaces...CalendarReader.yearPlaces,
      within: CalendarReader.years)
  }

  // MARK: Figures

  /// Plain numbers that may be years.
  private func years() -> [CalendarDate] {
    numbers.compactMap { number in
      guard number.isPlain, let value = number.units, CalendarReader.years.contains(value),
        number.range.count == CalendarReader.yearPlaces
      else { return nil }
      return CalendarDate(range: number.range, first: .init(year: value))
    }
  }

  /// "10.09.2023", "2023-09-10", "2020-2021", "3月5日". O(n).
  private func inFigures() -> [CalendarDate] {
    var found: [CalendarDate] = []
    var index = 0
    while index < text.count {
      guard text.isDigit(index) else {
        index += 1
        continue
      }
      let end = endOfDigits(index)
      let date = isInsideCode(index) ? nil : marked(at: index) ?? dashed(index..<end) ?? yearsInFigures(index..<end)
      if let date { found.append(date) }
      index = max(end, date?.range.upperBound ?? end)
    }
    return found
  }

  private func isInsideCode(_ start: Int) -> Bool {
    if text.isLetter(start - 1), text.marks[start - 1].contains(.cased) { return true }
    return [UInt8.fullStop, .slash, .hyphen, .comma, .colon].contains(text.byte(start - 1))
      && (text.isDigit(start - 2) || text.byte(start - 1) == .hyphen && text.isLetter(start - 2))
  }

  /// Three groups with the same mark between.
  private func dashed(_ first: Range<Int>) -> CalendarDate? {
    let mark = text.byte(first.upperBound)
    guard [UInt8.fullStop, .slash, .hyphen].contains(mark), let second = group(behind: first, mark: mark),
      let third = group(behind: second, mark: mark), group(behind: third, mark: mark) == nil
    else { return nil }
    let places = [first, second, third].map(\.count)
    let values = [first, second, third].map { value($0) }
    guard places[1] <= CalendarReader.mostDayPlaces else { return nil }
    let range = first.lowerBound..<third.upperBound
    if places[0] == CalendarReader.yearPlaces, places[2] <= CalendarReader.mostDayPlaces {
      return date(range, year: values[0], month: values[1], day: values[2])
    }
    guard places[0] <= CalendarReader.mostDayPlaces, places[2] == CalendarReader.yearPlaces else { return nil }
    return yearLast(range, values, mark: mark)
  }

  /// The day stands first, but in America; where the language may be America's and the figures do not tell, the year is all
  /// that is known.
  private func yearLast(_ range: Range<Int>, _ values: [Int], mark: UInt8) -> CalendarDate? {
    let dayFirst = date(range, year: values[2], month: values[1], day: values[0])
    guard mark != .fullStop, !languages.isDisjoint(with: .monthFirst) else { return dayFirst }
    let monthFirst = date(range, year: values[2], month: values[0], day: values[1])
    guard let dayFirst, let monthFirst else { return dayFirst ?? monthFirst }
    if dayFirst.first == monthFirst.first { return dayFirst }
    return CalendarDate(range: range, first: .init(year: values[2]))
  }

  private func date(_ range: Range<Int>, year: Int, month: Int, day: Int) -> CalendarDate? {
    guard CalendarReader.years.contains(year), CalendarReader.months.contains(month),
      CalendarReader.daysOfMonth.contains(day)
    else { return nil }
    return CalendarDate(range: range, first: .init(year: year, month: month, day: day))
  }

  private func group(behind first: Range<Int>, mark: UInt8) -> Range<Int>? {
    guard text.byte(first.upperBound) == mark else { return nil }
    let start = mark == .fullStop ? text.skippingSpaces(first.upperBound + 1) : first.upperBound + 1
    guard text.isDigit(start), start <= first.upperBound + 2 else { return nil }
    return start..<endOfDigits(start)
  }

  /// "2019-2021".
  private func yearsInFigures(_ first: Range<Int>) -> CalendarDate? {
    guard text.byte(first.upperBound) == .hyphen, let start = yearFigures(at: first.lowerBound),
      let end = yearFigures(at: first.upperBound + 1), start.value < end.value,
      text.byte(end.range.upperBound) != .hyphen
    else { return nil }
    return CalendarDate(
      range: first.lowerBound..<end.range.upperBound, first: .init(year: start.value), last: .init(year: end.value))
  }

  // MARK: Marks

  /// 2020年9月10日, 2021년 11월, 3月5日, 5日.
  private func marked(at start: Int) -> CalendarDate? {
    var parts = CalendarDate.Parts()
    var end = start
    if let year = marked(.yearMark, at: end, within: CalendarReader.years) { (parts.year, end) = year }
    if let month = marked(.monthMark, at: end, within: CalendarReader.months) { (parts.month, end) = month }
    if parts.year == nil || parts.month != nil,
      let day = marked(.dayMark, at: end, within: CalendarReader.daysOfMonth)
    {
      (parts.day, end) = day
    }
    return end > start ? CalendarDate(range: start..<end, first: parts) : nil
  }

  private func marked(_ mark: Phrase, at index: Int, within values: ClosedRange<Int>) -> (value: Int?, end: Int)? {
    let start = text.skippingSpaces(index)
    let digits = start..<endOfDigits(start)
    guard let figure = figure(digits, places: 1...CalendarReader.yearPlaces, within: values),
      let end = phrases.end(of: mark, at: text.skippingSpaces(digits.upperBound), in: text)
    else { return nil }
    return (figure.value, end)
  }

  // MARK: Digits

  private func endOfDigits(_ start: Int) -> Int {
    var end = start
    while text.isDigit(end) { end += 1 }
    return end
  }

  private func figure(_ range: Range<Int>, places: ClosedRange<Int>, within values: ClosedRange<Int>) -> Figure? {
    guard places.contains(range.count) else { return nil }
    let value = value(range)
    return values.contains(value) ? (value, range) : nil
  }

  /// Of few figures; more wrap around and are no date.
  private func value(_ range: Range<Int>) -> Int {
    text.bytes[range].reduce(0) { $0 &* 10 &+ $1.digitValue }
  }
}
