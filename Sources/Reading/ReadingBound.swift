/// What reading a document may take only so much of.
package enum ReadingBound: String, Hashable, Sendable {
  case time, memory
  /// What a program writes.
  case room
}
