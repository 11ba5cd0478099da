package import Incidents

/// What the penalties of one incident are called where they come into another: each by a name of its own.
package struct PenaltyNames {
  /// By the old name: the new one.
  package private(set) var names: [String: String] = [:]
  /// What other incidents call the one that they come from, before the `#`.
  package var owners: Set<String> { source }
  private let source: Set<String>
  private let target: Set<String>
  /// Names that are given away already.
  private var taken: Set<String>
  private var given: Set<String> = []

  /// A penalty that the other incident has already keeps the name that it has there; one whose name is taken gets the next
  /// number. O(claims²) of penalties, which are few.
  package init(of other: Incident, in incident: Incident) {
    source = Set([other.id.text] + other.drafts)
    target = Set([incident.id.text] + incident.drafts)
    taken = Set(incident.claims.compactMap(\.penaltyName))
    let coming = Set(other.claims.compactMap(\.penaltyName))
    for claim in other.claims {
      guard let name = claim.penaltyName, names[name] == nil else { continue }
      let known = incident.claims.first { IncidentJoiner.isSame($0.value, as: claim.value) }
      names[name] = known?.penaltyName ?? PenaltyNames.free(name, besides: taken, and: coming)
      if let new = names[name] { taken.insert(new) }
    }
  }

  /// Without those that still stand where they came from.
  package func without(_ staying: Set<String>) -> PenaltyNames {
    var others = self
    others.names = names.filter { !staying.contains($0.key) }
    return others
  }

  /// A claim that comes in: of two with one name, the second gets another.
  mutating func renamed(_ claim: Claim) -> Claim {
    guard case .penalty(var penalty) = claim.value else { return claim }
    if let name = penalty.id, let new = names[name] {
      penalty.id = given.insert(name).inserted ? new : PenaltyNames.free(new, besides: taken, and: [])
      if let id = penalty.id { taken.insert(id) }
    }
    penalty.partOf = penalty.partOf.map { whole in names[whole] ?? local(whole) }
    var renamed = claim
    renamed.value = .penalty(penalty)
    return renamed
  }

  /// A claim that is there already, whose whole may have come in.
  func relinked(_ claim: Claim) -> Claim {
    guard case .penalty(var penalty) = claim.value, let whole = penalty.partOf else { return claim }
    penalty.partOf = local(whole)
    var relinked = claim
    relinked.value = .penalty(penalty)
    return relinked
  }

  /// Parts in a third incident name their wholes where those stand now.
  package func relinked(_ incident: Incident, to id: Incident.ID) -> Incident {
    var relinked = incident
    for index in relinked.claims.indices {
      guard case .penalty(var penalty) = relinked.claims[index].value, let (owner, name) = penalty.foreignWhole,
        source.contains(owner), let new = names[name]
      else { continue }
      penalty.partOf = "\(id)#\(new)"
      relinked.claims[index].value = .penalty(penalty)
    }
    return relinked
  }

  /// `incident#penalty` of what is here, or comes in, without the incident.
  private func local(_ whole: String) -> String {
    guard let mark = whole.firstIndex(of: "#") else { return whole }
    let (owner, name) = (String(whole[..<mark]), String(whole[whole.index(after: mark)...]))
    if source.contains(owner), let new = names[name] { return new }
    return target.contains(owner) ? name : whole
  }

  /// The name, or the same with the first number that nobody has: `penalty-2` becomes `penalty-3`, `total` `total-2`.
  private static func free(_ name: String, besides taken: Set<String>, and coming: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let hasNumber = digits > 0 && name.dropLast(digits).hasSuffix("-")
    let stem = hasNumber ? String(name.dropLast(digits)) : name + "-"
    var number = 2
    while taken.contains("\(stem)\(number)") || coming.contains("\(stem)\(number)") { number += 1 }
    return "\(stem)\(number)"
  }
}

extension Claim {
  var penaltyName: String? { if case .penalty(let penalty) = value { penalty.id } else { nil } }
}

extension Penalty {
  /// The whole where it is another incident's: who owns it, and its name there.
  package var foreignWhole: (owner: String, name: String)? {
    guard let partOf, let mark = partOf.firstIndex(of: "#") else { return nil }
    return (String(partOf[..<mark]), String(partOf[partOf.index(after: mark)...]))
  }
}
