import ArgumentParser
import Archive
import Interchange
import Screen
import Text

/// The program: what its command line says is done.
package enum Program {
  /// Does what the process was started for, and ends it.
  package static func main() -> Never {
    Limits.ensure()
    // Opening the dashboard is the main job and must be quick: it does not wait for the whole command line to be set up.
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.isEmpty { open(nil) }
    if arguments.count == 1, let path = arguments.first, FileBytes.entry(at: path) == .folder, !isCommand(path) {
      open(path)
    }
    Output.dieQuietlyOnClosedPipe()
    Output.end(status: run(arguments))
  }

  /// Runs a command line in surroundings of its own, and gives the exit status. The output's descriptor is closed.
  static func run(_ arguments: [String], in surroundings: Surroundings) -> Int32 {
    Surroundings.with(surroundings) { Output.finish(status: run(arguments)) }
  }

  /// Runs what the command line says and gives the exit status: 0 done, 1 something was found wrong or could not be done, 2
  /// wrong usage.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      var command = try BlotterCommand.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let failure as ArchiveFailure {
      Output.warn(failure.description)
      return 1
    } catch let failure as ExportFailure {
      Output.warn(failure.description)
      return 1
    } catch let trouble as ExportTrouble {
      Output.warn(trouble.description)
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

  private static func open(_ path: String?) -> Never {
    do throws(UsageError) { try OpenCommand.open(argument: path, option: nil) } catch { Output.fail("\(error)") }
    Output.end(status: 0)
  }
}
