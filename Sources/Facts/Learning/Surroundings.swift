internal import Models

/// How far from some places of a story each landmark stands, at the nearest: in the same sentence, in bytes of the folded text;
/// and beside which share of the places it stands in the same sentence.
struct Surroundings {
  /// For each landmark the nearest, then the nearest before, then the nearest behind.
  private var distances = [Int32](repeating: Surroundings.absent, count: Side.count * Landmark.count)
  /// Places that it stands beside, and the last of them.
  private var beside = [Int32](repeating: 0, count: Landmark.count)
  private var last = [Int32](repeating: 0, count: Landmark.count)
  private var places: Int32 = 0

  private enum Side {
    static let before = 1
    static let behind = 2
    static let count = 3
  }

  /// Farther is as good as this far: a long sentence has about as many bytes.
  private static let farthest = 250
  /// Stands for no landmark in the sentence: farther than any.
  private static let absent: Int32 = 300

  static let names = ["near", "before", "behind", "beside"].flatMap(Landmark.names.prefixed)

  /// Takes a place into account. O(matches of the sentence).
  mutating func add(_ range: Range<Int>, in sentence: Sentence) {
    places += 1
    for match in sentence.matches {
      guard let index = Landmark.index(of: match) else { continue }
      let gap = Int32(min(match.range.gap(to: range), Surroundings.farthest))
      lower(index, to: gap)
      if match.end <= range.lowerBound {
        lower(Side.before * Landmark.count + index, to: gap)
      } else if match.start >= range.upperBound {
        lower(Side.behind * Landmark.count + index, to: gap)
      }
      if last[index] != places { beside[index] += 1 }
      last[index] = places
    }
  }

  private mutating func lower(_ index: Int, to gap: Int32) { distances[index] = min(distances[index], gap) }

  func fill(_ row: inout FeatureRow) {
    row.add(distances[...])
    row.add(beside.map { Int32(Percent.of(Int($0), in: Int(places))) }[...])
  }
}
