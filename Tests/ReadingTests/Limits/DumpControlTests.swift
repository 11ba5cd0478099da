import Incidents
import Testing

@testable import Reading

/// What stands for buttons, boxes and fields in a dump, and what only looks like it.
struct DumpControlTests {
  private func texts(_ dump: String) throws -> [String] {
    try DumpReader.passages(of: Array(dump.utf8)).map(\.string)
  }

  @Test(arguments: [
    ("[ ] Keep me", "Keep me"), ("[X] Keep me", "Keep me"), ("[x] Keep me", "Keep me"), ("[*] Keep me", "Keep me"),
    ("[   ] Keep me", "Keep me"), ("[____] Keep me", "Keep me"), ("[_ _] Keep me", "Keep me"),
    ("( ) Keep me", "Keep me"), ("(*) Keep me", "Keep me"), ("Name [____] and more", "Name and more"),
  ])
  func `a box, a choice or a field is taken out`(line: String, rest: String) throws {
    #expect(try texts(line) == [rest])
  }

  @Test(arguments: [
    "[] stays", "[ x] stays", "[x ] stays", "[xx] stays", "[1] stays", "[_x] stays", "(x) stays", "(1) stays",
    "() stays",
    "stays [", "stays [_", "stays [ _", "stays [x", "stays [*", "stays (", "stays ( x", "a_b stays", "[sic] stays",
  ])
  func `what is no box is text, at the line's end and the dump's too`(line: String) throws {
    #expect(try texts(line) == [line])
    #expect(try texts(line + "\n\n]") == [line, "]"])
  }
}
