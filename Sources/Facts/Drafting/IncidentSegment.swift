/// The sentences of an article that tell of one incident.
struct IncidentSegment {
  /// The organisation that it is about.
  var parent: String?
  var unit: String?
  /// Indices of the sentences, in the order of the text.
  var sentences: [Int]
  /// Told as something that happened before: "a similar breach last year".
  var isEarlier = false
}
