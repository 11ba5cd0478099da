import Incidents
import Records
import Testing

/// What is part of what, among a record's penalties.
@Suite struct RecordPartsTests {
  private func read(_ penalties: [(id: String, whole: String)]) -> (sums: [Int], lines: [Int?], messages: [String]) {
    let text = penalties.map { "- id: '\($0.id)'\n  type: fine\n  amount: 5\n  part_of: '\($0.whole)'\n" }.joined()
    let (incident, findings) = RecordReader.read("title: x\npenalties:\n\(text)", id: .init("x"), path: "p")
    let totals = incident.map { PenaltyLedger([$0]).totals(of: $0) } ?? []
    return (totals.map { $0.amount.thousandths / 1000 }, findings.map(\.line), findings.map(\.message))
  }

  @Test func `a penalty that is part of itself is told with its line, and counts for itself`() {
    for whole in ["a", "x#a"] {
      let (sums, lines, messages) = read([("a", whole)])
      #expect(sums == [5] && lines == [6] && messages == ["the penalty 'a' is part of itself"])
    }
  }

  @Test func `penalties that are parts of one another are told, and each counts for itself`() {
    let (sums, lines, messages) = read([("a", "b"), ("b", "c"), ("c", "x#a")])
    #expect(sums == [15] && lines == [6, 10, 14])
    #expect(messages.allSatisfy { $0.hasSuffix("is part of one that is part of it") })
  }

  @Test func `parts of a ring's penalties, of other incidents' and of nothing are no ring`() {
    #expect(read([("a", "y#a")]).messages.isEmpty)
    let lost = read([("b", "none")])
    #expect(lost.messages == ["no penalty here is called 'none', which another is part of"] && lost.lines == [6])
    #expect(lost.sums == [5])
    // The 5 of c are itemised in a's.
    let (sums, _, messages) = read([("a", "b"), ("b", "a"), ("c", "a")])
    #expect(sums == [10] && messages.count == 2)
  }

  @Test func `the sign between an incident and its penalty is in no penalty's id`() {
    let (sums, lines, messages) = read([("a#b", "y#c")])
    #expect(lines == [3] && messages.first?.contains("holds a '#'") == true && sums == [5])
  }
}
