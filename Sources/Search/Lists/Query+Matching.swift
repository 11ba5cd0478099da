package import Incidents
import Text

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
  package var asDate: Query.Condition? {
    guard case .words(let text, _) = self, let date = PartialDate(text), date.precision >= .month else { return nil }
    return .any(
      [.year, .occurred, .disclosed, .decided, .published].map { .term(.init($0, .date(date, certainly: true))) })
  }
}

extension Query.Term {
  /// Tells of one value, in the form of `IncidentEntry.values(of:)`, whether it meets the term. What the question itself
  /// needs is worked out once.
  package var matcher: (String) -> PartialDate.Overlap {
    switch operand {
    case .date(let span, let certainly):
      return { value in
        let overlap = PartialDate(value)?.overlap(with: span) ?? .none
        return certainly && overlap == .possibly ? .none : overlap
      }
    // Values themselves cannot tell that there is none.
    case .absent: return { _ in .none }
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
