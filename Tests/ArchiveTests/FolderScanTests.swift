import Foundation
import Incidents
import TestSupport
import Testing
import Text

@testable import Archive

/// What a look at an archive's folders finds, without opening a file.
@Suite struct FolderScanTests {
  private let folder: TemporaryFolder
  private var scan: FolderScan { FolderScan(root: folder.path) }

  init() throws { folder = try TemporaryFolder() }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
  }

  private func folders() -> [String] { scan.trees([""]).map(\.path).sorted() }

  @Test(
    arguments: [
      ("", "a.txt", true), ("", "A.HTML", true), ("x/y", "a.xhtml", true), ("", "a.text", true), ("", "a.htm", true),
      ("", "a.PDF", true), ("", "a.md", true), ("x", "a.eml", true), ("", "a.png", false), ("", "txt", false),
      ("", "a.txt~", false), ("", "a.yaml", false),
      ("incidents", "a.yaml", true), ("incidents/2020", "a.yml", true), ("incidents", "a.txt", false),
      ("incidents2", "a.yaml", false), ("incidents2", "a.txt", true), ("x/incidents", "a.txt", true),
    ])
  func `the ending and the folder say what may be an article or a record`(place: String, name: String, isOne: Bool) {
    #expect(FolderScan.isOfInterest(name: name, in: place) == isOne)
  }

  @Test func `hidden files and folders, and the word lists, are left out`() throws {
    for name in ["a.txt", ".b.txt", ".git/c.txt", "x/.y/d.txt", "lexicon/e.txt", "x/f.txt", "x/lexicon/g.txt"] {
      try folder.write("", to: name)
    }
    #expect(folders() == ["", "x", "x/lexicon"])
    #expect(scan.files(in: "").files.map(\.path) == ["a.txt"] && scan.files(in: "x").files.map(\.path) == ["x/f.txt"])
  }

  @Test func `a very deep tree is gone through to its ground`() throws {
    let deep = (0..<60).map { "d\($0)" }.joined(separator: "/")
    try folder.write("", to: "\(deep)/a.txt")
    #expect(folders().count == 61 && scan.files(in: deep).files.map(\.path) == ["\(deep)/a.txt"])
  }

  @Test func `links to files are files; links to folders, nowhere and round are told, and not followed`() throws {
    try folder.write("", to: "x/a.txt")
    try link("file.txt", to: "x/a.txt")
    try link("folder.txt", to: "x")
    try link("round", to: ".")
    try link("self.txt", to: "self.txt")
    try link("nowhere.txt", to: "gone.txt")
    let found = scan.files(in: "")
    #expect(found.files.map(\.path) == ["file.txt"] && folders() == ["", "x"])
    let oddities = Dictionary(uniqueKeysWithValues: found.odd.map { ($0.file.path, $0.oddity) })
    #expect(oddities.count == 4)
    #expect(oddities["folder.txt"] == .linkToFolder && oddities["round"] == .linkToFolder)
    #expect(oddities["nowhere.txt"] == .brokenLink(reason: "No such file or directory"))
    #expect(oddities["self.txt"] == .brokenLink(reason: "Too many levels of symbolic links"))
  }

  @Test func `a pipe is told, whatever its name`() throws {
    let status = unsafe mkfifo("\(folder.path)/a.txt", 0o600)
    try #require(status == 0)
    #expect(scan.files(in: "").files.isEmpty && scan.files(in: "").odd.map(\.oddity) == [.pipe])
  }

  @Test func `a name that is no text is told with its bytes, where it may matter`() throws {
    for ending in [".txt", ".png"] {
      let name = Array("\(folder.path)/caf".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9)]
      let descriptor = unsafe open(name + ending.utf8CString, O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      close(descriptor)
    }
    let found = scan.files(in: "")
    #expect(found.files.isEmpty)
    #expect(found.odd.map(\.file.path) == ["caf\\xE9.txt"] && found.odd.map(\.oddity) == [.unreadableName])
  }

  @Test func `what is written, added, renamed and taken away in a folder changes its number`() throws {
    try folder.write("one", to: "x/a.txt")
    var seen = [scan.look(at: "x").folder.digest]
    try folder.write("another", to: "x/a.txt")
    seen.append(scan.look(at: "x").folder.digest)
    try folder.write("", to: "x/b.pdf")
    seen.append(scan.look(at: "x").folder.digest)
    try FileManager.default.moveItem(atPath: "\(folder.path)/x/b.pdf", toPath: "\(folder.path)/x/c.pdf")
    seen.append(scan.look(at: "x").folder.digest)
    try folder.remove("x/a.txt")
    seen.append(scan.look(at: "x").folder.digest)
    #expect(Set(seen).count == 5)
    // Hidden files are nobody's business.
    try folder.remove("x/c.pdf")
    let empty = scan.look(at: "x").folder.digest
    try folder.write("", to: "x/.hidden.txt")
    #expect(scan.look(at: "x").folder.digest == empty)
  }

  @Test func `a look at one folder finds what is new below it and what has gone, and nothing else`() throws {
    for name in ["x/old/a.txt", "x/new/deep/b.txt", "y/c.txt"] { try folder.write("", to: name) }
    let known: Set<ExactText> = ["", "x", "x/old", "x/gone", "x/gone/deep", "y"]
    let look = scan.look(at: FolderChanges(folders: ["x"]), known: known)
    #expect(look.found.map(\.path) == ["x", "x/new", "x/new/deep"])
    #expect(look.gone == ["x/gone", "x/gone/deep"])
  }

  @Test func `a folder that has gone takes all below it along, and everything is all of it`() throws {
    try folder.write("", to: "y/c.txt")
    let known: Set<ExactText> = ["", "x", "x/old", "xy", "y"]
    let tree = scan.look(at: FolderChanges(trees: ["x"]), known: known)
    #expect(tree.found.isEmpty && tree.gone == ["x", "x/old"])
    let all = scan.look(at: .everything, known: known)
    #expect(all.found.map(\.path).sorted() == ["", "y"] && all.gone == ["x", "x/old", "xy"])
    let hidden = scan.look(at: FolderChanges(folders: [".git"], trees: ["lexicon"]), known: known)
    #expect(hidden.found.isEmpty && hidden.gone.isEmpty)
  }

  @Test func `changes are taken together, and nothing is nothing`() {
    var changes = FolderChanges(folders: ["a"])
    changes.formUnion(FolderChanges(folders: ["b"], trees: ["c"]))
    #expect(changes == FolderChanges(folders: ["a", "b"], trees: ["c"]) && !changes.isEmpty && !changes.isEverything)
    changes.formUnion(.everything)
    #expect(changes.isEverything && FolderChanges().isEmpty && !FolderChanges.everything.isEmpty)
  }

  @Test(
    arguments: [
      (.unlisted(reason: "Permission denied"), "x/.", "x", true, "Permission denied"),
      (.unlisted(reason: "Permission denied"), ".", ".", true, "Permission denied"),
      (.unreadableName, "caf\\xE9.txt", "caf\\xE9.txt", true, "UTF-8"),
      (.brokenLink(reason: "No such file"), "a.txt", "a.txt", true, "No such file"),
      (.linkToFolder, "a", "a", false, "not followed"), (.pipe, "a", "a", false, "a pipe"),
      (.socket, "a", "a", false, "a socket"), (.device, "a", "a", false, "a device"),
    ] as [(Oddity, String, String, Bool, String)])
  func `what is odd is told with its place, how bad it is and what to do`(
    oddity: Oddity, path: String, place: String, isError: Bool, words: String
  ) {
    let finding = oddity.finding(path)
    #expect(finding.path == place && (finding.severity == .error) == isError)
    #expect(finding.message.contains(words) && !finding.advice.isEmpty)
  }
}
