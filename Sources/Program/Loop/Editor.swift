import Archive

internal import Glibc

/// The user's own editor, for records.
enum Editor {
  /// Opens a file in `$VISUAL` or `$EDITOR` and waits for it. Returns what went wrong, in words.
  static func open(_ path: String) -> String? {
    guard FileBytes.entry(at: path) == .file else { return "the record \(path) is not there any more" }
    guard let editor = Environment.variable("VISUAL") ?? Environment.variable("EDITOR") ?? installed else {
      return "set $EDITOR to the editor you want, then press e again"
    }
    switch run(["/bin/sh", "-c", "exec \(editor) \"$1\"", "sh", path]) {
    case .ended(0): return nil
    case .ended(let status): return "the editor '\(editor)' ended with status \(status)"
    case .killed(let signal): return "the editor '\(editor)' was ended by signal \(signal)"
    case .notStarted(let reason): return "the editor '\(editor)' could not be started: \(reason)"
    }
  }

  /// An editor that is there although nobody named one.
  private static var installed: String? {
    let folders = (Environment.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return ["sensible-editor", "nano", "vi"].first { name in
      folders.contains { FileBytes.entry(at: "\($0)/\(name)") == .file }
    }
  }

  private enum Outcome {
    case ended(Int)
    case killed(Int)
    case notStarted(String)
  }

  private static func run(_ arguments: [String]) -> Outcome {
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var process = pid_t()
    let failure = unsafe posix_spawn(&process, arguments[0], nil, nil, &pointers, environ)
    guard failure == 0 else { return .notStarted(unsafe String(cString: strerror(failure))) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    // As wait(2) lays it out: the signal in the lowest seven bits, the exit status in the next byte.
    let signal = Int(status & 0x7F)
    return signal == 0 ? .ended(Int(status >> 8 & 0xFF)) : .killed(signal)
  }
}
