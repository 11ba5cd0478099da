internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the files of an archive's folders look like from outside: names, sizes and times, without opening one.
struct FolderScan: Sendable {
  /// One folder: all its files as one number, and the files themselves when asked for.
  struct Folder: Sendable {
    /// Relative to the archive; empty for the archive itself.
    let path: String
    let digest: Int64
    /// Why it could not be listed.
    let trouble: String?
  }

  /// One file of interest.
  struct File: Hashable, Sendable {
    /// Relative to the archive.
    let path: String
    let stamp: Int64
  }

  let root: String

  /// All folders, hidden ones left out; links to folders are not followed: they may go round. On all cores.
  func folders() -> [Folder] {
    var found: [Folder] = []
    var waiting = [""]
    while !waiting.isEmpty {
      let level = Spread.map(waiting, run: 4) { path in self.look(at: path) }
      found += level.map(\.folder)
      waiting = level.flatMap(\.below)
    }
    return found
  }

  /// The files of one folder that may be records or articles, in the order of their names.
  func files(in folder: String) -> [File] {
    var files: [File] = []
    _ = walk(folder) { item in
      guard case .file(let stamp) = item.kind else { return }
      let name = item.name
      if let ending = FolderScan.ending(of: name), FolderScan.isOfInterest(ending, in: folder) {
        files.append(File(path: folder.isEmpty ? name : "\(folder)/\(name)", stamp: stamp))
      }
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  static func isRecord(_ path: String) -> Bool {
    path.hasPrefix("\(ArchiveFolder.incidentsFolder)/")
  }

  private static func isOfInterest(_ ending: String, in folder: String) -> Bool {
    isRecord(folder + "/")
      ? ["yaml", "yml"].contains(ending) : ["txt", "text", "html", "htm", "xhtml"].contains(ending)
  }

  private static func ending(of name: String) -> String? {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  }

  private func look(at path: String) -> (folder: Folder, below: [String]) {
    // Sums are the same in whatever order the system lists the names.
    var digest: UInt64 = 0
    var below: [String] = []
    let trouble = walk(path) { item in
      switch item.kind {
      case .folder: below.append(path.isEmpty ? item.name : "\(path)/\(item.name)")
      case .file(let stamp):
        let hash = item.hash(from: UInt64(bitPattern: stamp) ^ 0xCBF2_9CE4_8422_2325)
        digest &+= hash ^ (hash >> 29)
      }
    }
    if path.isEmpty { below.removeAll { $0 == "lexicon" } }
    return (Folder(path: path, digest: Int64(bitPattern: digest), trouble: trouble), below)
  }

  /// Something in a folder, while it is being listed.
  @safe private struct Item {
    enum Kind {
      case folder
      case file(stamp: Int64)
    }

    let kind: Kind
    fileprivate let pointer: UnsafePointer<CChar>

    /// Made only where it is needed: most names are merely hashed.
    var name: String { unsafe String(cString: pointer) }

    /// FNV-1a of the name's bytes.
    func hash(from seed: UInt64) -> UInt64 {
      var hash = seed
      var at = unsafe pointer
      while unsafe at.pointee != 0 {
        hash = (hash ^ UInt64(UInt8(bitPattern: unsafe at.pointee))) &* 0x100_0000_01B3
        unsafe at += 1
      }
      return hash
    }
  }

  /// Lists a folder, hidden names left out; gives the reason when that cannot be done.
  private func walk(_ folder: String, _ visit: (Item) -> Void) -> String? {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let stream = unsafe opendir(path) else { return unsafe String(cString: strerror(errno)) }
    defer { unsafe closedir(stream) }
    let descriptor = unsafe dirfd(stream)
    while let item = unsafe readdir(stream) {
      let type = Int(unsafe item.pointee.d_type)
      unsafe withUnsafePointer(to: &item.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          if unsafe name.pointee == CChar(UInt8(ascii: ".")) { return }
          if let kind = unsafe FolderScan.kind(type, name, in: descriptor) {
            visit(unsafe Item(kind: kind, pointer: name))
          }
        }
      }
    }
    return nil
  }

  /// `nil` for what is neither a file nor a folder. A link to a folder is left alone; a folder that the listing did not tell
  /// to be one is not.
  private static func kind(_ type: Int, _ name: UnsafePointer<CChar>, in folder: Int32) -> Item.Kind? {
    if type == Int(DT_DIR) { return .folder }
    guard type == Int(DT_REG) || type == Int(DT_LNK) || type == Int(DT_UNKNOWN) else { return nil }
    var status = stat()
    guard unsafe fstatat(folder, name, &status, 0) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(stamp: stamp(status))
    case S_IFDIR where type == Int(DT_UNKNOWN): return .folder
    default: return nil
    }
  }

  /// Size, times and identity as one number.
  private static func stamp(_ status: stat) -> Int64 {
    #if canImport(Glibc)
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
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
    return Int64(bitPattern: hash)
  }
}
