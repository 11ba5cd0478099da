import Text

/// Whether words state a value, as far as that can be seen without understanding them.
extension Claim.Value {
  /// Whether figures or names of the value stand in the words; `nil` where a value is no matter of figures and names. O(words).
  ///
  /// Numbers are held against each other by their significant digits, whatever signs group them: "5,8 juta" states 5,800,000.
  /// One that is spelled out is not seen.
  package func isSeen(in words: String) -> Bool? {
    switch self {
    case .penalty(let penalty):
      let sums = [penalty.money.amount, penalty.money.upTo].compactMap { $0.map { Figures.significant("\($0)") } }
      return sums.isEmpty ? nil : Figures(words).holdAny(of: sums)
    case .affected(let affected):
      let counts = affected.count.bounds.map { Figures.significant("\($0)") }
      return counts.isEmpty ? nil : Figures(words).holdAny(of: counts)
    case .occurred(let date): return Figures(words).state(date)
    case .event(let event): return Figures(words).state(event.date)
    case .organisation(let role): return Claim.Value.names([role.name, role.unit].compactMap(\.self), standIn: words)
    case .regulator(let name): return Claim.Value.names([name], standIn: words)
    case .kind, .data, .subjects, .action, .actor, .discovery, .legalStatus, .country: return nil
    }
  }

  private static func names(_ names: [String], standIn words: String) -> Bool {
    let text = Fold.text(words)
    return names.contains { text.contains(Fold.text($0)) }
  }

  /// What of the value an article states: a penalty's sum, an event's day, a name. Words of a list are a person's reading of it.
  package func statesTheSame(as other: Claim.Value) -> Bool {
    switch (self, other) {
    case (.penalty(let one), .penalty(let two)):
      one.money.amount == two.money.amount && one.money.upTo == two.money.upTo
        && one.money.currency == two.money.currency
    case (.affected(let one), .affected(let two)): one.count.bounds == two.count.bounds
    case (.event(let one), .event(let two)): one.date == two.date
    case (.organisation(let one), .organisation(let two)): one.name == two.name && one.unit == two.unit
    default: self == other
    }
  }
}

/// The numbers of a text, each by its digits.
private struct Figures {
  /// As they stand, and those that a blank or a scale word parts also as one: "1 200 000", "3억5000만".
  private var runs: Set<String> = []
  /// The same without the zeros at their ends.
  private var significant: Set<String> = []

  init(_ words: String) {
    var (run, joined) = ("", "")
    var gap = 0
    for scalar in words.unicodeScalars {
      if let digit = Figures.digit(scalar) {
        if gap > Figures.widestGap { joined = "" }
        if gap > 0, joined.isEmpty { run = "" }
        run.append(digit)
        joined.append(digit)
        gap = 0
      } else {
        note(run, joined)
        gap += 1
        if !Figures.groups.contains(scalar) { run = "" }
      }
    }
    note(run, joined)
  }

  private mutating func note(_ parts: String...) {
    for part in parts where !part.isEmpty {
      runs.insert(part)
      significant.insert(Figures.significant(part))
    }
  }

  /// Signs between two figures of one number.
  private static let widestGap = 1
  private static let groups: Set<Unicode.Scalar> = [".", ",", "'", "’", "٫", "٬"]

  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return Character("\(Int(value))")
  }

  /// A number's digits without the zeros at its ends.
  static func significant(_ number: String) -> String {
    let digits = number.filter(\.isNumber).drop { $0 == "0" }
    return String(digits.reversed().drop { $0 == "0" }.reversed())
  }

  /// - Parameter numbers: by their significant digits.
  func holdAny(of numbers: [String]) -> Bool { numbers.contains { significant.contains($0) } }

  /// A day by its number, anything coarser by a year: months have names.
  func state(_ date: PartialDate) -> Bool {
    let ends = [date.earliest, date.latest].compactMap { $0?.civil }
    if date.precision == .day, let day = ends.first { return hold(day.day) }
    return ends.contains { hold($0.year) }
  }

  private func hold(_ number: Int) -> Bool {
    runs.contains("\(number)") || runs.contains(PartialDate.padded(number, to: 2))
  }
}
