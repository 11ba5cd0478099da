internal import Facts
import Incidents

/// Lays what the program found beside what people recorded: the record wins field by field, drafts propose.
struct DraftDesk {
  /// What the finding of facts gave for one article.
  struct Found: Sendable {
    let path: String
    let facts: ArticleFacts
    let shingles: Shingles
    let published: PartialDate?
  }

  /// Records with proposals, and the drafts that no record covers.
  struct Result {
    var records: [Incident]
    var drafts: [(incident: Incident, independentSources: Int)]
  }

  static func lay(_ found: [Found], beside records: [Incident]) -> Result {
    var candidates: [JoinCandidate] = []
    var incidents: [Incident] = []
    for article in found {
      let drafted = article.facts.incidents(named: draftName(article.path))
      for (draft, incident) in zip(article.facts.incidents, drafted) {
        candidates.append(JoinCandidate(draft: draft, shingles: article.shingles, published: article.published))
        incidents.append(incident)
      }
    }
    var result = Result(records: records, drafts: [])
    for joined in IncidentJoiner.join(candidates) {
      guard let draft = IncidentJoiner.merge(joined, incidents) else { continue }
      if let record = bestRecord(for: draft, among: records) {
        result.records[record] = propose(draft, to: result.records[record])
      } else {
        result.drafts.append((draft, joined.independentSources))
      }
    }
    return result
  }

  /// Articles of the incident that are no copies of one another.
  static func independentSources(of incident: Incident, _ found: [Found]) -> Int {
    var originals: [Shingles] = []
    for article in found where incident.articles.contains(article.path) {
      if !originals.contains(where: { $0.isCopy(of: article.shingles) }) { originals.append(article.shingles) }
    }
    return originals.count
  }

  /// `articles/a b.txt` becomes `draft-articles-a-b`.
  private static func draftName(_ path: String) -> String {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    return "draft-" + String(stem.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  /// The record that tells of the same incident. A shared article counts most; without it an amount must agree, or the unit,
  /// an action and a date known to the month.
  private static func bestRecord(for draft: Incident, among records: [Incident]) -> Int? {
    let scored = records.indices.map { (index: $0, score: score(draft, records[$0])) }
    guard let best = scored.max(by: { $0.score < $1.score }), best.score > 0 else { return nil }
    return best.index
  }

  private static func score(_ draft: Incident, _ record: Incident) -> Int {
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
  private static func propose(_ draft: Incident, to record: Incident) -> Incident {
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
