/// What happened in one incident: drawn once, told by several articles and stated by its record.
struct MadeStory: Sendable {
  let number: Int
  /// Whether a person reviewed it: then there is a record.
  let hasRecord: Bool
  let who: Parties
  /// The first article's language.
  let tongue: Tongue
  let day: MadeDay
  let matter: Matter
  /// Where the rest of its numbers come from.
  let seed: UInt64

  struct Parties: Sendable {
    let company: MadeWorld.Company
    let unit: String?
    let authority: MadeWorld.Authority

    init(by chance: inout Chance, in world: MadeWorld) {
      company = chance.pick(world.companies, by: world.companyTail)
      unit = company.units.isEmpty || chance.percent(40) ? nil : chance.pick(company.units)
      authority = chance.pick(MadeWorld.authorities, by: world.authorityTail)
    }
  }

  /// What was done with which data, and what came of it. Only what the first article's language has words for.
  struct Matter: Sendable {
    let categories: [String]
    let action: String
    /// `nil` when nobody has said.
    let affected: Int?
    let fine: Int?
    let legal: String

    init(by chance: inout Chance, in tongue: Tongue, world: MadeWorld) {
      let known = MadeWorld.categories.filter { !tongue["w.\($0)"].isEmpty }
      let drawn = (0..<chance.within(1...4)).map { _ in chance.pick(known, by: world.dataTail) }
      categories = known.filter(drawn.contains)
      action = chance.pick(MadeWorld.actions.filter { !tongue["act.\($0)"].isEmpty }, by: world.actionTail)
      affected = chance.percent(70) ? chance.round(exponents: 2...7) : nil
      fine = chance.percent(55) ? chance.round(exponents: 4...8) : nil
      let statuses = fine == nil ? ["alleged", "settled"] : ["fined", "under_appeal", "paid", "annulled"]
      legal = chance.pick(statuses.filter { !tongue["legal.\($0)"].isEmpty })
    }

    var isViolation: Bool { MadeWorld.violations.contains(action) }
  }

  init(number: Int, seed: UInt64, world: MadeWorld) {
    var chance = Chance(seed: seed, stream: Stream.story(number))
    self.number = number
    hasRecord = chance.percent(60)
    let who = Parties(by: &chance, in: world)
    self.who = who
    let home = Tongue.all.first { $0.code == who.authority.language }
    let other = chance.pick(Tongue.all, by: world.tongueTail)
    tongue = chance.percent(60) ? home ?? other : other
    day = MadeDay(&chance)
    matter = Matter(by: &chance, in: tongue, world: world)
    self.seed = chance.next()
  }
}

extension Chance {
  /// Two significant digits and a power of ten: 5,800,000.
  mutating func round(exponents: ClosedRange<Int>) -> Int {
    var number = within(10...99)
    for _ in 0..<within(exponents) { number *= 10 }
    return number
  }
}

/// The day of an incident and how finely it is known.
struct MadeDay: Sendable {
  let year: Int
  let month: Int
  let day: Int
  let precision: Precision

  enum Precision: Sendable { case day, month, year, aboutYear, uncertainYear, interval, decade }

  /// 2000 to 2026, later years more often.
  init(_ chance: inout Chance) {
    let (a, b) = (chance.below(27), chance.below(27))
    year = 2000 + max(a, b)
    month = chance.within(1...12)
    day = chance.within(1...28)
    precision =
      switch chance.below(100) {
      case ..<35: .day
      case ..<60: .month
      case ..<85: .year
      case ..<90: .aboutYear
      case ..<94: .uncertainYear
      case ..<98: .interval
      default: .decade
      }
  }

  /// The record's date.
  var edtf: String {
    let (yearText, monthText, dayText) = (String(year), MadeDay.two(month), MadeDay.two(day))
    switch precision {
    case .day: return "\(yearText)-\(monthText)-\(dayText)"
    case .month: return "\(yearText)-\(monthText)"
    case .year: return yearText
    case .aboutYear: return "\(yearText)~"
    case .uncertainYear: return "\(yearText)?"
    case .interval: return "\(year - 2)/\(yearText)"
    case .decade: return "\(yearText.dropLast())X"
    }
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// The date as an article writes it: as finely as it is known.
  func words(in tongue: Tongue) -> String {
    let pattern =
      switch precision {
      case .day: "day"
      case .month: "month"
      case .year, .aboutYear, .uncertainYear, .interval, .decade: "year"
      }
    return Blanks(day: self, in: tongue).fill(tongue.word(pattern))
  }

  /// The day an article appears, `days` later; months have 28 days here.
  func later(_ days: Int) -> MadeDay {
    let total = (day - 1) + days
    let months = (month - 1) + total / 28
    return MadeDay(year: min(year + months / 12, 2026), month: months % 12 + 1, day: total % 28 + 1, precision: .day)
  }

  private init(year: Int, month: Int, day: Int, precision: Precision) {
    self.year = year
    self.month = month
    self.day = day
    self.precision = precision
  }
}
