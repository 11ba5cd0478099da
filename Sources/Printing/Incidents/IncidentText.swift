package import Incidents
package import Search

/// Incidents for people, as lines of plain text.
package enum IncidentText {
  /// One incident of a list on one line.
  package static func row(of incident: IncidentSummary) -> String {
    let cells = [
      "\(incident.isPossible ? "?" : " ")\(Labels.dated(incident.dated))",
      Labels.organisations(incident.organisations), incident.title, Labels.totals(incident.totals),
      incident.legalStatus?.wording ?? "", incident.review.rawValue, incident.id.text,
    ]
    return cells.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// How many incidents, what their penalties add up to, the query and the archive: what makes the list one that can be cited.
  package static func sum(of listing: Listing, in root: String) -> String {
    let sums = Labels.sums(listing.totals)
    let parts = [
      Labels.counted(listing.count, "incident"), sums.isEmpty ? "" : "penalties \(sums)",
      listing.filter.query.description, root,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// An incident with the sentence behind each fact.
  package static func lines(of detail: IncidentDetail) -> [String] {
    let incident = detail.incident
    var lines = [incident.title, "\(incident.id) · \(Labels.state(of: incident))"]
    let conflicts = incident.conflicts
    for field in Field.allCases {
      for (index, anchors) in detail.anchors.enumerated() where incident.claims[index].field == field {
        let claim = incident.claims[index]
        let sign = claim.differs(from: incident.review) ? "  [\(claim.review?.rawValue ?? "")]" : ""
        lines += [
          "", "\(Labels.word(claim.label)): \(claim.text)" + (claim.asWritten.map { "  “\($0)”" } ?? "") + sign,
        ]
        if let why = Labels.outsideSums(claim, of: incident) { lines.append("    \(why)") }
        if let reason = claim.reason { lines.append("    \(reason)") }
        for conflict in conflicts where conflict.contains(index) {
          let others = conflict.filter { $0 != index }.map { incident.claims[$0].text }
          lines.append("    disagrees with \(others.joined(separator: ", "))")
        }
        lines += zip(claim.evidence, anchors).map { quote(from: $0, standing: $1) }
      }
    }
    if !incident.tags.isEmpty { lines += ["", "tags: \(incident.tags.joined(separator: ", "))"] }
    if let notes = incident.notes {
      // Marked, so that no line of them can be taken for a fact or a quote.
      lines += [""] + notes.split(separator: "\n", omittingEmptySubsequences: false).map { "note: \($0)" }
    }
    return lines + [""] + articles(of: detail)
  }

  /// Each article, with what a person noted of it.
  private static func articles(of detail: IncidentDetail) -> [String] {
    let paths = detail.incident.articles
    let noted = ArticleInfo.noted(of: paths.map { path in detail.articles.first { $0.path == path } })
    return zip(paths, noted).flatMap { path, lines in [path] + lines.map { "    \($0)" } }
  }

  private static func quote(from evidence: Evidence, standing anchor: Anchor) -> String {
    let stance = evidence.stance.note.map { ", \($0)" } ?? ""
    return
      "    [\(anchor.status.rawValue)\(stance)] “\(evidence.quote.exact)”  \(evidence.article)\(anchor.page.map { ", p. \($0)" } ?? "")"
  }
}
