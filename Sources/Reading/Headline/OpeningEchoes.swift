/// How often the first three words of a page's headline candidates stand elsewhere on the page: in breadcrumbs, in titles of
/// feeds, before an outlet's name.
struct OpeningEchoes {
  private var atStart: HashKeyedCounts
  private var inside: HashKeyedCounts

  /// A set of hashes by a few of their bits: what is not in it is in no other.
  private struct Sieve {
    private var bits = [UInt64](repeating: 0, count: UInt64.bitWidth)

    /// A key's highest six bits name a word of the sieve, the next six a bit of that.
    private static let wordShift: UInt64 = 58
    private static let bitShift: UInt64 = 52
    private static let bitMask: UInt64 = 63

    mutating func insert(_ key: UInt64) {
      bits[Int(key >> Sieve.wordShift)] |= 1 << (key >> Sieve.bitShift & Sieve.bitMask)
    }

    func mayContain(_ key: UInt64) -> Bool {
      bits[Int(key >> Sieve.wordShift)] >> (key >> Sieve.bitShift & Sieve.bitMask) & 1 == 1
    }
  }

  /// - Parameter candidates: indices of passages. O(words kept of all passages).
  init(in passages: [Passage], of candidates: [Int]) {
    atStart = HashKeyedCounts(limit: candidates.count + 1)
    inside = HashKeyedCounts(limit: candidates.count + 1)
    var wanted = HashKeyedCounts(limit: candidates.count + 1)
    // Most runs of words open no candidate.
    var sieve = Sieve()
    for index in candidates {
      guard let key = OpeningEchoes.key(of: passages[index].shape.leading, at: 0) else { continue }
      wanted[key] = 1
      sieve.insert(key)
    }
    for passage in passages {
      let words = passage.shape.leading
      for start in words.indices.dropLast(2) {
        guard let key = OpeningEchoes.key(of: words, at: start), sieve.mayContain(key), wanted[key] > 0 else {
          continue
        }
        if start == 0 { atStart[key] += 1 } else { inside[key] += 1 }
      }
    }
  }

  /// How many other passages begin with the passage's first three words, and how often these stand inside one; -1 for a passage
  /// of fewer words.
  func echoes(of passage: Passage) -> (atStart: Int, inside: Int) {
    guard let key = OpeningEchoes.key(of: passage.shape.leading, at: 0) else { return (-1, -1) }
    return (atStart[key] - 1, inside[key])
  }

  /// Any odd number keeps the order of the words in their hash.
  private static let factor: UInt64 = 31

  private static func key(of words: [Word], at start: Int) -> UInt64? {
    guard start + 2 < words.count else { return nil }
    let mixed = (words[start].hash &* factor &+ words[start + 1].hash) &* factor &+ words[start + 2].hash
    return mixed &* WordHash.golden
  }
}
