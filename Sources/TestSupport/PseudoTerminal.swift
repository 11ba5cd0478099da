internal import Glibc

/// A program running in a pseudo-terminal, as a person would run it. For tests.
package final class PseudoTerminal {
  private let master: Int32
  private let process: pid_t
  private var output: [UInt8] = []
  private var status: Int32?
  private let before: termios

  /// Starts a program.
  ///
  /// - Parameter environment: the whole environment of the program.
  package init(_ arguments: [String], environment: [String: String], columns: Int = 120, rows: Int = 40) throws {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var (own, theirs): (Int32, Int32) = (-1, -1)
    guard unsafe openpty(&own, &theirs, nil, nil, &size) == 0 else { throw Failure.noTerminal }
    defer { close(theirs) }
    let name = try PseudoTerminal.name(of: theirs)
    master = own
    _ = fcntl(own, F_SETFD, FD_CLOEXEC)
    var settings = termios()
    _ = unsafe tcgetattr(master, &settings)
    before = settings
    process = try PseudoTerminal.spawn(arguments, environment: environment, slave: name)
  }

  /// Terminals are opened from many threads at once, so that the name has a place of its own.
  private static func name(of terminal: Int32) throws -> String {
    var name = [CChar](repeating: 0, count: 128)
    guard
      unsafe name.withUnsafeMutableBufferPointer({ buffer in
        guard let start = buffer.baseAddress else { return false }
        return unsafe ttyname_r(terminal, start, buffer.count) == 0
      })
    else { throw Failure.noTerminal }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Why a program could not be started.
  package enum Failure: Error { case noTerminal, notStarted(Int32) }

  deinit {
    if status == nil { kill(process, SIGKILL) }
    _ = waitpid(process, nil, 0)
    close(master)
  }

  /// POSIX_SPAWN_SETSID of <spawn.h>, which the overlay leaves out.
  private static let newSession: Int16 = 0x80

  private static func spawn(_ arguments: [String], environment: [String: String], slave: String) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    unsafe posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var defaults = sigset_t()
    unsafe sigfillset(&defaults)
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    // A session of its own makes the terminal the program's controlling one.
    unsafe posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGDEF))
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var process = pid_t()
    let failure = unsafe posix_spawn(&process, arguments[0], &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw Failure.notStarted(failure) }
    return process
  }

  /// Everything the program has written so far, as text.
  package var written: String { String(decoding: output, as: UTF8.self) }

  /// Forgets what was written, so that `waits(for:)` sees only what comes after.
  package func forget() { output = [] }

  /// Types text, as if at the keyboard.
  package func send(_ text: String) {
    var bytes = Array(text.utf8)
    _ = unsafe write(master, &bytes, bytes.count)
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Gives the terminal another size, which the program is told of.
  package func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Reads what the program has written by now: one that nobody reads from stops in the midst of a frame, and takes no more keys.
  package func drain() {
    while readSome(milliseconds: 0) == .some {}
  }

  /// How long a program on a busy machine may take over one thing; nothing that works comes near it.
  package static let patience = Duration.seconds(90)

  /// Reads until the words were written; false when the program ends or a minute and a half pass first.
  package func waits(for words: String) -> Bool {
    let end = ContinuousClock.now + PseudoTerminal.patience
    while !contains(words), ContinuousClock.now < end {
      if readSome(milliseconds: 100) == .closed { return contains(words) }
    }
    return contains(words)
  }

  /// Has the program draw everything anew (Ctrl-L) until the words stand on the screen; false after a minute and a half.
  ///
  /// A frame may come in any number of pieces: it is read until the words are there or nothing more comes.
  package func sees(_ words: String) -> Bool {
    let end = ContinuousClock.now + PseudoTerminal.patience
    while ContinuousClock.now < end {
      forget()
      send("\u{C}")
      while ContinuousClock.now < end {
        let reading = readSome(milliseconds: 100)
        if contains(words) { return true }
        if reading == .closed { return false }
        if reading == .silence { break }
      }
    }
    return false
  }

  /// Reads until the program has ended; its exit status, or 128 and the number of the signal that ended it. `nil` when it goes on
  /// beyond what it is given: a minute and a half, where nothing is said.
  package func end(within patience: Duration = PseudoTerminal.patience) -> Int? {
    let end = ContinuousClock.now + patience
    while status == nil, ContinuousClock.now < end {
      // Once the program's side is closed, reading fails at once and only its status is waited for.
      if readSome(milliseconds: 100) == .closed { usleep(20_000) }
      var raw: Int32 = 0
      if unsafe waitpid(process, &raw, WNOHANG) == process { status = raw }
    }
    while ContinuousClock.now < end, readSome(milliseconds: 20) == .some {}
    return status.map { $0 & 0x7F == 0 ? Int($0 >> 8 & 0xFF) : 128 + Int($0 & 0x7F) }
  }

  /// Whether the line discipline is as it was before the program began.
  package var isRestored: Bool {
    var now = termios()
    _ = unsafe tcgetattr(master, &now)
    return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag && now.c_oflag == before.c_oflag
  }

  private func contains(_ words: String) -> Bool {
    let wanted = Array(words.utf8)
    guard output.count >= wanted.count else { return false }
    return (0...output.count - wanted.count).contains {
      output[$0] == wanted[0] && output[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  private enum Reading { case some, silence, closed }

  private func readSome(milliseconds: Int32) -> Reading {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&descriptor, 1, milliseconds) > 0 else { return .silence }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe read(master, &buffer, buffer.count)
    guard count > 0 else { return .closed }
    output += buffer[..<count]
    return .some
  }
}
