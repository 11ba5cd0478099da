import Screen

/// The keys that the system's database knows of a terminal, by the bytes that it sends.
struct SentKeys {
  private let keys: [[UInt8]: Key]
  /// What the bytes of some key begin with.
  private let beginnings: Set<[UInt8]>
  private let longest: Int

  enum Look {
    case key(Key, count: Int)
    /// More must come.
    case begun
    case unknown
  }

  init(_ keys: [[UInt8]: Key]) {
    self.keys = keys
    beginnings = Set(keys.keys.flatMap { key in (1..<max(1, key.count)).map { Array(key.prefix($0)) } })
    longest = keys.keys.map(\.count).max() ?? 0
  }

  /// The longest key that the bytes begin with. O(its length).
  func look(at bytes: [UInt8]) -> Look {
    let most = min(longest, bytes.count)
    for count in stride(from: most, to: 0, by: -1) {
      if let key = keys[Array(bytes.prefix(count))] { return .key(key, count: count) }
    }
    // A lone Esc begins nearly all of them; the decoder knows how long to wait for it.
    return beginnings.contains(bytes) ? .begun : .unknown
  }
}
