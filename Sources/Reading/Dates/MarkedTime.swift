/// A time element with a date of its own.
struct MarkedTime {
  /// What a date says of the article.
  enum Role {
    case published, updated, unsaid
  }

  /// The value of its `datetime`.
  var datetime: [UInt8]
  /// What its class and properties say.
  var role = Role.unsaid
  /// The element, counted from the start of the document.
  let element: Int
  /// Bytes of the passage before it.
  var start = 0

  /// What the value of a class or property says: `dateModified`, `entry-date published updated` (which is published). O(n).
  static func role(saidBy value: ArraySlice<UInt8>) -> Role {
    let lower = String(decoding: value.map(\.lowered), as: UTF8.self)
    if lower.contains("publish") || lower.contains("pubdate") { return .published }
    return lower.contains("updat") || lower.contains("modif") ? .updated : .unsaid
  }
}
