internal import Glibc
import Incidents

/// Prints what was read, in one of three formats, to standard output.
struct ReadPrinter {
  let format: ReadCommand.Format
  private(set) var hadErrors = false
  private var count = 0

  init(format: ReadCommand.Format) {
    self.format = format
    // A reader that goes away ends us without a word.
    signal(SIGPIPE, SIG_DFL)
  }

  mutating func print(_ outcome: ReadPool.Outcome) {
    if case .failure = outcome.article { hadErrors = true }
    switch format {
    case .jsonl: Swift.print(ReadPrinter.json(outcome))
    case .json: Swift.print(count == 0 ? "[" : ",", ReadPrinter.json(outcome), separator: "\n")
    case .text: printText(outcome)
    }
    count += 1
  }

  func finish() {
    if format == .json { Swift.print(count == 0 ? "[]" : "]") }
  }

  private static func json(_ outcome: ReadPool.Outcome) -> String {
    (try? JSONOutput.line(ReadRecord(outcome))) ?? "{}"
  }

  private func printText(_ outcome: ReadPool.Outcome) {
    switch outcome.article {
    case .success(let article):
      if count > 0 { Swift.print("") }
      Swift.print(ArticleText.lines(article, columns: 80).joined(separator: "\n"))
    case .failure(let failure):
      let line = ArticleText.printable("\(outcome.path): \(failure.text)") + "\n"
      var bytes = Array(line.utf8)
      _ = unsafe write(2, &bytes, bytes.count)
    }
  }
}
