import Archive
import Foundation
import TestSupport
import Testing

/// A person's configuration while the program changes it: what stood there is there afterwards, and the next start reads it.
@Suite(.serialized) struct ConfigurationTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.archive.write("title: Ring leak\norganisations: Ring\n", to: "incidents/x.yaml")
    try program.archive.write("title: Shop leak\norganisations: Shop\n", to: "incidents/y.yaml")
  }

  private static let file = ".config/blotter/config.yaml"
  private var path: String { "\(program.home.path)/\(ConfigurationTests.file)" }
  private var configuration: String {
    get throws { String(decoding: try FileBytes.read(path), as: UTF8.self) }
  }

  /// Chooses another theme and keeps a view; what is told of each.
  private func keepThemeAndView(told themeWords: String = "theme: ", _ viewWords: String = "view kept: rings") throws {
    let terminal = try program.start()
    #expect(terminal.sees("2 incidents"))
    terminal.send("t")
    #expect(terminal.sees("Clearsight"))
    terminal.send("j\r")
    #expect(terminal.waits(for: themeWords))
    terminal.send("/ring\rvG\rrings\r")
    #expect(terminal.waits(for: viewWords), "\(terminal.written.suffix(300).debugDescription)")
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test(arguments: [
    "# mine\r\ntheme: Fern # dark\r\nkeys:\r\n  quit: [q, Q]\r\nviews:\r\n  one: shop\r\n",
    "keys:\r  quit: [q, Q]\rviews:\r  one: shop\r",
    "# one\u{2028}# two\nviews:\n  one: shop\nkeys:\n  quit: [q, Q] # \u{85}# both\n",
    "{keys: {quit: [q, Q]}, views: {one: shop}}\n",
    "\u{FEFF}keys:\r\n  quit: [q, Q]\r\nviews:\r\n  one: shop",
    "---\n  keys:\n    quit: [q, Q]\n  views:\n    one: shop\n...\n",
  ])
  func `a theme and a view are kept, and all else stays`(text: String) throws {
    try program.home.write(text, to: ConfigurationTests.file)
    try keepThemeAndView()
    let configuration = try configuration
    #expect(configuration.utf8.count > text.utf8.count && configuration.contains("rings"))
    let result = try program.shell(
      "for view in one rings; do blotter list @$view --archive \"$A\" || exit 9; done; blotter check \"$A\"")
    #expect(
      result.status == 0 && result.written.contains("Shop leak") && result.written.contains("Ring leak"),
      "\(result.written)")
    #expect(try self.configuration == configuration)
  }

  @Test func `a link to a file of another folder, for its owner alone, stays both`() throws {
    try program.home.write("theme: Fern\n", to: "dotfiles/config.yaml")
    let made = try program.shell(
      "mkdir -p ~/.config/blotter && cd ~/.config/blotter && ln -s ../../dotfiles/config.yaml . && chmod 600 config.yaml"
    )
    #expect(made.status == 0)
    try keepThemeAndView()
    let result = try program.shell(
      "cd ~; readlink \(ConfigurationTests.file); stat -Lc %a \(ConfigurationTests.file); ls -A dotfiles")
    #expect(result.written.contains("../../dotfiles/config.yaml\r\n600\r\nconfig.yaml\r\n"), "\(result.written)")
    #expect(try configuration.contains("'rings': 'ring'"))
  }

  @Test func `what cannot be changed without harm is left, and why is told`() throws {
    let bytes = Array("# caf".utf8) + [0xE9] + Array("\ntheme: Fern\n".utf8)
    try FileBytes.makeFolder("\(program.home.path)/.config/blotter")
    try FileBytes.write(bytes, to: path)
    try keepThemeAndView(told: "line 1 is not UTF-8 text", "the view could not be kept")
    #expect(try FileBytes.read(path) == bytes)
  }

  @Test func `a configuration in UTF-16 is told with its name`() throws {
    try FileBytes.makeFolder("\(program.home.path)/.config/blotter")
    try FileBytes.write([0xFF, 0xFE] + "theme: Fern\n".utf8.flatMap { [$0, 0] as [UInt8] }, to: path)
    let result = try program.shell("blotter list --archive \"$A\"")
    #expect(result.status == 2)
    #expect(result.written.contains("\(path): error: the configuration is UTF-16, not UTF-8; save it as UTF-8"))
  }

  @Test func `a theme in UTF-16 or UTF-32 is told with its name`() throws {
    let folder = "\(program.home.path)/.config/blotter/themes"
    try FileBytes.makeFolder(folder)
    for (width, name) in [(2, "wide"), (4, "wider")] {
      let units = "\u{FEFF}scheme: x\n".unicodeScalars.flatMap { scalar in
        (0..<width).map { UInt8(truncatingIfNeeded: scalar.value >> UInt32($0 * 8)) }
      }
      try FileBytes.write(units, to: "\(folder)/\(name).yaml")
    }
    let result = try program.shell("blotter themes")
    #expect(result.status == 1)
    for (name, encoding) in [("wide", "UTF-16"), ("wider", "UTF-32")] {
      #expect(result.written.contains("\(name).yaml: error: this theme is \(encoding), not UTF-8; save it as UTF-8"))
    }
  }

  @Test func `two dashboards that keep views at once lose none`() throws {
    let terminals = try (0..<2).map { _ in try program.start() }
    for terminal in terminals { #expect(terminal.sees("2 incidents")) }
    let rounds = 4
    for round in 0..<rounds {
      for (number, terminal) in terminals.enumerated() { terminal.send("0/word\(round)\rvG\rview\(number)\(round)\r") }
      for (number, terminal) in terminals.enumerated() {
        #expect(terminal.waits(for: "view kept: view\(number)\(round)"))
      }
    }
    for terminal in terminals {
      terminal.send("q")
      #expect(terminal.end() == 0)
    }
    let kept = try configuration
    let wanted = (0..<terminals.count).flatMap { number in (0..<rounds).map { "'view\(number)\($0)': 'word\($0)'" } }
    #expect(wanted.filter { !kept.contains($0) } == [], "\(kept)")
  }

  @Test func `what is made for one person is readable by no other`() throws {
    try keepThemeAndView()
    let result = try program.shell(
      "cd ~; find .cache .config -type d ! -perm 700; find .cache -type f ! -perm 600; ls .cache/blotter/*.index; ls -A .config/blotter"
    )
    let lines = result.written.split(whereSeparator: \.isNewline)
    #expect(lines.count == 2 && lines[0].hasSuffix(".index") && lines[1] == "config.yaml", "\(result.written)")
  }

  @Test func `what a killed dashboard left beside the configuration goes with the next start of any command`() throws {
    try program.home.write("half", to: ".config/blotter/.blotter-0123456789abcdef.tmp")
    try program.home.write("theme: Fern\n", to: ConfigurationTests.file)
    let result = try program.shell("blotter list --archive \"$A\" && ls -A ~/.config/blotter")
    #expect(result.written.hasSuffix("config.yaml\r\n") && !result.written.contains(".tmp"), "\(result.written)")
  }

  @Test func `relative folders in the environment are ignored`() throws {
    try program.home.write("views:\n  rings: ring\n", to: ConfigurationTests.file)
    let result = try program.shell(
      """
      cd "$A/.." && export XDG_CONFIG_HOME=relative XDG_CACHE_HOME=./relative XDG_DATA_HOME=relative
      blotter list @rings --archive "$A"; test -d ~/.cache/blotter && test ! -e relative; echo "apart $?"
      """)
    #expect(result.written.contains("1 incident") && result.written.contains("apart 0"), "\(result.written)")
  }
}
