import TestSupport
import Testing

/// Faults of the system that pass: what they hide is told, and is back when they are over.
@Suite struct PassingFaultTests {
  private let program: BuiltProgram
  private let faults: String

  init() throws {
    program = try BuiltProgram()
    faults = try #require(ProgramTests.find("libblotter-faults.so"))
    for number in 1...6 {
      try program.archive.write(
        BuiltProgram.article(number, company: "Acme\(number)"), to: "articles/\(number % 3)/\(number).txt")
      try program.archive.write("title: Leak \(number)\n", to: "incidents/\(number).yaml")
    }
  }

  /// The list and what was said on standard error, while calls fail as the words say.
  private func list(while fault: String? = nil) throws -> (status: Int?, list: String, errors: String) {
    let preload = fault.map { "LD_PRELOAD='\(faults)' BLOTTER_FAULT='\($0)'" } ?? ""
    let ran = try program.shell("\(preload) \"$B\" list --archive $A --format jsonl 2>$HOME/errors")
    return (ran.status, ran.written, try program.shell("cat $HOME/errors").written)
  }

  @Test(arguments: ["EIO", "ESTALE", "EMFILE", "ENOMEM"])
  func `an article or a record that could not be read once is told, and read the next time`(error: String) throws {
    for (part, missing) in [("articles/1/4.txt", "Acme4"), ("incidents/2.yaml", "Leak 2")] {
      #expect(try program.shell("rm -rf $HOME/.cache").status == 0)
      let ran = try list(while: "open \(error) \(part)")
      #expect(ran.status == 1 && !ran.list.contains(missing) && ran.list.contains("Leak 1"))
      #expect(ran.errors.contains("1 file or folder could not be read just now"))
      let after = try list()
      #expect(after.status == 0 && after.list.contains(missing) && after.errors.isEmpty)
    }
  }

  @Test(arguments: ["EIO", "ESTALE", "EMFILE", "ENOMEM"])
  func `a folder that cannot be listed for a while keeps what was read of it`(error: String) throws {
    let all = try list()
    #expect(all.status == 0 && all.list.contains("Acme4") && all.list.contains("Leak 2"))
    for part in ["articles/1", "articles", "incidents"] {
      let ran = try list(while: "list \(error) \(part)")
      #expect(ran.list == all.list && ran.status == 1 && ran.errors.contains("could not be read just now"), "\(part)")
      let after = try list()
      #expect(after.list == all.list && after.status == 0 && after.errors.isEmpty, "\(part)")
    }
  }

  @Test func `a fault of the content is told once, and not tried again`() throws {
    try program.archive.write("", to: "articles/0/empty.txt")
    let ran = try list()
    #expect(ran.status == 0 && ran.errors.isEmpty)
    let check = try program.shell("blotter check --archive $A")
    #expect(check.status == 1 && check.written.contains("empty.txt"))
  }

  @Test func `with too few files to open the program says so, and with just enough everything is found`() throws {
    var outcomes: Set<Int> = []
    for files in [5, 8, 11, 14, 17, 20, 22, 23, 24, 26, 28, 30, 40, 60, 100, 200] {
      let ran = try program.shell("ulimit -n \(files); \"$B\" list --archive $A")
      let status = try #require(ran.status)
      outcomes.insert(status)
      if status == 1 {
        #expect(ran.written.contains("may open only \(files) files at once"), "\(files): \(ran.written)")
      } else {
        #expect(
          status == 0 && ran.written.contains("Leak 1") && ran.written.contains("Acme4"), "\(files): \(ran.written)")
      }
    }
    #expect(outcomes == [0, 1])
  }

  @Test func `limits of memory and of the size of files end in a sentence or in right answers`() throws {
    let memory = try program.shell("ulimit -v 300000; \"$B\" list --archive $A")
    #expect(memory.status == 1 && memory.written.contains("only 292 MB of memory"))
    let all = try list().list
    for blocks in [0, 1, 10, 100, 1000, 100_000] {
      #expect(try program.shell("rm -rf $HOME/.cache").status == 0)
      let ran = try program.shell("ulimit -f \(blocks); \"$B\" list --archive $A --format jsonl")
      #expect(ran.status == 0 && ran.written == all, "\(blocks): \(ran.written.suffix(300))")
    }
  }

  @Test func `two hyphens before a query are no word of it`() throws {
    let with = try program.shell("\"$B\" list --archive $A -- -Acme4")
    let without = try program.shell("\"$B\" list --archive $A '-Acme4'")
    #expect(with.status == 0 && with.written == without.written && !with.written.contains("Acme4  "))
    #expect(with.written.contains("Leak 1"))
  }
}
