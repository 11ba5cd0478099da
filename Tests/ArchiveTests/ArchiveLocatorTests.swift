import Archive
import TestSupport
import Testing

@Suite struct ArchiveLocatorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["arg", "opt", "here/deep/er", "data/blotter", "program/bin"] {
      try folder.write("", to: "\(name)/incidents/.keep")
    }
    try folder.write("", to: "program/share/blotter/seeds/incidents/.keep")
    try folder.write("", to: "empty/x")
    try folder.write("A saved page.", to: "clips/page.html")
    try folder.write("# Notes", to: "notes/README.md")
  }

  private func find(
    named: [String?] = [], in current: String = "empty", data: String = "empty", home: String = "nobody"
  ) throws -> ArchiveLocator.Found {
    let sources = ["the argument", "--archive"]
    return try ArchiveLocator(
      named: zip(named, sources).map { name, source in .init(name.map { "\(folder.path)/\($0)" }, by: source) },
      currentFolder: "\(folder.path)/\(current)", home: "\(folder.path)/\(home)", dataHome: "\(folder.path)/\(data)",
      executable: "\(folder.path)/program/bin/blotter"
    ).find()
  }

  @Test func `what is named comes first, then the current folder and its parents, the data folder, the sample`() throws
  {
    let current = "here/deep/er/incidents"
    #expect(try find(named: ["arg", "opt"], in: current, data: "data").folder.root.hasSuffix("/arg"))
    #expect(try find(named: [nil, "opt"], in: current, data: "data").folder.root.hasSuffix("/opt"))
    #expect(try find(in: current, data: "data").folder.root.hasSuffix("/here/deep/er"))
    #expect(try find(data: "data").folder.root.hasSuffix("/data/blotter"))
    let sample = try find()
    #expect(sample.folder.root.hasSuffix("/program/share/blotter/seeds") && sample.isSample)
  }

  @Test func `a folder of clippings is an archive when one stands in it, though nobody made it one`() throws {
    #expect(try find(in: "clips", data: "data").folder.root.hasSuffix("/clips"))
    // What is named still comes first.
    #expect(try find(named: ["arg"], in: "clips").folder.root.hasSuffix("/arg"))
  }

  @Test func `the home folder and a folder without a page are none`() throws {
    #expect(try find(in: "clips", data: "data", home: "clips").folder.root.hasSuffix("/data/blotter"))
    #expect(try find(in: "notes", data: "data").folder.root.hasSuffix("/data/blotter"))
  }

  @Test func `a named archive that is not there is an error, not another archive`() {
    #expect(throws: LocatorError.missing(path: "\(folder.path)/gone", source: "the argument")) {
      try find(named: ["gone"])
    }
    #expect(throws: LocatorError.notAFolder(path: "\(folder.path)/empty/x", source: "--archive")) {
      try find(named: [nil, "empty/x"])
    }
  }

  @Test func `a current folder that cannot be listed is told, and no other archive shown in its place`() throws {
    let reason = "cannot be read: No such file or directory"
    #expect(throws: LocatorError.unreadable(path: "\(folder.path)/gone", reason: reason)) {
      try find(in: "gone", data: "data")
    }
    #expect(try find(named: ["arg"], in: "gone").folder.root.hasSuffix("/arg"))
  }

  @Test func `with nothing anywhere it says what to do`() {
    let locator = ArchiveLocator(
      named: [], currentFolder: "/", home: "/", dataHome: "/none", executable: "/none/blotter")
    #expect(throws: LocatorError.none) { try locator.find() }
    #expect("\(LocatorError.none)".contains("blotter FOLDER"))
  }
}
