/// Why an archive cannot be answered about. Nothing of the archive itself is lost by any of these.
package enum ArchiveFailure: Error, Hashable, CustomStringConvertible {
  /// The index could not be brought up to date; what it held before is still there.
  case cannotUpdate(reason: String)
  /// The archive's own folder cannot be listed.
  case cannotList(reason: String)
  /// The index could not be asked.
  case cannotAsk(reason: String)
  /// The index is damaged; the next update lays it anew.
  case damaged
  /// Another program changes the index faster than it can be asked.
  case unsettled

  package var description: String {
    switch self {
    case .cannotUpdate(let reason): "the index could not be brought up to date: \(reason)"
    case .cannotList(let reason): "the archive's folder cannot be listed: \(reason); what was read of it before stays"
    case .cannotAsk(let reason): "the index could not be read: \(reason)"
    case .damaged: "the index is damaged; it is laid anew"
    case .unsettled: "another program changes the index all the time; try again in a moment"
    }
  }
}
