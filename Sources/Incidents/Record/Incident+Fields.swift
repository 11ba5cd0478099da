/// Reading an incident's claims by field. Values a person rejected are left out.
extension Incident {
  /// Claims that stand: neither rejected nor left for another value. What a draft proposes for a field that its record leaves open
  /// is among them, marked as a draft.
  package var standing: some Sequence<Claim> { claims.lazy.filter(\.stands) }

  /// Breach, violation or both.
  package var kinds: [Kind] { values { if case .kind(let kind) = $0 { kind } else { nil } } }
  /// When it happened, the chosen date first.
  package var occurred: [PartialDate] { values { if case .occurred(let date) = $0 { date } else { nil } } }
  /// All organisations with their roles, in the record's order.
  package var organisations: [OrganisationRole] {
    values { if case .organisation(let organisation) = $0 { organisation } else { nil } }
  }
  /// Authorities and courts, by name.
  package var regulators: [String] { values { if case .regulator(let name) = $0 { name } else { nil } } }
  /// What data.
  package var dataCategories: [DataCategory] { values { if case .data(let category) = $0 { category } else { nil } } }
  /// Whose data, in words.
  package var subjects: [String] { values { if case .subjects(let words) = $0 { words } else { nil } } }
  /// How many of whom; several where sources or units differ.
  package var affected: [AffectedCount] { values { if case .affected(let count) = $0 { count } else { nil } } }
  /// What was done.
  package var actions: [Action] { values { if case .action(let action) = $0 { action } else { nil } } }
  /// Penalties with their parts and totals: `CurrencyTotal` counts each once.
  package var penalties: [Penalty] { values { if case .penalty(let penalty) = $0 { penalty } else { nil } } }

  /// The penalties that sums are made of: what was imposed or agreed and stands, once. A rejected incident counts nowhere.
  package var summedPenalties: [Penalty] { penaltiesWithReview.map(\.penalty) }

  /// The same, and whether a person vouches for each.
  package var penaltiesWithReview: [(penalty: Penalty, isReviewed: Bool)] {
    guard review != .rejected else { return [] }
    let last = legalStatuses.last
    return standing.compactMap { claim in
      guard case .penalty(let penalty) = claim.value, (penalty.status ?? last)?.leavesPenaltiesStanding ?? true else {
        return nil
      }
      if penaltyToldAgain(by: claim) != nil { return nil }
      return (penalty, (claim.review ?? review) == .reviewed)
    }
  }

  /// The status for which a penalty that is shown is in no sum; `nil` for every other claim. O(claims).
  package func statusOutsideSums(of claim: Claim) -> LegalStatus? {
    guard review != .rejected, claim.stands, case .penalty(let penalty) = claim.value, penalty.money.amount != nil,
      let status = penalty.status ?? legalStatuses.last, !status.leavesPenaltiesStanding
    else { return nil }
    return status
  }

  /// What happened when, in the record's order.
  package var events: [TimelineEvent] { values { if case .event(let event) = $0 { event } else { nil } } }
  /// How far the law has got.
  package var legalStatuses: [LegalStatus] { values { if case .legalStatus(let status) = $0 { status } else { nil } } }
  /// ISO 3166 codes.
  package var countries: [String] { values { if case .country(let country) = $0 { country } else { nil } } }

  /// The organisations answerable for the incident, in the record's order.
  package var responsible: [OrganisationRole] {
    organisations.filter { [.controller, .processor, .victim, .actor].contains($0.role) }
  }

  /// When it happened, or else the earliest thing known to have happened about it, an article's publication last: what lists sort
  /// and filter by.
  package var dated: TimelineEvent? {
    if let date = occurred.first { return TimelineEvent(what: .occurred, date: date) }
    if let known = events.first(where: { $0.what == .occurred }) { return known }
    let own = events.filter { $0.what != .published }
    return (own.isEmpty ? events : own).min {
      ($0.date.earliest?.number ?? .min) < ($1.date.earliest?.number ?? .min)
    }
  }

  /// The date of that.
  package var date: PartialDate? { dated?.date }

  /// Every date that belongs to the incident, with its role; the year filter goes through all of them.
  package var allDates: [PartialDate] {
    occurred + events.map(\.date) + penalties.compactMap(\.date)
  }

  private func values<T>(_ pick: (Claim.Value) -> T?) -> [T] {
    standing.compactMap { pick($0.value) }
  }
}
