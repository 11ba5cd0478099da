import Archive
import Dashboard
import Facts
internal import Dispatch
internal import Synchronization
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
  private let leaving: LeavingErrands
  private let errands = DispatchQueue(label: "errands")
  private let hasSaidNobody = Mutex(false)
  /// Errands that are done.
  private let done = Mutex(0)

  private var folder: ArchiveFolder { session.folder }

  init(_ session: ArchiveSession, inbox: Inbox, desk: DecisionDesk, wrote: @escaping @Sendable (FolderChanges) -> Void)
  {
    self.session = session
    self.inbox = inbox
    self.desk = desk
    leaving = LeavingErrands(session: session, inbox: inbox)
    self.wrote = wrote
  }

  /// Comes back at once.
  func perform(_ errand: Errand) {
    errands.async { [self] in
      defer { done.withLock { $0 += 1 } }
      switch errand {
      case .loadThemes: loadThemes()
      case .keepTheme(let name): keepTheme(name)
      case .keepView(let name, let query): keepView(name, query: query)
      case .decide(let request):
        // It was said when it was shown.
        write(serial: request.serial, saying: { $0.changes.isEmpty ? "nothing changed: it is so already" : "" }) {
          () throws(DecisionFailure) in
          try desk.decide(request.decisions, on: request.ids, words: request.words)
        }
      case .merge(let ids):
        write(saying: { "\($0.words): \(Labels.counted(ids.count, "incident"))" }) { () throws(DecisionFailure) in
          try desk.merge(ids)
        }
      case .split(let id):
        write(saying: { "\($0.words) into \(Labels.counted($0.changes.count, "incident"))" }) {
          () throws(DecisionFailure) in try desk.split(id)
        }
      case .move(let part, let id, let target, let words):
        write(saying: { "\($0.words), into \($0.ids.last ?? "")" }) { () throws(DecisionFailure) in
          try desk.move([part], of: id, to: target, words: words)
        }
      case .undo: write(saying: { "undone: \($0.summary)" }) { () throws(DecisionFailure) in try desk.undo() }
      case .redo: write(saying: { "done again: \($0.summary)" }) { () throws(DecisionFailure) in try desk.redo() }
      case .history(let id, let record): tellHistory(of: id, record: record)
      case .listFiles: listFiles()
      case .findUsers(let path): findUsers(of: path)
      case .listIDs(let filter): listIDs(filter)
      case .findIncidents(let words): findIncidents(words)
      case .cite(let request, let style): leaving.cite(request, as: style)
      case .export(let request): leaving.export(request)
      case .browse(let address): leaving.browse(address)
      case .readValue(let field, let words, let article): readValue(of: field, in: words, of: article)
      }
    }
  }

  /// Waits until what was asked for is done, so that no decision is lost that the screen has shown; false where one of them takes longer
  /// than anything that works: another program that decides may be stopped. Many that wait for each other take as long as they take.
  func finish() -> Bool {
    let isDone = DispatchSemaphore(value: 0)
    errands.async { isDone.signal() }
    var before = done.withLock(\.self)
    while isDone.wait(timeout: .now() + Errands.patience) != .success {
      let now = done.withLock(\.self)
      if now == before { return false }
      before = now
    }
    return true
  }

  private static let patience = DispatchTimeInterval.seconds(10)

  /// Does what changes records, and tells what became of it.
  ///
  /// - Parameters:
  ///   - serial: of the request that it answers.
  ///   - words: what is said when it is done.
  private func write(
    serial: Int? = nil, saying words: (JournalEntry) -> String, _ work: () throws(DecisionFailure) -> JournalEntry
  ) {
    do throws(DecisionFailure) {
      let entry = try work()
      let renamed = entry.renamed.map { (Incident.ID($0), Incident.ID($1)) }
      inbox.post(
        .decided(
          serial: serial, renamed: Dictionary(renamed) { first, _ in first }, words: words(entry),
          goingTo: entry.kind == .decision ? nil : entry.ids.first.map { Incident.ID($0) }))
      sayIfNobodyDecides(entry)
      wrote(.records)
    } catch {
      inbox.post(.undecided(serial: serial, reason: error.description))
    }
  }

  /// Once, that the decisions have no name, and how they get one.
  private func sayIfNobodyDecides(_ entry: JournalEntry) {
    guard entry.reviewer == nil,
      !hasSaidNobody.withLock({ has in
        defer { has = true }; return has
      })
    else { return }
    inbox.post(.message(ReviewerName.advice))
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

  private func tellHistory(of id: Incident.ID, record: String?) {
    do throws(DecisionFailure) {
      let decisions = try desk.log(of: id).map { entry in
        HistoryEntry(time: entry.time, person: entry.reviewer, words: DecisionText.words(of: entry))
      }
      let commits = (record.map { GitHistory(folder).commits(of: $0) } ?? []).map { commit in
        HistoryEntry(time: commit.time, person: commit.author, words: DecisionText.words(of: commit))
      }
      inbox.post(.history(id, decisions + commits))
    } catch {
      inbox.post(.message(error.description))
    }
  }

  private func listFiles() {
    do throws(ArchiveFailure) {
      inbox.post(.files(try session.files().flatMap(\.rows)))
    } catch {
      inbox.post(.message(error.description))
    }
  }

  private func findUsers(of path: String) {
    do throws(ArchiveFailure) {
      inbox.post(.users(of: path, try session.incidents(using: path)))
    } catch {
      inbox.post(.message(error.description))
    }
  }

  /// Whatever the list is narrowed to.
  private func findIncidents(_ words: String) {
    let condition: Query.Condition = words.isEmpty ? .everything : .words(words, isPhrase: false)
    do throws(ArchiveFailure) {
      let filter = Filter(typed: Query(condition: condition))
      inbox.post(
        .incidentsFound(words, try session.rows(for: filter, window: 0..<Errands.mostFound).listing.rows))
    } catch {
      inbox.post(.message(error.description))
    }
  }

  /// As many as somebody looks through before typing more of a name.
  private static let mostFound = 200

  private func listIDs(_ filter: Filter) {
    do throws(ArchiveFailure) {
      let rows = try session.rows(for: filter, window: 0..<Int.max).listing.rows
      inbox.post(.listed(filter, rows.map(\.id)))
    } catch {
      inbox.post(.message(error.description))
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
