import Text

import Glibc

extension FolderScan {
  /// Something in a folder, while it is being listed.
  @safe struct Item {
    enum Kind: Equatable {
      case folder
      case file
      case odd(Oddity)
    }

    let kind: Kind
    /// Size and times as one number; 0 for a folder.
    let stamp: Int64
    /// In bytes.
    let size: Int
    fileprivate let pointer: UnsafePointer<CChar>

    /// Made only where it is needed: most names are merely hashed. `nil` when it is not UTF-8.
    var name: String? { unsafe String(validatingCString: pointer) }

    /// The name with each byte beyond ASCII as `\xE9`.
    var escapedName: String {
      unsafe UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { unit in
        let byte = UInt8(bitPattern: unit)
        return byte < 0x80 ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
      }.joined()
    }

    /// FNV-1a of the name's bytes.
    func hash(from seed: UInt64) -> UInt64 {
      var hash = seed
      var at = unsafe pointer
      while unsafe at.pointee != 0 {
        hash = FNV1a.adding(UInt8(bitPattern: unsafe at.pointee), to: hash)
        unsafe at += 1
      }
      return hash
    }
  }

  /// Lists a folder, hidden names left out; gives the reason when that cannot be done.
  func walk(_ folder: String, visit: (Item) -> Void) -> Trouble? {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let stream = unsafe opendir(path) else { return Trouble(errno) }
    defer { unsafe closedir(stream) }
    let descriptor = unsafe dirfd(stream)
    let now = FolderScan.now
    var trouble: Trouble?
    while let item = unsafe next(in: stream, orNote: &trouble) {
      let type = Int(unsafe item.pointee.d_type)
      unsafe withUnsafePointer(to: &item.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          if unsafe name.pointee == CChar(UInt8(ascii: ".")) { return }
          var status = stat()
          let kind: Item.Kind
          switch unsafe look(ofType: type, named: name, in: (path, descriptor), filling: &status) {
          case .there(let found): kind = found
          case .gone: return
          case .unsure(let error): return trouble = Trouble(error)
          }
          let stamp = kind == .folder ? 0 : FolderScan.stamp(of: status, at: now)
          visit(unsafe Item(kind: kind, stamp: stamp, size: Int(status.st_size), pointer: name))
        }
      }
    }
    return trouble
  }

  /// The next name of a folder; `nil` at its end, and where the system gives no more.
  private func next(in stream: OpaquePointer, orNote trouble: inout Trouble?) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    let item = unsafe readdir(stream)
    if unsafe item == nil, errno != 0 { trouble = Trouble(errno) }
    return unsafe item
  }

  /// What a look at a name finds.
  private enum Found {
    case there(Item.Kind)
    /// It has gone since the folder was listed.
    case gone
    /// The system cannot tell at this moment.
    case unsure(Int32)
  }

  /// - Parameter folder: its absolute path, and the folder itself.
  private func look(
    ofType type: Int, named name: UnsafePointer<CChar>, in folder: (path: String, descriptor: Int32),
    filling status: inout stat
  ) -> Found {
    if type == Int(DT_DIR) { return .there(.folder) }
    if unsafe fstatat(folder.descriptor, name, &status, 0) != 0 {
      let error = errno
      if Trouble(error).isPassing { return .unsure(error) }
      // The link is there, and what it leads to is not.
      let isThere = unsafe fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      return isThere ? .there(.odd(.brokenLink(reason: unsafe String(cString: strerror(error))))) : .gone
    }
    let isLink =
      type == Int(DT_UNKNOWN) ? unsafe FolderScan.isLink(name, in: folder.descriptor) : type == Int(DT_LNK)
    let kind = FolderScan.kind(of: status, isLink: isLink)
    if isLink, kind == .file, leavesArchive(unsafe "\(folder.path)/\(String(cString: name))") {
      return .there(.odd(.linkOutside))
    }
    return .there(kind)
  }

  /// A link to a folder is left alone: it may go round.
  private static func kind(of status: stat, isLink: Bool) -> Item.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: isLink ? .odd(.linkToFolder) : .folder
    case S_IFIFO: .odd(.pipe)
    case S_IFSOCK: .odd(.socket)
    default: .odd(.device)
    }
  }

  /// Whether links lead from a path to something that is there, and not in the archive.
  func leavesArchive(_ path: String) -> Bool {
    guard let root = FileBytes.real(root), let file = FileBytes.real(path) else { return false }
    return !file.hasPrefix(root == "/" ? root : "\(root)/")
  }

  /// Some file systems do not tell the kind in the listing.
  private static func isLink(_ name: UnsafePointer<CChar>, in folder: Int32) -> Bool {
    var status = stat()
    return unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static var now: timespec {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return now
  }

  /// Two writes within one tick of the system's clock (at most 10 ms) leave the same times; so near to the last one, the look is
  /// marked as one that must be repeated.
  private static let tick = 20_000_000

  /// Size and times as one number.
  private static func stamp(of status: stat, at now: timespec) -> Int64 {
    let (modified, changed) = (status.st_mtim, status.st_ctim)
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    func mix(_ part: Int) {
      hash = (hash ^ UInt64(truncatingIfNeeded: part)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    mix(Int(status.st_size))
    mix(Int(modified.tv_sec))
    mix(Int(modified.tv_nsec))
    mix(Int(changed.tv_sec))
    mix(Int(changed.tv_nsec))
    let age = (now.tv_sec - changed.tv_sec, now.tv_nsec - changed.tv_nsec)
    if (0...1).contains(age.0), age.0 * 1_000_000_000 + age.1 < tick { mix(1) }
    return Int64(bitPattern: hash)
  }
}
