internal import Incidents

/// What of a draft decides whether it tells of the same incident as another, in a form that is compared without allocating:
/// in a large archive thousands are held against one another.
final class JoinKey: Sendable {
  let family: String?
  private let unit: String?
  let amounts: [Sum]
  let counts: [Int]
  /// A bit for each action, in the order of `Action.allCases`.
  private let actionBits: UInt64
  private let occurred: [Span]
  /// Everything dated, for drafts that say not when it happened.
  private let dates: [Span]
  private let published: PartialDate?

  /// An amount of a currency.
  struct Sum: Hashable, Comparable, Sendable {
    let amount: Amount
    let currency: String

    static func < (a: Sum, b: Sum) -> Bool { (a.amount, a.currency) < (b.amount, b.currency) }
  }

  /// - Parameter intern: gives one and the same string for equal ones, so that equal names are seen to be equal at once.
  init(_ candidate: JoinCandidate, intern: (String) -> String) {
    let claims = candidate.draft.claims
    let organisation = claims.lazy.compactMap(\.organisation).first
    family = organisation.map { intern($0.name) }
    unit = claims.lazy.compactMap { $0.organisation?.unit }.first.map(intern)
    amounts = Set(claims.compactMap(\.sum)).sorted()
    counts = Set(claims.compactMap(\.largeCount)).sorted()
    actionBits = claims.reduce(0) { bits, claim in
      guard case .action(let action) = claim.value else { return bits }
      return bits | 1 << UInt64(Action.allCases.firstIndex(of: action) ?? 63)
    }
    occurred = claims.compactMap { claim in
      if case .occurred(let date) = claim.value { Span(date) } else { nil }
    }
    dates = claims.compactMap { claim in
      if case .event(let event) = claim.value { Span(event.date) } else { nil }
    }
    published = candidate.published
  }

  /// A date as the days it can mean; an open end lies beyond every day.
  private struct Span: Sendable {
    let start: Int
    let end: Int
    let date: PartialDate

    init(_ date: PartialDate) {
      start = date.earliest?.number ?? .min
      end = date.latest?.number ?? .max
      self.date = date
    }

    func meets(_ other: Span) -> Bool { start <= other.end && other.start <= end }

    /// No longer than a year, so that an overlap with another such span means something.
    var isWithinAYear: Bool { start != .min && end != .max && end - start <= 366 }
  }

  var actions: [Action] {
    Action.allCases.indices.filter { actionBits & (1 << UInt64($0)) != 0 }.map { Action.allCases[$0] }
  }

  /// Years that a shared action may be told by: of its own dates, and of publication.
  var years: Set<Int> {
    var years: Set<Int> = []
    for span in occurred + dates where span.isWithinAYear {
      if let found = span.date.years(within: 0...9999) { years.formUnion(found) }
    }
    if let year = published?.latest?.civil.year { years.insert(year) }
    return years
  }

  /// What two drafts agree on.
  struct Agreement {
    fileprivate(set) var amount: Sum?
    fileprivate(set) var count: Int?
    fileprivate(set) var action: Action?
    fileprivate(set) var date: PartialDate?
  }

  /// What the two agree on when they are held to be one incident, else `nil`.
  ///
  /// The family must be the same, the dates must not contradict, and a penalty, a count or an action must agree; an action
  /// alone only within a year.
  func agreement(with other: JoinKey) -> Agreement? {
    guard let family, family == other.family, unit == nil || other.unit == nil || unit == other.unit else { return nil }
    var found = Agreement()
    found.amount = amounts.first { other.amounts.contains($0) }
    guard found.amount != nil || !contradicts(other) else { return nil }
    found.count = counts.last { other.counts.contains($0) }
    let shared = actionBits & other.actionBits
    if shared != 0, shared.trailingZeroBitCount < Action.allCases.count {
      found.action = Action.allCases[shared.trailingZeroBitCount]
    }
    let isSure = found.amount != nil || found.count != nil
    guard isSure || (found.action != nil && !differs(from: other)) else { return nil }
    found.date = commonDate(other)
    return isSure || found.date != nil ? found : nil
  }

  /// Both name sums in one currency, or both large counts, and none agree.
  private func differs(from other: JoinKey) -> Bool {
    (!amounts.isEmpty && !other.amounts.isEmpty) || (!counts.isEmpty && !other.counts.isEmpty)
  }

  private func contradicts(_ other: JoinKey) -> Bool {
    !occurred.isEmpty && !other.occurred.isEmpty
      && !occurred.contains { mine in other.occurred.contains { mine.meets($0) } }
  }

  /// A date of one that overlaps a date of the other, or publication within a year.
  private func commonDate(_ other: JoinKey) -> PartialDate? {
    let mine = occurred.isEmpty ? dates : occurred
    let theirs = other.occurred.isEmpty ? other.dates : other.occurred
    for span in mine where span.isWithinAYear {
      if theirs.contains(where: { $0.isWithinAYear && span.meets($0) }) { return span.date }
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

extension Claim {
  fileprivate var organisation: OrganisationRole? {
    if case .organisation(let role) = value { role } else { nil }
  }

  /// A penalty's amount; totals are told by their parts.
  fileprivate var sum: JoinKey.Sum? {
    guard case .penalty(let penalty) = value, penalty.type != .total, let amount = penalty.money.amount,
      let currency = penalty.money.currency
    else { return nil }
    return JoinKey.Sum(amount: amount, currency: currency)
  }

  fileprivate var largeCount: Int? {
    guard case .affected(let affected) = value, case .exactly(let number) = affected.count, number >= 1000 else {
      return nil
    }
    return number
  }
}
