import Archive
import Dashboard
import Facts
internal import Dispatch
import Incidents
import Records
import Search
import Text

/// Does the dashboard's errands: short work on a person's own files.
final class Errands: Sendable {
  private let session: ArchiveSession
  private let inbox: Inbox
  private let desk: DecisionDesk
  /// Told of files that were written.
  private let wrote: @Sendable (FolderChanges) -> Void
  private let errands = DispatchQueue(label: "errands")

  private var folder: ArchiveFolder { session.folder }

  init(_ session: ArchiveSession, inbox: Inbox, desk: DecisionDesk, wrote: @escaping @Sendable (FolderChanges) -> Void)
  {
    self.session = session
    self.inbox = inbox
    self.desk = desk
    self.wrote = wrote
  }

  /// Comes back at once.
  func perform(_ errand: Errand) {
    errands.async { [self] in
      switch errand {
      case .loadThemes: loadThemes()
      case .keepTheme(let name): keepTheme(name)
      case .keepView(let name, let query): keepView(name, query: query)
      case .decide(let request): decide(request)
      case .merge(let ids): write(on: ids) { () throws(DecisionFailure) in try desk.merge(ids) }
      case .split(let id): write(on: [id]) { () throws(DecisionFailure) in try desk.split(id) }
      case .listIDs(let filter): listIDs(filter)
      case .undo: goBack("undone") { () throws(DecisionFailure) in try desk.undo() }
      case .readValue(let field, let words, let article): readValue(of: field, in: words, of: article)
      case .redo: goBack("done again") { () throws(DecisionFailure) in try desk.redo() }
      }
    }
  }

  /// Records and the list of rejected drafts.
  private static let records = FolderChanges(trees: [.init(ArchiveFolder.incidentsFolder)])

  private func decide(_ request: DecisionRequest) {
    do throws(DecisionFailure) {
      let entry = try desk.decide(request.decisions, on: request.ids, words: request.words)
      inbox.post(.decided(serial: request.serial, renamed: Errands.renamed(by: entry), words: ""))
      wrote(Errands.records)
    } catch {
      inbox.post(.undecided(serial: request.serial, reason: error.description))
    }
  }

  /// Where the words say nothing of the field, it is typed.
  private func readValue(of field: Field, in words: String, of path: String) {
    do {
      let reader = SelectionReader(lexicon: try folder.lexicon())
      inbox.post(.valueRead(field, reader.value(of: field, in: words, of: try folder.article(path))))
    } catch {
      inbox.post(.message("the words could not be read as a value: \(error)"))
    }
  }

  private static func renamed(by entry: JournalEntry) -> [Incident.ID: Incident.ID] {
    Dictionary(entry.renamed.map { (Incident.ID($0), Incident.ID($1)) }) { first, _ in first }
  }

  private func write(on ids: [Incident.ID], _ work: () throws(DecisionFailure) -> JournalEntry) {
    do throws(DecisionFailure) {
      let entry = try work()
      let words = "\(entry.words): \(Labels.counted(max(ids.count, entry.changes.count), "incident"))"
      inbox.post(.decided(serial: nil, renamed: Errands.renamed(by: entry), words: words))
      wrote(Errands.records)
    } catch {
      inbox.post(.undecided(serial: nil, reason: error.description))
    }
  }

  private func listIDs(_ filter: Filter) {
    do throws(ArchiveFailure) {
      let rows = try session.rows(for: filter, window: 0..<Int.max).listing.rows
      inbox.post(.listed(filter, rows.map(\.id)))
    } catch {
      inbox.post(.message(error.description))
    }
  }

  private func goBack(_ verb: String, _ work: () throws(DecisionFailure) -> JournalEntry) {
    do throws(DecisionFailure) {
      let entry = try work()
      inbox.post(
        .decided(serial: nil, renamed: Errands.renamed(by: entry), words: "\(verb): \(entry.words)"))
      wrote(Errands.records)
    } catch {
      inbox.post(.undecided(serial: nil, reason: error.description))
    }
  }

  private func loadThemes() {
    let shelf = ThemeShelf()
    inbox.post(.themes(shelf.themes, shelf.findings))
  }

  /// Writes the theme's name into the configuration file; everything else there stays.
  private func keepTheme(_ name: String) {
    let path = Environment.configurationPath
    do throws(PersonalFile.Failure) {
      try PersonalFile(path, readableBy: .owner).edit { try SettingsReader.changed($0, theme: name) }
    } catch {
      inbox.post(.message("the theme could not be kept: \(error) (\(path))"))
    }
  }

  /// Writes a view into the configuration file; the views are then read again.
  private func keepView(_ name: String, query: Query) {
    let path = Environment.configurationPath
    if let old = ViewShelf(folder).view(named: name), old.path != path {
      return inbox.post(.message("the archive has a view '\(old.name)' of its own; choose another name"))
    }
    do throws(PersonalFile.Failure) {
      try ViewShelf.keep(SavedView(name: name, query: query, path: path))
      inbox.post(.views(ViewShelf(folder).views))
      inbox.post(.message("view kept: \(name)"))
    } catch {
      inbox.post(.message("the view could not be kept: \(error) (\(path))"))
    }
  }
}
