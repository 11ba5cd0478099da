internal import Incidents

/// The solar Hijri calendar of Iran and Afghanistan, by the 33-year cycle of leap years: exact for the years 1178 to 1501
/// (1799 to 2122), as ICU and A. Birashk's tables have them.
enum SolarHijri {
  /// Years that articles of our time are written in; the lunar Hijri years of today begin above them.
  static let numericYears = 1370...1429
  /// Years that stand beside a month's name.
  static let namedYears = 1200...1500

  /// The Gregorian day of a date; `nil` when the calendar has no such day.
  static func day(year: Int, month: Int, day: Int) -> Day? {
    guard (1178...1501).contains(year), (1...12).contains(month), day >= 1, day <= daysInMonth(month, of: year) else {
      return nil
    }
    let before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
    return Day(number: firstDay(of: year) + before + day - 1)
  }

  /// Days since 1970-01-01 of the first of Farvardin; 1 Farvardin 1 is Julian day 1,948,320.
  private static func firstDay(of year: Int) -> Int {
    1_948_320 - 2_440_588 + 365 * (year - 1) + (8 * year + 21) / 33
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    if month <= 6 { return 31 }
    return month < 12 || (25 * year + 11) % 33 < 8 ? 30 : 29
  }
}
