package import Incidents

/// What a person decided that no list has told yet: it is shown at once, and taken back where it could not be written.
package struct ReviewDesk: Sendable, Equatable {
  /// Grows with each decision.
  private(set) var serial = 0
  private(set) var pending: [DecisionRequest] = []
  /// What could not be written, in its order: it is kept until it is tried again or given up.
  private(set) var unwritten: [DecisionRequest] = []
  /// Whether somebody who wants to leave was told of it.
  var hasWarned = false
  /// Ids of records that were made and that no list has shown yet.
  private(set) var fresh: Set<Incident.ID> = []
  /// Incidents that the next decision is for; none means the chosen one.
  var marked: Set<Incident.ID> = []
  /// The incident that was marked last: where a range begins.
  var anchor: Incident.ID?
  /// The ends of a range of which not all rows are at hand: it is marked when the ids of the list have come.
  var awaitedRange: MarkedRange?

  mutating func ask(_ decisions: [Decision], on ids: [Incident.ID], words: String) -> DecisionRequest {
    serial += 1
    let request = DecisionRequest(serial: serial, decisions: decisions, ids: ids, words: words)
    pending.append(request)
    return request
  }

  /// The decision is on the disk, and shown until the archive has been read anew; or it was not written, and is kept.
  mutating func settle(_ serial: Int, isWritten: Bool) {
    guard let index = pending.firstIndex(where: { $0.serial == serial }) else { return }
    if isWritten {
      pending[index].isWritten = true
    } else {
      unwritten.append(pending.remove(at: index))
      hasWarned = false
    }
  }

  /// Gives the last of what could not be written up; `nil` where there is none.
  mutating func giveUp() -> DecisionRequest? { unwritten.popLast() }

  /// What is to be tried again, in its order.
  mutating func takeUnwritten() -> [DecisionRequest] {
    defer { unwritten = [] }
    return unwritten
  }

  mutating func take(_ renamed: [Incident.ID: Incident.ID]) {
    for (old, new) in renamed {
      fresh.insert(new)
      if marked.remove(old) != nil { marked.insert(new) }
      if anchor == old { anchor = new }
      for index in pending.indices { pending[index].rename(old, to: new) }
      for index in unwritten.indices { unwritten[index].rename(old, to: new) }
    }
  }

  /// The archive was read anew: what is on the disk is in its answers.
  mutating func noteReread() {
    fresh = []
    pending.removeAll(where: \.isWritten)
  }
}

/// The ends of a range of the list, in either order.
struct MarkedRange: Sendable, Equatable {
  let from: Incident.ID
  let to: Incident.ID

  /// The ids between them, both ends with them; none where an end is not in the list. O(ids).
  func ids(of list: [Incident.ID]) -> ArraySlice<Incident.ID> {
    guard let one = list.firstIndex(of: from), let other = list.firstIndex(of: to) else { return [] }
    return list[min(one, other)...max(one, other)]
  }
}

/// Decisions that a person asks to be written.
package struct DecisionRequest: Sendable, Equatable {
  /// By which the answer is told.
  package let serial: Int
  package let decisions: [Decision]
  /// The incidents that all of them are made on.
  package private(set) var ids: [Incident.ID]
  /// What was done, for the journal and for messages: "accepted".
  package let words: String
  fileprivate(set) var isWritten = false

  mutating func rename(_ old: Incident.ID, to new: Incident.ID) { ids = ids.map { $0 == old ? new : $0 } }
}
