import Incidents
import Search
import Testing

/// Bits of incidents moved in runs must be the bits laid one by one, over all edges of words.
@Suite struct BitPatchTests {
  private static func row(_ number: Int) -> ColumnRow {
    // Rows without a date stand in the order of their ids.
    ColumnRow(values: [.id: [PartialDate.padded(number, to: 4)]], totals: [], title: "")
  }

  private static func column(_ numbers: [Int], holds: (Int) -> Bool) -> BitColumn {
    var words = [UInt64](repeating: 0, count: (numbers.count + 63) / 64)
    for (index, number) in numbers.enumerated() where holds(number) { words[index / 64] |= 1 << UInt64(index % 64) }
    return BitColumn(words: words, count: numbers.count)
  }

  private static func patch(_ old: [Int], removing removed: Set<Int>, adding added: [Int]) throws -> ColumnPatch {
    var builder = ColumnBuilder()
    for number in old { builder.add(row(number)) }
    let laid = builder.laid()
    let (ids, dates) = (try #require(laid.columns[.id]), try #require(laid.columns[.year]))
    return ColumnPatch(
      removed: old.map(removed.contains), added: added.map(row), ids: ids, dates: SortColumn(.date, of: dates))
  }

  @Test(arguments: [63, 64, 65, 127, 128, 129, 300])
  func `bits that stay and bits that come are where their incidents are`(count: Int) throws {
    var made = MadeEntries(seed: UInt64(count))
    for _ in 0..<12 {
      // Even numbers are there, odd ones come between them.
      let old = (0..<count).map { $0 * 2 }
      let removed = Set(old.filter { _ in made.isTrue(oneIn: 9) })
      let added = (0..<count).map { $0 * 2 + 1 }.filter { _ in made.isTrue(oneIn: 9) }
      let held = Set((old + added).filter { _ in made.isTrue() })
      let patch = try BitPatchTests.patch(old, removing: removed, adding: added)
      let new = (old.filter { !removed.contains($0) } + added).sorted()
      let bits = patch.bits(BitPatchTests.column(old, holds: held.contains)) { held.contains(added[$0]) }
      #expect(bits == BitPatchTests.column(new, holds: held.contains))
      #expect(bits?.marks == new.map { held.contains($0) ? Mark.certainly : Mark.no })
    }
  }

  @Test(arguments: [1, 64, 65, 192])
  func `where nothing changes the bits stay the same`(count: Int) throws {
    let numbers = Array(0..<count)
    let column = BitPatchTests.column(numbers) { $0 % 3 == 0 }
    let patch = try BitPatchTests.patch(numbers, removing: [], adding: [])
    #expect(patch.bits(column) { _ in false } == column)
    #expect(patch.places == numbers.map { .kept($0) })
  }

  @Test func `a beginning that held of none holds of what comes, or still of none`() throws {
    let patch = try BitPatchTests.patch([0, 2], removing: [0], adding: [1, 3])
    #expect(patch.bits(nil) { _ in false } == nil)
    #expect(patch.bits(nil) { $0 == 1 }?.marks == [Mark.no, Mark.no, Mark.certainly])
    #expect(patch.places == [.added(0), .kept(1), .added(1)])
  }
}
