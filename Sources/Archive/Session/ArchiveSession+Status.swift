package import Incidents
import Synchronization

/// How an archive stands.
package struct IndexStatus: Sendable, Equatable {
  /// The state of the index that all of this is of; it grows with each change. `nil` while there is none.
  package let generation: Int?
  package let incidentCount: Int
  /// `nil` until they were looked for.
  package let articleCount: Int?
  /// What is wrong with files, in the order of their paths; at most as many as asked for.
  package let findings: [Finding]
  /// Findings in all.
  package let findingCount: Int
}

extension ArchiveSession {
  /// How the archive stands, without a look at any file.
  package func status(mostFindings: Int = .max) throws(ArchiveFailure) -> IndexStatus {
    try reading {
      let store = try store()
      let snapshot = try snapshot()
      let troubles = troubles(store)
      return IndexStatus(
        generation: snapshot?.generation, incidentCount: snapshot?.count ?? 0,
        articleCount: snapshot == nil ? nil : try store.articleCount(),
        findings: troubles + (try store.findings(limit: mostFindings)),
        findingCount: troubles.count + (try store.findingCount()))
    }
  }

  /// Whether there is something to answer from.
  package var hasIndex: Bool { get throws(ArchiveFailure) { try reading { try snapshot() != nil } } }

  /// How many files and folders could not be read just now, for reasons that may pass: what is told of the archive lacks them.
  package func unreadCount() throws(ArchiveFailure) -> Int { try reading { try store().unreadCount() } }

  /// Ids of all incidents.
  package func ids() throws(ArchiveFailure) -> [Incident.ID] { try reading { try store().ids() } }

  /// What is wrong with the index itself.
  private func troubles(_ store: IndexStore) -> [Finding] {
    let failed = state.withLock(\.trouble).map {
      Finding(
        path: folder.root, message: $0.description, advice: "what was read before is shown; mend it and start again")
    }
    let kept = store.trouble.map { reason in
      Finding(
        path: "cache", message: "the index cannot be kept: \(reason)",
        advice: "make room there, or make it writable; until then every start reads all files")
    }
    return [kept, failed].compactMap(\.self)
  }
}
