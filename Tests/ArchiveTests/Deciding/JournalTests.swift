import Testing

@testable import Archive

/// What can be undone and redone follows from the names of the entries.
@Suite struct JournalTests {
  private func item(_ number: Int, _ kind: JournalEntry.Kind = .decision, of: Int? = nil) -> Journal.Item {
    Journal.Item(number: number, kind: kind, of: of)
  }

  @Test func `a name tells number, kind and of which`() {
    for item in [item(1), item(12, .undo, of: 7), item(123_456_789, .redo, of: 1)] {
      #expect(Journal.Item(item.name) == item)
    }
    for name in ["lock", ".blotter-1.tmp", "x-decision.json", "00000001.json", "00000001-made.json"] {
      #expect(Journal.Item(name) == nil)
    }
  }

  @Test func `the last that stands is undone first, and a new decision ends what could be redone`() {
    var items = [item(1), item(2), item(3)]
    func numbers() -> (done: [Int], undone: [Int]) {
      let stacks = Journal.stacks(of: items)
      return (stacks.done.map(\.number), stacks.undone.map(\.number))
    }
    #expect(numbers() == ([1, 2, 3], []))
    items += [item(4, .undo, of: 3), item(5, .undo, of: 2)]
    #expect(numbers() == ([1], [3, 2]))
    items += [item(6, .redo, of: 2)]
    #expect(numbers() == ([1, 2], [3]))
    items += [item(7)]
    #expect(numbers() == ([1, 2, 7], []))
  }
}
