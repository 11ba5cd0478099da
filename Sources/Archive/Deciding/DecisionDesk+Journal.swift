package import Incidents
internal import Synchronization

/// Going back and forth through what was decided, and telling of it.
extension DecisionDesk {
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

  /// All decisions and what became of them, the newest first.
  ///
  /// - Parameter id: of one incident only, whatever it was called before.
  package func log(of id: Incident.ID? = nil) throws(DecisionFailure) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    var names: Set<String> = id.map { [$0.text] } ?? []
    for item in try items().reversed() {
      let entry = try entry(item)
      guard id == nil || !names.isDisjoint(with: entry.ids + entry.formerIds) else { continue }
      entries.append(entry)
      for (name, former) in zip(entry.ids, entry.formerIds) where names.contains(name) { names.insert(former) }
    }
    return entries
  }
}
