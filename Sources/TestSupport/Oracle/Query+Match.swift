package import Incidents
package import Search
import Text

extension Query.Condition {
  /// Whether the entry meets the condition: not at all, possibly (a date only overlaps), or certainly.
  ///
  /// "and" is as sure as its least sure part, "or" as its surest. Complexity: O(conditions × claims).
  package func match(_ entry: IncidentEntry) -> PartialDate.Overlap {
    switch self {
    case .everything: .certainly
    case .all(let parts): parts.reduce(.certainly) { $0 == .none ? .none : min($0, $1.match(entry)) }
    case .any(let parts): parts.reduce(.none) { $0 == .certainly ? .certainly : max($0, $1.match(entry)) }
    case .not(let part): part.match(entry) == .none ? .certainly : .none
    case .words(let words, let isPhrase):
      max(
        entry.tokenLines.contains { SearchTokens.stand(words, isPhrase: isPhrase, in: $0) } ? .certainly : .none,
        asDate?.match(entry) ?? .none)
    case .term(let term): term.match(entry)
    }
  }
}

extension Query.Term {
  /// The best overlap of the entry's values with the term.
  func match(_ entry: IncidentEntry) -> PartialDate.Overlap {
    if operand == .absent { return entry.values(of: field).isEmpty ? .certainly : .none }
    let matcher = self.matcher
    return entry.values(of: field).map(matcher).max() ?? .none
  }
}
