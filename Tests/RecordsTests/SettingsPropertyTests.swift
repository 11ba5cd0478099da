import Incidents
import Records
import Testing

/// A person's configuration file, which the program changes by one line.
@Suite struct SettingsPropertyTests {
  private static let parts = [
    "# mine\n", "archive: ~/clippings # here\n", "keys:\n  quit: Q\n  down: [j, Ctrl-N]\n", "\n",
    "views:\n  a: company:ring # first\n  \"b c\": sort:-penalty\n", "theme: Old # as before\n",
  ]

  /// A file of some of the parts, each once, in any order.
  private func file(_ random: inout Lehmer) -> String {
    SettingsPropertyTests.parts.shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random)).joined()
  }

  /// Everything that settings say, their places in the file left aside.
  private func words(_ settings: Settings) -> [String] {
    [settings.archive ?? "-", settings.theme ?? "-"]
      + settings.keys.map { "\($0.command.text) \($0.keys.map(\.text))" }
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  @Test func `keeping a theme changes the theme and nothing else`() throws {
    var random = Lehmer(31)
    for _ in 0..<300 {
      let before = file(&random)
      let after = String(decoding: try SettingsReader.changed(Array(before.utf8), theme: "New: #1"), as: UTF8.self)
      var wanted = SettingsReader.read(before, path: "c").settings
      wanted.theme = "New: #1"
      #expect(words(SettingsReader.read(after, path: "c").settings) == words(wanted), "\(before)")
      #expect(ViewReader.read(after, path: "c").views == ViewReader.read(before, path: "c").views)
      let kept = lines(before).filter { !$0.hasPrefix("theme:") }
      #expect(lines(after).filter { !$0.hasPrefix("theme:") } == kept, "\(before)")
    }
  }

  @Test func `keeping a view adds it or takes the place of the one of its name, and changes nothing else`() throws {
    var random = Lehmer(32)
    for name in ["a", "new", "it's", "b c", "#x", "x: y", "漢字"] {
      for _ in 0..<40 {
        let before = file(&random)
        let view = SavedView(name: name, query: try Query(parsing: "company:\"A 'B'\" sort:title"), path: "c")
        let after = String(decoding: try ViewReader.changed(Array(before.utf8), adding: view), as: UTF8.self)
        let (old, new) = (ViewReader.read(before, path: "c").views, ViewReader.read(after, path: "c").views)
        let place = old.firstIndex { $0.isCalled(name) }
        var wanted = old
        if let place { wanted[place] = view } else { wanted.append(view) }
        #expect(new == wanted, "\(before)")
        #expect(
          words(SettingsReader.read(after, path: "c").settings)
            == words(SettingsReader.read(before, path: "c").settings))
        // Read by line: the lines of the old file, in their order, but for the one that was replaced.
        let gone = Set(lines(before)).subtracting(lines(after))
        #expect(gone.count == (place == nil ? 0 : 1), "\(before)")
      }
    }
  }

  @Test func `what is no YAML is told once with its place and gives no settings`() throws {
    for broken in ["keys: [", "theme: 'x", "a: b: c", "\t- x", "keys:\n- a\n b: c"] {
      let (settings, findings) = SettingsReader.read("archive: x\n" + broken, path: "c.yaml")
      #expect(findings.count == 1 && settings == Settings(), "\(broken)")
      let finding = try #require(findings.first)
      #expect(finding.path == "c.yaml" && finding.line != nil && finding.severity == .error)
    }
  }
}
