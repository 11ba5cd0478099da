import Archive
import ArgumentParser
import Dashboard
import Foundation
import Incidents
import Records
import Screen
import Search

/// Draws the dashboard on an archive without a terminal: the README's pictures are made by it.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Print the dashboard's screen of an archive, as text or as a picture.",
    discussion: "Keys are names with blanks between them, as in the configuration: 'j j Enter'.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, svg }

  @Argument(help: "The archive's folder.") var folder: String
  @Option(help: "Columns of the screen.") var columns = 110
  @Option(help: "Rows of the screen.") var rows = 34
  @Option(help: "Keys to press.") var keys = ""
  @Option(help: "The archive's name as shown.") var name = "~/clippings"
  @Option(help: "A theme file; the built-in theme without one.") var theme: String?
  @Option(help: "text or svg.") var format = Format.text

  func run() throws {
    let cache = URL(filePath: NSTemporaryDirectory()).appending(path: "blotter-screen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: cache) }
    let session = ArchiveSession(ArchiveFolder(root: FileBytes.real(folder) ?? folder), cache: cache.path)
    try session.update()
    let status = try session.status()
    var archive = ArchiveStatus(name: name, articleCount: status.articleCount, findings: status.findings)
    archive.findingCount = status.findingCount
    let theme = try self.theme.map(read) ?? .builtIn
    var stage = Stage(
      dashboard: Dashboard(
        state: State(
          size: Size(columns: columns, rows: rows), archive: archive, preferences: Preferences(theme: theme))),
      session: session)
    try stage.start()
    for word in keys.split(separator: " ") {
      guard let key = Key(named: String(word)) else { throw ValidationError("no key is called '\(word)'") }
      try stage.send(.key(key))
    }
    let screen = stage.dashboard.render()
    switch format {
    case .text: print(screen.lines.joined(separator: "\n"))
    case .svg: print(ScreenPicture(screen, theme: theme).svg)
    }
  }

  private func read(_ path: String) throws -> Theme {
    let file = try ThemeFile(try FileBytes.read(path), fallbackName: path)
    return try Theme(name: file.name, author: file.author, colours: file.colours)
  }
}

/// A dashboard whose questions are answered at once.
private struct Stage {
  var dashboard: Dashboard
  let session: ArchiveSession

  mutating func start() throws { try perform(dashboard.start()) }

  mutating func send(_ event: Event) throws { try perform(dashboard.handle(event)) }

  private mutating func perform(_ effects: [Effect]) throws {
    for effect in effects {
      switch effect {
      case .list(let filter, let window, let id, let serial):
        try send(.listing(try session.listing(for: filter, window: window, keeping: id), serial: serial))
      case .facetValues(let facet, let filter, let serial):
        try send(.facetValues(try session.facetValues(facet, for: filter), serial: serial))
      case .loadDetail(let id): if let detail = try session.detail(id) { try send(.detail(detail)) }
      case .loadArticle(let path): try send(.article(path: path, .read(try session.article(path))))
      case .errand(.loadThemes): try send(.themes([.builtIn], []))
      case .errand, .prefetch, .edit, .editDraft, .copy, .suspend, .redraw, .quit: break
      }
    }
  }
}
