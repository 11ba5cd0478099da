internal import GRDB
import Incidents

/// Makes incidents of drafts and records: family by family, only those that changed.
struct IncidentLayer {
  let store: IndexStore
  let progress: (IndexProgress) -> Void

  /// Records done in one step. Families are larger.
  private static let step = 512
  private static let familyStep = 48

  func lay() throws {
    let store = store
    try each("family", "organisations") { family in
      let work = try store.database.read { try FamilyWork(family, $0) }
      return { connection in try work.write(to: connection) }
    }
    try each("record", "incidents") { record in
      guard let record = Int64(record) else { return { _ in } }
      let work = try store.database.read { try RecordWork(record, $0) }
      return { connection in try work.write(to: connection) }
    }
    try each("total", nil) { id in { connection in try IncidentSums.addUp(Incident.ID(id), connection) } }
  }

  /// What is left to write after the work on one thing.
  private typealias Writing = @Sendable (Database) throws -> Void

  /// Does the work for all that changed of a kind, a step at a time; each step is kept with what it has done. The work on one
  /// thing reads nothing that the work on another of its kind writes, but for parts of penalties: what they change is noted
  /// as changed, and added up at the end.
  private func each(_ kind: String, _ what: String?, _ work: @Sendable (String) throws -> Writing) throws {
    // Organisations with the most drafts first: a core that takes one late would keep the others waiting.
    let all = try store.database.read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT name FROM changed WHERE kind = ? ORDER BY
          CASE kind WHEN 'family' THEN (SELECT count(*) FROM draft WHERE family = name) END DESC, name
          """, arguments: [kind])
    }
    let store = store
    try Pipeline(step: kind == "family" ? IncidentLayer.familyStep : IncidentLayer.step, run: 1).run(
      all, prepare: { _ in },
      work: { name, _ in (name: name, writing: try work(name)) },
      write: { results in
        try store.database.write { connection in
          for result in results {
            try result.writing(connection)
            try connection.run("DELETE FROM changed WHERE kind = ? AND name = ?", [kind, result.name])
          }
          // Until it is published there is something to do, should this process end here.
          try IndexedFile.change("gone", "laid", connection)
        }
      },
      done: { done in
        if let what { progress(IndexProgress(done: done, all: all.count, what: what)) }
      })
  }
}
