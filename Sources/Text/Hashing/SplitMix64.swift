/// A random generator with a seed (SplitMix64; Steele, Lea and Flood 2014): the same numbers on every machine and with every
/// release of the language.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// - Parameter state: equal states give equal numbers.
  package init(state: UInt64) { self.state = state }

  /// The next number, all of whose bits are as likely as not.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound - 1`; `bound` is positive, and small beside 2^64, so that all are as likely.
  package mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
