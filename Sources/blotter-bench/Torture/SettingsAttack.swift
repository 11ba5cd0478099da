import Archive
import Foundation
import Incidents
import Records
import TestSupport
import Text

/// A dashboard that keeps a theme or a view, killed at any moment: the configuration is the old one or the old one with exactly
/// that change, and after the next start nothing is left of what was killed.
struct SettingsAttack: Attack {
  let name = "kill -9 while the configuration is changed"
  private(set) var report = AttackReport()
  private let house: TortureHouse
  private var random: SplitMix64

  /// Configurations as people have them; each in its turn, with a comment of any length behind it.
  private static let shapes = [
    "theme: Fern\nviews:\n  one: shop\n", "# mine\r\nkeys:\r\n  quit: [q, Q]\r\nviews:\r\n  one: shop\r\n",
    "{keys: {quit: [q, Q]}, views: {one: shop}}\n", "", "\u{FEFF}theme: 'Fern' # dark\n",
  ]
  /// Bytes of the longest comment.
  private static let longestComment = 100_000
  /// Seconds that a change takes at most where nothing else runs.
  private static let longest = 0.008

  /// Seconds that the dashboard has for what is typed before the last key.
  private static let typing = 0.03

  init(_ house: TortureHouse, seed: UInt64) {
    self.house = house
    random = SplitMix64(state: seed &+ 2)
  }

  private var path: String { "\(house.home)/.config/blotter/config.yaml" }

  mutating func run(tries: Int) throws {
    for number in 0..<tries {
      try begin(with: SettingsAttack.shapes[number % SettingsAttack.shapes.count])
      let old = try FileBytes.read(path)
      let isView = number.isMultiple(of: 2)
      let delay = SettingsAttack.longest * Double(random.number(below: 1000)) / 1000
      guard try strike(isView ? "/word\(number)\rvG\rkept\(number)\r" : "tj\r", after: delay) else {
        report.failures.append("kill \(number): the dashboard did not open, or ended before it was killed")
        continue
      }
      report.tries += 1
      try compare(with: old, keeping: isView ? number : nil)
      report.note(try leftovers().isEmpty ? "killed with nothing in the making" : "killed in the midst of writing")
      try startAgain(after: number)
    }
  }

  private mutating func begin(with text: String) throws {
    let comment =
      text.isEmpty
      ? "" : "#" + String(repeating: "x", count: random.number(below: SettingsAttack.longestComment)) + "\n"
    try FileBytes.makeFolder(FileBytes.folder(of: path))
    try Data((text + comment).utf8).write(to: URL(filePath: path))
  }

  /// Types, and kills after a moment; `false` where there was nothing to kill.
  private func strike(_ keys: String, after delay: Double) throws -> Bool {
    let terminal = try house.dashboard()
    guard terminal.waits(for: "incidents") else { return false }
    terminal.send(String(keys.dropLast()))
    // All but the last key are done by then.
    Thread.sleep(forTimeInterval: SettingsAttack.typing)
    terminal.send("\r")
    Thread.sleep(forTimeInterval: delay)
    terminal.signal(SIGKILL)
    return terminal.end() == 128 + Int(SIGKILL)
  }

  /// - Parameter view: the number of the view that was to be kept; `nil` for a theme.
  private mutating func compare(with old: [UInt8], keeping view: Int?) throws {
    let new = try FileBytes.read(path)
    if new == old { return report.note("as it was") }
    let expected: [UInt8]
    if let view {
      let query = try Query(parsing: "word\(view)")
      expected = try ViewReader.changed(old, adding: SavedView(name: "kept\(view)", query: query, path: path))
    } else {
      expected = try SettingsReader.changed(old, theme: SettingsReader.read(new, path: path).settings.theme ?? "")
    }
    if new == expected {
      report.note("with the change")
    } else {
      report.failures.append("the configuration is neither the old one nor the new one: \(new.count) bytes")
    }
  }

  private func leftovers() throws -> [String] { try house.leftovers().filter { $0.contains(".config/") } }

  private mutating func startAgain(after number: Int) throws {
    if try leftovers().isEmpty { return }
    let terminal = try house.dashboard()
    let isOpen = terminal.waits(for: "incidents")
    terminal.send("q")
    if !isOpen || terminal.end() != 0 { report.failures.append("after kill \(number) the dashboard did not open") }
    for name in try leftovers() { report.failures.append("left behind after kill \(number): \(name)") }
  }
}
