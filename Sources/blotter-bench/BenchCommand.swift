import ArgumentParser

/// Measurements and training, for those who work on Blotter; not installed.
@main struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blotter-bench", abstract: "Measure Blotter, and train what it learned.",
    subcommands: [
      ReadingBench.self, DocumentBench.self, TrainCommand.self, TrainRankersCommand.self, TrainFactsCommand.self,
      FuzzCommand.self,
      FactsBench.self,
      GenerateCommand.self, ArchiveBench.self, ReviewBench.self, JobCommand.self, ScreenCommand.self,
      SchemaCommand.self,
      TortureCommand.self,
    ])
}
