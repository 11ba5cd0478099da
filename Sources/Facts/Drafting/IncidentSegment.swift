/// Sentences of a story that tell of one incident.
struct IncidentSegment {
  var family: String?
  var unit: String?
  var sentences: [Int]
  /// Told as something that happened before: "a similar breach last year".
  var isEarlier = false
}
