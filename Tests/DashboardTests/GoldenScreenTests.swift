import Dashboard
import Foundation
import Incidents
import Screen
import TestSupport
import Testing

/// Screens as text files, looked at by a person once and compared exactly ever after.
///
/// After a change that is meant, `BLOTTER_RECORD=1 swift test --filter GoldenScreenTests` writes them anew; read the difference
/// before it is committed.
@Suite struct GoldenScreenTests {
  /// How a screen comes about.
  struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    var columns = 80
    var rows = 24
    var keys: [Key] = []
    /// Typed after the keys.
    var typed = ""
    var findings: [Finding] = []
    var isEmpty = false
    /// Told to the dashboard in the end.
    var event: Event?

    var testDescription: String { name }
  }

  static let scenes: [Scene] = [
    Scene(name: "start-80x24"), Scene(name: "start-120x40", columns: 120, rows: 40),
    Scene(name: "start-160x45", columns: 160, rows: 45), Scene(name: "start-250x50", columns: 250, rows: 50),
    Scene(name: "start-40x12", columns: 40, rows: 12), Scene(name: "start-20x5", columns: 20, rows: 5),
    Scene(name: "start-2x1", columns: 2, rows: 1),
    Scene(name: "facets-focused", columns: 120, rows: 40, keys: [.backTab, .down, " "]),
    Scene(name: "facts-focused", keys: [.enter, .down]), Scene(name: "facts-end", keys: [.enter, .end]),
    Scene(name: "article-focused", keys: [.enter, .enter]),
    Scene(name: "article-boilerplate", keys: [.enter, .enter, "f"]),
    Scene(name: "article-search", keys: [.enter, .enter, "/"], typed: "shop"),
    Scene(name: "article-zoomed-120x20", columns: 120, rows: 20, keys: [.enter, .enter, "z"]),
    Scene(
      name: "article-unreadable", keys: [.enter, .enter],
      event: .article(path: "a.txt", .unreadable("This article cannot be shown: it is a zip archive."))),
    Scene(name: "facts-unreadable", keys: [.down], event: .noDetail(.init("two"), reason: "The index cannot be read.")),
    Scene(name: "query-completion", keys: ["/"], typed: "legal:"),
    Scene(name: "query-error", keys: ["/"], typed: "compny:x"),
    Scene(name: "query-no-result", keys: ["/"], typed: "zebra"),
    Scene(name: "archive-empty", isEmpty: true), Scene(name: "help", keys: ["?"]),
    Scene(name: "help-end", keys: ["?", .end]), Scene(name: "problems-none", keys: ["!"]),
    Scene(
      name: "problems", keys: ["!"],
      findings: [
        Finding(
          path: "incidents/x.yaml", line: 4, column: 9, message: "'soon' is no date",
          advice: "write 2021, 2021-04 or 2021-04-01"),
        Finding(.warning, path: "press/pipe", message: "this is a pipe, not a file", advice: "it is left alone"),
      ]),
    Scene(name: "themes", event: .themes([.builtIn], [])), Scene(name: "views-none", keys: ["v"]),
    Scene(name: "facet-values", columns: 120, rows: 40, keys: [.backTab, "o"]),
    Scene(name: "unbound-key", keys: ["Z"]),
  ]

  private static func lines(of scene: Scene) -> [String] {
    var rig = Rig(
      scene.columns, scene.rows, catalogue: scene.isEmpty ? Catalogue([]) : Sample.catalogue, findings: scene.findings)
    for key in scene.keys { rig.press(key) }
    rig.type(scene.typed)
    if let event = scene.event { rig.send(event) }
    return rig.lines
  }

  @Test(arguments: scenes)
  func `the screen is as it was looked at`(scene: Scene) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "Screens/\(scene.name).screen")
    let shown = GoldenScreenTests.lines(of: scene).joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["BLOTTER_RECORD"] != nil { try Data(shown.utf8).write(to: file) }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(shown == golden)
  }
}
