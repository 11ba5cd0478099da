package import Incidents
import Text

/// A report as Markdown: facts with footnotes (as GitHub, Pandoc and Obsidian read them), which hold the quotes and their sources.
package struct MarkdownReport: ExportWriter {
  private var report: Report
  private let hasCharts: Bool

  /// - Parameter hasCharts: whether there are charts before the incidents, as text.
  package init(_ head: ExportHead, title: String, hasCharts: Bool) {
    report = Report(head, title: title)
    self.hasCharts = hasCharts
  }

  package mutating func take(_ incidents: [SourcedIncident]) -> [ExportPiece] {
    report.add(incidents)
    return []
  }

  package mutating func end() -> [ExportPiece] {
    var lines = ["# \(MarkdownReport.escaped(report.title))", ""]
    lines += report.head.lines.map { "- \($0.name): \(MarkdownReport.escaped($0.value))" } + [""]
    if hasCharts {
      let text = ChartText(columns: 78, isPlain: false)
      for chart in report.drawn { lines += ["```text"] + text.lines(of: chart) + ["```", ""] }
    }
    var notes = 0
    for entry in report.incidents { lines += section(entry, notes: &notes) }
    lines += ["## Sources", ""]
    lines += report.sources.enumerated().map { "\($0 + 1). \(MarkdownReport.source($1))" }
    return [ExportPiece(lines.joined(separator: "\n") + "\n")]
  }

  private func section(_ entry: Report.Entry, notes: inout Int) -> [String] {
    let incident = entry.incident
    var lines = ["## \(MarkdownReport.escaped(incident.title))", ""]
    let sums = Labels.totals(entry.totals)
    lines += [
      "*\([Labels.dated(incident.dated), Labels.state(of: incident), sums, incident.id.text].filter { !$0.isEmpty }.map(MarkdownReport.escaped).joined(separator: " · "))*",
      "",
    ]
    lines += Wording.sentences(of: incident).map { "\(MarkdownReport.escaped($0))." }
    if !incident.penalties.isEmpty { lines.append("") }
    let first = notes + 1
    let footnotes = entry.quotes.enumerated().map { "[^\(first + $0)]: \(MarkdownReport.quote($1))" }
    notes += footnotes.count
    for fact in entry.facts {
      let marks = fact.quotes.map { "[^\(first + $0)]" }
      let written = fact.claim.asWritten.map { " (“\(MarkdownReport.escaped($0))”)" } ?? ""
      lines.append(
        "- \(Labels.word(fact.claim.label)): \(MarkdownReport.escaped(fact.claim.text))\(written)\(fact.isDraft ? " *(draft)*" : "")\(marks.joined())"
      )
    }
    if !incident.tags.isEmpty {
      lines.append("- tags: \(incident.tags.map(MarkdownReport.escaped).joined(separator: ", "))")
    }
    if let notes = incident.notes {
      lines += [""] + notes.split(separator: "\n").map { "> \(MarkdownReport.escaped(String($0)))" }
    }
    return lines + [""] + footnotes + (footnotes.isEmpty ? [] : [""])
  }

  private static func quote(_ quote: Report.Quotation) -> String {
    let state = quote.anchor.status == .exact ? "" : ", quote \(quote.anchor.status.rawValue)"
    let stance = quote.evidence.stance.note.map { ", \($0)" } ?? ""
    return
      "“\(escaped(quote.evidence.quote.exact))” — source \(quote.source)\(quote.anchor.page.map { ", p. \($0)" } ?? "")\(state)\(stance)"
  }

  static func source(_ source: ArticleSource) -> String {
    let title = escaped(source.title)
    let linked = SafeAddress.web(source.address).map { "[\(title)](<\($0)>)" } ?? title
    let rest = [
      source.authors.joined(separator: ", "), source.info.outlet ?? "", source.info.published?.date.edtf ?? "",
      source.info.path,
    ]
    return ([linked] + rest.filter { !$0.isEmpty }.map(escaped)).joined(separator: ", ")
  }

  /// On one line, with the signs that Markdown or HTML would obey made plain.
  static func escaped(_ text: String) -> String {
    PlainText.line(text).unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!": "\\\(scalar)"
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      default: String(scalar)
      }
    }.joined()
  }
}
