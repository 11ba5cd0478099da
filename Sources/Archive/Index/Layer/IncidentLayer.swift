internal import GRDB
import Incidents
import Text

/// Makes incidents of drafts and records: organisation by organisation, only those that changed.
struct IncidentLayer {
  let store: IndexStore
  let progress: (IndexProgress) throws -> Void

  /// Records done in one step. The drafts of an organisation are more.
  private static let step = 512
  private static let organisationStep = 48

  func lay() throws {
    let store = store
    try each(.organisation, step: IncidentLayer.organisationStep, told: "organisations") { organisation in
      let work = try store.database.read { try OrganisationWork(organisation, in: $0) }
      return { connection in try work.write(to: connection) }
    }
    try each(.record, told: "incidents") { record in
      guard let record = Int64(record) else { throw ByteReader.Broken() }
      let work = try store.database.read { try RecordWork(record, in: $0) }
      return { connection in try work.write(to: connection) }
    }
    try each(.total) { id in { connection in try IncidentSums.addUp(Incident.ID(id), in: connection) } }
  }

  /// What is left to write after the work on one thing.
  private typealias Writing = @Sendable (Database) throws -> Void

  /// Does the work for all that is stale in one way, a step at a time; each step is kept with what it has done. The work on one
  /// thing reads nothing that the work on another of its kind writes, but for parts of penalties: what they change is noted
  /// as stale, and added up at the end.
  ///
  /// - Parameter words: what progress calls them; `nil` tells none.
  private func each(
    _ staleness: Staleness, step: Int = IncidentLayer.step, told words: String? = nil,
    work: @Sendable (String) throws -> Writing
  ) throws {
    let all = try store.database.read { try IncidentLayer.names(of: staleness, in: $0) }
    let store = store
    try Pipeline(step: step, run: 1).run(
      all, prepare: { _ in },
      work: { name, _ in (name: name, writing: try work(name)) },
      write: { results in
        try store.database.write { connection in
          for result in results {
            try result.writing(connection)
            try connection.run(
              "DELETE FROM changed WHERE kind = ? AND name = ?", with: [staleness.rawValue, result.name])
          }
          // Until it is published there is something to do, should this process end here.
          try Staleness.gone.note("laid", in: connection)
        }
      },
      done: { done in
        if let words { try progress(IndexProgress(done: done, all: all.count, what: words)) }
      })
  }

  /// Organisations with the most drafts come first: a core that takes one late would keep the others waiting.
  private static func names(of staleness: Staleness, in connection: Database) throws -> [String] {
    try String.fetchAll(
      connection,
      sql: """
        SELECT name FROM changed WHERE kind = ? ORDER BY
        CASE kind WHEN '\(Staleness.organisation.rawValue)' THEN (SELECT count(*) FROM draft WHERE organisation = name) END DESC, name
        """, arguments: [staleness.rawValue])
  }
}
