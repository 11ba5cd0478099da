import Incidents
import Records
import Testing

/// The file that lists rejected drafts.
@Suite struct RejectionListTests {
  private func draft(_ name: String) -> RejectedDraft {
    RejectedDraft(
      draft: name, article: "articles/\(name) \"x\".txt", bytes: "ff", organisation: "Amazon: Ring, {a}",
      joined: "first",
      reviewer: "Ann #1",
      day: "2026-11-27")
  }

  private func lines(_ bytes: [UInt8]) -> [Substring] { String(decoding: bytes, as: UTF8.self).split(separator: "\n") }

  @Test func `what is added is read again, a line a draft, and a new file says what it is`() throws {
    let bytes = try RejectionList.changed([], adding: [draft("b"), draft("a")])
    let (drafts, findings) = RejectionList.read(bytes, path: "x")
    #expect(drafts == [draft("a"), draft("b")] && findings.isEmpty)
    #expect(lines(bytes).count == 4 && lines(bytes)[0].hasPrefix("# "))
  }

  @Test func `every other line stays as it is, and new ones stand in the order of names`() throws {
    let old = """
      # mine
      - {draft: a, article: a.txt}   # why

      - draft: m
        article: m.txt
        more: 1
      - {draft: z, article: z.txt}
      """
    let bytes = try RejectionList.changed(Array(old.utf8), adding: [draft("c"), draft("y"), draft("zz"), draft("z")])
    let kept = lines(bytes).filter { !$0.contains("Ann") }
    #expect(kept == lines(Array(old.utf8)))
    let names = RejectionList.read(bytes, path: "x").drafts.map(\.draft)
    #expect(names == ["a", "c", "m", "y", "z", "zz"])
  }

  @Test func `what is removed goes with its line and comes back`() throws {
    let two = try RejectionList.changed([], adding: [draft("a"), draft("b")])
    let one = try RejectionList.changed(two, adding: [], removing: ["a"])
    #expect(RejectionList.read(one, path: "x").drafts == [draft("b")])
    #expect(try RejectionList.changed(one, adding: [draft("a")]) == two)
    let none = try RejectionList.changed(one, adding: [], removing: ["b"])
    #expect(RejectionList.read(none, path: "x").drafts.isEmpty && RejectionList.read(none, path: "x").findings.isEmpty)
    #expect(RejectionList.isList(none) && RejectionList.isList(two) && !RejectionList.isList(Array("title: x\n".utf8)))
  }

  @Test func `a line that is none is a finding, and the others count`() {
    let text = "- {draft: a, article: a.txt}\n- {draf: b}\n- c\n"
    let (drafts, findings) = RejectionList.read(Array(text.utf8), path: "incidents/rejected.yaml")
    #expect(drafts.map(\.draft) == ["a"] && findings.map(\.line) == [2, 3])
    let half = RejectionList.read(
      Array("- {draft: a, article: a.txt}\n- {draft: b\n- {draft: c, article: c.txt}\n".utf8), path: "x")
    #expect(half.drafts.map(\.draft) == ["a", "c"] && half.findings.map(\.line) == [2])
    let broken = RejectionList.read(Array("- {draft: a".utf8), path: "x")
    #expect(broken.drafts.isEmpty && broken.findings.count == 1)
    #expect(throws: YAMLEditError.self) { try RejectionList.changed(Array("- {draft: a".utf8), adding: [draft("b")]) }
  }

  @Test func `two people's additions to one list, put together line by line, are both there`() throws {
    let base = try RejectionList.changed([], adding: [draft("a"), draft("m"), draft("z")])
    let (mine, theirs) = (
      try RejectionList.changed(base, adding: [draft("c")]), try RejectionList.changed(base, adding: [draft("d")])
    )
    // As git's merge driver "union" does where both add in one place.
    let union = (lines(mine) + lines(theirs).filter { !lines(base).contains($0) }).joined(separator: "\n") + "\n"
    #expect(Set(RejectionList.read(Array(union.utf8), path: "x").drafts.map(\.draft)) == ["a", "c", "d", "m", "z"])
  }

  @Test func `a list of a Windows editor keeps its line ends and its mark`() throws {
    let old = "\u{FEFF}# mine\r\n- {draft: a, article: a.txt}\r\n- {draft: z, article: z.txt}\r\n"
    #expect(RejectionList.isList(Array(old.utf8)))
    let bytes = try RejectionList.changed(Array(old.utf8), adding: [draft("m")], removing: ["z"])
    #expect(RejectionList.read(bytes, path: "x").drafts.map(\.draft) == ["a", "m"])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}# mine\r\n- {draft: a, article: a.txt}\r\n- {draft: \"m\""))
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == bytes.count { $0 == UInt8(ascii: "\r") })
  }

  @Test func `thousands of lines are read and written as few are`() throws {
    let many = (0..<20_000).map { draft("draft-\($0)") }
    let bytes = try RejectionList.changed([], adding: many)
    #expect(RejectionList.read(bytes, path: "x").drafts.count == 20_000)
    let one = try RejectionList.changed(bytes, adding: [draft("a")], removing: ["draft-7"])
    #expect(lines(one).count == lines(bytes).count)
  }
}
