import ArgumentParser

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "read", abstract: "Read saved pages.")

  @Argument(help: "Files to read.") var files: [String] = []
}
