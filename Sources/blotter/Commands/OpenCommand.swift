import ArgumentParser
import Archive
import Dashboard
import Incidents
import Screen
import Terminal

/// `blotter [ARCHIVE]`: the dashboard.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "open", abstract: "Open the dashboard (the default).")

  @Argument(help: "The archive's folder.") var folder: String?
  @OptionGroup var options: ArchiveOptions

  func run() throws { try OpenCommand.open(argument: folder, option: options.archive) }

  static func open(argument: String?, option: String?) throws(UsageError) {
    Terminal.keepMemorySmall()
    let settings = try Environment.settings()
    let (keymap, findings) = Keymap.standard(with: settings.keys, path: Environment.configurationPath)
    if !findings.isEmpty { throw UsageError.findings(findings) }
    let found = try Environment.archive(argument: argument, option: option, settings: settings)
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(
        wantsColour: Environment.variable("NO_COLOR") == nil, termName: Environment.variable("TERM") ?? "")
    } catch { throw UsageError.sentence("\(error)") }
    defer { terminal.close() }
    let inbox = Inbox()
    let session = ArchiveSession(found.folder, cache: Environment.cacheFolder, repairs: false)
    let runner = EffectRunner(session: session, inbox: inbox, isSample: found.isSample)
    let frame = runner.firstFrame()
    let shelf = ViewShelf(found.folder)
    var state = State(size: terminal.size, archive: runner.status(frame, shelf))
    if let name = settings.theme { choose(name, for: &state) }
    var loop = DashboardLoop(
      dashboard: Dashboard(state: state, keymap: keymap), terminal: terminal, runner: runner, inbox: inbox)
    loop.run(from: frame)
  }

  private static func choose(_ name: String, for state: inout State) {
    if let theme = ThemeShelf().theme(named: name) {
      state.theme = theme
    } else if name.lowercased() != Theme.builtIn.name.lowercased() {
      state.message = "no theme is called '\(name)'; press t to choose one"
    }
  }
}
