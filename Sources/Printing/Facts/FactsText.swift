import Facts
import Incidents
import Text

/// Facts for people: incidents with their claims, each above the sentence it comes from.
package enum FactsText {
  /// Several lines and an empty one, which sets articles apart; no control character of a file is in them.
  static func text(_ line: FactsLine) -> String {
    var lines = [clean(line.title ?? "(no headline)")]
    let source = [line.published, line.language, line.path].compactMap { $0 }.map(clean).joined(separator: " | ")
    lines.append(source)
    if let error = line.error { return clean("\(line.path): \(error)") }
    if line.incidents.isEmpty { lines.append("  No incident was found.") }
    for incident in line.incidents {
      lines.append("")
      lines.append("  \(clean(incident.title))")
      for claim in incident.claims { lines += self.lines(claim) }
    }
    let others = line.other_amounts.map { "\(clean($0.as_written ?? "")) (\($0.what ?? "other"))" }
    if !others.isEmpty { lines.append("\n  Other sums: \(others.joined(separator: ", "))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ claim: FactsIncident.Statement) -> [String] {
    let written = claim.as_written.map { " [\(clean($0))]" } ?? ""
    let head = "    \(claim.field): \(clean(claim.value))\(written)"
    guard let exact = claim.exact else { return [head] }
    return [head, "      \"\(clean(exact))\"\(claim.page.map { "  p. \($0)" } ?? "")"]
  }

  private static func clean(_ text: String) -> String { VisibleText.line(text) }
}
