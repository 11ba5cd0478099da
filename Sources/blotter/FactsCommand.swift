import ArgumentParser

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "facts", abstract: "Find facts in saved pages.")

  @Argument(help: "Files to read.") var files: [String] = []
}
