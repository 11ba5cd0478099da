/// What a word says of a number or a name near it. The raw value is the label in the word lists.
enum Cue: String, Hashable, Sendable, CaseIterable {
  /// Money that was imposed, agreed, awarded or paid.
  case fine, settlement, damages, pay, redress
  /// Money that is something else than a penalty, or a penalty that is not (yet) one.
  case maximum, hypothetical, periodic, proposed, averted, turnover, loss, price, claim, investment, competition,
    compensation,
    bounty
  /// How sums belong together: a sum of sums, a sum for each, a part; the same sum in another currency.
  case total, each, share, conversion
  /// A sum that is a part of the one before it.
  case ofWhich = "of_which"
  /// What was made better since.
  case improved
  /// What has grown: its numbers are the old and the new one, no range.
  case raised
  /// Who or what is touched, and who merely uses a service; what denies it, and where the denial ends.
  case affected, exposed, userBase = "user_base", negation, untouched, contrast, unknownCount = "unknown_count"
  /// What a story is about.
  case breach, privacy, lawsuit, climate
  /// What an organisation is beside the name: who reports, owns, works with, is the place of, supplies.
  case source, owner, formerly, partner, platform, vendor
  /// How a sentence goes with those before it.
  case similar, separate, previous
  /// The law's course, and what people did and said.
  case noAdmission = "no_admission", appeal, annulled, upheld, reduced, paid, alleged, dismissed
  case discovered, notified, decided, stated
  /// What a year may belong to that is no year of an incident.
  case founded, law
  /// What makes a run of capitals the name of somebody.
  case watchdog, company, person, legalForm = "legal_form", suffered, against
}

extension Cue {
  /// Its place among all cases.
  var number: Int { Cue.numbers[self] ?? 0 }

  private static let numbers: [Cue: Int] = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
