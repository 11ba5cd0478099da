import TestSupport
import Testing

/// Which archive a command is about: the manual's order, from what is named closest to the sample.
@Suite struct ArchiveChoiceTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    for name in ["named", "variable", "configured", "current", "data/blotter"] {
      try program.archive.write("title: The \(name) one\n", to: "\(name)/incidents/x.yaml")
    }
    try program.archive.write("", to: "empty/x")
    try program.archive.write("", to: "current/deep/er/x")
  }

  /// What `list` says, run in an empty folder.
  private func list(_ words: String, in folder: String = "empty") throws -> (status: Int?, written: String) {
    try program.shell("cd \"$A/\(folder)\" && \(words)")
  }

  private func configure() throws {
    try program.home.write("archive: \(program.archive.path)/configured\n", to: ".config/blotter/config.yaml")
  }

  @Test func `what is named in the command goes before all else`() throws {
    try configure()
    let words = "BLOTTER_ARCHIVE=\"$A/variable\" XDG_DATA_HOME=\"$A/data\" \"$B\""
    let named = try list("\(words) list --archive \"$A/named\"", in: "current")
    #expect(named.status == 0 && named.written.contains("The named one"), "\(named.written)")
    let argument = try list("\(words) check \"$A/named\" --archive \"$A/variable\"", in: "current")
    #expect(argument.written.contains("/named"), "\(argument.written)")
  }

  @Test func `then the variable, then the configuration, then the current folder, then the data folder`() throws {
    let data = "XDG_DATA_HOME=\"$A/data\""
    try configure()
    let variable = try list("BLOTTER_ARCHIVE=\"$A/variable\" \(data) \"$B\" list", in: "current")
    #expect(variable.written.contains("The variable one"), "\(variable.written)")
    let configured = try list("\(data) \"$B\" list", in: "current")
    #expect(configured.written.contains("The configured one"), "\(configured.written)")
    try program.home.remove(".config/blotter/config.yaml")
    for folder in ["current", "current/deep/er", "current/incidents"] {
      let current = try list("\(data) \"$B\" list", in: folder)
      #expect(current.written.contains("The current one"), "\(folder): \(current.written)")
    }
    let kept = try list("\(data) \"$B\" list")
    #expect(kept.written.contains("The data/blotter one"), "\(kept.written)")
  }

  @Test func `with nothing anywhere it is the sample, to which nothing is added`() throws {
    let sample = try list("\"$B\" list")
    #expect(sample.status == 0 && sample.written.contains("5 incidents · penalties USD 30.8 M"), "\(sample.written)")
    try program.home.write(BuiltProgram.article(9, company: "Zeta"), to: "page.txt")
    let added = try list("\"$B\" add ~/page.txt")
    #expect(added.status == 2 && added.written.contains("name your own with --archive"), "\(added.written)")
  }

  @Test func `an empty variable names nothing`() throws {
    let result = try list("BLOTTER_ARCHIVE= \"$B\" list", in: "current")
    #expect(result.written.contains("The current one"), "\(result.written)")
  }

  @Test func `the home folder has its short name in the configuration`() throws {
    try program.home.write("title: The one at home\n", to: "clippings/incidents/x.yaml")
    try program.home.write("archive: ~/clippings\n", to: ".config/blotter/config.yaml")
    #expect(try list("\"$B\" list").written.contains("The one at home"))
  }

  @Test(arguments: ["variable", "configuration file"])
  func `an archive that is named and not there is told by who named it, and no other is shown`(source: String) throws {
    var words = "\"$B\" list"
    if source == "variable" {
      words = "BLOTTER_ARCHIVE=/no/such \(words)"
    } else {
      try program.home.write("archive: /no/such\n", to: ".config/blotter/config.yaml")
    }
    let result = try list(words, in: "current")
    #expect(result.status == 2 && result.written.contains("/no/such"), "\(result.written)")
    #expect(!result.written.contains("The current one"))
    #expect(result.written.contains(source == "variable" ? "$BLOTTER_ARCHIVE" : "the configuration file"))
  }
}
