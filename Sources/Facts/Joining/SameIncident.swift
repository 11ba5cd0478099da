internal import Incidents

/// Whether two accounts are of the same incident: the one place where that is judged.
///
/// The task is called record linkage (Fellegi and Sunter, "A Theory for Record Linkage", 1969). Both rules ask for the same
/// organisation, for units and dates that do not contradict, and for something particular that agrees; they differ in what a
/// person's record must be spared: it takes in a draft only for an article in common, for a sum, or for unit, action and
/// month together. What is compared at all is chosen by blocking keys (`DraftBlocks`, `RecordLinker`), which must let through
/// whatever these rules would link.
enum SameIncident {
  /// Days that two dates without more in common may lie apart: a year, leap day included.
  static let longestSpan = 366

  /// What two drafts agree on.
  struct Agreement {
    fileprivate(set) var amount: DraftTraits.Sum?
    fileprivate(set) var count: Int?
    fileprivate(set) var action: Action?
    fileprivate(set) var date: PartialDate?
  }

  // MARK: Draft and draft

  /// What two drafts agree on when they are held to be one incident, else `nil`.
  ///
  /// The parent must be the same, the dates must not contradict, and a penalty, a count, the day when it happened or an action must
  /// agree; an action alone only within a year.
  static func agreement(of draft: DraftTraits, with other: DraftTraits) -> Agreement? {
    guard let parent = draft.parent, parent == other.parent,
      draft.unit == nil || other.unit == nil || draft.unit == other.unit
    else { return nil }
    var found = Agreement()
    found.amount = draft.amounts.first { other.amounts.contains($0) }
    guard found.amount != nil || !contradict(draft, with: other) else { return nil }
    found.count = draft.counts.last { other.counts.contains($0) }
    found.action = draft.firstAction(sharedWith: other)
    let isSure = found.amount != nil || found.count != nil
    let isLike = found.action != nil || draft.isOfSameDay(as: other)
    guard isSure || (isLike && !differ(draft, from: other)) else { return nil }
    found.date = commonDate(of: draft, with: other)
    return isSure || found.date != nil ? found : nil
  }

  /// Both say when it occurred, and not at the same time.
  private static func contradict(_ draft: DraftTraits, with other: DraftTraits) -> Bool {
    !draft.occurred.isEmpty && !other.occurred.isEmpty
      && !draft.occurred.contains { mine in other.occurred.contains { mine.meets($0) } }
  }

  /// Both name sums in one currency, or both large counts, and none agree; counts of one day's incident are corrected as more is
  /// known.
  private static func differ(_ draft: DraftTraits, from other: DraftTraits) -> Bool {
    (!draft.amounts.isEmpty && !other.amounts.isEmpty)
      || (!draft.counts.isEmpty && !other.counts.isEmpty && !draft.isOfSameDay(as: other))
  }

  /// A date of one that overlaps a date of the other, or publication within a year.
  private static func commonDate(of draft: DraftTraits, with other: DraftTraits) -> PartialDate? {
    let mine = draft.occurred.isEmpty ? draft.events : draft.occurred
    let theirs = other.occurred.isEmpty ? other.events : other.occurred
    for span in mine where span.isWithinAYear {
      if theirs.contains(where: { $0.isWithinAYear && span.meets($0) }) { return span.date }
    }
    // "Over the last four years" overlaps much and says little.
    if !mine.isEmpty, !theirs.isEmpty { return nil }
    guard draft.occurred.isEmpty || other.occurred.isEmpty, let published = draft.published,
      let day = published.latest, let otherDay = other.published?.latest,
      abs(day.number - otherDay.number) <= longestSpan
    else { return nil }
    return published
  }

  // MARK: Draft and record

  /// What an agreement of a draft with a record weighs: each more than all that stand below it together, so that the better
  /// of two records is the one that shares the more particular thing. Set by hand; to be learned from people's decisions.
  private enum Weight {
    static let article = 8
    static let amount = 4
    static let unit = 2
    static let action = 1
    static let date = 1
    /// What makes a link at all.
    static let link = 1
  }

  /// How surely a record tells of the same incident as a draft; 0 when it does not. A shared article counts most; without
  /// it an amount must agree, or the unit, an action and a date known to the month.
  static func score(of draft: IncidentTraits, with record: IncidentTraits) -> Int {
    guard let mine = draft.roles.first, let theirs = record.roles.first(where: { $0.name == mine.name }),
      mine.unit == nil || theirs.unit == nil || mine.unit == theirs.unit
    else { return 0 }
    let sharesAmount = !draft.amounts.isDisjoint(with: record.amounts)
    let overlap = draft.date.flatMap { date in record.date.map { date.overlap(with: $0) } }
    if overlap == PartialDate.Overlap.none, !sharesAmount { return 0 }
    let sharesAction = !draft.actions.isDisjoint(with: record.actions)
    let sharesUnit = mine.unit == theirs.unit
    let sharesArticle = !draft.articles.isDisjoint(with: record.articles)
    let isDated = draft.isDatedToTheMonth && overlap != nil
    guard sharesArticle || sharesAmount || (sharesUnit && sharesAction && isDated) else { return 0 }
    return Weight.link + (sharesArticle ? Weight.article : 0) + (sharesAmount ? Weight.amount : 0)
      + (sharesUnit ? Weight.unit : 0) + (sharesAction ? Weight.action : 0) + (overlap != nil ? Weight.date : 0)
  }
}
