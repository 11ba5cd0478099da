/// Something that happened, and when.
package struct TimelineEvent: Hashable, Sendable {
  package var what: What
  package var date: PartialDate

  package init(what: What, date: PartialDate) {
    self.what = what
    self.date = date
  }

  package enum What: String, Hashable, Sendable, CaseIterable {
    case occurred, discovered, notified, disclosed, complaint, decision, appeal, paid
  }
}
