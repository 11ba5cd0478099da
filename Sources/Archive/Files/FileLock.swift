internal import Glibc

/// A lock between processes, on a file of its own. The system lets go of it when its process ends, however that happens.
struct FileLock {
  private let descriptor: Int32

  /// What is done while another process has the lock.
  enum Waiting {
    case none
    /// Until it is free. After a moment, and once, it is told who has it; a holder that is stopped is not waited for.
    case untilFree(telling: @Sendable (LockHolder) -> Void)
  }

  /// Milliseconds that nobody is told of.
  private static let calm = 1000
  /// Milliseconds between two looks at a lock that may be held for long, and at one that is held for a moment.
  private static let longStep = 20
  private static let shortStep = 5

  /// Takes the lock; `nil` when another process has it and is not waited for. Without a path there is nothing to share.
  init?(_ path: String?, waiting: Waiting = .none) {
    guard let path else {
      descriptor = -1
      return
    }
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, FileBytes.Mode.owner.ofFiles)
    // Where no lock file can be made, the database's own locks must do.
    if descriptor < 0 { return }
    let isTaken = FileLock.take(descriptor, step: FileLock.longStep) { waited in
      guard case .untilFree(let tell) = waiting else { return false }
      if waited == 0 || waited % FileLock.calm != 0 { return true }
      let holder = LockHolder(fileAt: path)
      if waited == FileLock.calm { tell(holder) }
      return !holder.isStopped
    }
    guard isTaken else {
      _ = close(descriptor)
      return nil
    }
    ftruncate(descriptor, 0)
    tell()
  }

  /// Takes a folder's lock, which needs no file and leaves none; `nil` when others have it for all of that time.
  ///
  /// - Parameter patience: in milliseconds.
  init?(folder: String, patience: Int) {
    descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return }
    guard FileLock.take(descriptor, step: FileLock.shortStep, goesOn: { $0 < patience }) else {
      _ = close(descriptor)
      return nil
    }
  }

  /// Waits for the lock as long as it is said to. Where the file system has no locks there is nothing to wait for.
  ///
  /// - Parameters:
  ///   - step: milliseconds between two looks.
  ///   - goesOn: asked before each wait, with the milliseconds waited so far.
  private static func take(_ descriptor: Int32, step: Int, goesOn: (Int) -> Bool) -> Bool {
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      if errno != EWOULDBLOCK { return true }
      guard goesOn(waited) else { return false }
      FileBytes.sleep(milliseconds: step)
      waited += step
    }
    return true
  }

  /// Tells those who watch the file that there is something new to show, and those who wait who it is that has it.
  func tell() {
    let line = Array("\(getpid())\n".utf8)
    if descriptor >= 0 { _ = unsafe pwrite(descriptor, line, line.count, 0) }
  }

  func release() {
    if descriptor >= 0 { _ = close(descriptor) }
  }
}
