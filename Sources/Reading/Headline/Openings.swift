/// How often the first three words of a page's headline candidates stand elsewhere on the page: in breadcrumbs, in titles of
/// feeds, before an outlet's name.
struct Openings {
  private var atStart: HashCounts
  private var inside: HashCounts

  /// - Parameter candidates: indices of passages. O(words kept of all passages).
  init(_ passages: [Passage], of candidates: [Int]) {
    atStart = HashCounts(limit: candidates.count + 1)
    inside = HashCounts(limit: candidates.count + 1)
    var wanted = HashCounts(limit: candidates.count + 1)
    // Most runs of words open no candidate: a few bits of their hash tell.
    var bits = [UInt64](repeating: 0, count: 64)
    for index in candidates {
      guard let key = Openings.key(passages[index].shape.leading, 0) else { continue }
      wanted[key] = 1
      bits[Int(key >> 58)] |= 1 << (key >> 52 & 63)
    }
    for passage in passages {
      let words = passage.shape.leading
      for start in words.indices.dropLast(2) {
        guard let key = Openings.key(words, start), bits[Int(key >> 58)] >> (key >> 52 & 63) & 1 == 1, wanted[key] > 0
        else { continue }
        if start == 0 { atStart[key] += 1 } else { inside[key] += 1 }
      }
    }
  }

  /// How many other passages begin with the passage's first three words, and how often these stand inside one.
  func echoes(of passage: Passage) -> (atStart: Int, inside: Int) {
    guard let key = Openings.key(passage.shape.leading, 0) else { return (-1, -1) }
    return (atStart[key] - 1, inside[key])
  }

  private static func key(_ words: [Word], _ start: Int) -> UInt64? {
    guard start + 2 < words.count else { return nil }
    let mixed = (words[start].hash &* 31 &+ words[start + 1].hash) &* 31 &+ words[start + 2].hash
    return mixed &* 0x9E37_79B9_7F4A_7C15
  }
}
