import Text

/// Choices by chance, the same for the same seed.
struct Chance: Sendable {
  private var generator: SplitMix64

  /// - Parameter stream: numbers of different streams of one seed have nothing to do with one another.
  init(seed: UInt64, stream: UInt64) {
    var first = SplitMix64(state: seed &* 0x2545_F491_4F6C_DD1D &+ stream)
    generator = SplitMix64(state: first.next())
  }

  mutating func next() -> UInt64 { generator.next() }

  /// 0 ..< `count`; `count` must be positive.
  mutating func below(_ count: Int) -> Int { generator.number(below: count) }

  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True in `percent` of a hundred cases.
  mutating func percent(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

  /// The first is met often, the last hardly ever.
  mutating func pick<T>(_ items: [T], by tail: LongTail) -> T { items[min(tail.index(at: next()), items.count - 1)] }

  /// `count` different items, in random order; all of them when there are fewer.
  mutating func some<T>(_ count: Int, of items: [T]) -> [T] {
    var items = items
    var chosen: [T] = []
    while chosen.count < count, !items.isEmpty { chosen.append(items.remove(at: below(items.count))) }
    return chosen
  }
}

/// Zipf's law: the n-th of the items is met with a weight of 1/n.
struct LongTail: Sendable {
  /// Sums of weights, as parts of the whole range of 64 bits.
  private let ends: [UInt64]

  init(_ count: Int) {
    let scale: UInt64 = 1 << 40
    var sum: UInt64 = 0
    var sums: [UInt64] = []
    for rank in 1...max(1, count) {
      sum += scale / UInt64(rank)
      sums.append(sum)
    }
    let unit = UInt64.max / sum
    ends = sums.map { $0 * unit }
  }

  func index(at value: UInt64) -> Int {
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if value < ends[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
