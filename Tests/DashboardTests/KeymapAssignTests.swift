import Dashboard
import Screen
import Testing

/// Giving commands other keys.
@Suite struct KeymapAssignTests {
  @Test func `a key that did something else does the new thing only`() {
    var keymap = Keymap.standard
    keymap.assign(["j"], to: .quit)
    #expect(keymap.command(for: "j") == .quit)
    #expect(keymap.keys(for: .down) == [.down] && keymap.label(for: .down) == "Down")
    #expect(keymap.command(for: "q") == nil && keymap.command(for: .control("c")) == nil)
  }

  @Test func `the one who is given a key last has it`() {
    var keymap = Keymap.standard
    keymap.assign(["w"], to: .zoom)
    keymap.assign(["w"], to: .sort)
    #expect(keymap.command(for: "w") == .sort)
    #expect(keymap.keys(for: .zoom).isEmpty && keymap.firstLabel(for: .zoom) == "")
  }

  @Test func `keys of the table come first, others by name`() {
    var keymap = Keymap.standard
    keymap.assign(["w", .function(5), .down, "j"], to: .down)
    #expect(keymap.keys(for: .down) == ["j", .down, .function(5), "w"])
    #expect(keymap.label(for: .down) == "j Down F5 w" && keymap.firstLabel(for: .down) == "j")
  }

  @Test(arguments: Command.allCases) func `giving a command what it has changes nothing`(command: Command) {
    var keymap = Keymap.standard
    keymap.assign(command.row.keys, to: command)
    #expect(keymap == .standard)
  }

  @Test(arguments: Command.allCases) func `a command without keys is offered nowhere and its keys mean nothing`(
    command: Command
  ) {
    var keymap = Keymap.standard
    keymap.assign([], to: command)
    for other in Command.allCases where other != command { #expect(keymap.keys(for: other) == other.row.keys) }
    var rig = Rig(250, 30, keymap: keymap)
    #expect(command != .open || !rig.lines[29].contains("Enter open"))
    for key in command.row.keys {
      rig.press(key)
      #expect(rig.state.view.message?.contains("is bound to no command") == true, "\(key)")
    }
  }

  @Test func `messages and the footer name the keys that a person chose`() {
    var keymap = Keymap.standard
    keymap.assign([.function(2)], to: .help)
    keymap.assign([","], to: .query)
    var rig = Rig(250, 30, keymap: keymap)
    #expect(rig.lines[29].contains("F2 help") && rig.lines[29].contains(", filter"))
    rig.press("?")
    #expect(rig.lines[29].contains("? is bound to no command; F2 lists the keys"))
    rig.press(.paste("words"))
    #expect(rig.lines[29].contains("press , first"))
    rig.press(",", "/")
    #expect(rig.state.view.input?.field.string == "/")
  }
}
