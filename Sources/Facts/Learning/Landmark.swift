/// What may stand near a value and say what it is: each cue, and the kinds of other words that are found.
///
/// Models know landmarks by their names and not by any language's words, so that what is learned in one language holds in others.
enum Landmark {
  /// Kinds of words that are no cues, behind them in the order of columns.
  enum Other: Int, CaseIterable {
    case organisation, authority, country, currency, data, action, counted, calendar, relative
    /// Authorities of two kinds, apart from all others: those of data protection and those of competition.
    case dataAuthority, competitionAuthority
  }

  static let count = Cue.allCases.count + Other.allCases.count

  /// As they stand in the heads of tables.
  static let names: [String] = Cue.allCases.map(\.rawValue) + Other.allCases.map { "\($0)" }

  /// The place of a found word's kind among all; `nil` for numerals, which are read as numbers.
  static func index(of match: Match) -> Int? {
    let cue = match.group - Meaning.firstCueGroup
    return cue >= 0 ? cue : other(match.meaning).map(index)
  }

  static func index(of cue: Cue) -> Int { cue.number }

  private static func other(_ meaning: Meaning) -> Other? {
    switch meaning {
    case .organisation: .organisation
    case .authority(_, .dpa): .dataAuthority
    case .authority(_, .competition): .competitionAuthority
    case .authority: .authority
    case .country: .country
    case .currency: .currency
    case .data: .data
    case .action: .action
    case .counted: .counted
    case .month, .weekday: .calendar
    case .relative: .relative
    case .region, .cue, .noName, .received, .hint, .cardinal, .fraction, .added, .scale, .letter, .hanDigit, .hanSmall,
      .hanBig:
      nil
    }
  }

  static func index(of other: Other) -> Int { Cue.allCases.count + other.rawValue }
}
