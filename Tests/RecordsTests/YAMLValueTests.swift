import Incidents
@testable import Records
import Testing

struct YAMLValueTests {
  @Test func `scalars are text, whatever type another program would give them`() throws {
    let root = try YAMLValue.parse("a: 2017\nb: yes\nc: ~\nd: 1.50\ne: '01'\nf:\n")
    #expect(["a", "b", "c", "d", "e", "f"].map { root[$0]?.text } == ["2017", "yes", "~", "1.50", "01", ""])
  }

  @Test func `every value knows its line and column`() throws {
    let root = try YAMLValue.parse("a: x\nlist:\n  - one\n  - {k: v}\n")
    #expect(root["a"]?.place == YAMLValue.Place(line: 1, column: 4))
    let items = root["list"]?.items ?? []
    #expect(items.map(\.place.line) == [3, 4] && items.map(\.place.column) == [5, 5])
    let entry = try #require(items.last?.entries?.first)
    #expect(entry.keyPlace == YAMLValue.Place(line: 4, column: 6))
    #expect(entry.value.place == YAMLValue.Place(line: 4, column: 9))
  }

  @Test func `one value is a list of one, none a list of none`() throws {
    let root = try YAMLValue.parse("one: a\nnone:\nmap: {a: b}\nlist: [a, b]\n")
    #expect(["one", "none", "map", "list"].map { root[$0]?.items.count } == [1, 0, 1, 2])
    #expect(root["map"]?.text == nil && root["list"]?.entries == nil && root["one"]?["x"] == nil)
  }

  @Test func `an empty text is an empty map's place`() throws {
    #expect(try YAMLValue.parse("").entries?.isEmpty == true)
    #expect(try YAMLValue.parse("# only a comment\n").entries?.isEmpty == true)
  }

  @Test func `an alias is what it stands for, and counts each time`() throws {
    let text = "a: &a [1, 2]\nb: *a\n"
    #expect(try YAMLValue.parse(text)["b"]?.items.map(\.text) == ["1", "2"])
    // The root, two lists and four scalars.
    #expect(throws: Never.self) { try YAMLValue.parse(text, limit: 8) }
    #expect(throws: YAMLTrouble.self) { try YAMLValue.parse(text, limit: 7) }
  }

  @Test(arguments: [
    ("a: [", "is not YAML here: "), ("a: b\na: c\n", "has the key 'a' twice"),
    ("? [a]\n: b\n", "has a key that is not a word"),
  ]) func `trouble says what and where`(text: String, words: String) {
    let trouble = #expect(throws: YAMLTrouble.self) { try YAMLValue.parse(text) }
    #expect(trouble?.message.hasPrefix(words) == true, "\(String(describing: trouble))")
    #expect(trouble?.place != nil)
  }
}

struct SettingsEditsTests {
  @Test func `a configuration that is no YAML is a finding and gives no settings`() {
    let (settings, findings) = SettingsReader.read("theme: [", path: "c")
    #expect(settings.theme == nil && settings.keys.isEmpty)
    #expect(findings.count == 1 && findings.first?.message.hasPrefix("the configuration is not YAML here") == true)
    #expect(findings.first?.advice == "mend it there, or move the file away")
  }

  @Test func `a setting like none of ours is told with all there are`() {
    let finding = SettingsReader.read("colours: many\n", path: "c").findings.first
    #expect(finding?.message == "there is no setting 'colours'")
    #expect(finding?.advice == "the settings are archive, theme, reviewer, citation, keys, views")
  }

  @Test func `a key without a name is none`() {
    let settings = SettingsReader.read("keys:\n  quit:\n  down: [j]\n", path: "c").settings
    #expect(settings.keys.map { $0.keys.map(\.text) } == [[], ["j"]])
  }

  @Test func `a theme's comments stay, and quotation marks in its name cannot end it`() throws {
    let text = "theme: Fern\n# the light one\narchive: x\n"
    let changed = try SettingsReader.changed(Array(text.utf8), theme: "In\"k")
    #expect(String(decoding: changed, as: UTF8.self) == "theme: \"In\\\"k\"\n# the light one\narchive: x\n")
  }

  @Test func `a theme that is kept is read back`() throws {
    let text = try SettingsReader.changed(Array("archive: x\n".utf8), theme: "Solar Dark")
    let (settings, findings) = SettingsReader.read(text, path: "c")
    #expect(settings.theme == "Solar Dark" && settings.archive == "x" && findings.isEmpty)
  }

  @Test func `a scheme without a name has its file's, and other keys are no colours`() throws {
    let file = try ThemeFile("base0f: \"0f0f0f\"\nvariant: dark\n", fallbackName: "mine")
    #expect(file.name == "mine" && file.author == "" && file.colours == ["base0F": "0f0f0f"])
    #expect(try ThemeFile("- a\n", fallbackName: "mine").colours.isEmpty)
    #expect(throws: YAMLTrouble.self) { try ThemeFile("a: [", fallbackName: "mine") }
  }
}
