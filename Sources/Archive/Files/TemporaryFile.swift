internal import Glibc

/// A file beside another, which takes its place, or a free name, when all its bytes are on the disk.
///
/// Its writer holds a lock on it, which the system lets go of when the writer ends, however that happens: a file that nobody
/// holds is a dead writer's. Numbers of processes tell nothing: in two containers they are the same.
struct TemporaryFile {
  let path: String
  private let descriptor: Int32

  static let prefix = ".blotter-"
  static let ending = ".tmp"
  /// Hexadecimal digits of 64 random bits.
  static let digits = 16

  /// Makes one that is owned, and may be read, as the file at `path` is; as `mode` says where there is none.
  init(beside path: String, mode: FileBytes.Mode) throws(FileBytes.Failure) {
    let folder = FileBytes.folder(of: path)
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    while true {
      let name = TemporaryFile.freshName
      let descriptor = unsafe open(
        "\(folder)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isThere ? S_IRUSR | S_IWUSR : mode.ofFiles)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { throw .cannotWrite(reason: FileBytes.lastError) }
      self.init(path: "\(folder)/\(name)", descriptor: descriptor)
      if isHeld { break }
      // Another process took it for a dead one's before it was locked.
      discard()
    }
    if isThere { resemble(status) }
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  private static var freshName: String {
    let number = String(UInt64.random(in: .min ... .max), radix: 16)
    return prefix + String(repeating: "0", count: digits - number.count) + number + ending
  }

  /// Locks it; `false` when it has been taken away meanwhile. Where the system has no locks, nobody takes it away.
  private var isHeld: Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return false }
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }

  /// Only the system's administrator gives files away; the group is kept where its owner is in it.
  private func resemble(_ status: stat) {
    if fchown(descriptor, status.st_uid, status.st_gid) != 0 { _ = fchown(descriptor, uid_t.max, status.st_gid) }
    fchmod(descriptor, status.st_mode & 0o7777)
  }

  /// All that it holds.
  func fill(with bytes: [UInt8]) throws(FileBytes.Failure) {
    try append(bytes)
    try finish()
  }

  /// More of what it holds.
  func append(_ bytes: [UInt8]) throws(FileBytes.Failure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(reason: FileBytes.lastError) }
      written += count
    }
  }

  /// Has what it holds kept on the disk.
  func finish() throws(FileBytes.Failure) {
    guard fsync(descriptor) == 0 else { throw .cannotWrite(reason: FileBytes.lastError) }
  }

  /// Takes the place of what is there.
  func replace(_ name: String) throws(FileBytes.Failure) {
    guard unsafe rename(path, name) == 0 else { throw .cannotWrite(reason: FileBytes.lastError) }
    TemporaryFile.sync(FileBytes.folder(of: name))
  }

  /// Takes a free name; `false` when something has it. Where the file system has no links, the name is taken by an empty file
  /// first.
  func settle(at name: String) throws(FileBytes.Failure) -> Bool {
    if unsafe link(path, name) != 0 {
      if errno == EEXIST { return false }
      guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else {
        throw .cannotWrite(reason: FileBytes.lastError)
      }
      guard try take(name) else { return false }
    }
    TemporaryFile.sync(FileBytes.folder(of: name))
    return true
  }

  private func take(_ name: String) throws(FileBytes.Failure) -> Bool {
    let taken = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
    if taken < 0, errno == EEXIST { return false }
    guard taken >= 0 else { throw .cannotWrite(reason: FileBytes.lastError) }
    _ = Glibc.close(taken)
    guard unsafe rename(path, name) == 0 else {
      let reason = FileBytes.lastError
      unsafe unlink(name)
      throw .cannotWrite(reason: reason)
    }
    return true
  }

  /// Lets go of it where it has become another file.
  func close() { _ = Glibc.close(descriptor) }

  /// Lets go of it, and takes it away where it has not become another file.
  func discard() {
    unsafe unlink(path)
    close()
  }

  /// Has the names of a folder kept.
  private static func sync(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    _ = Glibc.close(descriptor)
  }
}
