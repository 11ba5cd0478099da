/// A date as precise as its source states it, in EDTF (ISO 8601-2:2019, levels 0 and 1).
///
/// Understood: `2017`, `2020-01`, `2020-01-10`, seasons (`2020-21` ... `2020-24`), unspecified digits (`201X`, `20XX`,
/// `2020-XX`, `2020-01-XX`), qualifiers (`2017?` uncertain, `2017~` approximate, `2017%` both) and intervals of these
/// (`2016/2020`, `2019/..`, `../2019`). Years run from 0000 to 9999.
package struct PartialDate: Hashable, Sendable {
  /// First day the date can mean; `nil` when the interval is open at its start.
  package let earliest: Day?
  /// Last day the date can mean; `nil` when the interval is open at its end.
  package let latest: Day?
  /// How finely the source states it. An interval has `.interval`.
  package let precision: Precision
  /// The EDTF text in normal form.
  package let edtf: String
  /// Said to be uncertain (`?` or `%`).
  package let isUncertain: Bool
  /// Said to be approximate (`~` or `%`).
  package let isApproximate: Bool

  /// How finely a date is known; coarser is less.
  package enum Precision: String, Sendable, Comparable {
    case interval, century, decade, year, season, month, day

    package static func < (a: Precision, b: Precision) -> Bool { a.rank < b.rank }

    /// What is finer is larger.
    package var rank: Int {
      switch self {
      case .interval: 0
      case .century: 1
      case .decade: 2
      case .year: 3
      case .season: 4
      case .month: 5
      case .day: 6
      }
    }
  }

  /// Parses EDTF; `nil` when the text is not a date of levels 0 or 1.
  package init?(_ text: String) { self.init(text[...]) }

  /// Parses EDTF. Not generic over texts: callers of other targets would pay for that, a date an incident.
  package init?(_ text: Substring) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count == 2 {
      guard let interval = PartialDate(from: halves[0], to: halves[1]) else { return nil }
      self = interval
    } else {
      guard halves.count == 1, let point = EDTFPoint(text) else { return nil }
      self.init(point: point)
    }
  }

  /// A whole year; `nil` outside 0...9999.
  package init?(year: Int) {
    guard (0...9999).contains(year) else { return nil }
    self.init(PartialDate.padded(year, to: 4))
  }

  /// A month; `nil` when there is none such.
  package init?(year: Int, month: Int) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init("\(PartialDate.padded(year, to: 4))-\(PartialDate.padded(month, to: 2))")
  }

  /// A day; `nil` when the calendar has none such.
  package init?(year: Int, month: Int, day: Int) {
    guard let day = Day(year: year, month: month, day: day) else { return nil }
    self.init(day)
  }

  package init(_ day: Day) {
    let (year, month, date) = day.civil
    edtf = [PartialDate.padded(year, to: 4), PartialDate.padded(month, to: 2), PartialDate.padded(date, to: 2)]
      .joined(separator: "-")
    earliest = day
    latest = day
    precision = .day
    isUncertain = false
    isApproximate = false
  }

  private init(point: EDTFPoint) {
    earliest = point.earliest
    latest = point.latest
    precision = point.precision
    edtf = point.edtf
    isUncertain = point.isUncertain
    isApproximate = point.isApproximate
  }

  private init?(from start: Substring, to end: Substring) {
    let first = start == ".." || start.isEmpty ? nil : EDTFPoint(start)
    let last = end == ".." || end.isEmpty ? nil : EDTFPoint(end)
    let startIsOpen = start == ".." || start.isEmpty
    let endIsOpen = end == ".." || end.isEmpty
    guard (first != nil) != startIsOpen, (last != nil) != endIsOpen, first != nil || last != nil else { return nil }
    if let first, let last, first.earliest > last.latest { return nil }
    earliest = first?.earliest
    latest = last?.latest
    precision = .interval
    edtf = "\(first?.edtf ?? "..")/\(last?.edtf ?? "..")"
    isUncertain = (first?.isUncertain ?? false) || (last?.isUncertain ?? false)
    isApproximate = (first?.isApproximate ?? false) || (last?.isApproximate ?? false)
  }

  /// The years the date can fall in, bounded by `within` where it is open.
  package func years(within bounds: ClosedRange<Int>) -> ClosedRange<Int>? {
    let first = Swift.max(earliest?.civil.year ?? bounds.lowerBound, bounds.lowerBound)
    let last = Swift.min(latest?.civil.year ?? bounds.upperBound, bounds.upperBound)
    return first <= last ? first...last : nil
  }

  /// How the date lies to a span: not at all, possibly (they overlap), or certainly (it lies wholly inside).
  package func overlap(with span: PartialDate) -> Overlap {
    if let latest, let start = span.earliest, latest < start { return .none }
    if let earliest, let end = span.latest, earliest > end { return .none }
    let startsInside = span.earliest.map { start in earliest.map { $0 >= start } ?? false } ?? true
    let endsInside = span.latest.map { end in latest.map { $0 <= end } ?? false } ?? true
    return startsInside && endsInside && !isUncertain ? .certainly : .possibly
  }

  /// How a date lies to a span; less is farther.
  package enum Overlap: Sendable { case none, possibly, certainly }

  /// `value` in decimal with leading zeros to `width` digits.
  package static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

extension PartialDate: CustomStringConvertible {
  /// EDTF.
  package var description: String { edtf }
}

extension PartialDate: Comparable {
  /// By latest day, then by earliest, then by text: the order of "newest first" when reversed. An open end is latest.
  package static func < (a: PartialDate, b: PartialDate) -> Bool {
    let ends = (a.latest?.number ?? .max, b.latest?.number ?? .max)
    if ends.0 != ends.1 { return ends.0 < ends.1 }
    let starts = (a.earliest?.number ?? .min, b.earliest?.number ?? .min)
    if starts.0 != starts.1 { return starts.0 < starts.1 }
    return a.edtf < b.edtf
  }
}

extension PartialDate.Overlap: Comparable {
  package static func < (a: PartialDate.Overlap, b: PartialDate.Overlap) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .possibly: 1
    case .certainly: 2
    }
  }
}
