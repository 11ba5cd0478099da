import Screen
import Text

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Standard output and error.
enum Output {
  /// Prints a line for people: nothing in it can control a terminal.
  static func line(_ text: String) { print(VisibleText.lines(text)) }

  /// Prints one line for people, whatever line feeds are in it.
  static func row(_ text: String) { print(VisibleText.line(text)) }

  /// Prints a line for programs, as it is.
  static func raw(_ text: String) { print(text) }

  static func error(_ text: String) {
    var line = Array("\(text)\n".utf8)
    _ = unsafe write(2, &line, line.count)
  }

  /// Says what was wrong with one of several things; nothing in it can control a terminal.
  static func warn(_ text: String) { error("blotter: \(VisibleText.lines(text))") }

  /// Says what was wrong and ends with status 2.
  static func fail(_ text: String) -> Never {
    error("blotter: \(VisibleText.lines(text))")
    exit(2)
  }

  /// A reader that goes away ends us without a word.
  static func dieQuietlyOnClosedPipe() { signal(SIGPIPE, SIG_DFL) }
}
