import Archive
import Foundation
import Incidents
import Search
import TestSupport
import Testing

/// An archive of two articles, a draft and a fine each, and what tests of decisions ask of it.
struct DecisionHouse {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(DecisionHouse.article("Acme", millions: 7), to: "articles/acme.txt")
    try folder.write(DecisionHouse.article("Globex", millions: 3), to: "articles/globex.txt")
  }

  static func article(_ company: String, millions: Int) -> String {
    """
    \(company) fined over leak of customer data

    14 March 2024

    The French data protection authority CNIL fined \(company) Ltd \(millions) million euros on Tuesday over a data breach, the authority said.

    Hackers had stolen the e-mail addresses and passwords of 50,000 customers of \(company) Ltd in May 2023, according to the authority.

    \(company) Ltd said that it had told the customers whose data were stolen.

    """
  }

  func session() throws -> ArchiveSession {
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    return session
  }

  func desk(_ session: ArchiveSession, name: String = "Ann") -> DecisionDesk {
    DecisionDesk(
      session, state: folder.path + "/.state", reviewer: { Reviewer(name: name, day: PartialDate("2026-11-27")) })
  }

  func rows(_ query: String = "") throws -> [IncidentSummary] {
    try session().listing(for: Filter(typed: try Query(parsing: query)), window: 0..<99).rows
  }

  func sums() throws -> [String] {
    try session().listing(for: Filter(), window: 0..<9).totals.map { "\($0.amount) \($0.currency ?? "")" }
  }

  func id(of company: String) throws -> Incident.ID {
    try #require(try rows("company:\(company)").first?.id)
  }

  func files() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/incidents")) ?? []).sorted()
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/incidents/\(name)", encoding: .utf8)
  }

  /// Files of the folder of records and what is in them.
  func snapshot() -> [String: String] {
    Dictionary(uniqueKeysWithValues: files().map { ($0, (try? text($0)) ?? "") })
  }

  /// The journal no longer knows that its last entry is on the disk in full.
  func forgetFinished() throws {
    let state = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.state").first)
    try folder.remove(".state/\(state)/applied")
  }
}
