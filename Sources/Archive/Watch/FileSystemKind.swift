/// Whether a file system tells of all changes to its files.
enum FileSystemKind {
  /// The kind of a file system whose files others may change without this system knowing; `nil` for local ones, and where it
  /// cannot be found out.
  static func remote(_ path: String) -> String? {
    guard let bytes = try? FileBytes.read("/proc/self/mountinfo") else { return nil }
    return kind(of: path, mounts: String(decoding: bytes, as: UTF8.self)).flatMap { isRemote($0) ? $0 : nil }
  }

  /// The kind of the file system that holds a path: that of the deepest mount above it, the last where several lie there.
  ///
  /// - Parameter mounts: as /proc/self/mountinfo has them, proc_pid_mountinfo(5): the fifth field is the mount's place, the
  ///   first after a lone dash the kind.
  static func kind(of path: String, mounts: String) -> String? {
    var best: (place: String, kind: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
      let place = unescaped(fields[4])
      let isAbove = place == "/" || path == place || path.hasPrefix(place + "/")
      if isAbove, place.utf8.count >= best?.place.utf8.count ?? 0 { best = (place, String(fields[dash + 1])) }
    }
    return best?.kind
  }

  /// Blanks, tabs, line feeds and backslashes stand there as octal numbers.
  private static func unescaped(_ field: Substring) -> String {
    [(" ", "\\040"), ("\t", "\\011"), ("\n", "\\012"), ("\\", "\\134")].reduce(String(field)) { text, pair in
      text.split(separator: pair.1, omittingEmptySubsequences: false).joined(separator: pair.0)
    }
  }

  static func isRemote(_ kind: String) -> Bool {
    kind.hasPrefix("nfs") || kind.hasPrefix("fuse.")
      || [
        "cifs", "smb3", "smbfs", "9p", "virtiofs", "afs", "coda", "ceph", "ncpfs", "lustre", "vboxsf", "vmhgfs", "gfs2",
        "ocfs2", "fuse", "drvfs",
      ].contains(kind)
  }
}
