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
    let follower = ArchiveFollower(
      session: session, inbox: inbox, isSample: found.isSample, notices: notices(of: terminal))
    let answers = Answers(session: session, inbox: inbox, repair: { follower.update() })
    // What the last session showed first, if the records are still the same.
    let frame = FirstFrameStore(cache: Environment.cacheFolder, folder: found.folder).load()
    if let generation = frame?.generation {
      follower.noteShown(generation: generation)
      answers.noteCounted(generation: generation)
    }
    let shelf = ViewShelf(found.folder)
    let (theme, message) = theme(settings.theme)
    var preferences = Preferences(theme: theme, keymap: keymap, citation: settings.citation)
    preferences.exports = LeavingErrands.choices
    preferences.exportFolder = Environment.currentFolder
    let state = State(
      size: terminal.size, archive: follower.status(of: frame, views: shelf), preferences: preferences,
      message: message)
    let desk = DecisionDesk.make(session, settings: settings) {
      inbox.post(.message("waiting for \($0), which decides on this archive …"))
    }
    let errands = Errands(session, inbox: inbox, desk: desk) { follower.update($0) }
    var loop = DashboardLoop(
      dashboard: Dashboard(state: state), terminal: terminal, inbox: inbox,
      workers: .init(
        answers: answers, follower: follower, errands: errands, editing: RecordEditing(folder: found.folder, desk: desk)
      ))
    loop.run(from: frame)
    let isDone = errands.finish()
    // What could not be written after the last frame has no screen any more.
    let refusals = inbox.take().compactMap { if case .undecided(_, let reason) = $0 { reason } else { nil } }
    if isDone, refusals.isEmpty { return }
    terminal.close()
    for reason in refusals { Output.warn("a decision was not written: \(reason)") }
    if !isDone {
      Output.warn("the last decisions could not be written: another program that decides on this archive is stopped")
    }
    Output.end(status: 1)
  }

  /// That the terminal is driven as another one.
  private static func notices(of terminal: Terminal) -> [Finding] {
    guard let entry = terminal.standIn else { return [] }
    return [
      Finding(
        .warning, path: "$TERM",
        message: "this system does not know a terminal called '\(Environment.variable("TERM") ?? "")'",
        advice: "it is driven as '\(entry)'; its own entry may be in the package ncurses-term")
    ]
  }

  /// The theme of the configuration, and what to say where there is none of that name.
  private static func theme(_ name: String?) -> (theme: Theme, message: String?) {
    guard let name else { return (.builtIn, nil) }
    if let theme = ThemeShelf().theme(named: name) { return (theme, nil) }
    if name.lowercased() == Theme.builtIn.name.lowercased() { return (.builtIn, nil) }
    return (.builtIn, "no theme is called '\(name)'; press t to choose one")
  }
}
