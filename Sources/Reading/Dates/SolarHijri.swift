internal import Incidents

/// The solar Hijri calendar of Iran and Afghanistan, by the 33-year cycle of leap years: exact for the years 1178 to 1501
/// (1799 to 2122), as ICU and A. Birashk's tables have them.
enum SolarHijri {
  /// Years that articles of our time are written in; the lunar Hijri years of today begin above them.
  static let numericYears = 1370...1429
  /// Years that stand beside a month's name.
  static let namedYears = 1200...1500
  /// Years for which the cycle is exact.
  private static let exactYears = 1178...1501
  private static let months = 1...12
  /// The first six months have 31 days, the next five 30, the last 29 or 30.
  private static let longMonths = 6
  private static let longMonth = 31
  private static let month = 30
  private static let shortMonth = 29

  /// The Gregorian day of a date; `nil` when the calendar has no such day.
  static func day(year: Int, month number: Int, day: Int) -> Day? {
    guard exactYears.contains(year), months.contains(number), day >= 1, day <= daysInMonth(number, of: year) else {
      return nil
    }
    let before = month * (number - 1) + min(number - 1, longMonths)
    return Day(number: firstDay(of: year) + before + day - 1)
  }

  /// 1 Farvardin 1 by its Julian day, and the Julian day of 1970-01-01.
  private static let epoch = 1_948_320
  private static let unixEpoch = 2_440_588
  private static let daysPerYear = 365
  /// Of the cycle's years, these are leap years; the offsets put them where the calendar has them.
  private static let cycle = 33
  private static let leapYears = 8
  private static let leapOffset = 21
  /// A year is a leap year when its place in the cycle, counted in steps of this, is among the first.
  private static let leapStep = 25
  private static let leapStart = 11

  /// Days since 1970-01-01 of the first of Farvardin.
  private static func firstDay(of year: Int) -> Int {
    epoch - unixEpoch + daysPerYear * (year - 1) + (leapYears * year + leapOffset) / cycle
  }

  private static func daysInMonth(_ number: Int, of year: Int) -> Int {
    if number <= longMonths { return longMonth }
    return number < months.upperBound || isLeap(year) ? month : shortMonth
  }

  private static func isLeap(_ year: Int) -> Bool { (leapStep * year + leapStart) % cycle < leapYears }
}
