import Archive
import ArgumentParser

/// The index's tables as the manual has them.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the tables of the index, as markdown.")

  func run() { print(IndexSchema.markdown) }
}
