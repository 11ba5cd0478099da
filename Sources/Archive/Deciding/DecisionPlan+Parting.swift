import Facts
import Incidents
import Records

/// Taking parts off incidents. What is parted has records of its own, each with its drafts: the program never joins records, and
/// no draft that a record lists, so that a parting holds for good.
extension DecisionPlan {
  /// An incident as its record will be written.
  private struct Sheet {
    let id: Incident.ID
    let path: String
    /// `nil` where there is no record yet.
    let before: String?
    var incident: Incident

    /// A record that is not there yet.
    init(_ incident: Incident, at path: String) {
      (self.incident, self.path, id, before) = (incident, path, ArchiveFolder.id(of: path), nil)
    }

    init(_ incident: Incident, over before: String, at path: String, called id: Incident.ID) {
      (self.incident, self.before, self.path, self.id) = (incident, before, path, id)
    }
  }

  /// Makes a new incident of each part.
  ///
  /// - Parameter title: `nil` takes the article's headline, or the incident's title.
  mutating func part(
    _ parts: [IncidentPart], of id: Incident.ID, title: String? = nil
  ) throws(DecisionFailure) {
    var source = try sheet(of: id, for: parts)
    ids.append(source.id.text)
    for part in parts {
      let drafts = try drafts(of: part, in: source.incident)
      var new = try parted(part, with: drafts, off: &source)
      if let title { new.title = title } else { try name(&new, as: part, by: drafts) }
      if new.organisations.isEmpty { new.claims = source.incident.responsibleAsDrafts + new.claims }
      let path = RecordPath.free(for: new, in: session.folder, besides: Set(made.values))
      for draft in drafts { made[Incident.ID(draft)] = path }
      // Taken, whether it has drafts or not.
      if drafts.isEmpty { made[ArchiveFolder.id(of: path)] = path }
      let sheet = Sheet(new, at: path)
      let names = PenaltyNames(of: new, in: Incident(id: sheet.id, title: "", review: .draft))
      try link(part, called: names, between: &source, and: sheet.id)
      try write(sheet)
      ids.append(sheet.id.text)
    }
    made[id] = source.path
    try write(source)
  }

  /// Moves parts into another incident.
  mutating func move(_ parts: [IncidentPart], of id: Incident.ID, to target: Incident.ID) throws(DecisionFailure) {
    var (source, other) = (try sheet(of: id, for: parts), try sheet(of: target, for: []))
    guard source.path != other.path else { throw .sameIncident(target) }
    for part in parts {
      let drafts = try drafts(of: part, in: source.incident)
      let moved = try parted(part, with: drafts, off: &source)
      other.incident.takeBack(moved.claims.map(\.value), from: source.id)
      let names = PenaltyNames(of: moved, in: other.incident)
      other.incident = IncidentJoiner.unite(other.incident, with: moved)
      try link(part, called: names, between: &source, and: other.id)
    }
    (made[id], made[target]) = (source.path, other.path)
    ids += [source.id.text, other.id.text]
    try write(source)
    try write(other)
  }

  // MARK: Sheets

  /// The incident as its record says now, or as the record that is made of the draft. It lists the drafts that propose to it.
  private mutating func sheet(
    of id: Incident.ID, for parts: [IncidentPart]
  ) throws(DecisionFailure) -> Sheet {
    let (shown, record) = try found(id)
    guard let path = record ?? made[id] else {
      let incident = shown.asRecord
      let path = RecordPath.free(for: incident, in: session.folder, besides: Set(made.values))
      made[id] = path
      return Sheet(incident, at: path)
    }
    let before = try text(of: path)
    guard var incident = RecordReader.read(before, id: ArchiveFolder.id(of: path), path: path).incident else {
      throw .record(path: path, .unreadableOriginal)
    }
    incident.takeIn(shown, for: parts)
    let proposed = try proposing(to: shown.id)
    incident.drafts += proposed.filter { !incident.drafts.contains($0) }
    return Sheet(incident, over: before, at: path, called: record == nil ? ArchiveFolder.id(of: path) : shown.id)
  }

  private func proposing(to id: Incident.ID) throws(DecisionFailure) -> [String] {
    do throws(ArchiveFailure) { return try session.draftsProposing(to: id) } catch { throw .archive(error) }
  }

  private mutating func write(_ sheet: Sheet) throws(DecisionFailure) {
    let after = try written(sheet.incident, over: sheet.before, at: sheet.path)
    if after != sheet.before { records.append(.record(path: sheet.path, before: sheet.before, after: after)) }
  }

  // MARK: Parts

  private func parted(
    _ part: IncidentPart, with drafts: [String], off source: inout Sheet
  ) throws(DecisionFailure) -> Incident {
    do throws(DecisionError) {
      var (rest, own) = try source.incident.parted(part, with: drafts)
      source.incident = rest
      // What stays is named as the incident's from where the part stands.
      let staying = rest.penaltyNames.subtracting(own.penaltyNames)
      own.namePenalties(Dictionary(uniqueKeysWithValues: staying.map { ($0, $0) }), in: source.id)
      return own
    } catch { throw .decision(error) }
  }

  /// The drafts that go with an article.
  private func drafts(of part: IncidentPart, in incident: Incident) throws(DecisionFailure) -> [String] {
    guard case .article(let path) = part else { return [] }
    do throws(ArchiveFailure) {
      return try session.origins(of: incident.drafts).filter { $0.article == path }.map(\.draft)
    } catch { throw .archive(error) }
  }

  private func name(_ new: inout Incident, as part: IncidentPart, by drafts: [String]) throws(DecisionFailure) {
    guard case .article(let path) = part else { return }
    do throws(ArchiveFailure) {
      // Where the article's draft is gone, its own headline is as good; one that cannot be read has the incident's title.
      let headline = try? session.article(path).headline
      if let title = try session.drafts(drafts).first?.title ?? headline, !title.isEmpty { new.title = title }
    } catch { throw .archive(error) }
  }

  /// What was moved says so where it stood, and parts of penalties name their wholes where those stand now: here and in third
  /// incidents.
  private mutating func link(
    _ part: IncidentPart, called names: PenaltyNames, between source: inout Sheet, and other: Incident.ID
  ) throws(DecisionFailure) {
    if case .facts(let values) = part { source.incident.explain(values, movedTo: other) }
    let gone = names.without(source.incident.penaltyNames)
    source.incident.namePenalties(gone.names, in: other)
    try relink(gone, to: other, besides: [source.id, other])
  }
}

extension Incident {
  /// Takes in what drafts propose of the facts that are to be moved.
  fileprivate mutating func takeIn(_ shown: Incident, for parts: [IncidentPart]) {
    let known = Set(claims.map(\.value))
    for case .facts(let values) in parts {
      claims += shown.claims.filter {
        values.contains($0.value) && $0.review == .draft && !known.contains($0.value)
      }
    }
  }
}
