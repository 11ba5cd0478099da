package import Screen

/// Which key does what.
package struct Keymap: Sendable, Equatable {
  private var commands: [Key: Command] = [:]

  /// The keys of the command table.
  package static let standard = Keymap()

  private init() {
    for command in Command.allCases {
      for key in command.row.keys { commands[key] = command }
    }
  }

  /// What a key is bound to; `nil` for nothing.
  package func command(for key: Key) -> Command? { commands[key] }

  /// Gives a command these keys and no others. A key that did something else now does this.
  package mutating func assign(_ keys: [Key], to command: Command) {
    for (key, bound) in commands where bound == command { commands[key] = nil }
    for key in keys { commands[key] = command }
  }

  /// The command's keys, the table's order first.
  package func keys(for command: Command) -> [Key] {
    let known = command.row.keys.filter { commands[$0] == command }
    let others = commands.filter { $0.value == command && !known.contains($0.key) }.map(\.key)
    return known + others.sorted { ($0.name ?? "") < ($1.name ?? "") }
  }

  /// The names of the command's keys for help: `j Down`.
  package func label(for command: Command) -> String {
    keys(for: command).compactMap(\.name).joined(separator: " ")
  }

  /// The name of the first of the command's keys, for hints; empty when it has none.
  package func firstLabel(for command: Command) -> String { keys(for: command).first?.name ?? "" }
}
