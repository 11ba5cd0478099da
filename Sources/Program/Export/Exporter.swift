import Archive
import Incidents
import Interchange
import Reading
import Search

/// Has what a filter finds leave the program: the same for the command line and the dashboard.
struct Exporter {
  let session: ArchiveSession

  /// What is asked for.
  struct Request {
    var filter: Filter
    var format: ExportFormat
    /// Whether drafts are among it, marked.
    var hasDrafts = false
    /// Whether a file that is there may be replaced.
    var replaces = false
    /// Of a report.
    var title = "Privacy and data-protection incidents"
    /// Of an HTML report; `nil` for our own.
    var template: String?
    /// That a report bears.
    var day: PartialDate?
  }

  /// What became of it.
  struct Outcome {
    let head: ExportHead
    /// The files that were written; none on standard output.
    let files: [String]
    /// Incidents that the form has no place for.
    let skipped: Int
  }

  /// Writes to a file and a folder beside it, or to standard output.
  ///
  /// - Parameter output: the file's path; `nil` for standard output.
  func run(_ request: Request, to output: String?) throws -> Outcome {
    let selection = try select(request)
    let head = try head(of: selection, for: request)
    guard let output else {
      guard var writer = try request.format.writer(head, title: request.title, template: request.template) else {
        throw UsageError.sentence("a workbook is written to a file: add --output NAME.xlsx")
      }
      try write(selection, of: request, by: &writer) { Output.bytes($0.bytes) }
      return Outcome(head: head, files: [], skipped: writer.skipped)
    }
    return try keep(selection, of: request, head: head, at: output)
  }

  /// What is exported, before it is.
  func select(_ request: Request) throws(ArchiveFailure) -> ArchiveSession.Selection {
    try session.selection(of: Exporter.filter(of: request))
  }

  /// Without drafts, only what a person has reviewed is asked for: the query that stands in the export says so.
  private static func filter(of request: Request) -> Filter {
    if request.hasDrafts { return request.filter }
    var filter = request.filter
    filter.typed = filter.typed.and(.term(.init(.review, .text(ReviewState.reviewed.rawValue))))
    return filter
  }

  /// What an export of a selection says of itself.
  func head(of selection: ArchiveSession.Selection, for request: Request) throws(ArchiveFailure) -> ExportHead {
    let name = session.folder.root.split(separator: "/").last.map(String.init) ?? "/"
    var head = ExportHead(
      program: "blotter \(BlotterCommand.version)", archive: name, state: selection.state,
      query: selection.filter.query.description, count: selection.count)
    head.possible = selection.possible
    head.hasDrafts = request.hasDrafts
    head.day = request.day
    head.totals = request.hasDrafts ? selection.totals : selection.totals.compactMap(\.reviewedPart)
    if !request.hasDrafts {
      head.leftOut = try session.selection(of: request.filter).count - selection.count
    }
    return head
  }

  private func write(
    _ selection: ArchiveSession.Selection, of request: Request, by writer: inout any ExportWriter,
    to sink: (ExportPiece) throws -> Void
  ) throws {
    for piece in writer.begin() { try sink(piece) }
    try each(selection, of: request) { incidents in
      for piece in writer.take(incidents) { try sink(piece) }
    }
    for piece in try writer.end() { try sink(piece) }
  }

  /// The incidents of a selection as they are exported, in their order.
  func each(
    _ selection: ArchiveSession.Selection, of request: Request, do work: ([SourcedIncident]) throws -> Void
  ) throws {
    let ahead = ReadAhead(selection, of: session, hasDrafts: request.hasDrafts)
    for start in stride(from: 0, to: selection.count, by: ReadAhead.chunk) { try work(try ahead.take(from: start)) }
  }

  /// Writes files that take their names when all are whole.
  private func keep(
    _ selection: ArchiveSession.Selection, of request: Request, head: ExportHead, at output: String
  ) throws -> Outcome {
    try refuseArticles(output)
    if !request.replaces, FileBytes.entry(at: output) != .nothing {
      throw ExportTrouble(description: "\(output) is there already; --force replaces it", isThere: true)
    }
    let files = OutputFiles()
    let paths = Exporter.paths(of: request.format, at: output)
    var skipped = 0
    do {
      for (part, path) in paths { try files.add(part.rawValue, at: path) }
      if var writer = try request.format.writer(
        head, title: request.title, hasCompanions: true, template: request.template)
      {
        try write(selection, of: request, by: &writer) { try files.write($0.bytes, to: $0.part.rawValue) }
        skipped = writer.skipped
      } else {
        try writeWorkbook(selection, of: request, head: head, in: files)
      }
      try files.keep(last: ExportPart.main.rawValue)
    } catch let failure as FileBytes.Failure {
      throw ExportTrouble(description: "\(output) \(failure); nothing was kept of it")
    }
    return Outcome(head: head, files: paths.map(\.path), skipped: skipped)
  }

  private func writeWorkbook(
    _ selection: ArchiveSession.Selection, of request: Request, head: ExportHead, in files: OutputFiles
  ) throws {
    guard let place = files.place(of: ExportPart.main.rawValue) else { return }
    var workbook = try WorkbookWriter(head, title: request.title, path: place)
    do {
      try each(selection, of: request) { workbook.take($0) }
    } catch {
      // It is taken away with the others.
      try? workbook.close()
      throw error
    }
    try workbook.close()
  }

  /// The file that was asked for, and of tables those in a folder beside it: `fines.csv` and `fines.tables/penalties.csv`.
  static func paths(of format: ExportFormat, at output: String) -> [(part: ExportPart, path: String)] {
    guard format == .csv else { return [(.main, output)] }
    let name = output.hasSuffix(".csv") ? String(output.dropLast(4)) : output
    return ExportPart.allCases.map { part in
      (part, part == .main ? output : "\(name).tables/\(part.rawValue).csv")
    }
  }

  /// In the archive, a page would be read as an article.
  private func refuseArticles(_ output: String) throws {
    let folder = FileBytes.real(FileBytes.folder(of: output)) ?? ""
    let root = session.folder.root
    guard folder == root || folder.hasPrefix(root + "/") else { return }
    let name = output.split(separator: "/").last.map(String.init) ?? output
    let path = (folder + "/" + name).dropFirst(root.count + 1)
    // Data is no article.
    guard session.folder.mayHoldArticle(at: String(path)), !Reader.isDataName(output) else { return }
    throw UsageError.sentence(
      "\(output) lies in the archive, where it would be read as an article; name a file outside of it")
  }
}

/// Why an export is not there.
struct ExportTrouble: Error, CustomStringConvertible {
  let description: String
  /// Only because there is a file of the name.
  var isThere = false
}
