internal import Incidents

/// Finds the drafts that may be joined with one, so that not all are compared with all. Whatever `JoinKey.grounds` or the
/// likeness of texts could join shares a mark here; most of what shares one is still not joined.
struct JoinNeighbours {
  private var members: [Mark: [Int]] = [:]

  /// What two drafts of one family must have in common to be looked at.
  enum Mark: Hashable {
    case amount(family: String, String)
    case count(family: String, Int)
    /// Drafts that share an action are joined only when a date of both, or their days of publication, lie within a year.
    case action(family: String, Action, year: Int)
    /// Drafts that are joined only for being copies have one title.
    case text(family: String, title: String, UInt64)
  }

  /// The draft's marks: those it is found under, and those it looks under.
  struct Marks {
    fileprivate var own: [Mark] = []
    fileprivate var near: [Mark] = []
  }

  func marks(of key: JoinKey, _ candidate: JoinCandidate) -> Marks {
    let family = key.family ?? ""
    var marks = Marks()
    if key.family != nil {
      marks.own += key.amounts.map { .amount(family: family, $0) }
      marks.own += key.counts.map { .count(family: family, $0) }
    }
    // Two texts that are copies share most of their smallest hashes.
    marks.own += candidate.shingles.leading.map { .text(family: family, title: candidate.draft.title, $0) }
    marks.near = marks.own
    guard key.family != nil else { return marks }
    let years = key.years
    for action in key.actions {
      for year in years { marks.own.append(.action(family: family, action, year: year)) }
      for year in Set(years.flatMap { [$0 - 1, $0, $0 + 1] }) {
        marks.near.append(.action(family: family, action, year: year))
      }
    }
    return marks
  }

  func members(of marks: Marks) -> Set<Int> {
    var found: Set<Int> = []
    for mark in marks.near { found.formUnion(members[mark] ?? []) }
    return found
  }

  mutating func add(_ index: Int, under marks: Marks) {
    for mark in marks.own { members[mark, default: []].append(index) }
  }
}
