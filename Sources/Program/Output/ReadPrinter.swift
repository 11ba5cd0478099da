import Incidents
import Printing
import Text

/// Prints what was read, in one of three formats, to standard output.
struct ReadPrinter {
  let format: OutputFormat
  private(set) var hadErrors = false
  private var count = 0
  private var progress: ReadProgress

  /// - Parameter total: how many files there are.
  init(format: OutputFormat, total: Int) {
    self.format = format
    progress = ReadProgress(total: total)
  }

  /// One outcome made ready to print; runs on any core.
  struct Rendered: Sendable {
    let output: String
    let complaint: String?
  }

  /// What to print of one outcome.
  static func render(_ outcome: ReadOutcome, as format: OutputFormat) throws -> Rendered {
    let complaint = complaint(of: outcome)
    switch (format, outcome.article) {
    case (.text, .success(let article)):
      return Rendered(output: ArticleText.lines(article, columns: 80).joined(separator: "\n"), complaint: complaint)
    case (.text, .failure): return Rendered(output: "", complaint: complaint)
    default:
      let line = try JSONOutput.line(ReadRecord(outcome))
      return Rendered(output: line, complaint: complaint)
    }
  }

  /// Why it cannot be read, or what of it is not.
  private static func complaint(of outcome: ReadOutcome) -> String? {
    var reasons = outcome.shortfalls
    if case .failure(let failure) = outcome.article { reasons.append(failure.text) }
    return reasons.isEmpty ? nil : VisibleText.line("\(outcome.path): \(reasons.joined(separator: "; "))")
  }

  /// Prints one file's result. Complaints go to standard error as text, and are part of the line in JSON.
  mutating func print(_ rendered: Rendered, done: Int) {
    progress.erase()
    if rendered.complaint != nil { hadErrors = true }
    switch format {
    case .jsonl: Output.json(rendered.output)
    case .json: Output.json((count == 0 ? "[\n" : ",\n") + rendered.output)
    case .text:
      if !rendered.output.isEmpty { printText(rendered.output) }
      if let complaint = rendered.complaint { ReadProgress.write(complaint + "\n") }
    }
    count += 1
    progress.show(done: done)
  }

  private func printText(_ text: String) {
    if count > 0 { Output.line("") }
    Output.line(text)
  }

  mutating func finish() {
    progress.erase()
    if format == .json { Output.json(count == 0 ? "[]" : "]") }
  }
}
