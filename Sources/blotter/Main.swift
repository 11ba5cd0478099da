import ArgumentParser
import Archive
// All of Foundation: this import is what makes a static link take its parts that Yams and JSONEncoder need.
internal import Foundation
import Screen
import Text

@main enum Main {
  static func main() {
    Limits.ensure()
    // Opening the dashboard is the main job and must be quick: it does not wait for the whole command line to be set up.
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.isEmpty { return open(nil) }
    if arguments.count == 1, let path = arguments.first, FileBytes.entry(at: path) == .folder, !isCommand(path) {
      return open(path)
    }
    Output.end(status: run())
  }

  /// Runs what the command line says and gives the exit status: 0 done, 1 something was found wrong or could not be done, 2
  /// wrong usage.
  private static func run() -> Int32 {
    do {
      var command = try BlotterCommand.parseAsRoot()
      try command.run()
      return 0
    } catch let failure as ArchiveFailure {
      Output.warn(failure.description)
      return 1
    } catch let code as ExitCode {
      return code.rawValue
    } catch let error as UsageError {
      Output.warnLines(error.description)
      return 2
    } catch {
      // Help and version are "errors" of status 0; what the parser refuses is wrong usage, status 2.
      let text = VisibleText.lines(BlotterCommand.fullMessage(for: error))
      if BlotterCommand.exitCode(for: error) == .success {
        Output.line(text)
        return 0
      }
      Output.warnLines(text)
      return 2
    }
  }

  private static func isCommand(_ word: String) -> Bool {
    BlotterCommand.configuration.subcommands.contains { $0.configuration.commandName == word }
  }

  private static func open(_ path: String?) {
    do throws(UsageError) { try OpenCommand.open(argument: path, option: nil) } catch { Output.fail("\(error)") }
  }
}
