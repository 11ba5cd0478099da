internal import Facts
internal import Foundation
internal import GRDB
import Incidents
import Text

/// The incidents of one organisation's drafts, and what they propose to its records.
struct OrganisationWork: Sendable {
  private let organisation: String
  private var proposals: [(record: Int64, place: Int, body: Data)] = []
  private var incidents: [LaidIncident] = []

  /// Joins the drafts of the organisation, proposes what belongs to records to them, and makes drafts of the rest.
  init(_ organisation: String, in connection: Database) throws {
    self.organisation = organisation
    let drafts = try Drafts(of: organisation, in: connection)
    for tied in drafts.tied {
      proposals.append((tied.record, proposals.count, ByteWriter.data { $0.incident(tied.draft) }))
    }
    let records = try RecordMatcher(for: drafts.incidents, in: connection)
    for joined in IncidentJoiner.join(drafts.candidates) {
      guard var draft = IncidentJoiner.merge(joined, of: drafts.incidents) else { continue }
      if let record = records.best(for: draft) {
        proposals.append((record, proposals.count, ByteWriter.data { $0.incident(draft) }))
      } else {
        draft.id = try RecordName.ofDraft(draft.id, in: connection)
        try lay(draft, told: joined.independentSources, articles: drafts.articles(of: draft), in: connection)
      }
    }
    for joined in drafts.rejectedTogether {
      guard var draft = IncidentJoiner.merge(joined, of: drafts.rejected) else { continue }
      draft.review = .rejected
      try lay(draft, told: joined.independentSources, articles: drafts.articles(of: draft), in: connection)
    }
  }

  /// - Parameter sources: articles that tell of it and are no copies of one another.
  private mutating func lay(
    _ draft: Incident, told sources: Int, articles: KnownArticles, in connection: Database
  ) throws {
    let anchors = draft.claims.map { $0.evidence.map { _ in Anchor(status: .exact, range: nil, matches: 1) } }
    let laid = LaidIncident.Parts(
      incident: draft, anchors: anchors, articles: articles, independentSources: sources, findings: [])
    incidents.append(
      LaidIncident(
        laid, totals: try IncidentSums.totals(of: draft, in: connection), origin: .organisation(organisation)))
  }

  func write(to connection: Database) throws {
    try LaidIncident.remove(where: "record IS NULL AND organisation = ?", organisation, from: connection)
    try noteRecords(in: connection)
    try connection.run("DELETE FROM proposal WHERE organisation = ?", with: [organisation])
    for proposal in proposals {
      try connection.run(
        "INSERT INTO proposal VALUES (?, ?, ?, ?)",
        with: [proposal.record, organisation, proposal.place, proposal.body])
    }
    for incident in incidents { try incident.write(to: connection) }
    try noteRecords(in: connection)
  }

  /// The records that this organisation's drafts propose to, before and after.
  private func noteRecords(in connection: Database) throws {
    try Staleness.record.note(
      allOf: "SELECT record AS name FROM proposal WHERE organisation = ?", with: [organisation], in: connection)
  }
}

/// The drafts of an organisation, and what is known of their articles.
private struct Drafts {
  private(set) var candidates: [JoinCandidate] = []
  private(set) var incidents: [Incident] = []
  /// Those that records were made of: nobody need judge whose they are.
  private(set) var tied: [(record: Int64, draft: Incident)] = []
  private(set) var rejected: [Incident] = []
  /// Those that a person rejected, by the first of those that were rejected as one incident.
  private var rejectedMembers: [String: [Int]] = [:]
  private var rejectedCandidates: [JoinCandidate] = []
  private var known = KnownArticles()

  init(of organisation: String, in connection: Database) throws {
    let rows = try Row.fetchCursor(
      try connection.cachedStatement(
        sql: """
          SELECT draft.body, article.shingles, article.info, article.file, article.path, article.beginnings,
            (SELECT min(record) FROM record_draft WHERE record_draft.draft = draft.id),
            coalesce(
              (SELECT min(lead) FROM rejection
              WHERE rejection.draft = draft.id AND rejection.organisation = draft.organisation),
              (SELECT min(lead) FROM rejection
              WHERE rejection.bytes = (SELECT hash FROM file WHERE file.id = draft.file)
                AND rejection.place = draft.place AND rejection.organisation = draft.organisation))
          FROM draft JOIN article ON article.file = draft.file
          WHERE draft.organisation = ? ORDER BY draft.path, draft.place
          """), arguments: [organisation])
    while let row = try rows.next() {
      var (body, shingles, info) = (
        ByteReader(row[0] as Data), ByteReader(row[1] as Data), ByteReader(row[2] as Data)
      )
      let (incident, article) = (try body.incident(), try info.info())
      if let record = row[6] as Int64? {
        tied.append((record, incident))
        continue
      }
      known.add(row[4], as: .init(file: row[3], info: article, beginnings: try NumberBlob.beginnings(row[5])))
      let candidate = JoinCandidate(
        draft: DraftIncident(title: incident.title, article: incident.articles.first ?? "", claims: incident.claims),
        shingles: try shingles.shingles(), published: article.published?.date)
      if let lead = row[7] as String? {
        rejectedMembers[lead, default: []].append(rejected.count)
        rejected.append(incident)
        rejectedCandidates.append(candidate)
        continue
      }
      candidates.append(candidate)
      incidents.append(incident)
    }
  }

  /// What was rejected as one incident is one still.
  var rejectedTogether: [JoinedIncident] {
    rejectedMembers.sorted { $0.key < $1.key }.map { _, members in
      IncidentJoiner.together(members, of: rejectedCandidates)
    }
  }

  /// All of them are articles of the drafts.
  func articles(of incident: Incident) -> KnownArticles { known.some(incident.articles) }
}
