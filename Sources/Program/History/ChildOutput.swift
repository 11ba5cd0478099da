internal import Archive
internal import Glibc

/// A program that is run for what it prints: with arguments, never by a shell, and not for long.
enum ChildOutput {
  /// What a child may use.
  struct Limits {
    let time: Duration
    /// Bytes of output.
    let bytes: Int
  }

  /// What it printed; `nil` where it could not be started, did not end well, or went beyond the limits: it is then killed.
  ///
  /// - Parameters:
  ///   - arguments: the program's path first.
  ///   - environment: the whole of it.
  static func bytes(of arguments: [String], environment: [String: String], within limits: Limits) -> [UInt8]? {
    guard let pipe = ChildPipe() else { return nil }
    let child = spawn(arguments, environment: environment, printingTo: pipe.entrance)
    close(pipe.entrance)
    defer { close(pipe.exit) }
    guard let child else { return nil }
    let bytes = read(pipe.exit, within: limits)
    if bytes == nil { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? bytes : nil
  }

  /// In a process group of its own, so that what it starts ends with it.
  private static func spawn(
    _ arguments: [String], environment: [String: String], printingTo output: Int32
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var child = pid_t()
    guard unsafe posix_spawn(&child, arguments[0], &actions, &attributes, &words, &variables) == 0 else { return nil }
    return child
  }

  /// Until the child closes its output; `nil` where that takes too long or is too much.
  private static func read(_ descriptor: Int32, within limits: Limits) -> [UInt8]? {
    let end = ContinuousClock.now + limits.time
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let left = end - ContinuousClock.now
      guard left > .zero, bytes.count <= limits.bytes else { return nil }
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&poller, 1, Int32((left / .milliseconds(1)).rounded(.up)))
      if ready < 0, errno != EINTR { return nil }
      guard ready > 0 else { continue }
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { return nil }
      if count > 0 { bytes += buffer[..<count] }
    }
  }
}
