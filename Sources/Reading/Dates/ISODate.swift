internal import Incidents

/// Reads the dates that markup gives: ISO 8601 in its many spellings, and whatever else is written there.
enum ISODate {
  /// The date and time; `nil` where there is none.
  ///
  /// - Parameter monthFirst: `03/04/2020` is a day in March.
  static func published(in text: String, monthFirst: Bool = true) -> PublishedDate? {
    guard let found = written(in: Array(text.utf8), monthFirst: monthFirst) else { return nil }
    return standIns.contains(found.date) ? nil : found
  }

  /// What systems write where they know no date: the first days of their calendars, in zones east and west of Greenwich.
  private static let standIns = Set(
    [(1899, 12, 30), (1899, 12, 31), (1900, 1, 1), (1969, 12, 31), (1970, 1, 1), (1980, 1, 1)].compactMap {
      PartialDate(year: $0.0, month: $0.1, day: $0.2)
    })

  private static func written(in bytes: [UInt8], monthFirst: Bool) -> PublishedDate? {
    if let compact = compact(bytes) ?? stamp(bytes) { return compact }
    let parted = withTimeParted(bytes)
    let words = Word.scan(parted, limit: wordLimit)
    return DateScanner(parted, words: words, monthFirst: monthFirst).dates().first?.date
  }

  private static let secondsOfDay = 86_400
  private static let secondsOfMinute = 60
  private static let minutesOfHour = 60
  private static let digitsOfSeconds = 10
  private static let digitsOfMilliseconds = 13
  private static let milliseconds = 1000

  /// Seconds or milliseconds since 1970 (POSIX, "seconds since the epoch"), in UTC. Ten digits are of 2001 and later.
  private static func stamp(_ bytes: [UInt8]) -> PublishedDate? {
    guard bytes.count == digitsOfSeconds || bytes.count == digitsOfMilliseconds, bytes.allSatisfy(\.isASCIIDigit),
      bytes[0] != ASCII.zero
    else { return nil }
    let number = number(bytes[...])
    let seconds = bytes.count == digitsOfSeconds ? number : number / milliseconds
    let minutes = seconds % secondsOfDay / secondsOfMinute
    let day = PartialDate(Day(number: seconds / secondsOfDay))
    let time = PublishedDate.ClockTime(hour: minutes / minutesOfHour, minute: minutes % minutesOfHour)
    return PublishedDate(date: day, time: time, utcOffset: 0)
  }

  /// Words looked at: a date, its time and zone, and a weekday before it have fewer.
  private static let wordLimit = 24
  private static let timeMark = UInt8(ascii: "T")
  /// Bytes of `2023-06-01` and `20230601`.
  private static let extendedLength = "2023-06-01".utf8.count
  private static let basicLength = "20230601".utf8.count
  /// Bytes of day and time without any mark between.
  private static let gluedLength = "20230601144400".utf8.count
  private static let years = 1900...2099

  /// The `T` between date and time made a space, so that it glues no words.
  private static func withTimeParted(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > extendedLength, bytes[extendedLength] == timeMark else { return bytes }
    var result = bytes
    result[extendedLength] = ASCII.space
    return result
  }

  /// The day of `20230601`, `20230601T144400` (the basic format) and `20230601144400`.
  private static func compact(_ bytes: [UInt8]) -> PublishedDate? {
    let isDayAlone = bytes.count == basicLength || bytes.count > basicLength && bytes[basicLength] == timeMark
    let isGlued = bytes.count == gluedLength && bytes.allSatisfy(\.isASCIIDigit)
    guard isDayAlone || isGlued else { return nil }
    let digits = bytes.prefix(basicLength)
    guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
    let day = number(digits.suffix(2))
    let month = number(digits.dropLast(2).suffix(2))
    let year = number(digits.prefix(DateWords.yearDigits))
    guard years.contains(year) else { return nil }
    return PartialDate(year: year, month: month, day: day).map { PublishedDate(date: $0) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - ASCII.zero) }
  }
}
