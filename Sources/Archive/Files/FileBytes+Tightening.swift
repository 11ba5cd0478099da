internal import Glibc

extension FileBytes {
  /// Takes from all but its owner what they may do with a folder that earlier versions made for everyone, and with the files in it
  /// that are called `name` with any ending. Only what is this user's own is changed, and no link is followed; where the system does
  /// not let it be changed, it stays.
  static func tighten(_ folder: String, filesNamed name: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    guard let stream = unsafe fdopendir(descriptor) else {
      _ = close(descriptor)
      return
    }
    defer { unsafe closedir(stream) }
    var status = stat()
    // Behind a folder that is tight nobody reaches a file: nothing is listed.
    guard unsafe fstat(descriptor, &status) == 0, isLoose(status) else { return }
    while let item = unsafe readdir(stream) {
      unsafe withUnsafePointer(to: &item.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) { file in
          if unsafe strncmp(file, "\(name).", name.utf8.count + 1) == 0 { unsafe tighten(file, in: descriptor) }
        }
      }
    }
    fchmod(descriptor, status.st_mode & ownersBits)
  }

  private static func tighten(_ name: UnsafePointer<CChar>, in folder: Int32) {
    // Never opened: closing a database would let go of the locks that this process holds on it.
    var status = stat()
    guard unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG,
      isLoose(status)
    else { return }
    _ = unsafe fchmodat(folder, name, status.st_mode & ownersBits, 0)
  }

  private static func isLoose(_ status: stat) -> Bool {
    status.st_uid == geteuid() && status.st_mode & ~ownersBits & permissionBits != 0
  }

  private static let ownersBits: mode_t = 0o700
  private static let permissionBits: mode_t = 0o7777
}
