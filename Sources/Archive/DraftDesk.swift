import Incidents

/// Lays what the program found beside what people recorded: the record wins field by field, drafts propose.
enum DraftDesk {
  /// `articles/a b.txt` becomes `draft-articles-a-b`.
  static func draftName(_ path: String) -> String {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    return "draft-" + String(stem.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  /// How surely a record tells of the same incident; 0 when it does not. A shared article counts most; without it an amount
  /// must agree, or the unit, an action and a date known to the month.
  static func score(_ draft: Incident, _ record: Incident) -> Int {
    guard let mine = draft.responsible.first,
      let theirs = record.responsible.first(where: { Fold.text($0.name) == Fold.text(mine.name) }),
      mine.unit == nil || theirs.unit == nil || mine.unit.map(Fold.text) == theirs.unit.map(Fold.text)
    else { return 0 }
    let sharesAmount = !amounts(draft).isDisjoint(with: amounts(record))
    let overlap = draft.date.flatMap { a in record.date.map { a.overlap(with: $0) } }
    if overlap == PartialDate.Overlap.none, !sharesAmount { return 0 }
    let sharesAction = !Set(draft.actions).isDisjoint(with: record.actions)
    let sharesUnit = mine.unit == theirs.unit
    let sharesArticle = !Set(draft.articles).isDisjoint(with: record.articles)
    let isDated = (draft.date?.precision ?? .interval) >= .month && overlap != nil
    guard sharesArticle || sharesAmount || (sharesUnit && sharesAction && isDated) else { return 0 }
    return 1 + (sharesArticle ? 8 : 0) + (sharesAmount ? 4 : 0) + (sharesUnit ? 2 : 0) + (sharesAction ? 1 : 0)
      + (overlap != nil ? 1 : 0)
  }

  private static func amounts(_ incident: Incident) -> Set<String> {
    Set(
      incident.penalties.filter { $0.type != .total }.compactMap { penalty in
        penalty.money.amount.map { "\($0) \(penalty.money.currency ?? "")" }
      })
  }

  /// Values for fields that the record leaves open. They are drafts, and no count or sum takes them in.
  static func propose(_ draft: Incident, to record: Incident) -> Incident {
    var incident = record
    let known = Set(record.claims.map(\.field))
    for var claim in draft.claims where !known.contains(claim.field) {
      claim.review = .draft
      incident.claims.append(claim)
    }
    for path in draft.articles where !incident.articles.contains(path) { incident.articles.append(path) }
    return incident
  }
}
