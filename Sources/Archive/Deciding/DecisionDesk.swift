package import Incidents
import Records
internal import Synchronization
import Text

/// Writes what a person decides into the archive's files, and takes it back.
///
/// One at a time, whatever programs there are: under the lock of the archive's journal, the files are read as they are, what will
/// be written is worked out in full, noted in the journal, and only then written, each file whole or not at all.
package final class DecisionDesk: Sendable {
  private let session: ArchiveSession
  private let memory = Mutex(Memory())
  private let state: String
  private let reviewer: @Sendable () -> Reviewer
  private let waiting: @Sendable (LockHolder) -> Void

  /// What this desk did that the index may not know of yet.
  private struct Memory {
    /// The last entry of the journal, where nobody else has written since.
    var last: Int?
    /// Paths of the records that were made of drafts, by the drafts' ids.
    var made: [Incident.ID: String] = [:]
  }

  /// - Parameters:
  ///   - state: the folder of the journals: `$XDG_STATE_HOME/blotter`.
  ///   - reviewer: asked at each decision: who it is stands in files that a start need not read, and days pass.
  ///   - waiting: told, after a moment, of another program that decides on the archive and is waited for.
  package init(
    _ session: ArchiveSession, state: String, reviewer: @escaping @Sendable () -> Reviewer,
    waiting: @escaping @Sendable (LockHolder) -> Void = { _ in }
  ) {
    self.session = session
    self.state = state
    self.reviewer = reviewer
    self.waiting = waiting
  }

  private var journal: Journal { Journal(in: state, of: session.folder) }

  // MARK: Deciding

  /// Makes the same decisions on each of the incidents.
  ///
  /// - Parameters:
  ///   - words: what was done, for the journal and for messages: "accepted".
  ///   - isTrial: whether nothing is written.
  /// - Returns: what was written, or would be; without changes where everything is so already.
  package func decide(
    _ decisions: [Decision], on ids: [Incident.ID], words: String, isTrial: Bool = false
  ) throws(DecisionFailure) -> JournalEntry {
    try plan(on: ids, words: words, isTrial: isTrial) { plan throws(DecisionFailure) in
      for id in ids { try plan.add(decisions, on: id) }
    }
  }

  private func plan(
    on ids: [Incident.ID], words: String, isTrial: Bool,
    work: (inout DecisionPlan) throws(DecisionFailure) -> Void
  ) throws(DecisionFailure) -> JournalEntry {
    try locked { items throws(DecisionFailure) in
      try catchUp(with: items)
      let reviewer = reviewer()
      var plan = DecisionPlan(session, reviewer: reviewer, made: memory.withLock(\.made))
      try work(&plan)
      let entry = JournalEntry(
        words, by: reviewer.name, on: plan.ids, from: ids.map(\.text), changes: plan.changes)
      if isTrial || plan.changes.isEmpty { return entry }
      let noted = try carryOut(entry, after: items.last)
      memory.withLock { memory in
        memory.last = noted.number
        memory.made.merge(plan.made) { $1 }
      }
      return noted
    }
  }

  /// Makes one incident of several: of the first that is a record, else of the first.
  package func merge(_ ids: [Incident.ID], isTrial: Bool = false) throws(DecisionFailure) -> JournalEntry {
    try plan(on: ids, words: "merged", isTrial: isTrial) { plan throws(DecisionFailure) in try plan.merge(ids) }
  }

  /// Makes incidents of their own of drafts that were joined.
  package func split(_ id: Incident.ID, isTrial: Bool = false) throws(DecisionFailure) -> JournalEntry {
    try plan(on: [id], words: "split", isTrial: isTrial) { plan throws(DecisionFailure) in try plan.split(id) }
  }

  /// The record that accepting a draft would write, and its path; of a record, what it would become.
  package func draft(_ id: Incident.ID) throws(DecisionFailure) -> (path: String, text: String)? {
    try DecisionPlan.draft(id, in: session, by: reviewer())
  }

  /// Writes a record that a person made of a draft in an editor.
  ///
  /// - Parameter text: the whole record; it must be readable.
  package func file(_ text: String, madeOf id: Incident.ID, at path: String) throws(DecisionFailure) -> JournalEntry {
    try locked { items throws(DecisionFailure) in
      try catchUp(with: items)
      let found: (incident: Incident, record: String?)?
      do throws(ArchiveFailure) { found = try session.incident(id) } catch { throw .archive(error) }
      if let record = found?.record { throw .isRecord(id, path: record) }
      memory.withLock { $0 = Memory() }
      return try carryOut(edited(path, from: id, .record(path: path, before: nil, after: text)), after: items.last)
    }
  }

  /// Notes what a person changed of a record in an editor, so that it can be taken back.
  package func note(_ before: String, became after: String, at path: String) throws(DecisionFailure) {
    try locked { items throws(DecisionFailure) in
      let id = ArchiveFolder.id(of: path)
      // It is on the disk already: writing it changes nothing.
      _ = try carryOut(edited(path, from: id, .record(path: path, before: before, after: after)), after: items.last)
    }
  }

  private func edited(_ path: String, from id: Incident.ID, _ change: JournalEntry.Change) -> JournalEntry {
    JournalEntry(
      "edited", by: reviewer().name, on: [ArchiveFolder.id(of: path).text], from: [id.text], changes: [change])
  }

  /// Other programs may have decided since the index was brought up to date: a draft must not be made a record twice.
  private func catchUp(with items: [Journal.Item]) throws(DecisionFailure) {
    let last = items.last?.number ?? 0
    if memory.withLock({ $0.last == last }) { return }
    memory.withLock { $0 = Memory(last: last) }
    let records = FolderChanges(trees: [.init(ArchiveFolder.incidentsFolder)])
    do throws(ArchiveFailure) { try session.update(IndexUpdate(changes: records)) } catch {
      throw .archive(error)
    }
  }

  // MARK: Going back and forth

  /// Takes the last decision back that stands.
  ///
  /// - Parameter isGivenUp: whether its files stay as they are, and only what was decided before it can be taken back next.
  package func undo(givingUp isGivenUp: Bool = false) throws(DecisionFailure) -> JournalEntry {
    try goTo(.undo, from: { $0.done.last }, else: .nothingToUndo) {
      isGivenUp ? [] : $0.changes.reversed().map(\.inverted)
    }
  }

  /// Makes the decision again that was undone last.
  package func redo() throws(DecisionFailure) -> JournalEntry {
    try goTo(.redo, from: { $0.undone.last }, else: .nothingToRedo) { $0.changes }
  }

  private func goTo(
    _ kind: JournalEntry.Kind, from pick: (Journal.Stacks) -> Journal.Item?, else nothing: DecisionFailure,
    changes: (JournalEntry) -> [JournalEntry.Change]
  ) throws(DecisionFailure) -> JournalEntry {
    try locked { items throws(DecisionFailure) in
      guard let item = pick(Journal.stacks(of: items)) else { throw nothing }
      let old = try entry(item)
      let wanted = changes(old)
      for change in wanted { try check(change, of: old) }
      var entry = JournalEntry(
        old.words, by: reviewer().name, on: kind == .undo ? old.formerIds : old.ids,
        from: kind == .undo ? old.ids : old.formerIds, changes: wanted)
      entry.kind = kind
      entry.of = old.number
      memory.withLock { $0 = Memory() }
      return try carryOut(entry, after: items.last)
    }
  }

  /// Whether a file is as the change expects it, or as it leaves it already.
  private func check(_ change: JournalEntry.Change, of entry: JournalEntry) throws(DecisionFailure) {
    guard case .record(let path, let before, let after) = change else { return }
    let now = try bytes(at: path)
    if now != before.map({ Array($0.utf8) }), now != after.map({ Array($0.utf8) }) {
      throw .changedSince(path: path, words: entry.words)
    }
  }

  private func bytes(at path: String) throws(DecisionFailure) -> [UInt8]? {
    do throws(FileBytes.Failure) { return try FileBytes.read("\(session.folder.root)/\(path)") } catch {
      if error == .missing { return nil }
      throw .unreadable(path: path, error)
    }
  }

  /// All decisions and what became of them, the newest first.
  ///
  /// - Parameter id: of one incident only.
  package func log(of id: Incident.ID? = nil) throws(DecisionFailure) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    for item in try items().reversed() {
      let entry = try entry(item)
      if id == nil || (entry.ids + entry.formerIds).contains(id?.text ?? "") { entries.append(entry) }
    }
    return entries
  }

  // MARK: Writing

  private func carryOut(_ entry: JournalEntry, after last: Journal.Item?) throws(DecisionFailure) -> JournalEntry {
    let noted: JournalEntry
    do { noted = try journal.append(entry, after: last) } catch { throw .journal(reason: "\(error)") }
    var done: [JournalEntry.Change] = []
    do throws(DecisionFailure) {
      for change in noted.changes {
        try write(change)
        done.append(change)
      }
    } catch {
      // What was written of it is taken back; what that leaves is told by the error, and by the journal where it stays.
      for change in done.reversed() { try write(change.inverted) }
      do throws(FileBytes.Failure) { try journal.drop(noted) } catch { throw .journal(reason: "\(error)") }
      throw error
    }
    try noteFinished(noted)
    return noted
  }

  private func write(_ change: JournalEntry.Change) throws(DecisionFailure) {
    switch change {
    case .record(let path, let before, let after): try write(after, to: path, over: before)
    case .rejections(let added, let removed): try write(added: added, removed: removed)
    }
  }

  private func write(_ after: String?, to path: String, over before: String?) throws(DecisionFailure) {
    let (old, new) = (before.map { Array($0.utf8) }, after.map { Array($0.utf8) })
    do throws(PersonalFile.Failure) {
      try PersonalFile("\(session.folder.root)/\(path)", readableBy: .everyone).replace { now in
        if now == new { return now }
        guard now == old else { throw Changed() }
        return new
      }
    } catch { throw .file(path: path, error) }
  }

  /// The file is another than the one that the decision was made on.
  private struct Changed: Error, CustomStringConvertible {
    let description = "another program has just changed it, so nothing was written; look at it and decide again"
  }

  private func write(added: [RejectedDraft], removed: [RejectedDraft]) throws(DecisionFailure) {
    let path = ArchiveFolder.rejectionList
    let file = "\(session.folder.root)/\(path)"
    do throws(PersonalFile.Failure) {
      try PersonalFile(file, readableBy: .everyone).edit {
        guard RejectionList.isList($0) else { throw IsRecord() }
        return try RejectionList.changed($0, adding: added, removing: Set(removed.map(\.draft)))
      }
    } catch { throw .list(path: path, "\(error)") }
    // Without it two people's additions at one place are a conflict; the list is good all the same where it cannot be made.
    if session.folder.isInRepository { _ = try? FileBytes.create(Array(DecisionDesk.union.utf8), at: attributes) }
  }

  /// Has git put two versions of the list together line by line.
  private static let union = "rejected.yaml merge=union\n"
  private var attributes: String { "\(session.folder.root)/\(ArchiveFolder.incidentsFolder)/.gitattributes" }

  private struct IsRecord: Error, CustomStringConvertible {
    let description = "this is a record, and the list of rejected drafts needs the name; rename the record"
  }

  // MARK: The journal

  /// - Parameter work: told of the journal's entries.
  private func locked<Result>(
    _ work: ([Journal.Item]) throws(DecisionFailure) -> Result
  ) throws(DecisionFailure) -> Result {
    let lock: FileLock?
    do throws(FileBytes.Failure) { lock = try journal.lock(waiting: waiting) } catch {
      throw .journal(reason: "\(error)")
    }
    guard let lock else { throw .busy }
    defer { lock.release() }
    let items = try items()
    if let last = items.last { try finish(last) }
    return try work(items)
  }

  /// Does what a program left undone that was ended while it wrote. A file that is neither as it was nor as it should be was changed
  /// by somebody else, and stays.
  private func finish(_ last: Journal.Item) throws(DecisionFailure) {
    if journal.isFinished(last) { return }
    let entry = try entry(last)
    for change in entry.changes {
      if case .record(let path, let before, _) = change {
        PersonalFile("\(session.folder.root)/\(path)", readableBy: .everyone).clear()
        guard try bytes(at: path) == before.map({ Array($0.utf8) }) else { continue }
      }
      try write(change)
    }
    try noteFinished(entry)
  }

  private func noteFinished(_ entry: JournalEntry) throws(DecisionFailure) {
    do throws(FileBytes.Failure) { try journal.finish(entry) } catch { throw .journal(reason: "\(error)") }
  }

  private func items() throws(DecisionFailure) -> [Journal.Item] {
    do throws(FileBytes.Failure) { return try journal.items() } catch { throw .journal(reason: "\(error)") }
  }

  private func entry(_ item: Journal.Item) throws(DecisionFailure) -> JournalEntry {
    do { return try journal.entry(item) } catch { throw .journal(reason: "\(item.name): \(error)") }
  }
}
