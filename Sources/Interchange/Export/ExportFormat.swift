/// The forms in which incidents leave the program.
package enum ExportFormat: String, Sendable, CaseIterable {
  case csv, xlsx, jsonl, markdown, html, veris, stix, csl = "csl-json", bibtex, biblatex, ris
  case annotations = "web-annotation"
  case aiid
  /// Markdown with charts: `blotter report` alone.
  case reportMarkdown = "report-markdown"

  /// What `blotter export` offers.
  package static let exported = allCases.filter { $0 != .reportMarkdown }

  /// One line of help.
  package var help: String {
    switch self {
    case .csv: "a row an incident; with --output, a folder beside it with articles, penalties, claims and evidence"
    case .xlsx: "a workbook with the same tables, a sheet each; needs --output and libxlsxwriter"
    case .jsonl: "a line of JSON an incident, with facts, quotes and sources"
    case .markdown: "facts with footnotes that hold the quotes"
    case .reportMarkdown: "the report as Markdown"
    case .html: "the report: one page with charts, a table and every quote"
    case .veris: "VERIS 1.4.1, an array of incidents (those with a year)"
    case .stix: "a STIX 2.1 bundle with the extension incident core"
    case .csl: "the articles, for citation processors (CSL JSON)"
    case .bibtex: "the articles, for BibTeX"
    case .biblatex: "the articles, for biblatex and biber"
    case .ris: "the articles, for reference managers"
    case .annotations: "the quotes as W3C Web Annotations (JSON-LD)"
    case .aiid: "a table as the AI Incident Database's snapshot has it"
    }
  }

  /// The usual ending of a file of it.
  package var ending: String {
    switch self {
    case .csv, .aiid: "csv"
    case .xlsx: "xlsx"
    case .jsonl: "jsonl"
    case .markdown, .reportMarkdown: "md"
    case .html: "html"
    case .veris, .stix, .csl: "json"
    case .bibtex, .biblatex: "bib"
    case .ris: "ris"
    case .annotations: "jsonld"
    }
  }

  /// Who makes it; `nil` of a workbook, which is made file by file.
  ///
  /// - Parameters:
  ///   - title: of a report.
  ///   - hasCompanions: whether there is a folder for further tables.
  ///   - template: of an HTML report; `nil` for our own.
  package func writer(
    _ head: ExportHead, title: String, hasCompanions: Bool = false, template: String? = nil
  ) throws(ExportFailure) -> (any ExportWriter)? {
    switch self {
    case .csv: CSVWriter(head, hasCompanions: hasCompanions)
    case .xlsx: nil
    case .jsonl: ObjectWriter.lines(head)
    case .markdown: MarkdownReport(head, title: title, hasCharts: false)
    case .reportMarkdown: MarkdownReport(head, title: title, hasCharts: true)
    case .html: try HTMLReport(head, title: title, template: template)
    case .veris: ObjectWriter.array { Veris.incidents($0, of: head) }
    case .stix: StixWriter(head)
    case .csl: BibliographyWriter(head, style: .csl)
    case .bibtex: BibliographyWriter(head, style: .bibtex)
    case .biblatex: BibliographyWriter(head, style: .biblatex)
    case .ris: BibliographyWriter(head, style: .ris)
    case .annotations: WebAnnotations.writer(head)
    case .aiid: AIIDWriter(head)
    }
  }
}
