/// Hashes of the small words in clock times.
enum ClockWords {
  /// `16h00`
  static let hour = Word.hash("h".utf8)
  static let am = Word.hash("am".utf8)
  static let pm = Word.hash("pm".utf8)
  /// The letters of `a.m.` and `p.m.`
  static let a = Word.hash("a".utf8)
  static let p = Word.hash("p".utf8)
  static let m = Word.hash("m".utf8)
}
