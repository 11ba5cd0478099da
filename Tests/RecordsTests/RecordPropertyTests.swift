import Incidents
import Records
import Testing

/// Whatever an incident says, its record says the same; whatever a file says, reading it ends in a record or in findings.
@Suite struct RecordPropertyTests {
  private let id = Incident.ID("x")

  private func read(_ text: String) -> (incident: Incident?, findings: [Finding]) {
    RecordReader.read(text, id: id, path: "incidents/x.yaml")
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `an incident comes back from its record, claim by claim`(seed: UInt64) throws {
    var made = MadeRecords(random: Lehmer(seed))
    for _ in 0..<25 {
      let incident = made.incident(id)
      let text = try RecordWriter.text(for: incident)
      let (again, findings) = read(text)
      try #require(findings.isEmpty, "\(findings) in\n\(text)")
      let back = try #require(again)
      #expect(back.claims == incident.claims, "\(text)")
      #expect(back.title == incident.title && back.review == incident.review && back.tags == incident.tags)
      #expect(back.notes == incident.notes && back.articles == incident.articles, "\(text)")
    }
  }

  @Test func `a record written over itself is the same to the byte`() throws {
    var made = MadeRecords(random: Lehmer(5))
    for _ in 0..<25 {
      let incident = made.incident(id)
      let text = try RecordWriter.text(for: incident)
      #expect(try RecordWriter.text(for: incident, over: text) == text)
    }
  }

  @Test func `a change of one section leaves every line of the others as it was`() throws {
    var made = MadeRecords(random: Lehmer(6))
    for _ in 0..<25 {
      var incident = made.incident(id)
      incident.claims.removeAll { $0.field == .country }
      let mine = "# a note above\n" + (try RecordWriter.text(for: incident)) + "my own key: [1, 2]  # kept\n"
      var changed = incident
      changed.claims.append(made.claim(.country, number: 0, articles: incident.articles))
      let after = try RecordWriter.text(for: changed, over: mine)
      // One piece more, and all else as it was.
      let before = zip(after.utf8, mine.utf8).prefix { $0 == $1 }.count
      #expect(
        after.utf8.count > mine.utf8.count
          && after.utf8.suffix(mine.utf8.count - before).elementsEqual(mine.utf8.dropFirst(before)))
      #expect(read(after).incident?.claims == changed.claims)
      // And back again.
      #expect(try RecordWriter.text(for: incident, over: after) == mine)
    }
  }

  @Test func `a damaged record is told with a place within it, and never more than that`() throws {
    var made = MadeRecords(random: Lehmer(7))
    for _ in 0..<60 {
      var bytes = Array(try RecordWriter.text(for: made.incident(id)).utf8)
      for _ in 0..<1 + made.number(below: 4) {
        let at = made.number(below: bytes.count)
        switch made.number(below: 4) {
        case 0: bytes.remove(at: at)
        case 1: bytes[at] = UInt8(made.number(below: 128))
        case 2: bytes.insert(contentsOf: Array("- : [".utf8), at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + made.number(below: 40)))
        }
        if bytes.isEmpty { break }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      for finding in read(text).findings {
        #expect(finding.path == "incidents/x.yaml" && !finding.message.isEmpty && !finding.advice.isEmpty)
        // libyaml tells of an end that comes too soon on the line behind it.
        if let line = finding.line { #expect((1...lines + 1).contains(line), "\(finding) in\n\(text)") }
        if let column = finding.column { #expect(column >= 1) }
      }
    }
  }
}
