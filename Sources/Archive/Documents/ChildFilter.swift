internal import CChild
internal import Glibc
internal import Reading

/// Another program that makes something of bytes: started without a shell, with limits of time, memory and output.
struct ChildFilter {
  /// What it may take.
  struct Limits {
    /// Seconds by the clock.
    var seconds = 20.0
    /// Bytes of memory.
    var memory: UInt = 400_000_000
    /// Bytes that it may write.
    var output = 128 << 20
  }

  /// How it ended.
  enum Outcome {
    case ended(status: Int, errors: String)
    case tooMuch(ReadingBound, errors: String)
    case notStarted(reason: String)
  }

  private let path: String
  private let arguments: [String]
  private let limits: Limits

  init(_ path: String, _ arguments: [String], limits: Limits = Limits()) {
    self.path = path
    self.arguments = arguments
    self.limits = limits
  }

  /// The full path of a program that is on the `$PATH`, or in the system's own folders.
  static func find(_ name: String) -> String? {
    let named = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
    return (named.split(separator: ":").map(String.init) + ["/usr/bin", "/usr/local/bin"]).map { "\($0)/\(name)" }
      .first { FileBytes.entry(at: $0) == .file }
  }

  /// Hands it the bytes, and hands on what it writes, piece by piece while it works: the time for that counts as its own.
  func run(_ input: [UInt8], taking take: (ArraySlice<UInt8>) -> Void) -> Outcome {
    guard let pipes = Pipes() else { return .notStarted(reason: ChildFilter.lastError) }
    guard let process = spawn(pipes) else { return .notStarted(reason: ChildFilter.lastError) }
    pipes.closeTheirs()
    // It has no byte of the document yet.
    guard child_limit(process, limits.memory, UInt(limits.seconds) + 1) == 0 else {
      let reason = ChildFilter.lastError
      kill(process, SIGKILL)
      _ = ChildFilter.status(of: process)
      return .notStarted(reason: reason)
    }
    var exchange = Exchange(pipes, input: input, limits: limits)
    let bound = exchange.run(taking: take)
    if bound != nil { kill(process, SIGKILL) }
    let status = ChildFilter.status(of: process)
    let errors = String(decoding: exchange.errors, as: UTF8.self)
    if let bound { return .tooMuch(bound, errors: errors) }
    return .ended(status: status, errors: errors)
  }

  /// Waits for its end. A signal counts as a status of its own.
  private static func status(of process: pid_t) -> Int {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    // As wait(2) lays it out.
    return status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : signals + Int(status & 0x7F)
  }

  /// A status above this is the number of the signal that it died of, as shells count them.
  static let signals = 128

  private static let variables = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]

  private static var lastError: String { unsafe String(cString: strerror(errno)) }

  private func spawn(_ pipes: Pipes) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (stream, descriptor) in pipes.theirs.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(stream))
    }
    var pointers = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    // Words of errors are compared with; no variable of a person's changes what it does.
    var variables = unsafe ChildFilter.variables.map { unsafe strdup($0) } + [nil]
    defer { unsafe (pointers + variables).forEach { unsafe free($0) } }
    var process = pid_t()
    let failure = unsafe posix_spawn(&process, path, &actions, nil, &pointers, &variables)
    if failure != 0 { errno = failure }
    return failure == 0 ? process : nil
  }
}

/// Three pipes: to a program's input, and from its output and its errors.
private final class Pipes {
  private(set) var theirs: [Int32] = []
  private(set) var ours: [Int32] = []

  init?() {
    for stream in 0..<3 {
      guard let pipe = ChildPipe() else { return nil }
      let isInput = stream == 0
      theirs.append(isInput ? pipe.exit : pipe.entrance)
      ours.append(isInput ? pipe.entrance : pipe.exit)
      _ = fcntl(ours[stream], F_SETFL, O_NONBLOCK)
    }
  }

  func closeTheirs() {
    for end in theirs { _ = close(end) }
    theirs = []
  }

  func closeOurs(_ stream: Int) {
    if ours[stream] >= 0 { _ = close(ours[stream]) }
    ours[stream] = -1
  }

  deinit {
    closeTheirs()
    for stream in ours.indices { closeOurs(stream) }
  }
}

/// Writes and reads at once, so that neither program waits for the other for ever.
private struct Exchange {
  private let pipes: Pipes
  private let input: [UInt8]
  private let limits: ChildFilter.Limits
  private var sent = 0
  private var received = 0
  private var buffer = [UInt8](repeating: 0, count: Exchange.chunk)
  private(set) var errors: [UInt8] = []

  /// Bytes of errors that are kept.
  private static let mostErrors = 65_536
  private static let chunk = 65_536
  /// Milliseconds between two looks at the clock.
  private static let tick: Int32 = 200

  init(_ pipes: Pipes, input: [UInt8], limits: ChildFilter.Limits) {
    self.pipes = pipes
    self.input = input
    self.limits = limits
  }

  /// What it took too much of; `nil` where it ended by itself.
  mutating func run(taking take: (ArraySlice<UInt8>) -> Void) -> ReadingBound? {
    let start = Exchange.seconds
    if input.isEmpty { pipes.closeOurs(0) }
    while pipes.ours[1] >= 0 || pipes.ours[2] >= 0 {
      if Exchange.seconds - start > limits.seconds { return .time }
      if received > limits.output { return .room }
      var polled = pipes.ours.enumerated().map { stream, descriptor in
        pollfd(fd: descriptor, events: Int16(stream == 0 ? POLLOUT : POLLIN), revents: 0)
      }
      guard unsafe poll(&polled, nfds_t(polled.count), Exchange.tick) > 0 else { continue }
      if polled[0].revents != 0 { send() }
      if polled[1].revents != 0 {
        let output = receive(1)
        received += output.count
        if !output.isEmpty { take(output) }
      }
      if polled[2].revents != 0 { errors += receive(2).prefix(Exchange.mostErrors - errors.count) }
    }
    return nil
  }

  private static var seconds: Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  private mutating func send() {
    let count = unsafe input.withUnsafeBytes { buffer in
      unsafe child_write(
        pipes.ours[0], buffer.baseAddress.map { unsafe $0 + sent }, UInt(min(Exchange.chunk, buffer.count - sent)))
    }
    if count > 0 { sent += count } else if errno != EAGAIN && errno != EINTR { return pipes.closeOurs(0) }
    if sent == input.count { pipes.closeOurs(0) }
  }

  /// What is there of a stream; empty at its end, or where there is nothing yet.
  private mutating func receive(_ stream: Int) -> ArraySlice<UInt8> {
    let count = unsafe read(pipes.ours[stream], &buffer, buffer.count)
    if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { pipes.closeOurs(stream) }
    return buffer[..<max(0, count)]
  }
}
