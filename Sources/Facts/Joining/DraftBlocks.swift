internal import Incidents

/// Finds the drafts that may be joined with one, so that not all are compared with all: blocking, in the words of record
/// linkage (Christen, "Data Matching", 2012, chapter 4). Whatever `SameIncident.agreement` or the likeness of texts could join
/// shares a blocking key here; most of what shares one is still not joined.
struct DraftBlocks {
  private var members: [BlockingKey: [Int]] = [:]
  private var numbers: [String: Int] = [:]
  /// By draft: the question it was last an answer to, so that each is given once.
  private var asked: [Int] = []
  private var question = 0

  /// What two drafts of one parent must have in common to be looked at. Parents and titles go by number.
  fileprivate enum BlockingKey: Hashable {
    case sum(parent: Int, DraftTraits.Sum)
    case count(parent: Int, Int)
    /// The day when it happened.
    case day(parent: Int, PartialDate)
    /// Drafts that share an action are joined only when a date of both, or their days of publication, lie within a year.
    case action(parent: Int, Action, year: Int)
    /// Drafts that are joined only for being copies have one title, and share one of their smallest hashes.
    case text(parent: Int, title: Int, UInt64)
  }

  /// The keys of a draft: those of its text, those it is found under, and those it looks under.
  struct Keys {
    fileprivate var texts: [BlockingKey] = []
    fileprivate var own: [BlockingKey] = []
    fileprivate var near: [BlockingKey] = []
  }

  mutating func keys(of draft: JoinCandidate, with traits: DraftTraits) -> Keys {
    let parent = number(of: traits.parent ?? "")
    let title = number(of: draft.draft.title)
    var keys = Keys()
    keys.texts = draft.shingles.leading.map { .text(parent: parent, title: title, $0) }
    guard traits.parent != nil else { return keys }
    keys.own =
      traits.amounts.map { .sum(parent: parent, $0) } + traits.counts.map { .count(parent: parent, $0) }
      + traits.days.map { .day(parent: parent, $0) }
    keys.near = keys.own
    let years = traits.years
    for action in traits.actions {
      for year in years { keys.own.append(.action(parent: parent, action, year: year)) }
      for year in Set(years.flatMap { [$0 - 1, $0, $0 + 1] }) {
        keys.near.append(.action(parent: parent, action, year: year))
      }
    }
    return keys
  }

  private mutating func number(of text: String) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = numbers.count
    return numbers.count - 1
  }

  /// Calls `visit` once for each draft under these keys: first those that may be copies, and whether they may.
  /// Complexity: O(keys + drafts under them).
  mutating func each(under keys: Keys, visit: (_ member: Int, _ mayBeCopy: Bool) -> Void) {
    question += 1
    for (found, mayBeCopy) in [(keys.texts, true), (keys.near, false)] {
      for key in found {
        for member in members[key] ?? [] where asked[member] != question {
          asked[member] = question
          visit(member, mayBeCopy)
        }
      }
    }
  }

  mutating func add(_ index: Int, under keys: Keys) {
    if asked.count <= index { asked += repeatElement(0, count: index + 1 - asked.count) }
    for key in keys.own { members[key, default: []].append(index) }
    for key in keys.texts where members[key, default: []].count < Shingles.mostSharing {
      members[key, default: []].append(index)
    }
  }
}
