import Archive

internal import Glibc

/// The user's own editor, for records.
enum Editor {
  /// Opens a file in `$VISUAL` or `$EDITOR` and waits for it. Returns what went wrong, in words.
  static func open(_ path: String) -> String? {
    guard FileBytes.entry(at: path) == .file else { return "this incident has no record file to edit" }
    guard let editor = Environment.variable("VISUAL") ?? Environment.variable("EDITOR") else {
      return "set $EDITOR to the editor you want, then press e again"
    }
    let status = run(["/bin/sh", "-c", "exec \(editor) \"$1\"", "sh", path])
    return status == 0 ? nil : "the editor '\(editor)' ended with status \(status)"
  }

  private static func run(_ arguments: [String]) -> Int {
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var process = pid_t()
    let failure = unsafe posix_spawn(&process, arguments[0], nil, nil, &pointers, environ)
    guard failure == 0 else { return Int(failure) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return Int(status >> 8 & 0xFF)
  }
}
