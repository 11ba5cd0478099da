internal import Incidents

/// What of a draft decides whether it tells of the same incident as another. A class, because thousands are held against one
/// another and none is ever changed.
final class JoinKey: Sendable {
  let family: String?
  let unit: String?
  let amounts: Set<String>
  let counts: Set<Int>
  let actions: Set<Action>
  let occurred: [PartialDate]
  /// Everything dated, for drafts that say not when it happened.
  let dates: [PartialDate]
  let published: PartialDate?

  init(_ candidate: JoinCandidate) {
    var family: String?
    var unit: String?
    var amounts: Set<String> = []
    var counts: Set<Int> = []
    var actions: Set<Action> = []
    var occurred: [PartialDate] = []
    var dates: [PartialDate] = []
    for claim in candidate.draft.claims {
      switch claim.value {
      case .organisation(let role):
        family = family ?? role.name
        unit = unit ?? role.unit
      case .penalty(let penalty):
        if let amount = penalty.money.amount, let currency = penalty.money.currency, penalty.type != .total {
          amounts.insert("\(amount) \(currency)")
        }
      case .affected(let affected):
        if case .exactly(let number) = affected.count, number >= 1000 { counts.insert(number) }
      case .action(let action): actions.insert(action)
      case .occurred(let date): occurred.append(date)
      case .event(let event): dates.append(event.date)
      default: continue
      }
    }
    self.family = family
    self.unit = unit
    self.amounts = amounts
    self.counts = counts
    self.actions = actions
    self.occurred = occurred
    self.dates = dates
    published = candidate.published
  }

  /// Years that a shared action may be told by: of its own dates, and of publication.
  var years: Set<Int> {
    var years: Set<Int> = []
    for date in occurred + dates where date.isWithinAYear {
      if let span = date.years(within: 0...9999) { years.formUnion(span) }
    }
    if let year = published?.latest?.civil.year { years.insert(year) }
    return years
  }

  /// Why the two are one incident; nil when they are not held to be.
  ///
  /// The family must be the same, the dates must not contradict, and a penalty, a count or an action must agree; an action
  /// alone only within a year.
  func grounds(with other: JoinKey) -> [JoinReason.Ground]? {
    guard let family, family == other.family, unit == nil || other.unit == nil || unit == other.unit else { return nil }
    var grounds: [JoinReason.Ground] = [.sameFamily(family)]
    let amount = amounts.isDisjoint(with: other.amounts) ? nil : amounts.intersection(other.amounts).min()
    if let amount { grounds.append(.sameAmount(amount)) }
    guard amount != nil || !contradicts(other) else { return nil }
    if !counts.isDisjoint(with: other.counts), let count = counts.intersection(other.counts).max() {
      grounds.append(.sameCount(count))
    }
    let isSure = grounds.count > 1
    let shared = Action.allCases.first { actions.contains($0) && other.actions.contains($0) }
    guard isSure || (shared != nil && !differ(other)) else { return nil }
    if let shared { grounds.append(.sameAction(shared)) }
    if let date = agreement(other) { grounds.append(.compatibleDates(date.edtf)) } else if !isSure { return nil }
    return grounds
  }

  /// Both name sums in one currency, or both large counts, and none agree.
  private func differ(_ other: JoinKey) -> Bool {
    (!amounts.isEmpty && !other.amounts.isEmpty) || (!counts.isEmpty && !other.counts.isEmpty)
  }

  private func contradicts(_ other: JoinKey) -> Bool {
    guard let mine = occurred.first, let theirs = other.occurred.first else { return false }
    return !occurred.contains { a in other.occurred.contains { a.overlap(with: $0) != .none } }
      && mine.overlap(with: theirs) == .none
  }

  /// A date of one that overlaps a date of the other, or publication within a year.
  private func agreement(_ other: JoinKey) -> PartialDate? {
    let mine = occurred.isEmpty ? dates : occurred
    let theirs = other.occurred.isEmpty ? other.dates : other.occurred
    for date in mine where date.isWithinAYear {
      if theirs.contains(where: { $0.isWithinAYear && date.overlap(with: $0) != .none }) { return date }
    }
    // "Over the last four years" overlaps much and says little.
    if !mine.isEmpty, !theirs.isEmpty { return nil }
    guard occurred.isEmpty || other.occurred.isEmpty, let published, let day = published.latest,
      let otherDay = other.published?.latest,
      abs(day.number - otherDay.number) <= 366
    else { return nil }
    return published
  }
}

extension PartialDate {
  /// No longer than a year, so that an overlap with another such date means something.
  fileprivate var isWithinAYear: Bool {
    guard let earliest, let latest else { return false }
    return latest.number - earliest.number <= 366
  }
}
