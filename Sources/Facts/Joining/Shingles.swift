import Text

/// A text's fingerprint for telling near-identical copies: the smallest hashes of its runs of folded letters.
///
/// Bottom-k sketch (Broder, "On the resemblance and containment of documents", 1997) of shingles of 24 folded bytes taken at
/// word starts; the share of common values estimates how much of the text is the same.
package struct Shingles: Hashable, Sendable {
  /// Ascending, at most `most`.
  package let values: [UInt64]

  /// Hashes kept of a text: the share of common ones is then right to within 0.09 (one by the root of their number).
  private static let most = 128
  /// Bytes of a shingle: three or four words.
  private static let width = 24
  /// Texts with fewer hashes are too short to tell.
  private static let fewest = 8
  /// The share from which two texts are one: an agency's story with a new first paragraph has more. Set by hand on the first
  /// 47 articles; to be learned.
  private static let leastOfCopy = 0.6
  /// The hashes that copies are looked for by: of two texts with 0.6 in common, none of 24 is common in 1 of 10^9 cases.
  private static let leadingCount = 24

  /// The fingerprint of a text. O(n log k).
  package init(_ text: String) {
    let folded = FoldedText(text)
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for index in 0..<folded.count where !folded.kind(at: index).isEmpty {
      if folded.isWordStart(index) { starts.append(bytes.count) }
      bytes.append(folded.bytes[index])
    }
    var hashes: Set<UInt64> = []
    for start in starts where start + Shingles.width <= bytes.count {
      hashes.insert(Shingles.hash(bytes[start..<start + Shingles.width]))
    }
    values = Array(hashes.sorted().prefix(Shingles.most))
  }

  /// A fingerprint kept from before.
  package init(values: [UInt64]) { self.values = values }

  /// Estimated share of common shingles, 0...1; 0 when one text is too short to tell.
  package func resemblance(to other: Shingles) -> Double {
    let size = min(Shingles.most, max(values.count, other.values.count))
    guard size >= Shingles.fewest else { return 0 }
    var common = 0
    var (a, b, taken) = (0, 0, 0)
    while taken < size, a < values.count || b < other.values.count {
      let left = a < values.count ? values[a] : .max
      let right = b < other.values.count ? other.values[b] : .max
      if left == right { common += 1 }
      if left <= right { a += 1 }
      if right <= left { b += 1 }
      taken += 1
    }
    return Double(common) / Double(max(taken, 1))
  }

  /// Whether two texts are copies of one story.
  package func isCopy(of other: Shingles) -> Bool { resemblance(to: other) >= Shingles.leastOfCopy }

  /// The smallest hashes; copies of which none is common are less likely than one in a billion.
  package var leading: ArraySlice<UInt64> { values.prefix(Shingles.leadingCount) }

  /// Texts looked at for a hash that more of them have: what so many share is a phrase of the trade. Copies share rarer
  /// hashes too, or one of these first texts is the one they are copies of.
  static let mostSharing = 64

  /// How many of the texts are no copies of an earlier one. Compares only texts that share a leading hash.
  package static func originals(among texts: some Sequence<Shingles>) -> Int {
    var originals: [Shingles] = []
    var places: [UInt64: [Int]] = [:]
    for text in texts {
      let near = Set(text.leading.flatMap { places[$0] ?? [] })
      if near.contains(where: { originals[$0].isCopy(of: text) }) { continue }
      for hash in text.leading where places[hash, default: []].count < mostSharing {
        places[hash, default: []].append(originals.count)
      }
      originals.append(text)
    }
    return originals.count
  }

  /// FNV-1a with the first step of MurmurHash3's final mix (Appleby 2011), so that the smallest hashes are of no special
  /// texts.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a.hash(bytes)
    hash ^= hash >> mixingShift
    hash = hash &* mixingFactor
    return hash ^ hash >> mixingShift
  }

  private static let mixingShift: UInt64 = 33
  private static let mixingFactor: UInt64 = 0xFF51_AFD7_ED55_8CCD
}
