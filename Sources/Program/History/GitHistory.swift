import Archive

/// What git knows of a file of the archive.
struct GitHistory {
  private let folder: ArchiveFolder

  init(_ folder: ArchiveFolder) { self.folder = folder }

  /// A change of the file that somebody committed.
  struct Commit: Equatable {
    let hash: String
    /// As ISO 8601.
    let time: String
    let author: String
    let subject: String
  }

  /// Commits that are told at most, and what asking for them may take.
  private static let most = 200
  private static let limits = ChildOutput.Limits(time: .seconds(3), bytes: 1_000_000)

  /// The commits that changed a file, the newest first, under whatever names it had; none where the archive is in no repository,
  /// where there is no git, or where it has nothing to say.
  ///
  /// - Parameter path: relative to the archive.
  func commits(of path: String) -> [Commit] {
    guard folder.isInRepository, let git = GitHistory.program else { return [] }
    let bytes = ChildOutput.bytes(
      of: [git] + GitHistory.options + ["-C", folder.root] + GitHistory.question + ["--", path],
      environment: GitHistory.environment, within: GitHistory.limits)
    return bytes.map { GitHistory.commits(in: String(decoding: $0, as: UTF8.self)) } ?? []
  }

  private static var program: String? {
    let folders = (Environment.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":").filter { $0.hasPrefix("/") }
    return folders.lazy.map { "\($0)/git" }.first { FileBytes.entry(at: $0) == .file }
  }

  /// A repository's own settings may name programs to run (git-config(1)); none of them shall be, and nothing be fetched.
  private static let options = [
    "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c",
    "core.hooksPath=/dev/null", "-c", "log.showSignature=false", "-c", "protocol.allow=never",
  ]
  private static let question = [
    "log", "--follow", "--no-ext-diff", "--no-textconv", "--no-color", "--max-count=\(most)",
    "--format=%H%x1f%aI%x1f%aN%x1f%s%x1e",
  ]

  private static var environment: [String: String] {
    var variables = ["LC_ALL": "C.UTF-8", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"]
    for name in ["PATH", "HOME", "XDG_CONFIG_HOME"] { variables[name] = Environment.variable(name) }
    return variables
  }

  /// Reads what `question` has git print.
  static func commits(in text: String) -> [Commit] {
    text.split(separator: "\u{1E}").compactMap { record in
      let parts = record.drop(while: \.isNewline).split(separator: "\u{1F}", omittingEmptySubsequences: false)
      guard parts.count == 4 else { return nil }
      return Commit(
        hash: String(parts[0]), time: String(parts[1]), author: String(parts[2]), subject: String(parts[3]))
    }
  }
}
