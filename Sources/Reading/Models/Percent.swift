/// Shares as whole numbers, as models look at them.
enum Percent {
  private static let whole = 100
  private static let thousand = 1000

  /// Percent of a whole, rounded down; of nothing, 100 for each part.
  @inline(__always)
  static func of(_ part: Int, in all: Int) -> Int { part * whole / max(all, 1) }

  /// The same in thousandths.
  @inline(__always)
  static func thousandths(_ part: Int, in all: Int) -> Int { part * thousand / max(all, 1) }

  /// Hundredths of a number: a model's score in tenths of log-odds.
  @inline(__always)
  static func hundredth(of score: Int32) -> Int { Int(score) / whole }
}
