import Foundation
import TestSupport
import Testing

@testable import Program

extension InProcessTests {
  /// What the journal and git know of an incident.
  @Suite struct HistoryTests {
    private let blotter: CommandRun

    init() throws { blotter = try CommandRun() }

    private func git(_ words: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", blotter.archive.path, "-c", "user.name=Gitta Hub", "-c", "user.email=g@example.org"] + words
      process.environment = ["HOME": blotter.home.path, "PATH": "/usr/bin:/bin"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }

    @Test func `git's commits of the record follow its decisions, under each name that it had`() throws {
      try git("init", "-q")
      try git("add", "-A")
      try git("commit", "-qm", "Clippings of the week")
      try git("mv", "incidents/doorbell.yaml", "incidents/ring.yaml")
      try git("commit", "-qm", "A better name \u{1B}[31m")
      #expect(try blotter("set", "ring", "title", "Watched").status == 0)
      let log = try blotter("log", "ring")
      #expect(log.status == 0 && log.lines.count == 4, "\(log.output)")
      #expect(log.lines[0].contains("retitled"))
      #expect(log.lines[1].contains("Gitta Hub  git: A better name") && !log.output.contains("\u{1B}"))
      #expect(log.lines[2].contains("git: Clippings of the week"))
      #expect(log.lines[3].hasPrefix("1 decision, 2 commits"))
      let lines = try blotter("log", "ring", "--format", "jsonl").lines
      let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
      #expect(objects.map { $0?["kind"] as? String } == ["decision", "commit", "commit"])
      #expect(
        (objects[1]?["commit"] as? String)?.count == 40 && objects[1]?["files"] as? [String] == ["incidents/ring.yaml"])
    }

    @Test func `a repository's settings run no program of theirs`() throws {
      try git("init", "-q")
      try git("add", "-A")
      try git("commit", "-qm", "One")
      let trap = blotter.home.path + "/trap"
      try blotter.home.write("#!/bin/sh\ntouch '\(trap)-sprung'\n", to: "trap")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trap)
      for key in ["core.fsmonitor", "core.pager", "gpg.program", "diff.external"] { try git("config", key, trap) }
      try git("config", "log.showSignature", "true")
      #expect(try blotter("log", "doorbell").lines.count == 2)
      #expect(!FileManager.default.fileExists(atPath: trap + "-sprung"))
    }

    @Test func `a record that git does not know, and an archive without git, have their decisions only`() throws {
      #expect(try blotter("set", "doorbell", "title", "Watched").status == 0)
      #expect(try blotter("log", "doorbell").lines.count == 2)
      try git("init", "-q")
      let log = try blotter("log", "doorbell")
      #expect(log.status == 0 && log.lines.last?.hasPrefix("1 decision · ") == true)
    }

    @Test func `a child that takes too long, prints too much or fails tells nothing, and is gone`() {
      let short = ChildOutput.Limits(time: .milliseconds(200), bytes: 1000)
      let began = ContinuousClock.now
      #expect(ChildOutput.bytes(of: ["/bin/sleep", "20"], environment: [:], within: short) == nil)
      #expect(ContinuousClock.now - began < .seconds(10))
      #expect(ChildOutput.bytes(of: ["/usr/bin/yes"], environment: [:], within: short) == nil)
      #expect(ChildOutput.bytes(of: ["/bin/false"], environment: [:], within: short) == nil)
      #expect(ChildOutput.bytes(of: ["/no/such"], environment: [:], within: short) == nil)
      let long = ChildOutput.Limits(time: .seconds(20), bytes: 1000)
      #expect(
        ChildOutput.bytes(of: ["/bin/echo", "$HOME"], environment: ["HOME": "x"], within: long)
          == Array("$HOME\n".utf8))
    }
  }
}
