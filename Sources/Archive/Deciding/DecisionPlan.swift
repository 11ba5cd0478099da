import Facts
import Incidents
import Records
import Text

/// What decisions would change: worked out from the files as they are, before anything is written.
struct DecisionPlan {
  let session: ArchiveSession
  let reviewer: Reviewer
  /// Paths of the records that were made of drafts, by the drafts' ids: also those that the index does not know of yet.
  var made: [Incident.ID: String]
  var records: [JournalEntry.Change] = []
  private var rejected: [RejectedDraft] = []
  private var restored: [RejectedDraft] = []
  /// The incidents, as they are called after it.
  var ids: [String] = []

  init(_ session: ArchiveSession, reviewer: Reviewer, made: [Incident.ID: String] = [:]) {
    self.session = session
    self.reviewer = reviewer
    self.made = made
  }

  /// Takes decisions on one incident in, one after the other.
  mutating func add(_ decisions: [Decision], on id: Incident.ID) throws(DecisionFailure) {
    let (incident, known) = try found(id)
    if let record = known ?? made[id] {
      ids.append(known == nil ? ArchiveFolder.id(of: record).text : incident.id.text)
      try change(record, of: incident, by: decisions)
    } else if decisions == [.reject] {
      ids.append(id.text)
      try reject(incident)
    } else {
      try make(incident, by: decisions)
    }
  }

  /// Records in the order of the decisions, then the list of rejected drafts, which is written once.
  var changes: [JournalEntry.Change] {
    rejected.isEmpty && restored.isEmpty ? records : records + [.rejections(added: rejected, removed: restored)]
  }

  // MARK: Records

  /// The decisions are made on what the file says now; what drafts propose comes in where it is decided on.
  private mutating func change(
    _ path: String, of shown: Incident, by decisions: [Decision]
  ) throws(DecisionFailure) {
    // What was decided on it in this plan already is not on the disk yet.
    let place = records.firstIndex { if case .record(path, _, _) = $0 { true } else { false } }
    let planned: String? = if let place, case .record(_, _, let after) = records[place] { after } else { nil }
    let before = if let planned { planned } else { try text(of: path) }
    guard var incident = RecordReader.read(before, id: shown.id, path: path).incident else {
      throw .record(path: path, .unreadableOriginal)
    }
    for decision in decisions {
      let fields = decision.fields
      let known = Set(incident.claims.map(\.value))
      incident.claims += shown.claims.filter {
        fields.contains($0.field) && $0.review == .draft && !known.contains($0.value)
      }
      incident = try decided(decision, on: incident)
    }
    let after = try written(incident, over: before, at: path)
    if let place, case .record(_, let first, _) = records[place] {
      records[place] = .record(path: path, before: first, after: after)
    } else if after != before {
      records.append(.record(path: path, before: before, after: after))
    }
  }

  private func decided(_ decision: Decision, on incident: Incident) throws(DecisionFailure) -> Incident {
    do throws(DecisionError) { return try incident.decided(decision, by: reviewer) } catch { throw .decision(error) }
  }

  func text(of path: String) throws(DecisionFailure) -> String {
    let bytes: [UInt8]
    do throws(FileBytes.Failure) { bytes = try FileBytes.read("\(session.folder.root)/\(path)") } catch {
      throw .unreadable(path: path, error)
    }
    guard YAMLText.encoding(of: bytes) == nil, let text = String(validating: bytes, as: UTF8.self) else {
      throw .record(path: path, .unreadableOriginal)
    }
    return text
  }

  func written(
    _ incident: Incident, over original: String?, at path: String
  ) throws(DecisionFailure) -> String {
    do throws(RecordError) { return try RecordWriter.text(for: incident, over: original) } catch {
      throw .record(path: path, error)
    }
  }

  // MARK: Drafts

  /// A record is made of a draft. It lists its drafts, by which they are known to be its own.
  private mutating func make(_ draft: Incident, by decisions: [Decision]) throws(DecisionFailure) {
    var incident = draft.asRecord
    if draft.review == .rejected { restored += try rejections(of: draft) }
    for decision in decisions { incident = try decided(decision, on: incident) }
    let path = RecordPath.free(for: incident, in: session.folder, besides: Set(made.values))
    made[draft.id] = path
    ids.append(ArchiveFolder.id(of: path).text)
    let after = try written(incident, over: nil, at: path)
    records.append(.record(path: path, before: nil, after: after))
  }

  private mutating func reject(_ draft: Incident) throws(DecisionFailure) {
    if draft.review == .rejected { return }
    rejected += try rejections(of: draft)
  }

  private func rejections(of draft: Incident) throws(DecisionFailure) -> [RejectedDraft] {
    do throws(ArchiveFailure) {
      return try session.origins(of: draft.drafts).map { origin in
        RejectedDraft(
          draft: origin.draft, article: origin.article, bytes: origin.bytes, organisation: origin.organisation,
          joined: origin.draft == draft.drafts.first ? nil : draft.drafts.first, reviewer: reviewer.name,
          day: reviewer.day?.edtf)
      }
    } catch { throw .archive(error) }
  }

  // MARK: Merging and splitting

  /// Makes one record of several incidents: of the first that is a record, else of the first. Records of the others go.
  mutating func merge(_ all: [Incident.ID]) throws(DecisionFailure) {
    var parts: [(incident: Incident, record: String?, text: String?)] = []
    for id in all {
      let (incident, record) = try found(id)
      // What a record says itself; proposals come back by its drafts.
      let text: String? = if let record { try self.text(of: record) } else { nil }
      let written = text.flatMap { RecordReader.read($0, id: incident.id, path: record ?? "").incident }
      if record != nil, written == nil { throw .record(path: record ?? "", .unreadableOriginal) }
      parts.append((written ?? incident.asRecord, record, text))
    }
    guard let first = parts.firstIndex(where: { $0.record != nil }) ?? parts.indices.first else { return }
    var united = parts[first].incident
    var names: [PenaltyNames] = []
    for (index, part) in parts.enumerated() where index != first {
      names.append(PenaltyNames(of: part.incident, in: united))
      united = IncidentJoiner.unite(united, with: part.incident)
      if let record = part.record { records.append(.record(path: record, before: part.text, after: nil)) }
    }
    let path = parts[first].record ?? RecordPath.free(for: united, in: session.folder, besides: Set(made.values))
    let after = try written(united, over: parts[first].text, at: path)
    records.append(.record(path: path, before: parts[first].text, after: after))
    let id = ArchiveFolder.id(of: path)
    for name in names { try relink(name, to: id, besides: parts.map(\.incident.id) + [id]) }
    for id in all { made[id] = path }
    ids += all.map { _ in ArchiveFolder.id(of: path).text }
  }

  /// Makes a record of each of the drafts that were joined, or of each article of a record: they are then joined no more.
  mutating func split(_ id: Incident.ID) throws(DecisionFailure) {
    let (incident, record) = try found(id)
    if record ?? made[id] != nil {
      guard incident.articles.count > 1 else { throw .nothingToSplit(id) }
      return try part(incident.articles.dropFirst().map { .article($0) }, of: id)
    }
    guard incident.drafts.count > 1 else { throw .nothingToSplit(id) }
    let parts: [Incident]
    do throws(ArchiveFailure) { parts = try session.drafts(incident.drafts) } catch { throw .archive(error) }
    for part in parts {
      let path = RecordPath.free(for: part, in: session.folder, besides: Set(made.values))
      made[part.id] = path
      records.append(.record(path: path, before: nil, after: try written(part.asRecord, over: nil, at: path)))
    }
    ids.append(made[parts.first?.id ?? id].map { ArchiveFolder.id(of: $0).text } ?? id.text)
  }

  /// A record that was made a moment ago is not in the index yet: it is looked for on the disk before it is called missing.
  func found(_ id: Incident.ID) throws(DecisionFailure) -> (incident: Incident, record: String?) {
    do throws(ArchiveFailure) {
      if let found = try session.incidentWhenLaid(id) { return found }
      try session.update(.records)
      if let found = try session.incidentWhenLaid(id) { return found }
    } catch { throw .archive(error) }
    throw .noIncident(id)
  }

  /// The record that accepting would write, and its path.
  static func draft(
    _ id: Incident.ID, in session: ArchiveSession, by reviewer: Reviewer
  ) throws(DecisionFailure) -> (path: String, text: String)? {
    var plan = DecisionPlan(session, reviewer: reviewer)
    try plan.add([.accept], on: id)
    for change in plan.changes {
      if case .record(let path, _, let after?) = change { return (path, after) }
    }
    return nil
  }
}

extension Decision {
  /// Fields of which a draft's proposals come into the record with it.
  fileprivate var fields: Set<Field> {
    switch self {
    case .accept: Set(Field.allCases)
    case .acceptFact(let value), .rejectFact(let value), .replaceFact(let value, _): [value.field]
    case .cite(let value, _), .prefer(let value, _): [value.field]
    case .addFact(let claim): [claim.field]
    case .reject, .setTitle, .setNote, .tag: []
    }
  }
}

extension Incident {
  /// A draft as its record begins. Why articles were joined is said by the program, and is no person's note.
  var asRecord: Incident {
    var incident = self
    incident.review = .draft
    incident.notes = nil
    for index in incident.claims.indices { incident.claims[index].namePartsByItself(of: self) }
    return incident
  }
}

extension Claim {
  /// A part of the draft's own penalty names it without the draft's name, which the record does not have.
  fileprivate mutating func namePartsByItself(of draft: Incident) {
    guard case .penalty(var penalty) = value, let whole = penalty.partOf, let mark = whole.firstIndex(of: "#"),
      draft.drafts.contains(String(whole[..<mark]))
    else { return }
    penalty.partOf = String(whole[whole.index(after: mark)...])
    value = .penalty(penalty)
  }
}
