import Incidents
import Records
import Testing
import Text
import Yams

/// What the program writes into a person's configuration: the old one with exactly one change, or nothing at all.
@Suite struct EditedConfigurationTests {
  static let numbers = 0..<1200
  /// As many are edited, at least; the others are not YAML, or share the value with other parts of the file.
  static let fewestEdited = 850

  static let words = [
    "Ink", "Solar Dark", "", "a\"b", "a\\b\\", "it's", "#x", "a # b", "a: b", "- x", "!x", "&x", "*x", "@x", "`x", "%x",
    "{x", "[x]",
    "null", "yes", "1e3", "~", "|", ">", "---", "...", "line\nfeed", "carriage\rreturn", "\r\n", "tab\tx",
    "\u{0}\u{1}\u{1B}[31m", "\u{7F}",
    "\u{85}\u{2028}\u{2029}", "😀👩‍👩‍👧", "𝄞", "e\u{301}", "é", "\u{FEFF}", "\u{FFFE}", "\u{10FFFF}", " edges ", "日本",
    "\u{202E}x",
    String(repeating: "long ", count: 400),
  ]

  private func word(_ number: Int) -> String {
    EditedConfigurationTests.words[number % EditedConfigurationTests.words.count]
  }

  @Test func `a theme is the one change, or nothing is`() {
    var edited = 0
    for number in EditedConfigurationTests.numbers {
      let made = MadeConfiguration(number: number)
      let old = plainRoot(made.bytes)
      do {
        let new = try SettingsReader.changed(made.bytes, theme: word(number))
        edited += 1
        let isRight = plainRoot(new) == old.map { setting("theme", to: word(number), in: $0) }
        #expect(isRight, "\(number): \(told(made.bytes, new))")
        expectOnly(made.theme, goesFrom: made.bytes, to: new, number)
      } catch {
        // The parser drops a byte order mark that a value begins with.
        let isMeant = old == nil || made.isThemeStuck || word(number) == "\u{FEFF}"
        #expect(isMeant, "\(number): \(error): \(told(made.bytes, []))")
      }
    }
    #expect(edited >= EditedConfigurationTests.fewestEdited, "\(edited) edited")
  }

  @Test func `a view is the one change, or nothing is`() throws {
    var edited = 0
    for number in EditedConfigurationTests.numbers {
      let made = MadeConfiguration(number: number)
      let old = plainRoot(made.bytes)
      let name = number % 3 == 0 ? "big-fines" : "x" + word(number / 3)
      let query = try Query(parsing: number % 2 == 0 ? "penalty:>=1000000" : "company:\"Shop 'n' #1\" 日本")
      let view = SavedView(name: name, query: query, path: "c")
      do {
        let new = try ViewReader.changed(made.bytes, adding: view)
        edited += 1
        let isRight = plainRoot(new) == old.map { putting(view, into: $0) }
        #expect(isRight, "\(number): \(told(made.bytes, new))")
        expectOnly(name == "big-fines" ? made.view : "", goesFrom: made.bytes, to: new, number)
      } catch {
        // An item of 1024 letters is no key to the parser.
        let isMeant = old == nil || made.areViewsStuck || name.utf8.count > 1000
        #expect(isMeant, "\(number): \(error): \(told(made.bytes, []))")
      }
    }
    #expect(edited >= EditedConfigurationTests.fewestEdited, "\(edited) edited")
  }

  @Test func `files with bytes put in, taken out and changed are edited rightly or left alone`() throws {
    var random = SplitMix64(state: 7)
    let view = SavedView(name: "big-fines", query: try Query(parsing: "x"), path: "c")
    for number in 0..<4000 {
      var bytes = MadeConfiguration(number: number % 300).bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&bytes, using: &random) }
      let old = plainRoot(bytes)
      if let new = try? SettingsReader.changed(bytes, theme: "Ink") {
        let isRight = plainRoot(new) == old.map { setting("theme", to: "Ink", in: $0) }
        #expect(isRight, "\(number): \(told(bytes, new))")
      }
      if let new = try? ViewReader.changed(bytes, adding: view) {
        let isRight = plainRoot(new) == old.map { putting(view, into: $0) }
        #expect(isRight, "\(number): \(told(bytes, new))")
      }
    }
  }

  private func damage(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let signs = Array("\n\r \t:#&*!|>'\"{}[],?-.%~a\u{2028}".utf8)
    guard let at = bytes.indices.randomElement(using: &random), let sign = signs.randomElement(using: &random) else {
      return
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes.remove(at: at)
    case 1: bytes.insert(sign, at: at)
    default: bytes[at] = sign
    }
  }

  /// All bytes but some of the value that goes are still there, in their order, on both sides of the change.
  private func expectOnly(_ value: String, goesFrom old: [UInt8], to new: [UInt8], _ number: Int) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let most = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
    let gone = String(decoding: old[head..<(old.count - tail)], as: UTF8.self)
    let isOnly = plainBreaks(value).contains(plainBreaks(gone)) || plainBreaks(gone).isEmpty
    #expect(isOnly, "\(number): \(told(old, new)) lost \(gone)")
  }

  private func plainBreaks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" && $0 != "\n" && $0 != " " }))
  }

  private func told(_ old: [UInt8], _ new: [UInt8]) -> String {
    [old, new].map { String(decoding: $0, as: UTF8.self).prefix(1500).debugDescription }.joined(separator: " -> ")
  }
}

/// The content as the test understands it, by the parser alone.
indirect enum PlainNode: Equatable {
  case word([UInt8])
  case list([PlainNode])
  case map([PlainNode], [PlainNode])

  init(_ node: Node) {
    switch node {
    case .scalar(let scalar): self = .word(Array(scalar.string.utf8))
    case .sequence(let items): self = .list(items.map(PlainNode.init))
    case .mapping(let pairs): self = .map(pairs.map { PlainNode($0.key) }, pairs.map { PlainNode($0.value) })
    case .alias: self = .word([])
    }
  }

  /// The map with the value of a key, at its place or anywhere: the order of what is new is not told here.
  static func map(of pairs: [(PlainNode, PlainNode)]) -> PlainNode { .map(pairs.map(\.0), pairs.map(\.1)) }

  var pairs: [(PlainNode, PlainNode)]? {
    if case .map(let keys, let values) = self { Array(zip(keys, values)) } else { nil }
  }
}

/// The file's own map with the keys in the order of their bytes; `nil` where it has none.
private func plainRoot(_ bytes: [UInt8]) -> PlainNode? {
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  do {
    guard let node = try compose(yaml: String(decoding: text, as: UTF8.self), .basic) else { return .map([], []) }
    let plain = PlainNode(node)
    return plain == .word([]) ? .map([], []) : plain.pairs.map { .map(of: sorted($0)) }
  } catch { return nil }
}

private func sorted(_ pairs: [(PlainNode, PlainNode)]) -> [(PlainNode, PlainNode)] {
  pairs.sorted { "\($0.0)" < "\($1.0)" }
}

private func setting(_ key: String, to value: String, in root: PlainNode) -> PlainNode {
  let key = PlainNode.word(Array(key.utf8))
  return .map(of: sorted((root.pairs ?? []).filter { $0.0 != key } + [(key, .word(Array(value.utf8)))]))
}

private func putting(_ view: SavedView, into root: PlainNode) -> PlainNode {
  let key = PlainNode.word(Array("views".utf8))
  let entry = (PlainNode.word(Array(view.name.utf8)), PlainNode.word(Array(view.query.description.utf8)))
  var views = (root.pairs ?? []).first { $0.0 == key }?.1.pairs ?? []
  let old = views.firstIndex { pair in
    if case .word(let name) = pair.0 { view.isCalled(String(decoding: name, as: UTF8.self)) } else { false }
  }
  if let old { views[old] = entry } else { views.append(entry) }
  return .map(of: sorted((root.pairs ?? []).filter { $0.0 != key } + [(key, .map(of: views))]))
}
