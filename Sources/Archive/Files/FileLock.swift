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
  /// Milliseconds between two looks at a lock that may be held for long.
  private static let longStep = 20

  /// Takes the lock; `nil` when another process has it and is not waited for. Without a path there is nothing to share.
  init?(_ path: String?, waiting: Waiting = .none) {
    guard let path else {
      descriptor = -1
      return
    }
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, FileBytes.Mode.owner.ofFiles)
    // Where no lock file can be made, the database's own locks must do.
    if descriptor < 0 { return }
    guard FileLock.take(descriptor, at: path, waiting: waiting) else {
      _ = close(descriptor)
      return nil
    }
    ftruncate(descriptor, 0)
    tell()
  }

  private static func take(_ descriptor: Int32, at path: String, waiting: Waiting) -> Bool {
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK, case .untilFree(let tell) = waiting else { return false }
      if waited % calm == 0, waited > 0 {
        let holder = LockHolder(fileAt: path)
        if waited == calm { tell(holder) }
        if holder.isStopped { return false }
      }
      FileBytes.sleep(milliseconds: longStep)
      waited += longStep
    }
    return true
  }

  /// Takes a folder's lock, which needs no file and leaves none; `nil` when others have it for all of that time. Where the file
  /// system cannot lock a folder, there is nothing to wait for.
  ///
  /// - Parameter patience: in milliseconds.
  init?(folder: String, patience: Int) {
    descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    var left = patience
    while descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno != EINTR, errno != EWOULDBLOCK { return }
      guard left > 0 else {
        _ = close(descriptor)
        return nil
      }
      FileBytes.sleep(milliseconds: FileLock.step)
      left -= FileLock.step
    }
  }

  /// Milliseconds between two looks at a lock.
  private static let step = 5

  /// Tells those who watch the file that there is something new to show, and those who wait who it is that has it.
  func tell() {
    let line = Array("\(getpid())\n".utf8)
    if descriptor >= 0 { _ = unsafe pwrite(descriptor, line, line.count, 0) }
  }

  func release() {
    if descriptor >= 0 { _ = close(descriptor) }
  }
}
