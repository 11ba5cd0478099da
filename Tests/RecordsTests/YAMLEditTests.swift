import Incidents
import Records
import Testing

/// Files that the program once lost: what is written into them, byte for byte, and what is told of those that stay.
@Suite struct YAMLEditTests {
  private func withTheme(_ text: String, _ name: String = "Ink") throws -> String {
    String(decoding: try SettingsReader.changed(Array(text.utf8), theme: name), as: UTF8.self)
  }

  @Test(arguments: [
    ("theme: a\r\nkeys:\r\n  quit: Q\r\n", "theme: \"Ink\"\r\nkeys:\r\n  quit: Q\r\n"),
    ("archive: x\r\n", "archive: x\r\ntheme: \"Ink\"\r\n"),
    ("archive: x\rkeys: {}\r", "archive: x\rkeys: {}\rtheme: \"Ink\"\r"),
    ("\u{FEFF}theme: a\nkeys: {}\n", "\u{FEFF}theme: \"Ink\"\nkeys: {}\n"), ("\u{FEFF}", "\u{FEFF}theme: \"Ink\"\n"),
    ("# a\u{2028}# b\narchive: x\n", "# a\u{2028}# b\narchive: x\ntheme: \"Ink\"\n"),
    ("# a\u{85}# b\ntheme: a\n", "# a\u{85}# b\ntheme: \"Ink\"\n"),
    ("{archive: x}\n", "{archive: x, \"theme\": \"Ink\"}\n"),
    ("{}\n", "{\"theme\": \"Ink\"}\n"), ("{\"theme\":\"a\"}", "{\"theme\":\"Ink\"}"),
    ("{keys: {quit: Q}} # mine\n", "{\"theme\": \"Ink\", keys: {quit: Q}} # mine\n"),
    ("  archive: x\n  keys: {}\n", "  archive: x\n  keys: {}\n  theme: \"Ink\"\n"),
    ("archive: x\n...\n", "archive: x\ntheme: \"Ink\"\n...\n"),
    ("---\narchive: x\n... # end\n# more\n", "---\narchive: x\ntheme: \"Ink\"\n... # end\n# more\n"),
    ("---\n", "---\ntheme: \"Ink\"\n"),
    ("theme: &t a\n", "theme: &t \"Ink\"\n"), ("x: &t a\ntheme: *t\n", "x: &t a\ntheme: \"Ink\"\n"),
    ("theme: a # b\n", "theme: \"Ink\" # b\n"),
    ("theme: |\n  a\n  b\nkeys: {}\n", "theme: \"Ink\"\nkeys: {}\n"), ("theme: # b\n", "theme: \"Ink\" # b\n"),
    ("notes: |\n  a", "theme: \"Ink\"\nnotes: |\n  a"),
  ])
  func `a theme is written where it belongs, and all else stays`(before: String, after: String) throws {
    #expect(try withTheme(before) == after)
  }

  @Test(arguments: [
    ("a\\b", "\"a\\\\b\""), ("a\"b", "\"a\\\"b\""), ("\u{1}\n\r\t", "\"\\u0001\\n\\r\\t\""),
    ("\u{2028}", "\"\\u2028\""), ("é😀", "\"é😀\""),
    ("\u{10FFFF}", "\"\\U0010FFFF\""),
  ])
  func `a name is quoted so that it comes back the same`(name: String, quoted: String) throws {
    let text = try withTheme("", name)
    #expect(text == "theme: \(quoted)\n")
    #expect(SettingsReader.read(text, path: "c").settings.theme == name)
  }

  @Test(arguments: [
    ("theme: &t a\nother: *t\n", "line 1 cannot be changed by itself"), ("theme: [a]\n", "write there: theme: \"Ink\""),
    ("theme: a\ntheme: b\n", "has the key 'theme' twice; nothing was written"), ("- a\n", "it is no map of settings"),
    ("a: [\n", "line 2, column 1: it is not YAML here"), ("a: b\n---\nc: d\n", "it is not YAML here"),
  ])
  func `what cannot be changed by itself is told with what to do`(text: String, words: String) throws {
    let error = #expect(throws: YAMLEditError.self) { try withTheme(text) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("nothing was written") == true)
  }

  @Test func `bytes that are not UTF-8 are told with their line, and other encodings by name`() {
    let error = #expect(throws: YAMLEditError.self) {
      try SettingsReader.changed(Array("archive: x\n# caf".utf8) + [0xE9, 0x0A], theme: "Ink")
    }
    #expect(error == .notUTF8(line: 2) && error?.description.contains("nothing was written") == true)
    for isBig in [false, true] {
      var units: [UInt8] = []
      for unit in "theme: Fern\n".utf16 {
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        units += isBig ? pair : pair.reversed()
      }
      for mark in [[], isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]] as [[UInt8]] {
        #expect(throws: YAMLEditError.encoding("UTF-16")) { try SettingsReader.changed(mark + units, theme: "Ink") }
        #expect(SettingsReader.read(mark + units, path: "c").findings.first?.message.contains("UTF-16") == true)
        #expect(ViewReader.read(mark + units, path: "c").findings.first?.message.contains("UTF-16") == true)
        #expect(throws: YAMLTrouble.self) { try ThemeFile(mark + units, fallbackName: "x") }
      }
    }
    let wide: [UInt8] = "theme: x".utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
    #expect(SettingsReader.read(wide, path: "c").findings.first?.message.contains("UTF-32") == true)
    #expect(throws: YAMLEditError.encoding("UTF-32")) {
      try SettingsReader.changed([0xFF, 0xFE, 0, 0] + wide, theme: "Ink")
    }
  }

  @Test func `a byte order mark is no part of a configuration, a theme or a record`() throws {
    let mark = "\u{FEFF}"
    let (settings, findings) = SettingsReader.read("\(mark)theme: Fern\narchive: x\n", path: "c")
    #expect(findings == [] && settings.theme == "Fern" && settings.archive == "x")
    #expect(ViewReader.read("\(mark)views:\n  a: b\n", path: "c").views.map(\.name) == ["a"])
    #expect(try ThemeFile("\(mark)scheme: A\nbase00: \"111111\"\n", fallbackName: "x").name == "A")
    let (incident, wrong) = RecordReader.read("\(mark)title: x\ntags: a\n", id: .init("x"), path: "c")
    #expect(incident?.title == "x" && incident?.tags == ["a"] && wrong.isEmpty)
  }

  @Test(arguments: [
    ("views:\r\n  a: bank\r\n", "views:\r\n  a: bank\r\n  'b': 'x'\r\n"),
    ("views:\r  a: bank\r", "views:\r  a: bank\r  'b': 'x'\r"),
    (
      "# \u{2028}# \u{85}\nviews:\n  a: bank # \u{2029}# x\nkeys: {}\n",
      "# \u{2028}# \u{85}\nviews:\n  a: bank # \u{2029}  'b': 'x'\n# x\nkeys: {}\n"
    ),
    ("views:\n  a: bank\n  # last\n\nkeys: {}\n", "views:\n  a: bank\n  'b': 'x'\n  # last\n\nkeys: {}\n"),
    ("{\"views\": {\"a\": \"bank\"}}", "{\"views\": {\"a\": \"bank\", \"b\": \"x\"}}"),
    ("{}", "{\"views\": {\"b\": \"x\"}}"),
    ("views:\n  B : 'old' # mine\n", "views:\n  'b' : 'x' # mine\n"),
    ("views:\n  a: [x]\nkeys: {}\n", "views:\n  a: [x]\n  'b': 'x'\nkeys: {}\n"),
    ("  views:\n    a: c", "  views:\n    a: c\n    'b': 'x'\n"),
    ("views: {a: c} # d\n", "views: {a: c, \"b\": \"x\"} # d\n"),
  ])
  func `a view is written last, or in the place of its old self`(before: String, after: String) throws {
    let view = SavedView(name: "b", query: try Query(parsing: "x"), path: "c")
    #expect(String(decoding: try ViewReader.changed(Array(before.utf8), adding: view), as: UTF8.self) == after)
  }
}
