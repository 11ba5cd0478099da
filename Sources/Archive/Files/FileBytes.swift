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

    /// What to do about a file that is an archive's; empty where there is nothing.
    var advice: String {
      switch self {
      case .missing, .cannotOpen: "it is left out until it can be read, and tried again each time"
      case .notAFile, .cannotWrite: ""
      case .tooLarge: "split it, or save it without its pictures"
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

  /// All of what the system tells in a file of its own, whose size it does not say.
  static func readWhole(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(reason: lastError) }
    defer { _ = close(descriptor) }
    return try drain(descriptor, expecting: 1024)
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

  /// Sleeps; takes no processor time meanwhile.
  static func sleep(milliseconds: Int) { _ = poll(nil, 0, Int32(clamping: milliseconds)) }

  /// Takes a file away; nothing there is no failure.
  package static func remove(_ path: String) throws(Failure) {
    if unsafe unlink(path) != 0, errno != ENOENT { throw .cannotWrite(reason: lastError) }
  }

  /// Makes a folder and those above it.
  ///
  /// - Parameter mode: who may enter those that are made.
  package static func makeFolder(_ path: String, mode: Mode = .everyone) throws(Failure) {
    if entry(at: path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]), mode: mode)
    }
    if unsafe mkdir(path, mode.ofFolders) != 0, errno != EEXIST { throw .cannotWrite(reason: lastError) }
  }

  /// Makes an empty file where nothing is.
  static func makeFile(_ path: String, mode: Mode) throws(Failure) {
    if entry(at: path) != .nothing { return }
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, mode.ofFiles)
    guard descriptor >= 0 else { throw .cannotWrite(reason: lastError) }
    _ = close(descriptor)
  }

  /// Who may read what is made; the system's mask takes from it.
  package enum Mode: Sendable {
    /// Its owner writes, everyone reads.
    case everyone
    /// Its owner alone: what is found in other people's folders is nobody else's business.
    case owner

    var ofFiles: mode_t { self == .owner ? 0o600 : 0o644 }
    var ofFolders: mode_t { self == .owner ? 0o700 : 0o755 }
  }

  /// The folder that a path is in.
  package static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// Whether a link stands at a path, wherever it leads.
  static func isLink(_ path: String) -> Bool { target(of: path) != nil }

  /// Paths that a pattern of the shell's means (glob(7)), in their order; none where it means none.
  static func paths(matching pattern: String) -> [String] {
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, 0, nil, &found) == 0 else { return [] }
    return unsafe (0..<Int(found.gl_pathc)).compactMap { index in
      unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
    }
  }

  /// What a link says; `nil` where there is none.
  private static func target(of path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { words in
        unsafe words.baseAddress.map { unsafe readlink(path, $0, words.count) } ?? -1
      }
    }
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// The path of the file that is meant, links followed, also the last one to a file that is not there yet.
  static func destination(of path: String) -> String {
    var path = path
    for _ in 0..<mostLinks {
      if let real = real(path) { return real }
      guard let target = target(of: path) else { break }
      path = target.hasPrefix("/") ? target : "\(folder(of: path))/\(target)"
    }
    guard let folder = real(folder(of: path)), let name = path.split(separator: "/").last else { return path }
    return "\(folder == "/" ? "" : folder)/\(name)"
  }

  /// As many as Linux follows (path_resolution(7)).
  private static let mostLinks = 40

  static var lastError: String { unsafe String(cString: strerror(errno)) }
}

/// `read` of the system; our own name hides it.
private func systemRead(_ descriptor: Int32, into buffer: UnsafeMutableRawPointer?, count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
