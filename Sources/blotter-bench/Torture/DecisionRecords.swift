import Foundation
import Incidents
import Records

/// The records of a house, looked at from outside.
struct DecisionRecords {
  private let house: TortureHouse

  init(_ house: TortureHouse) { self.house = house }

  private static let list = "rejected.yaml"

  /// Texts by paths within the folder of records.
  func files() throws -> [String: String] {
    let folder = "\(house.archive)/incidents"
    var files: [String: String] = [:]
    for name in FileManager.default.subpaths(atPath: folder) ?? [] where name.hasSuffix(".yaml") {
      files[name] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    return files
  }

  func ids(_ query: String) throws -> [String] {
    let lines = try house.run(["list", query, "--format", "jsonl"]).output.split(separator: UInt8(ascii: "\n"))
    return try lines.compactMap { line in
      try (JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])?["id"] as? String
    }
  }

  /// In how many records each draft is named.
  func drafts() throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for (name, text) in try files() where name != DecisionRecords.list {
      for draft in RecordReader.read(text, id: .init(name), path: name).incident?.drafts ?? [] {
        counts[draft, default: 0] += 1
      }
    }
    return counts
  }

  /// How often each tag stands in all records.
  func tags() throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for (name, text) in try files() where name != DecisionRecords.list {
      for tag in RecordReader.read(text, id: .init(name), path: name).incident?.tags ?? [] {
        counts[tag, default: 0] += 1
      }
    }
    return counts
  }

  /// The journal's entries by their numbers, which their names begin with.
  private func entries() throws -> [(number: Int, file: String)] {
    let folder = "\(house.home)/.local/state/blotter"
    return (FileManager.default.subpaths(atPath: folder) ?? []).compactMap { path in
      let name = URL(filePath: path).lastPathComponent
      guard name.hasSuffix(".json"), let number = Int(name.prefix { $0 != "-" }) else { return nil }
      return (number, "\(folder)/\(path)")
    }
  }

  func lastEntry() throws -> Int { try entries().map(\.number).max() ?? 0 }

  /// Records that the journal says were decided on, from an entry on; paths within the folder of records.
  func paths(inEntriesFrom first: Int) throws -> Set<String> {
    var paths: Set<String> = []
    for entry in try entries() where entry.number >= first {
      let object = try JSONSerialization.jsonObject(with: try Data(contentsOf: URL(filePath: entry.file)))
      for change in (object as? [String: Any])?["changes"] as? [[String: Any]] ?? [] {
        guard let path = (change["record"] as? [String: Any])?["path"] as? String else { continue }
        paths.insert(String(path.dropFirst("incidents/".count)))
      }
    }
    return paths
  }

  /// What does not read, and what changed although nobody decided on it.
  func troubles(since before: [String: String], besides decided: Set<String>) throws -> [String] {
    let after = try files()
    var troubles: [String] = []
    for (name, text) in after {
      let findings =
        name == DecisionRecords.list
        ? RejectionList.read(Array(text.utf8), path: name).findings
        : RecordReader.read(text, id: .init(name), path: name).findings
      troubles += findings.filter { $0.severity == .error }.map(\.description)
    }
    for (name, text) in before where name != DecisionRecords.list {
      if after[name] != text, !decided.contains(name) {
        troubles.append("\(name) was changed or lost")
      }
    }
    return troubles
  }

  /// Undoes all that stands, and holds what is there against the first state.
  func undoAll(to first: [String: String]) throws -> [String] {
    var steps = 0
    while steps < DecisionRecords.mostSteps {
      let outcome = try house.run(["undo"])
      steps += 1
      if outcome.status == 1, outcome.errors.contains("no decision to undo") { break }
      if outcome.status != 0 { return ["undo ended with \(outcome.status): \(outcome.errors)"] }
    }
    var last = try files()
    // A list of which nothing is left tells of nothing.
    if let list = last[DecisionRecords.list], RejectionList.read(Array(list.utf8), path: "").drafts.isEmpty {
      last[DecisionRecords.list] = nil
    }
    return last == first ? [] : ["undoing everything does not lead back to the first state"]
  }

  private static let mostSteps = 10_000
}
