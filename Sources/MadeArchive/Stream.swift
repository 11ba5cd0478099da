/// Which numbers of a seed are for what, so that more of one thing changes nothing of another.
enum Stream {
  /// The names of the world.
  static let world: UInt64 = 1
  static let articleCount: UInt64 = 1_000_001
  static let copies: UInt64 = 1_000_002
  static let record: UInt64 = 1_000_003

  /// The first of the numbered streams; stories have the even ones from here on, other news the odd ones.
  private static let firstNumbered: UInt64 = 1000

  static func story(_ number: Int) -> UInt64 { UInt64(number) &* 2 &+ firstNumbered }

  static func otherNews(_ number: Int) -> UInt64 { UInt64(number) &* 2 &+ firstNumbered &+ 1 }
}
