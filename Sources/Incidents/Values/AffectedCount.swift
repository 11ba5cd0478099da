/// How many of whom. `unknown` (the source does not say) is not the same as an absent claim (nobody looked).
package struct AffectedCount: Hashable, Sendable {
  /// How many.
  package var count: Count
  /// Of what.
  package var unit: Unit
  /// Whose count it is, where that matters: "employees dismissed".
  package var of: String?

  package init(count: Count, unit: Unit = .people, of: String? = nil) {
    self.count = count
    self.unit = unit
    self.of = of
  }

  /// A number as exactly as the source gives it.
  package enum Count: Hashable, Sendable {
    case exactly(Int)
    /// Lower and upper end, both included.
    case range(Int, Int)
    case atLeast(Int)
    case atMost(Int)
    case approximately(Int)
    case unknown
  }

  /// What is counted.
  package enum Unit: String, Hashable, Sendable, CaseIterable { case people, accounts, records, devices, organisations }
}

extension AffectedCount.Count {
  /// The numbers the count is known by; empty when unknown.
  package var bounds: [Int] {
    switch self {
    case .exactly(let count), .atLeast(let count), .atMost(let count), .approximately(let count): [count]
    case .range(let low, let high): [low, high]
    case .unknown: []
    }
  }
}

extension AffectedCount.Count {
  /// The count in the notation of records: `4`, `4..9`, `>=1000`, `<=1000`, `~500`, `unknown`.
  package var notation: String {
    switch self {
    case .exactly(let count): "\(count)"
    case .range(let low, let high): "\(low)..\(high)"
    case .atLeast(let count): ">=\(count)"
    case .atMost(let count): "<=\(count)"
    case .approximately(let count): "~\(count)"
    case .unknown: "unknown"
    }
  }
}

extension AffectedCount.Count {
  /// Reads that notation; `nil` for anything else.
  package init?(notation text: String) {
    if text == "unknown" {
      self = .unknown
    } else if let count = AffectedCount.Count.number(text[...]) {
      self = .exactly(count)
    } else if let count = AffectedCount.Count.number(text.dropFirst(2)), text.hasPrefix(">=") {
      self = .atLeast(count)
    } else if let count = AffectedCount.Count.number(text.dropFirst(2)), text.hasPrefix("<=") {
      self = .atMost(count)
    } else if let count = AffectedCount.Count.number(text.dropFirst()), text.hasPrefix("~") {
      self = .approximately(count)
    } else {
      let ends = text.split(separator: "..", omittingEmptySubsequences: false)
      guard ends.count == 2, let low = AffectedCount.Count.number(ends[0]),
        let high = AffectedCount.Count.number(ends[1]), low <= high
      else { return nil }
      self = .range(low, high)
    }
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
