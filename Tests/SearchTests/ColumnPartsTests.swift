import Incidents
import Search
import Testing

/// The pieces that columns are made of, and the windows that lists are.
@Suite struct ColumnPartsTests {
  @Test(arguments: [[], [""], ["a"], ["", "a", "", "漢字", "é"], ["same", "same"]] as [[String]])
  func `texts end to end are the texts again`(texts: [String]) {
    let list = TextList(texts)
    #expect(list.count == texts.count && (0..<list.count).map { list[$0] } == texts)
    #expect(list == TextList(utf8: texts.map { Array($0.utf8)[...] }))
    #expect(list.bytes.count == texts.joined().utf8.count)
  }

  @Test func `sums as numbers are the sums again, and no currency is not a currency`() {
    let totals = [
      [CurrencyTotal(currency: "USD", amount: Amount(thousandths: 5))], [],
      [
        CurrencyTotal(currency: nil, amount: Amount(thousandths: 7), isAtLeast: true),
        CurrencyTotal(currency: "EUR", amount: Amount(thousandths: -1)),
      ],
    ]
    let column = TotalColumn(totals)
    #expect(column.currencies == ["", "EUR", "USD"] && column.offsets == [0, 1, 1, 3])
    #expect(column.amounts == [5, 7, -1] && column.codes == [2, 0, 1] && column.atLeast == [0, 1, 0])
    #expect(TotalColumn([]).offsets == [0] && TotalColumn([]).currencies.isEmpty)
  }

  @Test func `numbers of incidents are told apart by their offsets`() {
    let column = Column(numbers: [[3, 1], [], [2]] as [[UInt32]])
    #expect((0..<3).map { Array(column.codes(of: $0)) } == [[3, 1], [], [2]])
    #expect(Column(numbers: [[UInt32]]()).offsets == [0])
  }

  private func summary(_ id: String) -> IncidentSummary {
    IncidentSummary(id: .init(id), title: id, review: .draft)
  }

  @Test(arguments: [(4, nil), (5, "a"), (6, "b"), (7, nil), (-1, nil), (0, nil)] as [(Int, String?)])
  func `a row is found by its place in the whole list`(position: Int, id: String?) {
    var listing = Listing(archiveCount: 9, count: 8, rows: [summary("a"), summary("b")])
    listing.offset = 5
    #expect(listing.row(at: position)?.id.text == id)
  }

  @Test func `counts that come later take their place`() {
    let value = FacetCount(value: .undated, count: 3)
    var counts = Counts(filter: Filter())
    (counts.values[.year], counts.sizes[.year]) = ([value], 70)
    var listing = Listing()
    listing.isCounted = false
    listing.take(counts)
    #expect(listing.isCounted && listing.counts == counts)
    #expect(listing.counts[.year] == [value] && listing.counts[.company] == nil)
  }

  @Test func `the bits of a set are told ascending, and a set of another size is none`() {
    var set = WordBeginnings(line: "zz 9 ")
    set.formUnion(WordBeginnings(line: "a "))
    var numbers: [Int] = []
    set.forEach { numbers.append($0) }
    #expect(
      numbers == numbers.sorted() && numbers == ["a", "z", "9", "zz"].compactMap { WordBeginnings.number(of: $0) })
    #expect(WordBeginnings(bits: set.bits) == set)
    #expect(WordBeginnings(bits: Array(set.bits.dropLast())) == nil && WordBeginnings(bits: []) == nil)
  }

  @Test(arguments: [0, 1, 63, 64, 65, 130])
  func `incidents with a beginning are told one by one over the edges of words`(count: Int) {
    let sets = (0..<count).map { WordBeginnings(line: $0 % 3 == 0 ? "acme " : "bolt ") }
    let columns = BitColumn.transposed(sets)
    for (text, rest) in [("a", [0]), ("ac", [0]), ("b", [1, 2]), ("bo", [1, 2])] {
      let column = WordBeginnings.number(of: text).flatMap { columns[$0] }
      let marks = (0..<count).map { rest.contains($0 % 3) ? Mark.certainly : Mark.no }
      #expect((column?.marks ?? marks.map { _ in Mark.no }) == marks && (column?.count ?? count) == count)
    }
    #expect(columns.count == min(count, 2) * 2)
  }
}
