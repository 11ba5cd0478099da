import Incidents

/// Lays what the program found beside what people recorded: the record wins field by field, drafts propose.
enum DraftDesk {
  /// `articles/a b.txt` becomes `draft-articles-a-b`.
  static func draftName(_ path: String) -> String {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    return "draft-" + String(stem.map { $0.isLetter || $0.isNumber ? $0 : "-" })
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
