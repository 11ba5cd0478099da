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

extension Query.Condition {
  /// Where the words that the condition wants stand in a text: ranges of its Unicode scalars.
  package func ranges(in text: String) -> [Range<Int>] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap { $0.ranges(in: text) }
    case .words(let words, let isPhrase): SearchTokens.ranges(of: words, isPhrase: isPhrase, in: text)
    case .everything, .not, .term: []
    }
  }

  /// A word that is a day or a month finds what happened or was published then, in whatever words its source says so
  /// ("Vendredi" of an article dated 13 January 2020 is `2020-01-10`).
  var asDate: Query.Condition? {
    guard case .words(let text, _) = self, let date = PartialDate(text), date.precision >= .month else { return nil }
    return .any([.year, .occurred, .decided, .published].map { .term(.init($0, .date(date, certainly: true))) })
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
  /// The best overlap of the entry's values with the term.
  func match(_ entry: IncidentEntry) -> PartialDate.Overlap {
    let matcher = matcher
    return entry.values(of: field).map(matcher).max() ?? .none
  }

  /// Tells of one value, in the form of `IncidentEntry.values(of:)`, whether it meets the term. What the question itself
  /// needs is worked out once.
  var matcher: (String) -> PartialDate.Overlap {
    switch operand {
    case .date(let span, let certainly):
      return { value in
        let overlap = PartialDate(value)?.overlap(with: span) ?? .none
        return certainly && overlap == .possibly ? .none : overlap
      }
    case .number(let range):
      return { value in Int(value).map { range.contains(Amount(thousandths: $0)) } == true ? .certainly : .none }
    case .text(let text):
      let wanted = Fold.text(text)
      return isWord ? named { $0 == wanted } : named { $0.hasWord(startingWith: wanted) }
    case .exactly(let text):
      let wanted = Fold.text(text)
      return named { $0 == wanted }
    }
  }

  private var isWord: Bool { if case .word = field.shape { true } else { false } }

  /// Asks the folded value; of a company's unit, the unit alone.
  private func named(_ holds: @escaping (String) -> Bool) -> (String) -> PartialDate.Overlap {
    let wantsUnit = field == .unit
    let hasUnits = field.column == .company
    return { value in
      var name = value[...]
      if hasUnits, let mark = value.firstIndex(of: QueryField.unitMark) {
        name = value[value.index(after: mark)...]
      } else if wantsUnit {
        return .none
      }
      return holds(Fold.text(String(name))) ? .certainly : .none
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
