import Foundation
import TestSupport
import Testing

/// The dashboard while other programs change its archive.
@Suite(.serialized) struct LiveProgramTests {
  private let program: BuiltProgram
  private var archive: TemporaryFolder { program.archive }

  init() throws {
    program = try BuiltProgram()
    try archive.write("title: The first walrus\n", to: "incidents/first.yaml")
  }

  @Test func `records that come, change and go are seen without a key`() throws {
    let terminal = try program.start()
    #expect(terminal.sees("The first walrus"))
    terminal.forget()
    try archive.write("title: A second zebra\n", to: "incidents/second.yaml")
    #expect(terminal.waits(for: "second zebra"))
    terminal.forget()
    let moved = try program.shell("echo 'title: One quagga' > $A/.new; mv $A/.new $A/incidents/second.yaml")
    #expect(moved.status == 0 && terminal.waits(for: "One quagga"))
    #expect(terminal.sees("2 incidents"))
    #expect(try program.shell("rm $A/incidents/second.yaml").status == 0)
    #expect(terminal.sees("1 incident"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test func `articles that come are told, and what is decided is no news`() throws {
    let terminal = try program.start()
    #expect(terminal.sees("The first walrus"))
    try archive.write(BuiltProgram.article(7), to: "new.txt")
    #expect(terminal.sees("1 new article: 1 new draft"))
    // The next key takes the message away.
    terminal.send("j")
    terminal.forget()
    try archive.write("title: A second zebra\n", to: "incidents/second.yaml")
    #expect(terminal.waits(for: "second zebra"))
    #expect(!terminal.written.contains("new article"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test func `two dashboards see one archive's news`() throws {
    let terminals = try [program.start(), program.start()]
    #expect(terminals.allSatisfy { $0.sees("The first walrus") })
    try archive.write(BuiltProgram.article(7), to: "deep/er/new.txt")
    #expect(terminals.allSatisfy { $0.sees("EUR 7 M") })
    terminals.forEach { $0.send("q") }
    #expect(terminals.allSatisfy { $0.end() == 0 })
  }

  @Test func `an archive's folder that goes is a problem, and the dashboard goes on`() throws {
    let terminal = try program.start()
    #expect(terminal.sees("The first walrus"))
    #expect(try program.shell("mv $A $A.away").status == 0)
    #expect(terminal.sees("1 problem"))
    terminal.send("!")
    #expect(terminal.sees("cannot be listed"))
    terminal.send("!")
    #expect(terminal.sees("The first walrus"))
    #expect(try program.shell("mv $A.away $A").status == 0)
    #expect(terminal.sees("0 articles"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test func `what is odd in an archive is told and never waited for`() throws {
    let made = try program.shell(
      """
      cd $A && mkfifo pipe.txt && ln -s .. loop && ln -s self.html self.html && ln -s /dev/zero zero.txt
      mkdir sub && printf 'title: x' > "$(printf 'incidents/new\\nline.yaml')" && printf x > "$(printf 'caf\\351.txt')"
      """)
    #expect(made.status == 0, "\\(made.written)")
    let check = try program.shell("blotter check --archive $A")
    #expect(check.status == 1)
    for words in [
      "pipe.txt: warning: this is a pipe", "loop: warning: a link to a folder is not followed",
      "self.html: error: the link leads nowhere", "zero.txt: warning: this is a device",
      "caf\\xE9.txt: error: the name is not UTF-8",
    ] {
      #expect(check.written.contains(words), "\(words) in \(check.written)")
    }
    let list = try program.shell("blotter list --archive $A")
    #expect(list.written.contains("new line\r\n") && !list.written.contains("new\r\nline"), "\(list.written)")
    let terminal = try program.start()
    #expect(terminal.sees("5 problems"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }
}

/// `blotter add`.
@Suite struct AddProgramTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.home.write(BuiltProgram.article(3), to: "page.txt")
    try program.home.write("PK\u{3}\u{4}xx", to: "zip.html")
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.archive.path + "/articles").sorted()
  }

  @Test func `a page is stored once, by its content`() throws {
    let first = try program.shell("cp ~/page.txt ~/copy.txt; blotter add --archive $A ~/page.txt ~/copy.txt")
    #expect(first.status == 0 && first.written.contains("1 article added, 1 known already"), "\(first.written)")
    let second = try program.shell("blotter add --archive $A - < ~/page.txt")
    #expect(second.status == 0 && second.written.contains("standard input: is in the archive already, as articles/"))
    #expect(try files() == ["acme-fined-3-million-euros-over-a-leak-of-customers-names.txt"])
  }

  @Test func `what cannot be taken in is told and the rest goes on`() throws {
    let result = try program.shell("blotter add --archive $A ~/zip.html ~/none /dev/zero ~/page.txt")
    #expect(result.status == 1 && result.written.contains("1 article added, 3 left out"), "\(result.written)")
    #expect(result.written.contains("cannot be unpacked") && result.written.contains("No such file"))
    #expect(try files().count == 1)
  }

  @Test func `a dry run only says what it would do`() throws {
    let result = try program.shell("blotter add --archive $A --dry-run ~/page.txt ~/page.txt")
    #expect(result.status == 0 && result.written.contains("1 article would be added, 1 known already"))
    #expect(FileManager.default.fileExists(atPath: program.archive.path + "/articles") == false)
  }

  @Test(arguments: [("blotter add --archive $A", 2), ("blotter add --archive /no/such ~/page.txt", 2)])
  func `wrong usage is status 2`(command: String, status: Int) throws {
    #expect(try program.shell(command).status == status)
  }
}
