/// Every decision that was written into an archive, in order, so that each can be taken back: a folder of small files, one each.
///
/// An entry is on the disk before what it tells of: what a process left undone that ended in between is done by the next one
/// (`applied` says up to which entry everything is). Names alone say what can be undone and redone: `00000007-decision.json`,
/// `00000008-undo-00000007.json`.
struct Journal {
  private let folder: String

  /// - Parameters:
  ///   - state: `$XDG_STATE_HOME/blotter`.
  ///   - archive: the archive's folder.
  init(in state: String, of archive: ArchiveFolder) { folder = "\(state)/\(archive.cacheName)" }

  /// What a file's name tells.
  struct Item: Equatable {
    let number: Int
    let kind: JournalEntry.Kind
    let of: Int?

    init(number: Int, kind: JournalEntry.Kind, of: Int?) { (self.number, self.kind, self.of) = (number, kind, of) }

    /// `nil` for what is no entry.
    init?(_ name: String) {
      guard name.hasSuffix(Item.ending) else { return nil }
      let parts = name.dropLast(Item.ending.count).split(separator: "-")
      guard parts.count >= 2, let number = Int(parts[0]), let kind = JournalEntry.Kind(rawValue: String(parts[1]))
      else {
        return nil
      }
      self.init(number: number, kind: kind, of: parts.count > 2 ? Int(parts[2]) : nil)
    }

    var name: String {
      "\(Item.padded(number))-\(kind.rawValue)\(of.map { "-\(Item.padded($0))" } ?? "")\(Item.ending)"
    }

    private static let ending = ".json"
    private static let digits = 8

    private static func padded(_ number: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
  }

  /// In order. O(entries).
  func items() throws(FileBytes.Failure) -> [Item] {
    if FileBytes.entry(at: folder) == .nothing { return [] }
    return try FileBytes.names(in: folder).compactMap { Item($0.name) }.sorted { $0.number < $1.number }
  }

  /// Decisions that stand, the last one last, and those that were undone and can be redone, the next one last.
  typealias Stacks = (done: [Item], undone: [Item])

  static func stacks(of items: [Item]) -> Stacks {
    var done: [Item] = []
    var undone: [Item] = []
    for item in items {
      switch item.kind {
      case .decision:
        done.append(item)
        undone = []
      case .undo:
        if let place = done.lastIndex(where: { $0.number == item.of }) { undone.append(done.remove(at: place)) }
      case .redo:
        if let place = undone.lastIndex(where: { $0.number == item.of }) { done.append(undone.remove(at: place)) }
      }
    }
    return (done, undone)
  }

  func entry(_ item: Item) throws -> JournalEntry {
    try JournalEntry(bytes: try FileBytes.read("\(folder)/\(item.name)"))
  }

  /// Writes an entry behind the last one; the lock must be held. Returns it with its number.
  func append(_ entry: JournalEntry, after last: Item?) throws -> JournalEntry {
    var entry = entry
    entry.number = (last?.number ?? 0) + 1
    let item = Item(number: entry.number, kind: entry.kind, of: entry.of)
    guard try FileBytes.create(try entry.bytes, at: "\(folder)/\(item.name)", readableBy: .owner) else {
      throw FileBytes.Failure.cannotWrite(reason: "\(item.name) is there already")
    }
    return entry
  }

  /// Whether the last entry is known to be on the disk in full.
  func isFinished(_ last: Item) -> Bool {
    // Where the number cannot be read, the entry is held against the files once more.
    let applied = (try? FileBytes.read("\(folder)/applied")).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    return applied.map { $0 >= last.number } ?? false
  }

  /// Notes that an entry is on the disk in full.
  func finish(_ entry: JournalEntry) throws(FileBytes.Failure) {
    try FileBytes.write(Array(String(entry.number).utf8), to: "\(folder)/applied", mode: .owner)
  }

  /// Takes back an entry of which nothing came.
  func drop(_ entry: JournalEntry) throws(FileBytes.Failure) {
    try FileBytes.remove("\(folder)/\(Item(number: entry.number, kind: entry.kind, of: entry.of).name)")
  }

  /// Keeps other programs of ours from deciding on the archive meanwhile; `nil` where one that is stopped does.
  func lock(waiting: @escaping @Sendable (LockHolder) -> Void) throws(FileBytes.Failure) -> FileLock? {
    try FileBytes.makeFolder(folder, mode: .owner)
    TemporaryFile.sweep(folder, leftFor: "\(folder)/journal")
    return FileLock("\(folder)/lock", waiting: .untilFree(telling: waiting))
  }
}
