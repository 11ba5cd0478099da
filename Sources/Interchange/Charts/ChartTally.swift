package import Incidents

/// Counts or sums of incidents, gathered for a chart.
package struct ChartTally: Sendable {
  /// What each bar stands for.
  package enum Key: String, Sendable, CaseIterable {
    case year, quarter, month, company, authority, country, data, action

    /// Whether the bars stand in the order of time, with those between that are empty.
    package var isTime: Bool { self == .year || self == .quarter || self == .month }
  }

  /// What a bar's length says.
  package enum Measure: String, Sendable, CaseIterable { case incidents, penalties, people }

  private let key: Key
  private let measure: Measure
  /// By currency, which is empty for what is no money; then by bar.
  private var sums: [String: [String: Chart.Bar]] = [:]
  private var count = 0
  private var without = 0
  private var unmeasured = 0
  private var severalTimes = 0

  package init(by key: Key, of measure: Measure) {
    self.key = key
    self.measure = measure
  }

  /// Takes incidents in. O(incidents).
  package mutating func add(_ incidents: [SourcedIncident]) {
    for sourced in incidents {
      count += 1
      let labels = labels(of: sourced.incident)
      if labels.isEmpty { without += 1 }
      if labels.count > 1 { severalTimes += 1 }
      let amounts = amounts(of: sourced)
      if amounts.isEmpty { unmeasured += 1 }
      for label in labels {
        for amount in amounts { add(amount, to: label) }
      }
    }
  }

  /// What one incident adds to a bar.
  private struct Share {
    var unit: String
    var amount: Amount
    var isAtLeast: Bool
  }

  private mutating func add(_ share: Share, to label: String) {
    var bar = sums[share.unit]?[label] ?? Chart.Bar(label: label)
    if let sum = bar.amount.adding(share.amount) { bar.amount = sum } else { bar.isAtLeast = true }
    bar.isAtLeast = bar.isAtLeast || share.isAtLeast
    bar.incidents += 1
    sums[share.unit, default: [:]][label] = bar
  }

  private func amounts(of sourced: SourcedIncident) -> [Share] {
    switch measure {
    case .incidents: [Share(unit: "", amount: Amount(thousandths: 1000), isAtLeast: false)]
    case .penalties:
      sourced.totals.map {
        Share(unit: $0.currency ?? "currency not given", amount: $0.amount, isAtLeast: $0.isAtLeast)
      }
    case .people: ChartTally.people(of: sourced.incident).map { [$0] } ?? []
    }
  }

  /// The first count of people that names a number; ranges by their lower end.
  private static func people(of incident: Incident) -> Share? {
    for affected in incident.affected where affected.unit == .people {
      switch affected.count {
      case .exactly(let count):
        return Amount(units: count).map { Share(unit: "", amount: $0, isAtLeast: false) }
      case .atLeast(let count), .range(let count, _):
        return Amount(units: count).map { Share(unit: "", amount: $0, isAtLeast: true) }
      case .atMost, .approximately, .unknown: continue
      }
    }
    return nil
  }

  private func labels(of incident: Incident) -> [String] {
    switch key {
    case .year, .quarter, .month: ChartTime(incident.date, by: key).map { [$0.label] } ?? []
    case .company: ChartTally.unique(incident.responsible.map(\.name))
    case .authority: ChartTally.unique(incident.regulators)
    case .country: ChartTally.unique(incident.countries)
    case .data: ChartTally.unique(incident.dataCategories.map { Labels.word($0.rawValue) })
    case .action: ChartTally.unique(incident.actions.map { Labels.word($0.rawValue) })
    }
  }

  private static func unique(_ labels: [String]) -> [String] {
    var seen: Set<String> = []
    return labels.filter { seen.insert($0).inserted }
  }

  /// The chart, a group a currency.
  ///
  /// - Parameter most: bars in a group; those of time are all shown.
  package func chart(most: Int = .max) -> Chart {
    let groups = sums.map { unit, bars in
      let sorted = key.isTime ? ChartTime.filled(bars, by: key) : ChartTally.largestFirst(Array(bars.values))
      let shown = key.isTime ? sorted : Array(sorted.prefix(most))
      return Chart.Group(unit: unit, bars: shown, left: sorted.count - shown.count)
    }
    return Chart(
      key: key, measure: measure,
      groups: groups.sorted { a, b in
        let (first, second) = (a.incidents, b.incidents)
        return first != second ? first > second : a.unit < b.unit
      }, notes: notes)
  }

  private static func largestFirst(_ bars: [Chart.Bar]) -> [Chart.Bar] {
    bars.sorted { a, b in a.amount != b.amount ? a.amount > b.amount : a.label < b.label }
  }

  /// What a reader must know to read the bars rightly.
  private var notes: [String] {
    var notes: [String] = []
    let name = key == .data ? "data category" : key.rawValue
    if without > 0 {
      notes.append(
        key.isTime
          ? "\(Labels.counted(without, "incident")) with no date to the \(name) \(without == 1 ? "is" : "are") not shown"
          : "\(Labels.counted(without, "incident")) with no \(name) \(without == 1 ? "is" : "are") not shown")
    }
    if severalTimes > 0 {
      notes.append(
        "\(Labels.counted(severalTimes, "incident")) with several values \(severalTimes == 1 ? "counts" : "count") in each"
      )
    }
    if measure == .penalties, unmeasured > 0 { notes.append("\(Labels.counted(unmeasured, "incident")) without a sum") }
    if measure == .people, unmeasured > 0 {
      notes.append(
        "\(Labels.counted(unmeasured, "incident")) whose number of people is not known, or only roughly; people in several incidents count in each"
      )
    }
    if key.isTime, measure == .penalties { notes.append("by the date of the incident, as lists show it") }
    return notes
  }
}

/// A span of time that a bar stands for.
struct ChartTime {
  let label: String

  /// `nil` where the date is not known that finely.
  init?(_ date: PartialDate?, by key: ChartTally.Key) {
    guard let date, let day = date.earliest?.civil, date.latest != nil else { return nil }
    switch key {
    case .month where date.precision >= .month: self.init(month: day.year * 12 + day.month - 1, by: key)
    case .quarter where date.precision >= .month: self.init(month: day.year * 12 + day.month - 1, by: key)
    case .year where date.precision >= .year: self.init(month: day.year * 12, by: key)
    default: return nil
    }
  }

  /// - Parameter month: months since the year 0.
  private init(month: Int, by key: ChartTally.Key) {
    let (year, rest) = month.quotientAndRemainder(dividingBy: 12)
    label =
      switch key {
      case .month: "\(year)-\(PartialDate.padded(rest + 1, to: 2))"
      case .quarter: "\(year) Q\(rest / 3 + 1)"
      default: "\(year)"
      }
  }

  /// Empty bars between the first and the last are made up to this many in all.
  private static let mostFilled = 240

  /// The bars in the order of time, with the empty ones between.
  static func filled(_ bars: [String: Chart.Bar], by key: ChartTally.Key) -> [Chart.Bar] {
    let known = bars.values.sorted { $0.label < $1.label }
    guard let first = known.first.flatMap({ months(of: $0.label) }),
      let last = known.last.flatMap({ months(of: $0.label) })
    else { return known }
    let step = key == .year ? 12 : key == .quarter ? 3 : 1
    guard (last - first) / step < mostFilled else { return known }
    return stride(from: first, through: last, by: step).map { month in
      let label = ChartTime(month: month, by: key).label
      return bars[label] ?? Chart.Bar(label: label)
    }
  }

  /// Months since the year 0, of a label.
  private static func months(of label: String) -> Int? {
    guard let year = Int(label.prefix(4)) else { return nil }
    let rest = label.dropFirst(5)
    if rest.hasPrefix("Q") { return Int(rest.dropFirst()).map { year * 12 + ($0 - 1) * 3 } }
    return year * 12 + (Int(rest) ?? 1) - 1
  }
}
