import Archive

internal import Glibc

/// Starts another program with words of its own, never through a shell, and hands it a text.
enum ChildProcess {
  /// The full path of a program that is on the `$PATH`.
  static func find(_ name: String) -> String? {
    if name.hasPrefix("/") { return FileBytes.entry(at: name) == .file ? name : nil }
    return (Environment.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileBytes.entry(at: $0) == .file }
  }

  /// Starts it in a session of its own, so that it outlives this program and its terminal, and comes back when it has taken the text.
  ///
  /// - Parameter input: what it reads from its standard input; without one that is empty.
  /// - Returns: what went wrong, in words.
  static func start(_ arguments: [String], input: String = "") -> String? {
    guard let path = arguments.first.flatMap({ find($0) }) else { return "\(arguments.first ?? "it") is not installed" }
    guard let pipe = ChildPipe() else { return lastError }
    let process = spawn(path, arguments, reading: pipe.exit)
    let refusal = lastError
    close(pipe.exit)
    let trouble = process == nil ? refusal : write(Array(input.utf8), to: pipe.entrance)
    close(pipe.entrance)
    guard let process else { return trouble }
    // Those that stay (a clipboard's owner, a browser) are left alone; those that end are taken note of.
    var status: Int32 = 0
    for _ in 0..<patience {
      if unsafe waitpid(process, &status, WNOHANG) == process { break }
      usleep(tick)
    }
    return trouble
  }

  /// How often, and after how many microseconds each time, it is asked whether the program has ended.
  private static let patience = 50
  private static let tick: UInt32 = 2000

  /// `POSIX_SPAWN_SETSID` of the system's <spawn.h>, which Swift does not see.
  private static let newSession: Int16 = 0x80

  private static var lastError: String { unsafe String(cString: strerror(errno)) }

  private static func spawn(_ path: String, _ arguments: [String], reading input: Int32) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    for stream in [1, 2] as [Int32] {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, newSession)
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var process = pid_t()
    let failure = unsafe posix_spawn(&process, path, &actions, &attributes, &pointers, environ)
    if failure != 0 { errno = failure }
    return failure == 0 ? process : nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> String? {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + sent }, buffer.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return lastError }
      sent += count
    }
    return nil
  }
}
