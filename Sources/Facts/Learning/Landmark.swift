/// What may stand near a value and say what it is: each cue, and the kinds of other words that are found.
///
/// Models know landmarks by their names and not by any language's words, so that what is learned in one language holds in others.
enum Landmark {
  /// Kinds of words that are no cues, behind them in the order of columns.
  private enum Other: Int, CaseIterable {
    case organisation, authority, country, currency, data, action, counted, calendar, relative
  }

  static let count = Cue.allCases.count + Other.allCases.count

  /// As they stand in the heads of tables.
  static let names: [String] = Cue.allCases.map(\.rawValue) + Other.allCases.map { "\($0)" }

  /// The place of a word's kind among all; `nil` for numerals, which are read as numbers.
  static func index(of meaning: Meaning) -> Int? {
    switch meaning {
    case .cue(let cue): cue.number
    case .organisation: index(of: .organisation)
    case .authority: index(of: .authority)
    case .country: index(of: .country)
    case .currency: index(of: .currency)
    case .data: index(of: .data)
    case .action: index(of: .action)
    case .counted: index(of: .counted)
    case .month, .weekday: index(of: .calendar)
    case .relative: index(of: .relative)
    case .noName, .cardinal, .fraction, .added, .scale, .letter, .hanDigit, .hanSmall, .hanBig: nil
    }
  }

  static func index(of cue: Cue) -> Int { cue.number }

  private static func index(of other: Other) -> Int { Cue.allCases.count + other.rawValue }
}
