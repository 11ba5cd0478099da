import ArgumentParser
import Archive
// All of Foundation: this import is what makes a static link take its parts that Yams and JSONEncoder need.
internal import Foundation
import Screen
import Text

@main enum Main {
  static func main() {
    // Opening the dashboard is the main job and must be quick: it does not wait for the whole command line to be set up.
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.isEmpty { return open(nil) }
    if arguments.count == 1, let path = arguments.first, FileBytes.entry(at: path) == .folder, !isCommand(path) {
      return open(path)
    }
    do {
      var command = try BlotterCommand.parseAsRoot()
      try command.run()
    } catch let error as UsageError {
      Output.fail("\(error)")
    } catch {
      // Help and version are "errors" of status 0; what the parser refuses is wrong usage, status 2.
      let code = BlotterCommand.exitCode(for: error)
      if code == .success || error is ExitCode { BlotterCommand.exit(withError: error) }
      Output.fail(VisibleText.lines(BlotterCommand.fullMessage(for: error)))
    }
  }

  private static func isCommand(_ word: String) -> Bool {
    BlotterCommand.configuration.subcommands.contains { $0.configuration.commandName == word }
  }

  private static func open(_ path: String?) {
    do throws(UsageError) { try OpenCommand.open(argument: path, option: nil) } catch { Output.fail("\(error)") }
  }
}
