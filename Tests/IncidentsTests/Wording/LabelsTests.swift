import Incidents
import Testing
import Text

@Suite struct LabelsTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12_345_678, "12,345,678"), (-999, "-999"), (-1000, "-1,000"),
    (100_000, "100,000"), (.min, "-9,223,372,036,854,775,808"),
  ])
  func `digits stand in groups of three`(number: Int, text: String) { #expect(Labels.grouped(number) == text) }

  /// What a label says, read back: the number before the unit, times the unit.
  private func thousandths(of label: String) -> Int? {
    let parts = label.split(separator: " ")
    let scale = parts.count == 1 ? 1 : parts[1] == "M" ? 1_000_000 : parts[1] == "bn" ? 1_000_000_000 : 0
    return Amount(parts[0].replacing(",", with: "")).map { $0.thousandths * scale }
  }

  @Test func `no label of an amount says more or less than the amount`() {
    var random = SplitMix64(state: 9)
    for _ in 0..<3000 {
      // Round numbers of all sizes: a few digits and many zeros.
      var number = Int.random(in: 0...99_999, using: &random)
      for _ in 0..<Int.random(in: 0...12, using: &random) { number *= 10 }
      #expect(thousandths(of: Labels.amount(Amount(thousandths: number))) == number, "\(number)")
    }
  }

  @Test(arguments: [
    ("999999.999", "999,999.999"), ("1000000.001", "1,000,000.001"), ("1000001", "1,000,001"), ("1001000", "1.001 M"),
    ("1000000000", "1 bn"), ("1000000001", "1,000,000,001"), ("1000001000", "1,000.001 M"), ("0", "0"), ("0.5", "0.50"),
    ("0.05", "0.05"), ("0.005", "0.005"),
  ])
  func `an amount is scaled only where nothing is lost`(amount: String, label: String) throws {
    #expect(Labels.amount(try #require(Amount(amount))) == label)
  }

  @Test(
    arguments: [
      (5, nil, "USD", "USD 5"), (5, 10, "USD", "USD 5 to 10"), (5_000_000, 10_000_000, nil, "5 M to 10 M"),
      (5, nil, nil, "5"),
      (nil, nil, "USD", nil), (nil, 10, "USD", nil),
    ] as [(Int?, Int?, String?, String?)])
  func `money has its currency, and both ends of a range`(low: Int?, high: Int?, currency: String?, label: String?) {
    let money = Money(
      amount: low.flatMap { Amount(units: $0) }, upTo: high.flatMap { Amount(units: $0) }, currency: currency)
    #expect(Labels.money(money) == label)
  }

  @Test func `sums in as many columns as there are: whole, or counted, or a sign that there are some`() {
    let totals = [("KRW", 624_712_345_678), ("EUR", 1_234_567), ("GBP", 89), ("USD", 4200)].map {
      CurrencyTotal(currency: $0.0, amount: Amount(thousandths: $0.1 * 1000), isAtLeast: $0.0 == "EUR")
    }
    let words = totals.map { Labels.total($0) }
    for columns in 1...80 {
      let label = Labels.totals(totals, columns: columns)
      #expect(DisplayWidth.of(label) <= columns)
      let shown = words.count { label.contains($0) }
      switch shown {
      case words.count: #expect(label == words.joined(separator: " + "))
      case 0: #expect(label == "…")
      default: #expect(label == (words.prefix(shown) + ["\(words.count - shown) more"]).joined(separator: " + "))
      }
      if columns > 1 {
        let narrower = Labels.totals(totals, columns: columns - 1)
        #expect(words.count { narrower.contains($0) } <= shown, "\(columns)")
      }
    }
    #expect(Labels.totals([], columns: 0).isEmpty && Labels.totals([]).isEmpty)
  }

  @Test(arguments: [("USD", "USD ≥ 5 M"), (nil, "≥ 5 M (currency not given)")] as [(String?, String)])
  func `a total that may be more says so, with a currency or without`(currency: String?, label: String) throws {
    let amount = try #require(Amount(units: 5_000_000))
    #expect(Labels.total(CurrencyTotal(currency: currency, amount: amount, isAtLeast: true)) == label)
  }

  @Test(
    arguments: [
      ([], "–"), ([("Amazon", nil)], "Amazon"), ([("Amazon", "Ring")], "Amazon · Ring"),
      ([("Amazon", "Ring"), ("Amazon", "Alexa")], "Amazon · Ring"),
      ([("Amazon", "Ring"), ("Meta", nil)], "Amazon · Ring +1"),
      ([("Amazon", nil), ("Meta", nil), ("Meta", "WhatsApp"), ("Zoom", nil)], "Amazon +2"),
    ] as [([(String, String?)], String)])
  func `the first organisation stands for the others of its parent`(names: [(String, String?)], label: String) {
    #expect(Labels.organisations(names.map { OrganisationRole(name: $0.0, unit: $0.1) }) == label)
  }

  @Test(arguments: [
    (AffectedCount(count: .exactly(4)), "4 people"),
    (.init(count: .range(4000, 9000), unit: .records), "4,000 to 9,000 records"),
    (.init(count: .atLeast(1000), unit: .accounts), "at least 1,000 accounts"),
    (.init(count: .atMost(1000), unit: .devices), "at most 1,000 devices"),
    (.init(count: .approximately(50), of: "employees dismissed"), "about 50 employees dismissed"),
    (.init(count: .unknown, unit: .organisations), "unknown number of organisations"),
  ])
  func `a count says how sure it is and of what`(count: AffectedCount, label: String) {
    #expect(Labels.count(count) == label)
  }

  @Test(arguments: [
    (FacetValue(.action, "dark_pattern"), "dark pattern"), (FacetValue(.company, "snake_case GmbH"), "snake_case GmbH"),
    (FacetValue.undated, "no date"), (FacetValue(.year, "2017"), "2017"), (FacetValue(.outlet, "none"), "none"),
    (FacetValue(.legal, "under_appeal"), "under appeal"), (FacetValue(.evidence, "none"), "none"),
  ])
  func `words of the vocabulary lose their underscores, names keep theirs`(value: FacetValue, label: String) {
    #expect(Labels.facetValue(value) == label)
  }

  @Test(arguments: [(1, "1 entry"), (2, "2 entries"), (0, "0 entries"), (2000, "2,000 entries")])
  func `one is one and all else many`(count: Int, words: String) {
    #expect(Labels.counted(count, "entry", "entries") == words)
  }
}
