internal import CTemplates
package import Incidents
internal import Mustache

/// A report as one HTML file that needs nothing from elsewhere, by a template: ours, or an office's own.
package struct HTMLReport: ExportWriter {
  private let template: MustacheTemplate
  private var report: Report

  /// - Parameter template: in Mustache's language; `nil` for our own.
  /// - Throws: `ExportFailure` where the template is not understood, with the place.
  package init(_ head: ExportHead, title: String, template: String?) throws(ExportFailure) {
    do { self.template = try MustacheTemplate(string: template ?? HTMLReport.template) } catch {
      throw HTMLReport.failure(error)
    }
    report = Report(head, title: title)
  }

  /// Our own template, to begin one's own with.
  package static var template: String {
    var length = 0
    guard let bytes = unsafe report_template(&length) else { return "" }
    return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }

  private static func failure(_ error: any Error) -> ExportFailure {
    guard let parsing = error as? MustacheTemplate.ParserError else {
      return ExportFailure(description: "the template is not understood: \(error)")
    }
    let place = parsing.context
    return ExportFailure(
      description:
        "the template is not understood in line \(place.lineNumber), column \(place.columnNumber): \(parsing.error)")
  }

  package mutating func take(_ incidents: [SourcedIncident]) -> [ExportPiece] {
    report.add(incidents)
    return []
  }

  package mutating func end() -> [ExportPiece] { [ExportPiece(template.render(ReportContext.values(of: report)))] }
}

/// What a template may name; the manual lists it.
private enum ReportContext {
  static func values(of report: Report) -> [String: Any] {
    let charts = charts(of: report)
    return [
      "title": line(report.title), "program": line(report.head.program),
      "about": report.head.lines.map { ["name": $0.name, "value": line($0.value)] },
      "counted": Labels.counted(report.incidents.count, "incident"), "hasCharts": !charts.isEmpty, "charts": charts,
      "incidents": report.incidents.enumerated().map { entry($1, number: $0 + 1) },
      "sources": report.sources.enumerated().map { source($1, number: $0 + 1) },
    ]
  }

  private static func line(_ text: String) -> String { PlainText.line(text) }

  private static func charts(of report: Report) -> [[String: Any]] {
    var number = 0
    return report.drawn.flatMap { chart in
      chart.groups.filter { !$0.bars.isEmpty }.enumerated().map { place, group in
        number += 1
        let title = chart.title(of: group)
        let left = group.left > 0 ? ["\(Labels.grouped(group.left)) more, smaller, not shown"] : []
        return [
          "title": title, "svg": ChartPicture.svg(of: group, titled: title, id: "chart-\(number)"),
          // Once for all currencies.
          "notes": left + (place == 0 ? [chart.notes.joined(separator: "; ")] : []),
        ]
      }
    }
  }

  private static func entry(_ entry: Report.Entry, number: Int) -> [String: Any] {
    let incident = entry.incident
    let sums = Labels.totals(entry.totals)
    var values: [String: Any] = [
      "anchor": "incident-\(number)", "id": line(incident.id.text), "title": line(incident.title),
      "date": Labels.dated(incident.dated), "dateKey": incident.date?.earliest.map { PartialDate($0).edtf } ?? "",
      "company": line(Labels.organisations(incident.responsible)),
      "authority": line(incident.regulators.joined(separator: "; ")),
      "sums": sums, "sumKey": entry.totals.first.map { "\($0.amount)" } ?? "",
      "status": incident.legalStatuses.last?.wording ?? "", "review": incident.review.rawValue,
      "isDraft": incident.review == .draft,
      "meta": line(
        [Labels.dated(incident.dated), Labels.state(of: incident), sums, incident.id.text].filter { !$0.isEmpty }
          .joined(separator: " · ")),
      "wording": Wording.sentences(of: incident).map(line),
      "facts": entry.facts.map { fact($0, of: number) },
      "quotes": entry.quotes.enumerated().map { quote($1, mark: $0 + 1, of: number) },
    ]
    // What has no value is not there: a section of it is then left out.
    if !incident.tags.isEmpty { values["tags"] = line(incident.tags.joined(separator: ", ")) }
    if let notes = incident.notes { values["notes"] = notes.split(separator: "\n").map { line(String($0)) } }
    return values
  }

  /// Where a sentence stands, for the facts that it states.
  private static func place(of mark: Int, in number: Int) -> String { "incident-\(number)-quote-\(mark)" }

  private static func fact(_ fact: Report.Fact, of number: Int) -> [String: Any] {
    var values: [String: Any] = [
      "label": Labels.word(fact.claim.label), "value": line(fact.claim.text), "isDraft": fact.isDraft,
      "marks": fact.quotes.map { ["mark": "\($0 + 1)", "place": place(of: $0 + 1, in: number)] },
    ]
    if let written = fact.claim.asWritten { values["written"] = line(written) }
    return values
  }

  private static func quote(_ quote: Report.Quotation, mark: Int, of number: Int) -> [String: Any] {
    var values: [String: Any] = [
      "words": line(quote.evidence.quote.exact), "source": quote.source, "place": place(of: mark, in: number),
    ]
    let states = [
      quote.anchor.page.map { "p. \($0)" },
      quote.evidence.stance.note,
      quote.anchor.status == .exact ? nil : "quote \(quote.anchor.status.rawValue)",
    ].compactMap(\.self)
    if !states.isEmpty { values["state"] = states.joined(separator: ", ") }
    return values
  }

  private static func source(_ source: ArticleSource, number: Int) -> [String: Any] {
    let rest = [
      source.authors.joined(separator: ", "), source.info.outlet ?? "", source.info.published?.date.edtf ?? "",
      source.info.path,
    ]
    var values: [String: Any] = [
      "number": number, "title": line(source.title), "rest": rest.filter { !$0.isEmpty }.map(line), "key": source.key,
    ]
    if let address = SafeAddress.web(source.address) { values["address"] = address }
    return values
  }
}
