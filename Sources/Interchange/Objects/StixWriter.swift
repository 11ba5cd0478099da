package import Incidents

/// Incidents as a STIX 2.1 bundle (OASIS), each with the extension "incident core", the organisations as identities, and a report
/// that says how the bundle was made.
package struct StixWriter: ExportWriter {
  private let head: ExportHead
  private var isFirst = true
  private var identities: Set<String> = []
  private var incidents: [String] = []
  private var newest = StixWriter.epoch

  /// Where no day is known.
  private static let epoch = "1970-01-01T00:00:00.000Z"
  /// Of the extension "incident core" (OASIS CTI, stix2.1-extensions).
  private static let incidentCore = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"

  package init(_ head: ExportHead) { self.head = head }

  private var maker: String { "identity--\(NamedUUID.of("blotter:program"))" }

  package mutating func begin() -> [ExportPiece] {
    let id = NamedUUID.of("blotter:bundle/\(head.archive)/\(head.state)/\(head.query)/\(head.hasDrafts)")
    let opening = "{\"type\":\"bundle\",\"id\":\"bundle--\(id)\",\"objects\":[\n"
    let program = JSONValue.object([
      "type": .text("identity"), "spec_version": .text("2.1"), "id": .text(maker), "created": .text(StixWriter.epoch),
      "modified": .text(StixWriter.epoch), "name": .text(head.program), "identity_class": .text("system"),
    ])
    return [ExportPiece(opening), piece(program)]
  }

  package mutating func take(_ incidents: [SourcedIncident]) -> [ExportPiece] {
    incidents.flatMap { objects(of: $0) }.map { piece($0) }
  }

  package mutating func end() -> [ExportPiece] {
    // A report must refer to something.
    if !incidents.isEmpty {
      let report = JSONValue.object([
        "type": .text("report"), "spec_version": .text("2.1"),
        "id": .text("report--\(NamedUUID.of("blotter:report/\(head.archive)/\(head.state)/\(head.query)"))"),
        "created_by_ref": .text(maker), "created": .text(newest), "modified": .text(newest),
        "name": .text("Privacy incidents: \(head.query.isEmpty ? "all" : head.query)"),
        "description": .text(head.line), "report_types": .texts(["threat-report"]), "published": .text(newest),
        "object_refs": .texts(incidents),
      ])
      return [piece(report), ExportPiece("\n]}\n")]
    }
    return [ExportPiece("\n]}\n")]
  }

  private mutating func piece(_ object: JSONValue) -> ExportPiece {
    defer { isFirst = false }
    return ExportPiece((isFirst ? [] : Array(",\n".utf8)) + object.line)
  }

  private mutating func objects(of sourced: SourcedIncident) -> [JSONValue] {
    let incident = sourced.incident
    let id = "incident--\(NamedUUID.of("blotter:\(head.archive)/\(incident.id)"))"
    let time = StixWriter.time(of: sourced)
    incidents.append(id)
    newest = max(newest, time)
    var objects = [object(sourced, id: id, time: time)]
    var seen: Set<String> = []
    for organisation in incident.organisations where seen.insert(organisation.name).inserted {
      let identity = "identity--\(NamedUUID.of("blotter:organisation/\(organisation.name)"))"
      if identities.insert(identity).inserted {
        objects.append(
          .object([
            "type": .text("identity"), "spec_version": .text("2.1"), "id": .text(identity),
            "created_by_ref": .text(maker),
            "created": .text(StixWriter.epoch), "modified": .text(StixWriter.epoch), "name": .text(organisation.name),
            "identity_class": .text("organization"),
          ]))
      }
      objects.append(relationship(from: id, to: identity, role: organisation.role, time: time))
    }
    return objects
  }

  private func relationship(from incident: String, to identity: String, role: OrganisationRole.Role, time: String)
    -> JSONValue
  {
    .object([
      "type": .text("relationship"), "spec_version": .text("2.1"),
      "id": .text("relationship--\(NamedUUID.of("blotter:\(incident)/\(identity)"))"), "created_by_ref": .text(maker),
      "created": .text(time), "modified": .text(time), "relationship_type": .text("related-to"),
      "description": .text(role.rawValue), "source_ref": .text(incident), "target_ref": .text(identity),
    ])
  }

  private func object(_ sourced: SourcedIncident, id: String, time: String) -> JSONValue {
    let incident = sourced.incident
    let core = JSONValue.object([
      "extension_type": .text("property-extension"),
      "determination": .text(incident.kinds.contains(.breach) ? "successful-attempt" : "suspected"),
      "investigation_status": .text("open"),
    ])
    return .object([
      "type": .text("incident"), "spec_version": .text("2.1"), "id": .text(id), "created_by_ref": .text(maker),
      "created": .text(time), "modified": .text(time), "name": .text(incident.title),
      "description": .text(StixWriter.description(of: sourced)),
      "labels": .texts([incident.review.rawValue] + incident.kinds.map(\.rawValue) + incident.tags),
      "external_references": .array(sourced.sources.map(StixWriter.reference)),
      "extensions": .object([.init(name: StixWriter.incidentCore, value: core)]),
    ])
  }

  /// The facts, a line each.
  private static func description(of sourced: SourcedIncident) -> String {
    let incident = sourced.incident
    let facts = incident.claims.map { claim in
      let sign = claim.isUndecided(in: incident.review) ? " (draft)" : ""
      return "\(Labels.word(claim.label)): \(claim.text)\(sign)"
    }
    return (Wording.sentences(of: incident) + facts).joined(separator: "\n")
  }

  private static func reference(_ source: ArticleSource) -> JSONValue {
    .object([
      "source_name": .text(source.info.outlet ?? "article"), "url": .maybe(SafeAddress.web(source.address)),
      "description": .maybe(
        [source.info.headline, source.info.published?.date.edtf, source.info.path].compactMap(\.self)
          .joined(separator: ", ")),
    ])
  }

  /// When the record was reviewed, or else the latest day that an article or a fact of it bears: no clock is asked.
  private static func time(of sourced: SourcedIncident) -> String {
    let published = sourced.sources.compactMap { $0.info.published?.date.latest }.max()
    let day = sourced.incident.reviewedOn?.latest ?? published ?? sourced.incident.date?.latest
    return day.map { "\(PartialDate($0).edtf)T00:00:00.000Z" } ?? epoch
  }
}
