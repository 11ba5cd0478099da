import ArgumentParser

/// The root of the command line.
@main struct BlotterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blotter", abstract: "A blotter of corporate privacy and data-protection incidents.",
    subcommands: [ReadCommand.self, FactsCommand.self])
}
