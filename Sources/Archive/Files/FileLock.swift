internal import Glibc

/// A lock between processes, on a file of its own. The system lets go of it when its process ends, however that happens.
struct FileLock {
  private let descriptor: Int32

  /// Takes the lock; `nil` when another process has it and there is no waiting. Without a path there is nothing to share.
  init?(_ path: String?, waits: Bool) {
    guard let path else {
      descriptor = -1
      return
    }
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, FileBytes.Mode.owner.ofFiles)
    // Where no lock file can be made, the database's own locks must do.
    if descriptor < 0 { return }
    while flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) != 0 {
      if errno == EINTR { continue }
      _ = close(descriptor)
      return nil
    }
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

  /// Tells those who watch the file that there is something new to show.
  func tell() {
    var mark: UInt8 = 0
    if descriptor >= 0 { _ = unsafe pwrite(descriptor, &mark, 1, 0) }
  }

  func release() {
    if descriptor >= 0 { _ = close(descriptor) }
  }
}
