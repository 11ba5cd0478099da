@testable import Records
import Testing
import Yams

/// A record's text cut at its top-level keys, and what is carried over when a section is written anew.
struct RecordChunksTests {
  @Test(arguments: [
    "title: x\nkind: breach\n", "# head\n\ntitle: x\n", "title: x", "", "\n", "# only a comment\n",
    "a:\n- b: c\n  d: e\n\n\nf: g\n",
    "\"quoted key\": x\n'single': y\n_own: z\n", "a: |\n  text: not a key\n\n  more\nb: c\n", "a: b\n\n",
  ]) func `the chunks end to end are the text`(text: String) {
    let chunks = RecordChunks(text)
    let joined = chunks.head + chunks.chunks.map(\.text).joined()
    // A text without a line feed at its end is written with one.
    #expect(joined == text || joined == text + "\n")
  }

  @Test func `a key begins a line, and what stands deeper is none`() {
    let chunks = RecordChunks("# head\ntitle: x\ndata:\n- category: voice\n  note: mine\n'own key': 1\n-\n")
    #expect(chunks.head == "# head\n")
    #expect(chunks.chunks.map(\.key) == ["title", "data", "own key"])
    #expect(chunks.chunks[1].text == "data:\n- category: voice\n  note: mine\n")
  }

  @Test func `a chunk's comments are its whole-line ones`() {
    let chunks = RecordChunks("data: voice # of children\n# checked\n  # twice\n- x\n")
    #expect(chunks.chunks.map(\.comments) == ["# checked\n  # twice\n"])
  }

  @Test(arguments: [
    ("a: b\n# on c\n\n# too\nc: d\n", "a: b\n", "# on c\n\n# too\n"), ("a: b\n\nc: d\n", "a: b\n\n", ""),
    ("a:\n# within\n- x\n", "a:\n# within\n- x\n", ""), ("a: |\n  # words\n\nc: d\n", "a: |\n  # words\n\n", ""),
    ("a: b\n\n# end\n", "a: b\n\n", "# end\n"),
  ])
  func `comments behind a section are on what follows`(text: String, body: String, tail: String) {
    let chunk = RecordChunks(text).chunks[0]
    #expect(chunk.body == body && chunk.tail == tail)
  }

  private func carried(from old: String, to new: String) throws -> Node {
    UnknownKeys.carry(from: try compose(yaml: old, .basic), to: try #require(try compose(yaml: new, .basic)))
  }

  @Test func `keys that we do not know go along, those that we know are the new ones`() throws {
    let merged = try carried(from: "{name: ICO, mine: 1, reason: old}", to: "{name: CNIL}")
    #expect(merged == (try compose(yaml: "{name: CNIL, mine: 1}", .basic)))
  }

  @Test func `items of a list are paired by what is known of them, in any order`() throws {
    let merged = try carried(from: "[{name: A, mine: 1}, {name: B, mine: 2}]", to: "[{name: B}, {name: A}]")
    #expect(merged == (try compose(yaml: "[{name: B, mine: 2}, {name: A, mine: 1}]", .basic)))
  }

  @Test func `an item that changed takes the keys of the one in its place`() throws {
    let merged = try carried(from: "[{name: A, mine: 1}, {name: B}]", to: "[{name: C}, {name: B}]")
    #expect(merged == (try compose(yaml: "[{name: C, mine: 1}, {name: B}]", .basic)))
  }

  @Test func `a single value that became a list keeps its keys, and a plain word has none`() throws {
    let merged = try carried(from: "{name: A, mine: 1}", to: "[{name: A}]")
    #expect(merged == (try compose(yaml: "[{name: A, mine: 1}]", .basic)))
    #expect(try carried(from: "A", to: "[B]") == (try compose(yaml: "[B]", .basic)))
    let new = try #require(try compose(yaml: "{name: A}", .basic))
    #expect(UnknownKeys.carry(from: nil, to: new) == new)
  }

  @Test func `keys within evidence are carried too`() throws {
    let merged = try carried(
      from: "[{name: A, evidence: [{article: a, exact: b, seen: yes}]}]",
      to: "[{name: A, evidence: [{article: a, exact: b}]}]")
    #expect(merged == (try compose(yaml: "[{name: A, evidence: [{article: a, exact: b, seen: yes}]}]", .basic)))
  }
}
