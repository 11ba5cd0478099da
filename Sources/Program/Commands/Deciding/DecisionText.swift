import Archive
import Incidents
import Records

/// A decision as lines for people: what was done, and to which files.
enum DecisionText {
  static func lines(of entry: JournalEntry, isTrial: Bool) -> [String] {
    if entry.changes.isEmpty, entry.kind == .undo { return ["passed over, its files stay: \(entry.words)"] }
    if entry.changes.isEmpty { return ["nothing to do: it is so already"] }
    let incidents = Labels.counted(entry.ids.count, "incident")
    let verb =
      switch entry.kind {
      case .decision: isTrial ? "would have \(entry.words)" : entry.words
      case .undo: "undone: \(entry.words)"
      case .redo: "done again: \(entry.words)"
      }
    return ["\(verb) · \(incidents)"] + entry.changes.flatMap(lines(of:))
  }

  /// What was done, in the log.
  static func words(of entry: JournalEntry) -> String {
    entry.kind == .decision ? entry.words : "\(entry.kind.rawValue): \(entry.words)"
  }

  static func words(of commit: GitHistory.Commit) -> String {
    "git: \(commit.subject)  \(commit.hash.prefix(DecisionText.hashDigits))"
  }

  /// Enough to name a commit in any repository.
  private static let hashDigits = 12

  /// A line a file.
  static func lines(of change: JournalEntry.Change) -> [String] {
    switch change {
    case .record(let path, nil, _?): ["  new      \(path)"]
    case .record(let path, _?, nil): ["  removed  \(path)"]
    case .record(let path, _, _): ["  changed  \(path)"]
    case .rejections(let added, let removed):
      added.map { "  rejected \($0.draft)  (\($0.article))" }
        + removed.map { "  restored \($0.draft)  (\($0.article))" }
    }
  }
}

/// A decision for programs. The names are the command line's contract.
struct DecisionLine: Encodable {
  let number: Int
  let kind: String
  let of: Int?
  let words: String
  let reviewer: String?
  let time: String
  let ids: [String]
  let former_ids: [String]
  let files: [String]
  let dry_run: Bool
  var commit: String?

  /// - Parameters:
  ///   - id: the incident whose record it changed.
  ///   - path: the record.
  init(_ change: GitHistory.Commit, of id: String, path: String) {
    (number, kind, of, words) = (0, "commit", nil, change.subject)
    (reviewer, time, ids, former_ids) = (change.author, change.time, [id], [id])
    (files, dry_run, commit) = ([path], false, change.hash)
  }

  init(_ entry: JournalEntry, isTrial: Bool = false) {
    (number, kind, of, words) = (entry.number, entry.kind.rawValue, entry.of, entry.words)
    (reviewer, time, ids, former_ids) = (entry.reviewer, entry.time, entry.ids, entry.formerIds)
    dry_run = isTrial
    files = entry.changes.map {
      switch $0 {
      case .record(let path, _, _): path
      case .rejections: ArchiveFolder.rejectionList
      }
    }
  }
}
