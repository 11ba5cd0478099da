/// Shares as whole numbers, as models look at them.
package enum Percent {
  @usableFromInline static let whole = 100
  @usableFromInline static let thousand = 1000

  /// Percent of a whole, rounded down; of nothing, 100 for each part.
  @inlinable @inline(__always)
  package static func of(_ part: Int, in all: Int) -> Int { part * whole / max(all, 1) }

  /// The same in thousandths.
  @inlinable @inline(__always)
  package static func thousandths(_ part: Int, in all: Int) -> Int { part * thousand / max(all, 1) }

  /// Hundredths of a number: a model's score in tenths of log-odds.
  @inlinable @inline(__always)
  package static func hundredth(of score: Int32) -> Int { Int(score) / whole }
}
