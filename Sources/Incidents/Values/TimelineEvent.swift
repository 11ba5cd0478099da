/// Something that happened, and when.
package struct TimelineEvent: Hashable, Sendable {
  /// What happened.
  package var what: What
  /// When, as finely as it is known.
  package var date: PartialDate

  package init(what: What, date: PartialDate) {
    self.what = what
    self.date = date
  }

  /// The steps of an incident, from its happening to the payment of a penalty.
  package enum What: String, Hashable, Sendable, CaseIterable {
    case occurred, discovered, notified, disclosed, complaint, decision, appeal, paid, published
  }
}
