import Foundation
import TestSupport
import Testing

/// Decisions that were made right before the program ends.
@Suite(.serialized) struct LastDecisionTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    for (number, company) in ["Acme", "Globex", "Initech"].enumerated() {
      try program.archive.write(BuiltProgram.article(number + 2, company: company), to: "articles/\(company).txt")
    }
  }

  private var records: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: program.archive.path + "/incidents")) ?? []
  }

  @Test(arguments: ["q", "\u{3}"]) func `what the screen has shown is written before it is given back`(ending: String)
    throws
  {
    let terminal = try program.start()
    #expect(terminal.sees("3 incidents"))
    terminal.send("aaa\(ending)")
    #expect(terminal.end() == 0)
    #expect(records.count == 3)
    #expect(try program.shell("blotter log --archive $A").written.contains("3 decisions"))
  }

  @Test func `a name that is written into the configuration while the dashboard is open counts at the next decision`()
    throws
  {
    let terminal = try program.start()
    #expect(terminal.sees("3 incidents"))
    terminal.send("a")
    #expect(terminal.waits(for: "by nobody"))
    try program.home.write("reviewer: Ann Archivist\n", to: ".config/blotter/config.yaml")
    terminal.send("aq")
    #expect(terminal.end() == 0)
    let texts = try records.map {
      try String(contentsOfFile: "\(program.archive.path)/incidents/\($0)", encoding: .utf8)
    }
    #expect(texts.count == 2 && texts.count { $0.contains("reviewed_by: Ann Archivist") } == 1)
  }

  @Test func `so it is where the terminal goes away`() throws {
    let terminal = try program.start()
    #expect(terminal.sees("3 incidents"))
    terminal.send("aaa")
    #expect(terminal.waits(for: "accepted"))
    terminal.signal(SIGHUP)
    #expect(terminal.end() == 128 + Int(SIGHUP))
    #expect(records.count == 3)
  }
}
