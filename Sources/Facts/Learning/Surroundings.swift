internal import Models

/// How far from some places of a story each landmark stands, at the nearest: in the same sentence, in bytes of the folded text; and beside which share of the
/// places it stands in the same sentence.
struct Surroundings {
  private var near = [Int32](repeating: Surroundings.absent, count: Landmark.count)
  private var before = [Int32](repeating: Surroundings.absent, count: Landmark.count)
  private var behind = [Int32](repeating: Surroundings.absent, count: Landmark.count)

  private var sentences = [Int32](repeating: 0, count: Landmark.count)
  private var places: Int32 = 0

  /// Farther is as good as this far: a long sentence has about as many bytes.
  private static let farthest = 250
  /// Stands for no landmark in the sentence: farther than any.
  private static let absent: Int32 = 300

  static let names = ["near", "before", "behind", "beside"].flatMap(Landmark.names.prefixed)

  /// Takes a place into account. O(matches of the sentence).
  mutating func add(_ range: Range<Int>, in sentence: Sentence) {
    var found = [Bool](repeating: false, count: Landmark.count)
    for match in sentence.matches {
      guard let index = Landmark.index(of: match.meaning) else { continue }
      let gap = Int32(min(match.range.gap(to: range), Surroundings.farthest))
      near[index] = min(near[index], gap)
      if match.end <= range.lowerBound {
        before[index] = min(before[index], gap)
      } else if match.start >= range.upperBound {
        behind[index] = min(behind[index], gap)
      }
      found[index] = true
    }
    places += 1
    for index in found.indices where found[index] { sentences[index] += 1 }
  }

  func fill(_ row: inout FeatureRow) {
    row.add(near[...])
    row.add(before[...])
    row.add(behind[...])
    row.add(sentences.map { Int32(Percent.of(Int($0), in: Int(places))) }[...])
  }
}
