internal import Incidents

/// Finds the drafts that may be joined with one, so that not all are compared with all. Whatever `JoinKey.agreement` or the
/// likeness of texts could join shares a mark here; most of what shares one is still not joined.
struct JoinNeighbours {
  private var members: [Mark: [Int]] = [:]
  private var numbers: [String: Int] = [:]
  /// By draft: the question it was last an answer to, so that each is given once.
  private var asked: [Int] = []
  private var question = 0

  /// What two drafts of one family must have in common to be looked at. Families and titles go by number.
  fileprivate enum Mark: Hashable {
    case sum(family: Int, JoinKey.Sum)
    case count(family: Int, Int)
    /// Drafts that share an action are joined only when a date of both, or their days of publication, lie within a year.
    case action(family: Int, Action, year: Int)
    /// Drafts that are joined only for being copies have one title, and share one of their smallest hashes.
    case text(family: Int, title: Int, UInt64)
  }

  /// The draft's marks: those it is found under, and those it looks under.
  struct Marks {
    fileprivate var texts: [Mark] = []
    fileprivate var own: [Mark] = []
    fileprivate var near: [Mark] = []
  }

  mutating func marks(of key: JoinKey, _ candidate: JoinCandidate) -> Marks {
    let family = number(key.family ?? "")
    let title = number(candidate.draft.title)
    var marks = Marks()
    marks.texts = candidate.shingles.leading.map { .text(family: family, title: title, $0) }
    guard key.family != nil else { return marks }
    marks.own = key.amounts.map { .sum(family: family, $0) } + key.counts.map { .count(family: family, $0) }
    marks.near = marks.own
    let years = key.years
    for action in key.actions {
      for year in years { marks.own.append(.action(family: family, action, year: year)) }
      for year in Set(years.flatMap { [$0 - 1, $0, $0 + 1] }) {
        marks.near.append(.action(family: family, action, year: year))
      }
    }
    return marks
  }

  private mutating func number(_ text: String) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = numbers.count
    return numbers.count - 1
  }

  /// Calls `visit` once for each draft under these marks: first those that may be copies, and whether they may.
  /// Complexity: O(marks + drafts under them).
  mutating func each(of marks: Marks, _ visit: (_ member: Int, _ mayBeCopy: Bool) -> Void) {
    question += 1
    for (found, mayBeCopy) in [(marks.texts, true), (marks.near, false)] {
      for mark in found {
        for member in members[mark] ?? [] where asked[member] != question {
          asked[member] = question
          visit(member, mayBeCopy)
        }
      }
    }
  }

  mutating func add(_ index: Int, under marks: Marks) {
    if asked.count <= index { asked += repeatElement(0, count: index + 1 - asked.count) }
    for mark in marks.own { members[mark, default: []].append(index) }
    for mark in marks.texts where members[mark, default: []].count < Shingles.mostSharing {
      members[mark, default: []].append(index)
    }
  }
}
