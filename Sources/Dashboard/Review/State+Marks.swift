import Incidents
import Search

/// Marks: the incidents that the next decision is for.
extension State {
  mutating func mark() -> [Effect] {
    guard let id = row?.id else { return [] }
    let isNew = review.marked.remove(id) == nil
    if isNew { review.marked.insert(id) }
    review.anchor = isNew ? id : nil
    return moveInList(by: 1)
  }

  /// From the last mark to the cursor; rows that are not at hand are asked for.
  mutating func markRange() -> [Effect] {
    guard let id = row?.id else { return [] }
    guard let anchor = review.anchor, review.marked.contains(anchor) else {
      let key = preferences.keymap.firstLabel(for: .mark)
      view.message = "mark where the range begins first (\(key)), then go to its end"
      return []
    }
    let range = MarkedRange(from: anchor, to: id)
    let ids = range.ids(of: listing.rows.map(\.id))
    if !ids.isEmpty {
      take(range: ids)
      return []
    }
    review.awaitedRange = range
    return [.errand(.listIDs(view.filter))]
  }

  private mutating func take(range ids: ArraySlice<Incident.ID>) {
    review.marked.formUnion(ids)
    review.anchor = row?.id
    view.message = "\(Labels.counted(review.marked.count, "incident")) marked"
  }

  /// All of the list, or none where some are marked.
  mutating func markAll() -> [Effect] {
    guard review.marked.isEmpty else {
      (review.marked, review.anchor) = ([], nil)
      return []
    }
    review.awaitedRange = nil
    return [.errand(.listIDs(view.filter))]
  }

  /// The ids of a list; those of another one are too late.
  mutating func takeIDs(_ ids: [Incident.ID], of filter: Filter) {
    let range = review.awaitedRange
    review.awaitedRange = nil
    guard filter == view.filter else { return }
    guard let range else {
      review.marked = Set(ids)
      return
    }
    let within = range.ids(of: ids)
    if within.isEmpty {
      view.message = "the list no longer shows where the range begins; mark it anew"
    } else {
      take(range: within)
    }
  }
}
