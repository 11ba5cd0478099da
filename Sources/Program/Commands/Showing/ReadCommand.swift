import ArgumentParser
import Printing

/// `blotter read`: what the reader makes of saved pages, for people or for programs.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read saved pages (HTML or text) and print the articles in them.",
    discussion: "Exit status: 0 all were read, 1 something was wrong with a file, 2 wrong usage.")

  @Argument(help: "Files to read.") var files: [String] = []
  @Option(help: "A file that lists further files, one path a line; - for standard input.") var pathsFrom: String?
  @Option(help: "text, for people; json, one array; jsonl, one line a file.") var format = OutputFormat.text

  func validate() throws {
    if files.isEmpty && pathsFrom == nil { throw ValidationError("Name a file to read, or a list with --paths-from.") }
  }

  func run() throws {
    let paths = files + (try pathsFrom.map(ReadInput.paths(listedIn:)) ?? [])
    var printer = ReadPrinter(format: format, total: paths.count)
    let format = self.format
    try ReadPool(paths: paths).forEachInOrder(
      { outcome in
        Result { try ReadPrinter.render(outcome, as: format) }
      }, body: { printer.print(try $0.get(), done: $1) })
    printer.finish()
    if printer.hadErrors { throw ExitCode(1) }
  }
}
