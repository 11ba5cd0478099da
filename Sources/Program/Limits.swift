internal import Glibc

/// What the system lets this process have.
enum Limits {
  /// Files open at once beside those it was started with: the index with its log and its readers (12), two of the system's
  /// queues, which end the program where they get none, and a folder or a file a core.
  private static let fewestFiles = 20
  /// With so many there is nothing to count.
  private static let plenty: rlim_t = 256

  /// Addresses that the program, its threads' stacks and a large archive's index take. Where there are no more, the system ends
  /// a program without a word.
  private static let leastMemory: rlim_t = 512 << 20

  /// Raises the limit of open files as far as it must and may be; ends the program with a sentence where a limit is too low. A
  /// file that may grow no further is then an error like a full disk.
  static func ensure() {
    signal(SIGXFSZ, SIG_IGN)
    ensureFiles()
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return }
    if limit.rlim_cur < leastMemory {
      Output.warn(
        "a program may have only \(limit.rlim_cur >> 20) MB of memory here, and this one needs \(leastMemory >> 20); raise the limit (ulimit -v)"
      )
      Output.end(status: 1)
    }
  }

  private static func ensureFiles() {
    var limit = rlimit()
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard unsafe getrlimit(files, &limit) == 0, limit.rlim_cur < plenty else { return }
    limit.rlim_cur = min(limit.rlim_max, plenty)
    _ = unsafe setrlimit(files, &limit)
    if !canOpen(fewestFiles) {
      Output.warn(
        "a program may open only \(limit.rlim_cur) files at once here, and \(fewestFiles) more than are open already are needed; raise the limit (ulimit -n)"
      )
      Output.end(status: 1)
    }
  }

  private static func canOpen(_ count: Int) -> Bool {
    let copies = (0..<count).map { _ in fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0) }
    for copy in copies where copy >= 0 { _ = close(copy) }
    return !copies.contains(-1)
  }
}
