/// Sentences of a story that tell of one incident.
struct Episode {
  var family: String?
  var unit: String?
  var passages: [Int]
  /// Told as something that happened before: "a similar breach last year".
  var isEarlier = false
}
