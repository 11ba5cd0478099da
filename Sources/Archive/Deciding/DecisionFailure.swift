package import Incidents
package import Records

/// Why a decision, or taking one back, was not written. Nothing was changed then.
package enum DecisionFailure: Error, CustomStringConvertible {
  case archive(ArchiveFailure)
  case noIncident(Incident.ID)
  case decision(DecisionError)
  /// A record cannot be read, or not be changed without harm.
  case record(path: String, RecordError)
  case file(path: String, PersonalFile.Failure)
  case unreadable(path: String, FileBytes.Failure)
  case list(path: String, String)
  /// The journal cannot be read or written.
  case journal(reason: String)
  /// Another program that decides on the archive is stopped.
  case busy
  /// A file is no longer as the decision left it.
  case changedSince(path: String, words: String)
  /// A draft is a record already.
  case isRecord(Incident.ID, path: String)
  case nothingToSplit(Incident.ID)
  /// A part cannot be moved to where it is.
  case sameIncident(Incident.ID)
  case nothingToUndo
  case nothingToRedo

  package var description: String {
    switch self {
    case .archive(let failure): failure.description
    case .noIncident(let id): "no incident is called '\(id)' any more; look at the list again"
    case .decision(let error): error.description
    case .record(let path, let error): "\(path): \(error)"
    case .file(let path, let failure): "\(path): \(failure)"
    case .unreadable(let path, let failure): "\(path) \(failure); nothing was written"
    case .list(let path, let words): "\(path): \(words)"
    case .journal(let reason):
      "the decision could not be noted for undo (\(reason)), so nothing was written; make room, or make the folder writable"
    case .busy: "another program that decides on this archive is stopped; let it go on, or end it"
    case .changedSince(let path, let words):
      "\(path) was changed since by another program, so that nothing was written: going back would lose that; '\(words)' stays ('blotter undo --skip' passes over it)"
    case .isRecord(let id, let path):
      "'\(id)' is a record already (\(path)): it was made by another program meanwhile; nothing was written"
    case .nothingToSplit(let id): "'\(id)' has one article: there is nothing to split"
    case .sameIncident(let id): "'\(id)' cannot be moved into itself; name another incident"
    case .nothingToUndo: "there is no decision to undo"
    case .nothingToRedo: "there is no undone decision to redo"
    }
  }
}
