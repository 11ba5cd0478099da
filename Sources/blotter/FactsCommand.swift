import ArgumentParser
import Facts
import Incidents
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `blotter facts`: what saved articles tell, a line an article.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Find facts in saved articles, each with the sentence that states it.")

  @Option(help: "text, json or jsonl.") var format = FactsFormat.text
  @Option(help: "A file with a path a line.") var pathsFrom: String?
  @Argument(help: "Files to read.") var files: [String] = []

  func run() throws {
    let finder = FactFinder(lexicon: Lexicon())
    var lines: [FactsLine] = []
    var failed = false
    for path in try paths() {
      let line = FactsLine.reading(path, with: finder)
      if line.error != nil { failed = true }
      if format == .json { lines.append(line) } else { print(try line.text(format)) }
    }
    if format == .json { print(try JSONOutput.line(lines)) }
    if failed { throw ExitCode.failure }
  }

  private func paths() throws -> [String] {
    guard let pathsFrom else { return files }
    guard let data = FileManager.default.contents(atPath: pathsFrom) else {
      throw ValidationError("\(pathsFrom) cannot be read: no file was looked at.")
    }
    let listed = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    return files + listed.filter { !$0.isEmpty }
  }
}

/// How `blotter facts` writes.
enum FactsFormat: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }
