import Foundation
import TestSupport
import Testing

extension InProcessTests {
  /// What decides, from the command line.
  @Suite struct DecisionCommandsTests {
    private let blotter: CommandRun

    init() throws { blotter = try CommandRun() }

    private func draft() throws -> String {
      let line = try #require(try blotter("list", "review:draft", "--format", "jsonl").lines.first)
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["id"] as? String)
    }

    private func records() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: blotter.archive.path + "/incidents").sorted()
    }

    @Test func `a draft is printed, accepted, listed at once, and undone`() throws {
      let draft = try draft()
      let printed = try blotter("draft", draft)
      #expect(printed.status == 0 && printed.lines.first?.hasPrefix("# incidents/") == true)
      #expect(printed.output.contains("title: "))
      #expect(try records() == ["doorbell.yaml"])
      let accepted = try blotter("accept", draft)
      #expect(accepted.status == 0 && accepted.lines.count == 2 && accepted.lines[1].contains("new      incidents/"))
      let made = try #require(try records().first { $0 != "doorbell.yaml" })
      #expect(printed.lines.first == "# incidents/\(made)")
      #expect(try blotter("list", "review:draft").lines.last?.hasPrefix("0 incidents") == true)
      #expect(try blotter("log").lines.count == 2)
      #expect(try blotter("undo").status == 0)
      #expect(try records() == ["doorbell.yaml"])
      let nothing = try blotter("undo")
      #expect(nothing.status == 1 && nothing.errors.contains("no decision to undo"))
      #expect(try blotter("redo").status == 0)
      #expect(try records().contains(made))
    }

    @Test func `a query decides on all that it finds, and a trial on none`() throws {
      let trial = try blotter("reject", "penalty:>1m", "--dry-run")
      #expect(trial.status == 0 && trial.lines.first == "would have rejected · 2 incidents")
      #expect(try blotter("list").lines.last?.hasPrefix("2 incidents") == true)
      #expect(try blotter("reject", "penalty:>1m").status == 0)
      #expect(try blotter("list").lines.last?.hasPrefix("0 incidents") == true)
      #expect(try blotter("list", "review:rejected").lines.last?.hasPrefix("2 incidents") == true)
    }

    @Test func `a value is set, a fact added with its quote, tags and a note written`() throws {
      #expect(try blotter("set", "doorbell", "occurred", "2017-05").status == 0)
      #expect(try blotter("set", "doorbell", "title", "Watched", "at", "home").status == 0)
      #expect(try blotter("tag", "doorbell", "--add", "video").status == 0)
      #expect(try blotter("note", "doorbell", "Ask Ring.").status == 0)
      let quoted = try blotter(
        "add-fact", "doorbell", "data", "email", "--article", "articles/acme.txt", "--quote",
        "e-mail addresses of its customers")
      #expect(quoted.status == 0, "\(quoted.errors)")
      let shown = try blotter("show", "doorbell").output
      for words in ["Watched at home", "2017-05", "email", "video", "Ask Ring."] { #expect(shown.contains(words)) }
      #expect(try blotter("check").status == 0)
    }

    @Test func `a fact is split off with a title, moved back, and undone twice`() throws {
      let before = try records()
      let split = try blotter("split", "doorbell", "--fact", "occurred", "--title", "When it was")
      #expect(split.status == 0, "\(split.errors)")
      let made = try #require(try records().first { !before.contains($0) })
      let id = String(made.dropLast(".yaml".count))
      #expect(try blotter("show", id).output.contains("When it was"))
      let moved = try blotter("move", id, "--to", "doorbell", "--fact", "occurred", "--dry-run")
      #expect(moved.status == 0 && moved.lines.first?.hasPrefix("would have moved occurred") == true)
      #expect(try blotter("undo").status == 0)
      #expect(try records() == before)
    }

    @Test(arguments: [
      (["accept"], 2, "say which incidents"), (["reject", ""], 2, "say which incidents"),
      (["accept", "doorbell", " "], 2, "say which incidents"),
      (["set", "doorbell", "title", "  "], 2, "a title needs words"),
      (["tag", "doorbell", "--add", "a,b"], 2, "is no tag"),
      (["tag", "doorbell", "--add", " x"], 2, "is no tag"), (["draft", "doorbell"], 1, "reviewed record already"),
      (["split", "doorbell"], 1, "nothing to split"),
      (["split", "doorbell", "--title", "x"], 2, "--title goes with"),
      (["split", "doorbell", "--article", "articles/none.txt"], 1, "has no article"),
      (["split", "doorbell", "--fact", "affected"], 1, "has no affected"),
      (["move", "doorbell", "--to", "other"], 2, "say what is moved"),
      (["move", "doorbell", "--to", "other", "--fact", "occurred"], 1, "no incident is called 'other'"),
      (["move", "doorbell", "--to", "doorbell", "--fact", "occurred"], 1, "into itself"),
      (["accept", "nobody-here"], 1, "no incident is called"),
      (["set", "doorbell", "colour", "red"], 2, "no field is called"),
      (["set", "doorbell", "occurred", "soon"], 2, "is not a date"),
      (["set", "doorbell", "affected", "5"], 1, "has no affected"),
      (["set", "nobody", "occurred", "2017"], 1, "no incident is called"), (["tag", "doorbell"], 2, "say which tag"),
      (["add-fact", "doorbell", "data", "email", "--quote", "x"], 2, "go together"),
      (
        ["add-fact", "doorbell", "data", "email", "--article", "articles/acme.txt", "--quote", "not there"], 1,
        "is not in"
      ),
      (["add-fact", "doorbell", "data", "email", "--article", "../x", "--quote", "x"], 1, "no article of the archive"),
    ])
    func `what cannot be done is said, and nothing is written`(words: [String], status: Int, sentence: String) throws {
      let before = try String(contentsOfFile: blotter.archive.path + "/incidents/doorbell.yaml", encoding: .utf8)
      let outcome = try blotter.run(words + ["--archive", blotter.archive.path])
      #expect(Int(outcome.status) == status && outcome.errors.contains(sentence), "\(outcome.errors)")
      #expect(try String(contentsOfFile: blotter.archive.path + "/incidents/doorbell.yaml", encoding: .utf8) == before)
      #expect(try records() == ["doorbell.yaml"])
    }

    @Test func `fields are called as the screen calls their values too`() throws {
      #expect(try blotter("add-fact", "doorbell", "fine", "2m", "EUR").status == 0)
      #expect(try blotter("add-fact", "doorbell", "disclosed", "2020-01").status == 0)
      #expect(try blotter("add-fact", "doorbell", "how many", "5", "accounts").status == 0)
      // The record has a civil penalty as well: the word says which is meant.
      let set = try blotter("set", "doorbell", "fine", "3m", "EUR")
      #expect(set.status == 0, "\(set.errors)")
      #expect(try blotter("set", "doorbell", "authority", "CNIL").status == 0)
      let shown = try blotter("show", "doorbell").output
      for words in ["fine: EUR 3 M", "civil penalty: USD 5.8 M", "disclosed: 2020-01", "5 accounts", "authority: CNIL"]
      {
        #expect(shown.contains(words), "\(words)")
      }
      let unclear = try blotter("set", "doorbell", "penalty", "1m", "EUR")
      #expect(unclear.status == 1 && unclear.errors.contains("'fine 3000000 EUR'"))
    }

    @Test func `the log of an incident that is not there says so; of one that nobody decided on it is empty`() throws {
      let nothing = try blotter("log", "dorbell")
      #expect(nothing.status == 1 && nothing.output.isEmpty)
      #expect(nothing.errors == "blotter: no incident is called 'dorbell'; did you mean 'doorbell'?\n")
      let empty = try blotter("log", "doorbell")
      #expect(empty.status == 0 && empty.lines.first?.hasPrefix("0 decisions") == true)
      // What is in the journal is told, also of what the list no longer has.
      let draft = try draft()
      #expect(try blotter("accept", draft).status == 0)
      #expect(try blotter("log", draft).lines.count == 2)
    }

    @Test func `the first decision of nobody says how to be named, and the second does not`() throws {
      let advice = "write 'reviewer: YOUR NAME' into \(blotter.home.path)/.config/blotter/config.yaml"
      #expect(try blotter("set", "doorbell", "title", "One").errors.contains(advice))
      #expect(try blotter("set", "doorbell", "title", "Two").errors.isEmpty)
    }

    @Test func `who decides is named by the configuration, else as git is told`() throws {
      try blotter.home.write("[core]\n\teditor = vi\n[user]\n\temail = a@b\n\tname = \"Gitta Hub\"\n", to: ".gitconfig")
      _ = try blotter("set", "doorbell", "title", "One")
      try blotter.home.write("reviewer: Ann Lee\n", to: ".config/blotter/config.yaml")
      _ = try blotter("set", "doorbell", "title", "Two")
      let log = try blotter("log").lines
      #expect(log[0].contains("Ann Lee") && log[1].contains("Gitta Hub"))
    }
  }
}
