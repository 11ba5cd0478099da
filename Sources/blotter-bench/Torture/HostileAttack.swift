import Foundation
import Text

/// Text that would control a terminal if it reached one, everywhere that text comes from: nothing of it is written.
struct HostileAttack: Attack {
  let name = "hostile text"
  private(set) var report = AttackReport()
  private let house: TortureHouse
  private var random: SplitMix64

  /// Every class of control there is: C0, delete, C1, sequences that set titles and move the cursor, bidirectional controls, line
  /// separators, annotations, tags.
  private static let pieces = [
    "\u{1B}]0;owned\u{7}", "\u{1B}[2J", "\u{1B}[31m", "\u{1B}P1;1|owned\u{1B}\\", "\u{9B}31m", "\u{9D}0;owned\u{9C}",
    "\u{7}", "\u{8}\u{8}", "\r", "\u{C}", "\u{E}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{61C}", "\u{200F}",
    "\u{2028}", "\u{2029}", "\u{FFF9}", "\u{FFFA}", "\u{FFFB}", "\u{E0041}", "\u{E007F}", "\u{AD}", "\u{200B}",
  ]
  /// Pieces of a text.
  private static let length = 3
  /// Texts that one archive is made of.
  private static let batch = 20
  private static let commands = [
    ["list"], ["list", "--format", "jsonl"], ["check"], ["check", "--format", "jsonl"], ["stats"],
    ["search", "word"], ["search", "word", "--format", "json"],
  ]

  init(_ house: TortureHouse, seed: UInt64) {
    self.house = house
    random = SplitMix64(state: seed &+ 4)
  }

  private mutating func text() -> String {
    (0..<HostileAttack.length).map { _ in
      "word\(random.number(below: 9))" + HostileAttack.pieces[random.number(below: HostileAttack.pieces.count)]
    }.joined()
  }

  mutating func run(tries: Int) throws {
    for start in stride(from: 0, to: tries, by: HostileAttack.batch) {
      let texts = (start..<min(tries, start + HostileAttack.batch)).map { _ in text() }
      for (index, text) in texts.enumerated() { try store(text, number: start + index) }
      for command in HostileAttack.commands { try judge(house.prepared(command), of: command[0]) }
      try judge(house.prepared(["themes"], inArchive: false), of: "themes")
      for (index, text) in texts.enumerated() { try ask(text, number: start + index) }
    }
  }

  /// In records, articles, themes, and all their names.
  private func store(_ text: String, number: Int) throws {
    let value = HostileAttack.quoted(text)
    let record = """
      title: \(value)
      organisations:
      - {name: \(value), as_written: \(value), evidence: [{article: \(value), exact: \(value)}]}
      tags: [\(value)]
      notes: \(value)
      \(number.isMultiple(of: 3) ? "\(value): x" : "")

      """
    let page = """
      \(text) fined \(number) million euros over a leak of names

      The authority fined \(text) \(number) million euros on Monday, because it had leaked the names of its customers \(text).

      """
    try house.write(record, to: "incidents/hostile-\(number).yaml")
    try house.write(record, to: "incidents/\(text).yaml")
    try house.write(page, to: "articles/\(text).txt")
    try house.write(page, to: "articles/hostile-\(number).txt")
    let themes = "\(house.home)/.config/blotter/themes"
    try FileManager.default.createDirectory(atPath: themes, withIntermediateDirectories: true)
    let scheme = number.isMultiple(of: 2) ? "scheme: \(value)\n" : "scheme: [\(value)\n"
    try Data(scheme.utf8).write(to: URL(filePath: "\(themes)/\(text).yaml"))
  }

  /// On the command line, and what is asked about it.
  private mutating func ask(_ text: String, number: Int) throws {
    report.tries += 1
    let page = "\(house.archive)/articles/\(text).txt"
    let inArchive = [
      ["show", "hostile-\(number)"], ["show", text], ["show", "hostile-\(number)", "--format", "json"],
      ["list", "\(text):x"], ["list", "@\(text)"], ["search", text], ["list", "--\(text)"], ["add", page],
    ]
    let alone = [
      [text], ["read", page], ["read", page, "--format", "json"], ["facts", page],
      ["facts", page, "--format", "jsonl"],
      ["list", "--archive", "/nowhere/\(text)"], ["read", "/nowhere/\(text)"], ["list", "--format", text],
    ]
    for words in inArchive { try judge(house.prepared(words), of: words[0]) }
    for words in alone { try judge(house.prepared(words, inArchive: false), of: words[0]) }
  }

  private mutating func judge(_ process: Process, of command: String) throws {
    let outcome = try house.run(process)
    report.note("runs")
    if let signal = outcome.signal { report.failures.append("\(command) ended by signal \(signal)") }
    for (stream, text) in [("output", String(decoding: outcome.output, as: UTF8.self)), ("errors", outcome.errors)] {
      let controls = text.unicodeScalars.filter(HostileAttack.isControl).map { String($0.value, radix: 16) }
      if !controls.isEmpty { report.failures.append("\(command) writes to its \(stream): \(Set(controls).sorted())") }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let categories: [Unicode.GeneralCategory] = [.control, .format, .lineSeparator, .paragraphSeparator]
    return scalar != "\n"
      && (categories.contains(scalar.properties.generalCategory) || (0xE0000...0xE0FFF).contains(scalar.value))
  }

  /// As a double-quoted text of YAML.
  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { "\\U" + hex($0.value) }.joined() + "\""
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
