internal import Incidents

/// What a word of the lexicon stands for.
enum Meaning: Hashable, Sendable {
  case organisation(Int)
  case authority(Int)
  case country(Int)
  case currency(Int)
  /// A number in words, in thousandths (half is 500).
  case cardinal(Int)
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
  case counted(Counted)
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
  case year, month, day
}

/// Words that decide what a number or a name near them is.
enum Cue: String, Hashable, Sendable, CaseIterable {
  case fine, settlement, damages, pay, redress
  case maximum, hypothetical, proposed, turnover, loss, price, claim, investment, competition, total, each, share
  case compensation, bounty
  case affected, exposed, userBase = "user_base", negation, contrast
  case breach, privacy, lawsuit
  case source, owner, formerly, partner, platform, vendor, similar, separate, previous
  case dismissed, denies, appeal, annulled, upheld, reduced, paid, alleged, admitted
  case watchdog, court, attorney, ministry, company, person, legalForm = "legal_form", title, suffered, criticised,
    unknownCount = "unknown_count"
  case discovered, notified, decided, conversion, climate, stated, against, security, victimCount = "victim_count"
}

extension Cue {
  /// Its place among all, 0...199.
  var number: Int { Cue.numbers[self] ?? 0 }

  private static let numbers: [Cue: Int] = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
