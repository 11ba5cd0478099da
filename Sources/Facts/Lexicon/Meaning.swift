internal import Incidents

/// What a word of the lexicon stands for.
enum Meaning: Hashable, Sendable {
  case organisation(Int)
  /// Its place in the lexicon, and its kind.
  case authority(Int, Authority.Kind)
  /// A word that holds a name and is none: 三星级.
  case noName
  /// The place of the country in the lexicon.
  case country(Int)
  /// A state, region or city: the place of its country.
  case region(Int)
  case currency(Int)
  /// A number in words, in thousandths (half is 500).
  case cardinal(Int)
  /// A part of one, in thousandths, said with "and" behind a number or with "of a" before a scale.
  case fraction(Int)
  /// The same, put right behind a number: buçuk, rưỡi.
  case added(Int)
  /// What multiplies the number before it.
  case scale(Int)
  /// A scale that counts only right behind digits: the "m" of "$52m".
  case letter(Int)
  /// Han and Hangul numerals: digits, ten to thousand, and the myriads.
  case hanDigit(Int), hanSmall(Int), hanBig(Int)
  case month(Int)
  case weekday(Int)
  case relative(RelativeDate)
  case data(DataCategory)
  case action(Action)
  /// A word that may tell of an action and mostly does not: "vulnerability", "data collection". No landmark and no part of a name.
  case hint(Action)
  case counted(Counted)
  /// Who gets a sum and does not pay it: "Ohio will receive $2 million". No cue, so that no model looks at it.
  case received
  case cue(Cue)
}

/// What a count may count.
enum Counted: String, Hashable, Sendable, CaseIterable {
  case people, accounts, records, devices, employees, advertisers
}

/// A date said against the day of publication.
enum RelativeDate: String, Hashable, Sendable, CaseIterable {
  case today, yesterday, lastWeek = "last_week", lastMonth = "last_month", lastYear = "last_year"
  case thisYear = "this_year", thisMonth = "this_month", yearBefore = "year_before"
  case lastYears = "last_years"
}

extension Meaning {
  var isOrganisation: Bool { if case .organisation = self { true } else { false } }

  /// Of an organisation or an authority that is known.
  var isName: Bool { if case .authority = self { true } else { isOrganisation } }

  /// Matches compete only within their group: a word inside a longer one of its group is not found by itself.
  private enum Group: Int {
    case name, country, currency, data, cardinal, scale, counted, calendar, hanNumeral, relativeDate, action, fraction
    case received, hint
    /// The first of the cues, each of which is a group of its own.
    case firstCue
  }

  /// The group's number, below `groupCount`.
  var group: Int {
    switch self {
    case .organisation, .authority, .noName: Group.name.rawValue
    case .country, .region: Group.country.rawValue
    case .currency: Group.currency.rawValue
    case .data: Group.data.rawValue
    case .cardinal: Group.cardinal.rawValue
    case .scale, .letter: Group.scale.rawValue
    case .counted: Group.counted.rawValue
    case .month, .weekday: Group.calendar.rawValue
    case .fraction, .added: Group.fraction.rawValue
    case .hanDigit, .hanSmall, .hanBig: Group.hanNumeral.rawValue
    case .relative: Group.relativeDate.rawValue
    case .action: Group.action.rawValue
    case .received: Group.received.rawValue
    case .hint: Group.hint.rawValue
    case .cue(let cue): Group.firstCue.rawValue + cue.number
    }
  }

  /// The number of the first cue's group: those of the others follow in the order of `Cue.allCases`.
  static var firstCueGroup: Int { Group.firstCue.rawValue }

  static var groupCount: Int { Group.firstCue.rawValue + Cue.allCases.count }
}
