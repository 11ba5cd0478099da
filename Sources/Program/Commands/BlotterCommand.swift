import ArgumentParser
import Printing

/// The root of the command line.
struct BlotterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blotter",
    abstract: "A blotter of corporate privacy and data-protection incidents, in your terminal.",
    discussion: """
      Opens an archive (a folder of saved news articles and incident records) as a full-screen dashboard. \
      Press ? there for its keys. The program never changes an article and never opens a network connection.
      """,
    version: version,
    subcommands: [
      OpenCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self, StatsCommand.self, AddCommand.self,
      IndexCommand.self,
      ReadCommand.self, FactsCommand.self, CheckCommand.self, FilesCommand.self,
      AcceptCommand.self, RejectCommand.self, SetCommand.self, AddFactCommand.self, TagCommand.self, NoteCommand.self,
      PreferCommand.self, MergeCommand.self, SplitCommand.self, MoveCommand.self, DraftCommand.self, UndoCommand.self,
      RedoCommand.self,
      LogCommand.self,
      ExportCommand.self, ReportCommand.self, ChartCommand.self, CiteCommand.self,
      ThemesCommand.self, KeysCommand.self, QueryFieldsCommand.self, FormatsCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// The program's own version.
  static let version = "0.1.0"
}

/// Which archive: the same for every command.
struct ArchiveOptions: ParsableArguments {
  @Option(help: "The archive's folder. Else: $BLOTTER_ARCHIVE, the configuration file, the current folder, the sample.")
  var archive: String?
}

extension OutputFormat: ExpressibleByArgument {}
