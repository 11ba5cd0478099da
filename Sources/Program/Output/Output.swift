internal import Glibc
internal import Synchronization
import Text

/// Standard output and error.
enum Output {
  /// What was printed and is not written yet, and the first error of writing: after it nothing more is written.
  private struct Pending {
    var bytes: [UInt8] = []
    var error: Int32?
    /// Something that should have been printed could not be.
    var hasGap = false
  }

  private static let pending = Mutex(Pending())
  /// Bytes gathered before they are written; a terminal gets each line at once.
  private static let most = 65_536

  private static func put(_ text: String) {
    pending.withLock { pending in
      pending.bytes.append(contentsOf: text.utf8)
      pending.bytes.append(UInt8(ascii: "\n"))
      if pending.bytes.count >= most || isTerminal { write(&pending) }
    }
  }

  /// Writes bytes that an export has made, in which nothing controls a terminal.
  static func bytes(_ bytes: [UInt8]) {
    pending.withLock { pending in
      pending.bytes += bytes
      if pending.bytes.count >= most { write(&pending) }
    }
  }

  private static func write(_ pending: inout Pending) {
    defer { pending.bytes.removeAll(keepingCapacity: true) }
    var sent = 0
    while sent < pending.bytes.count, pending.error == nil {
      let count = unsafe pending.bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(Surroundings.now.output, buffer.baseAddress.map { unsafe $0 + sent }, buffer.count - sent)
      }
      if count >= 0 { sent += count } else if errno != EINTR { pending.error = errno }
    }
  }

  /// Prints a line for people: nothing in it can control a terminal.
  static func line(_ text: String) { put(VisibleText.lines(text)) }

  /// Prints one line for people, whatever line feeds are in it.
  static func row(_ text: String) { put(VisibleText.line(text)) }

  /// Prints a line of JSON, in which `JSONOutput` has escaped all control.
  static func json(_ line: String) { put(line) }

  /// Prints a line that was made safe piece by piece, with what the terminal shall obey between the pieces.
  static func styled(_ line: String) { put(line) }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(Surroundings.now.output) == 1 }

  private static func error(_ text: String) {
    var line = Array("\(text)\n".utf8)
    _ = unsafe Glibc.write(Surroundings.now.errors, &line, line.count)
  }

  /// Says what was wrong in one line, whatever line feeds are in it; nothing in it can control a terminal.
  static func warn(_ text: String) { error("blotter: \(VisibleText.line(text))") }

  /// Says what was wrong in as many lines as it has, where all of them are the program's own.
  static func warnLines(_ text: String) { error("blotter: \(VisibleText.lines(text))") }

  /// Says what is missing from what is printed: the program will not end with status 0.
  static func warnOfGap(_ text: String) {
    pending.withLock { $0.hasGap = true }
    warn(text)
  }

  /// Ends the program. What was printed must have arrived: on a full disk a command has not done what it was asked for.
  static func end(status: Int32) -> Never { exit(finish(status: status)) }

  /// Writes what is left, and gives the status that tells whether all has arrived.
  static func finish(status: Int32) -> Int32 {
    if let reason = troubleWriting() {
      warn("the output could not be written whole: \(reason); what has arrived of it is not to be used")
      pending.withLock { $0 = Pending() }
      return max(status, 1)
    }
    return pending.withLock { pending in
      defer { pending = Pending() }
      return max(status, pending.hasGap ? 1 : 0)
    }
  }

  /// Says what was wrong and ends with status 2, wrong usage.
  static func fail(_ text: String) -> Never {
    warnLines(text)
    end(status: 2)
  }

  /// Why not all that was printed has arrived; `nil` when it has.
  private static func troubleWriting() -> String? {
    let error = pending.withLock { pending in
      write(&pending)
      // Some file systems tell only when a file is closed that it could not be kept.
      if pending.error == nil, close(Surroundings.now.output) != 0, errno != EBADF { pending.error = errno }
      return pending.error
    }
    return error.map { unsafe String(cString: strerror($0)) }
  }

  /// A reader that goes away ends us without a word.
  static func dieQuietlyOnClosedPipe() { signal(SIGPIPE, SIG_DFL) }
}
