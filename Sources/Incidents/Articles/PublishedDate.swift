/// When an article says it was published: a date as precise as stated, and the clock time and zone where the page gives them.
package struct PublishedDate: Hashable, Sendable {
  /// As finely as the page says it.
  package var date: PartialDate
  /// In the page's own zone; `nil` when it gives none.
  package var time: ClockTime?
  /// Offset from UTC in minutes, east positive; `nil` when the page names no zone.
  package var utcOffset: Int?

  package init(date: PartialDate, time: ClockTime? = nil, utcOffset: Int? = nil) {
    self.date = date
    self.time = time
    self.utcOffset = utcOffset
  }

  /// A time on a 24-hour clock, without seconds.
  package struct ClockTime: Hashable, Sendable {
    /// 0...23.
    package let hour: Int
    /// 0...59.
    package let minute: Int

    /// `nil` when there is no such time on a 24-hour clock.
    package init?(hour: Int, minute: Int) {
      guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
      self.hour = hour
      self.minute = minute
    }
  }
}

extension PublishedDate: CustomStringConvertible {
  /// ISO 8601 in the page's own zone: `2023-06-01T14:44+07:00`, `2020-01-13T16:00`, `2020-01`.
  package var description: String {
    guard let time, date.precision == .day else { return date.edtf }
    let clock = "\(PartialDate.padded(time.hour, to: 2)):\(PartialDate.padded(time.minute, to: 2))"
    guard let utcOffset else { return "\(date.edtf)T\(clock)" }
    let (hours, minutes) = abs(utcOffset).quotientAndRemainder(dividingBy: 60)
    let sign = utcOffset < 0 ? "-" : "+"
    return "\(date.edtf)T\(clock)\(sign)\(PartialDate.padded(hours, to: 2)):\(PartialDate.padded(minutes, to: 2))"
  }
}
