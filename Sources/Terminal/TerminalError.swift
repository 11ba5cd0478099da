/// Why the dashboard cannot open here.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
  case notATerminal
  case termUnset
  case termUnknown(String)
  case termTooSimple(String)

  package var description: String {
    switch self {
    case .notATerminal:
      "the dashboard needs a terminal for its input and output; in a pipe or a script use 'blotter list' or 'blotter show'"
    case .termUnset:
      "the variable TERM is not set, so the terminal's abilities are unknown; try 'TERM=xterm-256color blotter'"
    case .termUnknown(let name):
      "this system does not know a terminal called '\(name)'; try 'TERM=xterm-256color blotter'"
    case .termTooSimple(let name):
      "a terminal of the kind '\(name)' cannot place its cursor, which a dashboard needs; use 'blotter list' there"
    }
  }
}
