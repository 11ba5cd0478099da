import Facts
import Incidents

/// A drafted incident as it is written out: its claims with their sentences.
package struct FactsIncident: Encodable {
  var title: String
  var claims: [Statement]

  struct Statement: Encodable {
    var field: String
    var value: String
    /// How far the law has got with a penalty, where its sentence says it.
    var status: String?
    var as_written: String?
    var exact: String?
    var start: Int?
    var end: Int?
    /// Of a document with pages.
    var page: Int?
  }

  init(_ draft: DraftIncident, pages: [ArticleSource.PageStart]) {
    title = draft.title
    claims = draft.claims.map { claim in
      let evidence = claim.evidence.first
      return Statement(
        field: claim.field.rawValue, value: FactsIncident.words(claim.value),
        status: FactsIncident.status(of: claim.value),
        as_written: claim.asWritten,
        exact: evidence?.quote.exact, start: evidence?.position?.lowerBound, end: evidence?.position?.upperBound,
        page: (evidence?.position?.lowerBound).flatMap(pages.page))
    }
  }

  /// The value in a few plain words.
  static func words(_ value: Claim.Value) -> String {
    switch value {
    case .kind(let kind): kind.rawValue
    case .occurred(let date): date.edtf
    case .organisation(let role): "\(role.name)\(role.unit.map { " / \($0)" } ?? "") (\(role.role.rawValue))"
    case .regulator(let name), .subjects(let name), .discovery(let name), .country(let name): name
    case .data(let category): category.rawValue
    case .affected(let count): words(count)
    case .action(let action): action.rawValue
    case .actor(let actor): actor.rawValue
    case .penalty(let penalty): words(penalty)
    case .event(let event): "\(event.what.rawValue) \(event.date.edtf)"
    case .legalStatus(let status): status.rawValue
    }
  }

  private static func words(_ count: AffectedCount) -> String {
    let unit = count.of ?? count.unit.rawValue
    return switch count.count {
    case .exactly(let number): "\(number) \(unit)"
    case .range(let low, let high): "\(low)-\(high) \(unit)"
    case .atLeast(let number): "at least \(number) \(unit)"
    case .atMost(let number): "at most \(number) \(unit)"
    case .approximately(let number): "about \(number) \(unit)"
    case .unknown: "unknown \(unit)"
    }
  }

  private static func status(of value: Claim.Value) -> String? {
    guard case .penalty(let penalty) = value else { return nil }
    return penalty.status?.rawValue
  }

  private static func words(_ penalty: Penalty) -> String {
    let amount = [penalty.money.amount?.description, penalty.money.currency].compactMap { $0 }.joined(separator: " ")
    let from = penalty.imposedBy.map { " by \($0)" } ?? ""
    let part = penalty.partOf.map { " part of \($0)" } ?? ""
    // What leaves a sum standing is told by the incident's own status.
    let status = penalty.status.flatMap { $0.leavesPenaltiesStanding ? nil : ", \($0.rawValue)" } ?? ""
    return "\(penalty.type.rawValue) \(amount)\(from)\(part)\(status)"
  }
}
