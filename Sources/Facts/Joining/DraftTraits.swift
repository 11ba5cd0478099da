internal import Incidents

/// What of a draft decides whether it tells of the same incident as another, in a form that is compared without allocating:
/// in a large archive thousands are held against one another.
final class DraftTraits: Sendable {
  let parent: String?
  let unit: String?
  let amounts: [Sum]
  /// Counts large enough to be one incident's own.
  let counts: [Int]
  let occurred: [Span]
  /// Everything else dated, for drafts that say not when it happened.
  let events: [Span]
  let published: PartialDate?
  /// A bit for each action, in the order of `Action.allCases`.
  private let actionBits: UInt64

  /// Smaller counts are found in too many stories.
  fileprivate static let leastTellingCount = 1000
  /// Years of the calendar that dates are written in.
  private static let allYears = 0...9999

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
    parent = organisation.map { intern($0.name) }
    unit = claims.lazy.compactMap { $0.organisation?.unit }.first.map(intern)
    amounts = Set(claims.compactMap(\.sum)).sorted()
    counts = Set(claims.compactMap(\.tellingCount)).sorted()
    actionBits = claims.reduce(0) { bits, claim in
      guard case .action(let action) = claim.value else { return bits }
      return bits | DraftTraits.bit(of: action)
    }
    occurred = claims.compactMap { claim in
      if case .occurred(let date) = claim.value { Span(date) } else { nil }
    }
    events = claims.compactMap { claim in
      if case .event(let event) = claim.value, event.what != .published { Span(event.date) } else { nil }
    }
    published = candidate.published
  }

  private static func bit(of action: Action) -> UInt64 {
    Action.allCases.firstIndex(of: action).map { 1 << UInt64($0) } ?? 0
  }

  /// A date as the days it can mean; an open end lies beyond every day.
  struct Span: Sendable {
    private let start: Int
    private let end: Int
    let date: PartialDate

    fileprivate init(_ date: PartialDate) {
      start = date.earliest?.number ?? .min
      end = date.latest?.number ?? .max
      self.date = date
    }

    func meets(_ other: Span) -> Bool { start <= other.end && other.start <= end }

    /// No longer than a year, so that an overlap with another such span means something.
    var isWithinAYear: Bool { start != .min && end != .max && end - start <= SameIncident.longestSpan }
  }

  /// On which it happened, as far as that is known to the day.
  var days: [PartialDate] { occurred.map(\.date).filter { $0.precision == .day } }

  /// Both say on which day it happened, and on the same one.
  func isOfSameDay(as other: DraftTraits) -> Bool { days.contains { other.days.contains($0) } }

  var actions: [Action] {
    Action.allCases.indices.filter { actionBits & (1 << UInt64($0)) != 0 }.map { Action.allCases[$0] }
  }

  /// The first action, in the order of `Action.allCases`, that both tell of.
  func firstAction(sharedWith other: DraftTraits) -> Action? {
    let shared = actionBits & other.actionBits
    return shared == 0 ? nil : Action.allCases[shared.trailingZeroBitCount]
  }

  /// Years that a shared action may be told by: of its own dates, and of publication.
  var years: Set<Int> {
    var years: Set<Int> = []
    for span in occurred + events where span.isWithinAYear {
      if let found = span.date.years(within: DraftTraits.allYears) { years.formUnion(found) }
    }
    if let year = published?.latest?.civil.year { years.insert(year) }
    return years
  }
}

extension Claim {
  fileprivate var organisation: OrganisationRole? {
    if case .organisation(let role) = value { role } else { nil }
  }

  /// A penalty's amount; totals are told by their parts.
  fileprivate var sum: DraftTraits.Sum? {
    guard case .penalty(let penalty) = value, penalty.type != .total, let amount = penalty.money.amount,
      let currency = penalty.money.currency
    else { return nil }
    return DraftTraits.Sum(amount: amount, currency: currency)
  }

  fileprivate var tellingCount: Int? {
    guard case .affected(let affected) = value, case .exactly(let number) = affected.count,
      number >= DraftTraits.leastTellingCount
    else { return nil }
    return number
  }
}
