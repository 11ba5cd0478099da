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
    case .words(let words, _): entry.haystack.contains(Fold.text(words)) ? .certainly : .none
    case .term(let term): term.match(entry)
    }
  }
}

extension PartialDate.Overlap: Comparable {
  package static func < (a: PartialDate.Overlap, b: PartialDate.Overlap) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .possibly: 1
    case .certainly: 2
    }
  }
}

extension Query.Term {
  func match(_ entry: IncidentEntry) -> PartialDate.Overlap {
    switch operand {
    case .date(let span, let certainly):
      let best = dates(of: entry).map { $0.overlap(with: span) }.max() ?? .none
      return certainly && best == .possibly ? .none : best
    case .number(let range): return numbers(of: entry).contains(where: range.contains) ? .certainly : .none
    case .text(let text):
      let wanted = Fold.text(text)
      return isWord
        ? answer(texts(of: entry).contains { Fold.text($0) == wanted })
        : answer(texts(of: entry).contains { Fold.text($0).hasWord(startingWith: wanted) })
    case .exactly(let text):
      let wanted = Fold.text(text)
      return answer(texts(of: entry).contains { Fold.text($0) == wanted })
    }
  }

  private var isWord: Bool { if case .word = field.shape { true } else { false } }

  private func answer(_ holds: Bool) -> PartialDate.Overlap { holds ? .certainly : .none }

  private func dates(of entry: IncidentEntry) -> [PartialDate] {
    let incident = entry.incident
    switch field {
    case .occurred: return incident.occurred + incident.events.filter { $0.what == .occurred }.map(\.date)
    case .published: return entry.articles.compactMap { $0.published?.date }
    case .decided:
      return incident.penalties.compactMap(\.date) + incident.events.filter { $0.what == .decision }.map(\.date)
    default: return incident.date.map { [$0] } ?? []
    }
  }

  private func numbers(of entry: IncidentEntry) -> [Amount] {
    switch field {
    case .penalty: entry.incident.penalties.compactMap(\.money.amount)
    case .sources: [Amount(units: entry.independentSources)].compactMap(\.self)
    default: entry.incident.affected.flatMap(\.count.bounds).compactMap { Amount(units: $0) }
    }
  }

  private func texts(of entry: IncidentEntry) -> [String] {
    let incident = entry.incident
    switch field {
    case .company: return incident.responsible.flatMap { [$0.name, $0.unit].compactMap(\.self) }
    case .unit: return incident.responsible.compactMap(\.unit)
    case .regulator: return incident.regulators
    case .data: return incident.dataCategories.map(\.rawValue)
    case .action: return incident.actions.map(\.rawValue)
    case .kind: return incident.kinds.map(\.rawValue)
    case .subjects: return incident.subjects
    case .currency: return incident.penalties.compactMap(\.money.currency)
    case .language: return entry.articles.compactMap(\.language)
    case .outlet: return entry.articles.compactMap(\.outlet)
    case .country: return incident.countries
    case .legal: return incident.legalStatuses.map(\.rawValue)
    case .review: return [incident.review.rawValue]
    case .evidence: return entry.evidence.map(\.rawValue)
    case .tag: return incident.tags
    case .id: return [incident.id.text]
    case .article: return entry.articles.map(\.path)
    default: return []
    }
  }
}

extension AffectedCount.Count {
  /// The numbers the count is known by; empty when unknown.
  package var bounds: [Int] {
    switch self {
    case .exactly(let count), .atLeast(let count), .atMost(let count), .approximately(let count): [count]
    case .range(let low, let high): [low, high]
    case .unknown: []
    }
  }
}

extension String {
  /// Whether a word begins with `start` (both folded). A blank in `start` must stand in the text too.
  package func hasWord(startingWith start: String) -> Bool {
    if hasPrefix(start) { return true }
    var rest = self[...]
    while let gap = rest.firstIndex(where: { !$0.isLetter && !$0.isNumber }) {
      rest = rest[rest.index(after: gap)...]
      if rest.hasPrefix(start) { return true }
    }
    return false
  }
}

extension AffectedCount.Count {
  /// The count in the notation of records: `4`, `4..9`, `>=1000`, `<=1000`, `~500`, `unknown`.
  package var notation: String {
    switch self {
    case .exactly(let count): "\(count)"
    case .range(let low, let high): "\(low)..\(high)"
    case .atLeast(let count): ">=\(count)"
    case .atMost(let count): "<=\(count)"
    case .approximately(let count): "~\(count)"
    case .unknown: "unknown"
    }
  }
}
