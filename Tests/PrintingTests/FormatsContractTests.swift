import Foundation
import Incidents
import Printing
import Testing

/// The keys of JSON, held against the table of Manual/Formats.md: the names are a contract.
@Suite struct FormatsContractTests {
  /// The rows of the table: keys in the first column, and in the second the keys that stand within them.
  private func rows() throws -> [(keys: [String], inside: [String])] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "Sources/Manual/Formats.md"), encoding: .utf8)
    let table = try #require(page.components(separatedBy: "| key | what stands in it |").last)
    return table.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      let cells = row.split(separator: "|")
      return (words(cells[0]), words(cells[1]))
    }
  }

  private func words(_ text: Substring) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  private func object(_ detail: IncidentDetail) throws -> [String: Any] {
    let line = try JSONOutput.line(IncidentLine(detail))
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func `an incident has the keys that the manual promises, and no other`() throws {
    let promised = Set(try rows().flatMap(\.keys))
    #expect(promised.count > 15)
    #expect(Set(try object(MadeDetail.detail).keys) == promised)
    // What is not known has no key; lists are there all the same.
    #expect(
      promised.subtracting(try object(MadeDetail.empty).keys)
        == ["legal_status", "notes", "reviewed_by", "reviewed_on"])
  }

  @Test(arguments: ["events", "organisations", "penalties", "affected", "evidence"])
  func `what stands within a list has the keys that the manual promises`(key: String) throws {
    let inside = try #require(try rows().first { $0.keys == [key] }?.inside)
    let items = try #require(try object(MadeDetail.detail)[key] as? [[String: Any]])
    let found = Set(items.flatMap(\.keys))
    // The words that a status may be stand in the same cell.
    let values: Set<String> = ["exact", "moved", "lost", "unread"]
    let promised = Set(inside).subtracting(key == "evidence" ? values.subtracting(["exact"]) : [])
    #expect(found == promised)
  }
}
