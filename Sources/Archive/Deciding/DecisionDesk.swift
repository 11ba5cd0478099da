package import Incidents
import Records
internal import Synchronization
import Text

/// Writes what a person decides into the archive's files, and takes it back.
///
/// One at a time, whatever programs there are: under the lock of the archive's journal, the files are read as they are, what will
/// be written is worked out in full, noted in the journal, and only then written, each file whole or not at all.
package final class DecisionDesk: Sendable {
  let session: ArchiveSession
  let memory = Mutex(Memory())
  private let state: String
  let reviewer: @Sendable () -> Reviewer
  private let waiting: @Sendable (LockHolder) -> Void

  /// What this desk did that the index may not know of yet.
  struct Memory {
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

  /// Takes parts off an incident: into a new one, or into another.
  ///
  /// - Parameters:
  ///   - target: `nil` makes a new one of each part.
  ///   - title: of the new one; `nil` takes its article's headline, or the incident's title.
  ///   - words: what is done, for the journal and for messages: "split off fine EUR 7,000,000".
  package func move(
    _ parts: [IncidentPart], of id: Incident.ID, to target: Incident.ID? = nil, title: String? = nil, words: String,
    isTrial: Bool = false
  ) throws(DecisionFailure) -> JournalEntry {
    try plan(on: [id] + (target.map { [$0] } ?? []), words: words, isTrial: isTrial) {
      plan throws(DecisionFailure) in
      if let target { try plan.move(parts, of: id, to: target) } else { try plan.part(parts, of: id, title: title) }
    }
  }

  /// Makes incidents of their own of drafts that were joined, or of the articles of a record.
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
    memory.withLock { $0 = Memory() }
    do throws(ArchiveFailure) { try session.update(.records) } catch { throw .archive(error) }
    // Only now: where the index could not be read, the next decision tries again.
    memory.withLock { $0.last = last }
  }

  // MARK: Writing

  func carryOut(_ entry: JournalEntry, after last: Journal.Item?) throws(DecisionFailure) -> JournalEntry {
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
    noteFinished(noted)
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

  func bytes(at path: String) throws(DecisionFailure) -> [UInt8]? {
    do throws(FileBytes.Failure) { return try FileBytes.read("\(session.folder.root)/\(path)") } catch {
      if error == .missing { return nil }
      throw .unreadable(path: path, error)
    }
  }

  /// - Parameter work: told of the journal's entries.
  func locked<Result>(
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
    noteFinished(entry)
  }

  /// Where that cannot be noted, on a full disk, the decision is written all the same: the next one holds its files against the
  /// entry once more.
  private func noteFinished(_ entry: JournalEntry) { try? journal.finish(entry) }

  func items() throws(DecisionFailure) -> [Journal.Item] {
    do throws(FileBytes.Failure) { return try journal.items() } catch { throw .journal(reason: "\(error)") }
  }

  func entry(_ item: Journal.Item) throws(DecisionFailure) -> JournalEntry {
    do { return try journal.entry(item) } catch { throw .journal(reason: "\(item.name): \(error)") }
  }
}
