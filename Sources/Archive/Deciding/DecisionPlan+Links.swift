import Facts
import Incidents
import Records

/// Parts of penalties in third records name their wholes, wherever those go.
extension DecisionPlan {
  /// Writes the names anew in every record that names one of the penalties. A draft is known by its article and cannot be
  /// rewritten.
  ///
  /// - Parameters:
  ///   - id: the incident where the penalties stand now.
  ///   - others: incidents that this plan writes anyway.
  mutating func relink(
    _ names: PenaltyNames, to id: Incident.ID, besides others: [Incident.ID]
  ) throws(DecisionFailure) {
    for third in try incidents(naming: names.owners) where !others.contains(third) {
      guard let path = try found(third).record else { continue }
      let place = records.firstIndex { if case .record(path, _, _) = $0 { true } else { false } }
      let planned: String? = if let place, case .record(_, _, let after) = records[place] { after } else { nil }
      let before = if let planned { planned } else { try text(of: path) }
      guard let incident = RecordReader.read(before, id: third, path: path).incident else {
        throw .record(path: path, .unreadableOriginal)
      }
      let after = try written(names.relinked(incident, to: id), over: before, at: path)
      if let place, case .record(_, let first, _) = records[place] {
        records[place] = .record(path: path, before: first, after: after)
      } else if after != before {
        records.append(.record(path: path, before: before, after: after))
      }
    }
  }

  private func incidents(naming owners: Set<String>) throws(DecisionFailure) -> [Incident.ID] {
    do throws(ArchiveFailure) { return try session.incidents(withPartsOf: owners.sorted()) } catch {
      throw .archive(error)
    }
  }
}
