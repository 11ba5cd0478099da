internal import Glibc

/// Files and folders of the system, by path: the only place of this target that talks to it.
package enum FileBytes {
  /// Larger files are not read at all.
  package static let limit = 32_000_000

  /// Why a file or folder cannot be read or written. What was there before is unchanged.
  package enum Failure: Error, Hashable, CustomStringConvertible {
    /// Nothing is there.
    case missing
    case cannotOpen(reason: String)
    case notAFile
    case tooLarge(bytes: Int)
    case cannotWrite(reason: String)

    /// Whether it lies not with the file but with the system at this moment, so that it is worth trying again.
    package var mayPass: Bool {
      switch self {
      case .missing, .cannotOpen, .cannotWrite: true
      case .notAFile, .tooLarge: false
      }
    }

    package var description: String {
      switch self {
      case .missing: "cannot be read: No such file or directory"
      case .cannotOpen(let reason): "cannot be read: \(reason)"
      case .notAFile: "is not a regular file"
      case .tooLarge(let bytes): "is too large: \(bytes / 1_000_000) MB, and at most \(limit / 1_000_000) MB are read"
      case .cannotWrite(let reason): "cannot be written: \(reason); what was there before is unchanged"
      }
    }
  }

  /// A regular file's bytes. Never waits for a pipe or a device.
  package static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : .cannotOpen(reason: lastError) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= limit else { throw .tooLarge(bytes: Int(status.st_size)) }
    return try drain(descriptor, expecting: Int(status.st_size))
  }

  /// All of standard input.
  package static func standardInput() throws(Failure) -> [UInt8] { try drain(0, expecting: 65_536) }

  private static func drain(_ descriptor: Int32, expecting size: Int) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while true {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe systemRead(
          descriptor, into: buffer.baseAddress.map { unsafe $0 + filled }, count: buffer.count - filled)
      }
      guard got >= 0 else { throw .cannotOpen(reason: lastError) }
      if got == 0 { break }
      filled += got
      guard filled <= limit else { throw .tooLarge(bytes: filled) }
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// What stands at a path: links are followed.
  package enum Entry: Hashable, Sendable { case file, folder, other, nothing }

  /// What stands at a path; `nothing` also where it cannot be reached.
  package static func entry(at path: String) -> Entry {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Which file stands at a path: two are the same only if they are one.
  struct Identity: Equatable {
    private let device: UInt64
    private let number: UInt64

    /// `nil` where nothing stands.
    init?(_ path: String) {
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return nil }
      (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
    }
  }

  /// Size and times of what stands at a path, as words to compare.
  static func stamp(_ path: String) -> String {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return "-" }
    let (modified, changed) = (status.st_mtim, status.st_ctim)
    return "\(status.st_size) \(modified.tv_sec).\(modified.tv_nsec) \(changed.tv_sec).\(changed.tv_nsec)"
  }

  /// The path without links, dots and doubled slashes; `nil` when nothing is there.
  package static func real(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The names in a folder, hidden ones left out, sorted by bytes. Throws when it cannot be listed.
  package static func names(in folder: String) throws(Failure) -> [(name: String, entry: Entry, isLink: Bool)] {
    guard let stream = unsafe opendir(folder) else { throw .cannotOpen(reason: lastError) }
    defer { unsafe closedir(stream) }
    var names: [(name: String, entry: Entry, isLink: Bool)] = []
    while let item = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &item.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let type = unsafe item.pointee.d_type
      names.append((name, entry(ofType: type, at: "\(folder)/\(name)"), type == UInt8(DT_LNK)))
    }
    return names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Why a folder cannot be listed; `nil` when it can.
  static func troubleListing(_ folder: String) -> String? {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return lastError }
    _ = close(descriptor)
    return nil
  }

  private static func entry(ofType type: UInt8, at path: String) -> Entry {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK), Int(DT_UNKNOWN): entry(at: path)
    default: .other
    }
  }

  /// Writes a file whole or not at all: a temporary file beside it, synced, renamed, and the folder synced. A symbolic link stays
  /// one: the file that it leads to is written. Who may read and write the file stays as it was.
  package static func write(_ bytes: [UInt8], to name: String) throws(Failure) {
    let path = real(name) ?? name
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(reason: lastError) }
    do throws(Failure) {
      var status = stat()
      if unsafe stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o7777) }
      try pour(bytes, into: descriptor)
      guard unsafe rename(temporary, path) == 0 else { throw .cannotWrite(reason: lastError) }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    sync(folder)
  }

  /// Writes a new file whole or not at all; `false` when something has the name already: nothing is ever replaced.
  ///
  /// A temporary file beside it, synced, is linked to the name. Where the file system has no links, the name is taken by an
  /// empty file first.
  package static func create(_ bytes: [UInt8], at path: String) throws(Failure) -> Bool {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let temporary = "\(folder)/.blotter-\(getpid()).tmp"
    unsafe unlink(temporary)
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(reason: lastError) }
    defer { unsafe unlink(temporary) }
    try pour(bytes, into: descriptor)
    guard try settle(temporary, at: path) else { return false }
    sync(folder)
    return true
  }

  private static func settle(_ temporary: String, at path: String) throws(Failure) -> Bool {
    if unsafe link(temporary, path) == 0 { return true }
    if errno == EEXIST { return false }
    guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw .cannotWrite(reason: lastError) }
    let taken = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if taken < 0, errno == EEXIST { return false }
    guard taken >= 0 else { throw .cannotWrite(reason: lastError) }
    _ = close(taken)
    guard unsafe rename(temporary, path) == 0 else {
      let reason = lastError
      unsafe unlink(path)
      throw .cannotWrite(reason: reason)
    }
    return true
  }

  /// Has the names of a folder kept.
  private static func sync(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    _ = close(descriptor)
  }

  private static func pour(_ bytes: [UInt8], into descriptor: Int32) throws(Failure) {
    defer { _ = close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe systemWrite(
          descriptor, from: buffer.baseAddress.map { unsafe $0 + written }, count: buffer.count - written)
      }
      guard count > 0 else { throw .cannotWrite(reason: lastError) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(reason: lastError) }
  }

  /// Sleeps; takes no processor time meanwhile.
  static func sleep(milliseconds: Int) { _ = poll(nil, 0, Int32(clamping: milliseconds)) }

  /// Takes a file away; nothing there is no failure.
  static func remove(_ path: String) throws(Failure) {
    if unsafe unlink(path) != 0, errno != ENOENT { throw .cannotWrite(reason: lastError) }
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws(Failure) {
    if entry(at: path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
    if unsafe mkdir(path, 0o755) != 0, errno != EEXIST { throw .cannotWrite(reason: lastError) }
  }

  private static var lastError: String { unsafe String(cString: strerror(errno)) }
}

/// `read` and `write` of the system; our own names hide theirs.
private func systemRead(_ descriptor: Int32, into buffer: UnsafeMutableRawPointer?, count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, from buffer: UnsafeRawPointer?, count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
