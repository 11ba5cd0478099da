import ArgumentParser
import Facts
import Incidents
import Printing

/// `blotter facts`: what saved articles tell, a line an article.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Find facts in saved articles, each with the sentence that states it.")

  @Option(help: "text, json or jsonl.") var format = OutputFormat.text
  @Option(help: "A file that lists further files, one path a line; - for standard input.") var pathsFrom: String?
  @Argument(help: "Files to read.") var files: [String] = []

  func validate() throws {
    if files.isEmpty && pathsFrom == nil { throw ValidationError("Name a file to read, or a list with --paths-from.") }
  }

  func run() throws {
    let finder = FactFinder(lexicon: Lexicon())
    let format = format
    var lines: [FactsLine] = []
    var failed = false
    try ReadPool(paths: try paths()).forEachInOrder({ FactsLine($0, by: finder) }) { line, _ in
      if line.error != nil { failed = true }
      if format == .json { lines.append(line) } else { try print(line) }
    }
    if format == .json { Output.json(try JSONOutput.line(lines)) }
    if failed { throw ExitCode.failure }
  }

  private func print(_ line: FactsLine) throws {
    let text = try line.text(as: format)
    if format == .jsonl { Output.json(text) } else { Output.line(text) }
  }

  private func paths() throws -> [String] {
    files + (try pathsFrom.map(ReadInput.paths(listedIn:)) ?? [])
  }
}
