internal import Incidents

/// Finds the clock time and zone that stand beside a date.
struct ClockScanner {
  private let words: DateWords

  init(_ words: DateWords) { self.words = words }

  /// Words after a date, and words before it, at which its clock time may begin.
  private static let reachAfter = 6
  private static let reachBefore = 2...5

  /// The clock time nearest after a date, else just before it, and its zone in minutes east of UTC.
  func time(near date: Range<Int>) -> (time: PublishedDate.ClockTime?, zone: Int?) {
    for index in date.upperBound..<min(date.upperBound + ClockScanner.reachAfter, words.count) {
      if let (time, next) = time(at: index) { return (time, zone(at: next)) }
    }
    for offset in ClockScanner.reachBefore {
      let index = date.lowerBound - offset
      guard index >= 0 else { break }
      if let (time, next) = time(at: index), next <= date.lowerBound { return (time, zone(at: next)) }
    }
    return (nil, nil)
  }

  /// `14:44`, `14.44`, `16h00`, `4:05 pm`, `T14:44:09`. Returns the word after it.
  private func time(at index: Int) -> (PublishedDate.ClockTime, next: Int)? {
    guard words[index].digits > 0, words[index].digits <= 2, let hour = words[index].number,
      let minuteIndex = minuteIndex(afterHourAt: index), let minute = words[minuteIndex].number
    else { return nil }
    let (shifted, after) = halfDay(of: hour, markAt: afterSeconds(minuteIndex + 1))
    return PublishedDate.ClockTime(hour: shifted, minute: minute).map { ($0, after) }
  }

  /// The word with the minutes: after a colon, a point or an `h`.
  private func minuteIndex(afterHourAt index: Int) -> Int? {
    let next = index + 1
    guard next < words.count else { return nil }
    if words[next].digits == 0 {
      guard words[next].hash == ClockWords.hour, words.gap(before: next).isEmpty, next + 1 < words.count,
        words[next + 1].digits == 2, words.gap(before: next + 1).isEmpty
      else { return nil }
      return next + 1
    }
    let isMarked = words.isGap(before: next, ASCII.colon) || words.isGap(before: next, ASCII.point)
    return isMarked && words[next].digits == 2 ? next : nil
  }

  /// A minute has sixty seconds, and sixty-one with a leap second.
  private static let seconds = 0...60
  private static let leastFraction = 3

  /// The word after seconds and their fractions, where these follow.
  private func afterSeconds(_ index: Int) -> Int {
    guard index < words.count, words[index].digits == 2, let seconds = words[index].number,
      ClockScanner.seconds.contains(seconds), words.isGap(before: index, ASCII.colon)
    else { return index }
    let next = index + 1
    let isFraction =
      next < words.count && words[next].digits >= ClockScanner.leastFraction
      && words.text[words[next].range.lowerBound - 1] == ASCII.point
    return isFraction ? next + 1 : next
  }

  private static let noon = 12

  /// The hour of the day by the `am`, `pm`, `a.m.` or `p.m.` after a time, and the word after that.
  private func halfDay(of hour: Int, markAt next: Int) -> (hour: Int, next: Int) {
    guard next < words.count, hour <= ClockScanner.noon else { return (hour, next) }
    var mark = words[next].hash
    var after = next + 1
    if after < words.count, words[next].range.count == 1, words[after].hash == ClockWords.m {
      mark = mark == ClockWords.a ? ClockWords.am : mark == ClockWords.p ? ClockWords.pm : mark
      after += 1
    }
    if mark == ClockWords.am { return (hour % ClockScanner.noon, after) }
    if mark == ClockWords.pm { return (hour % ClockScanner.noon + ClockScanner.noon, after) }
    return (hour, next)
  }

  // MARK: Zone

  private static let minutesPerHour = 60
  /// `+0700` is hours and minutes in one number.
  private static let hoursAndMinutesDigits = 4
  private static let hourFactor = 100
  /// No zone is further from UTC, in minutes.
  private static let farthest = 14 * 60

  /// A zone right after a time: `WIB`, `GMT+7`, `+07:00`, `Z`. In minutes east of UTC.
  private func zone(at index: Int) -> Int? {
    guard index > 0 else { return nil }
    var at = index
    var named: Int?
    if at < words.count, words[at].digits == 0, words.gap(before: at).count <= 2,
      let offset = ZoneNames.shared.offset(words[at].hash)
    {
      named = offset
      at += 1
      if offset != 0 { return offset }
    }
    return offset(at: at, isNamed: named != nil) ?? named
  }

  /// `+7`, `+0700`, `-03:30`; after `GMT` or `UTC`, with a space before the sign too.
  private func offset(at index: Int, isNamed: Bool) -> Int? {
    guard index < words.count, words[index].digits > 0, let number = words[index].number else { return nil }
    let marks = words.gap(before: index)
    guard let sign = marks.last, sign == ASCII.plus || sign == ASCII.hyphen, marks.count <= (isNamed ? 2 : 1) else {
      return nil
    }
    let minutes = minutes(number, at: index)
    guard minutes <= ClockScanner.farthest else { return nil }
    return sign == ASCII.plus ? minutes : -minutes
  }

  private func minutes(_ number: Int, at index: Int) -> Int {
    if words[index].digits == ClockScanner.hoursAndMinutesDigits {
      return number / ClockScanner.hourFactor * ClockScanner.minutesPerHour + number % ClockScanner.hourFactor
    }
    let next = index + 1
    let hasMinutes =
      words[index].digits == 2 && next < words.count && words[next].digits == 2
      && words.isGap(before: next, ASCII.colon)
    return number * ClockScanner.minutesPerHour + (hasMinutes ? words[next].number ?? 0 : 0)
  }
}
