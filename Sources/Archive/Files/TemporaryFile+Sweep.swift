internal import Glibc

extension TemporaryFile {
  /// Takes away what writers left in a folder that were ended in the midst of it. What cannot be looked at stays.
  ///
  /// - Parameter path: earlier versions put `NAME.PID.tmp` beside the file NAME.
  static func sweep(_ folder: String, leftFor path: String? = nil) {
    guard let stream = unsafe opendir(folder) else { return }
    defer { unsafe closedir(stream) }
    let file = path.map { String($0.split(separator: "/").last ?? "") }
    while let item = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &item.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if let age = age(ofLeftover: name, beside: file) { remove("\(folder)/\(name)", ifOlderThan: age) }
    }
  }

  /// Seconds after which what has this name is left over; `nil` for what is none of ours.
  private static func age(ofLeftover name: String, beside file: String?) -> Int? {
    guard name.hasSuffix(ending) else { return nil }
    let stem = name.dropLast(ending.count)
    if stem.hasPrefix(prefix) { return stem.count < prefix.count + digits ? grace : 0 }
    guard let file, stem.hasPrefix("\(file).") else { return nil }
    return stem.dropFirst(file.count + 1).utf8.allSatisfy { (0x30...0x39).contains($0) } ? grace : nil
  }

  /// Seconds that a writer of an earlier version, which held no lock, may have taken.
  private static let grace = 60

  /// Who has the lock when it goes has it alone; its writer sees that it has gone.
  private static func remove(_ path: String, ifOlderThan seconds: Int) {
    let descriptor = unsafe open(path, O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { _ = Glibc.close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      // A file of this very moment may be of the second that the clock has not come to yet.
      seconds == 0 || time(nil) - status.st_mtim.tv_sec >= seconds, flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    unsafe unlink(path)
  }
}
