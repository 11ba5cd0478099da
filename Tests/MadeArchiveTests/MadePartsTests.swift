@testable import MadeArchive
import Testing

/// The parts that made archives are put together from.
@Suite struct MadePartsTests {
  private func chance(_ seed: UInt64 = 1, stream: UInt64 = 0) -> Chance { Chance(seed: seed, stream: stream) }

  @Test func `streams of one seed have nothing to do with one another`() {
    var (one, again, other) = (chance(1, stream: 5), chance(1, stream: 5), chance(1, stream: 6))
    let numbers = (0..<8).map { _ in one.next() }
    #expect(numbers == (0..<8).map { _ in again.next() })
    #expect(Set(numbers).isDisjoint(with: (0..<8).map { _ in other.next() }))
  }

  @Test func `stories and other news never share a stream`() {
    let streams = (0..<500).flatMap { [Stream.story($0), Stream.otherNews($0)] }
    #expect(Set(streams).count == 1000)
    #expect(Set(streams).isDisjoint(with: [Stream.world]))
  }

  @Test func `choices stay in their range and reach both of its ends`() {
    var chance = chance()
    let drawn = Set((0..<500).map { _ in chance.within(3...6) })
    #expect(drawn == [3, 4, 5, 6])
    let never = (0..<200).map { _ in chance.percent(0) }
    let always = (0..<200).map { _ in chance.percent(100) }
    #expect(!never.contains(true) && !always.contains(false))
  }

  @Test func `some of a list are different ones, and all when there are too few`() {
    var chance = chance()
    let some = chance.some(3, of: Array(0..<10))
    #expect(some.count == 3 && Set(some).count == 3)
    #expect(chance.some(9, of: [1, 2]).sorted() == [1, 2])
    #expect(chance.some(1, of: [Int]()).isEmpty)
  }

  @Test func `of a long tail the first is met most, the last hardly ever, and none is out of it`() {
    let tail = LongTail(100)
    var chance = chance()
    var counts = [Int](repeating: 0, count: 100)
    for _ in 0..<20_000 { counts[tail.index(at: chance.next())] += 1 }
    // By Zipf's law the first has 1 / 5.19 of all, the second half of that, the last a hundredth.
    #expect((3400...4300).contains(counts[0]))
    #expect((1600...2200).contains(counts[1]))
    #expect((10...80).contains(counts[99]))
    #expect(tail.index(at: 0) == 0 && tail.index(at: .max) == 99)
    #expect(LongTail(0).index(at: .max) == 0)
  }

  @Test func `a rounded number has two significant digits`() {
    var chance = chance()
    for _ in 0..<200 {
      var number = chance.round(exponents: 2...7)
      #expect((1000...990_000_000).contains(number))
      while number.isMultiple(of: 10) { number /= 10 }
      #expect(number < 100)
    }
  }

  @Test(arguments: [
    ("{a} and {b}", "1 and 2"), ("none", "none"), ("{c}", "{c}"), ("{a", "{a"), ("{a}{a}", "11"), ("", ""),
    ("}{a}", "}1"),
  ]) func `blanks are filled and unknown ones stay`(pattern: String, filled: String) {
    #expect(Blanks(["a": "1", "b": "2"]).fill(pattern) == filled)
  }

  @Test(arguments: [
    (Tongue.english, 5_800_000, "USD", "$5.8 million"), (.english, 25_000_000, "EUR", "€25 million"),
    (.japanese, 5_800_000, "USD", "580万ドル"),
  ]) func `money is written as the language writes it`(tongue: Tongue, amount: Int, currency: String, words: String) {
    #expect(tongue.money(amount, in: currency) == words)
  }

  @Test(arguments: [
    (Tongue.english, 1_200_000, "1,200,000"), (.german, 1_200_000, "1.200.000"), (.french, 1200, "1\u{A0}200"),
    (.russian, 999, "999"), (.chinese, 1_200_000, "1200000"),
  ]) func `counts are grouped as the language groups them`(tongue: Tongue, number: Int, words: String) {
    #expect(tongue.count(number) == words)
  }

  @Test(arguments: [([String](), ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
  func `an enumeration has its "and" before the last`(words: [String], text: String) {
    #expect(Tongue.english.enumeration(words) == text)
  }

  /// What every language must have for a page and for its facts.
  @Test(arguments: Tongue.all) func `every language has words for what pages are made of`(tongue: Tongue) {
    let keys = [
      "and", "months", "day", "month", "year", "money", "h.breach", "h.fine", "h.other", "lead", "when", "data",
      "affected",
      "fine", "fill", "menu", "more", "foot", "by", "copyright", "legal.alleged", "legal.fined",
    ]
    #expect(keys.filter { tongue[$0].isEmpty } == [], "\(tongue.code)")
    #expect(tongue.list("months").count == 12, "\(tongue.code)")
    #expect(MadeWorld.actions.contains { !tongue["act.\($0)"].isEmpty })
    #expect(MadeWorld.categories.contains { !tongue["w.\($0)"].isEmpty })
    // Each sentence that states a value has the blank for it.
    let blanks = [
      ("when", "{when}"), ("data", "{data}"), ("affected", "{count}"), ("fine", "{money}"), ("lead", "{company}"),
    ]
    for (key, blank) in blanks { #expect(tongue[key].allSatisfy { $0.contains(blank) }, "\(tongue.code) \(key)") }
  }

  @Test func `a day is later by as many days, months having 28`() {
    var chance = chance()
    for _ in 0..<300 {
      let day = MadeDay(&chance)
      #expect((2000...2026).contains(day.year) && (1...12).contains(day.month) && (1...28).contains(day.day))
      let later = day.later(30)
      #expect((1...12).contains(later.month) && (1...28).contains(later.day) && later.year <= 2026)
      #expect(later.edtf.utf8.count == "2000-01-01".utf8.count)
    }
  }

  @Test(arguments: [(1, "01"), (9, "09"), (10, "10"), (28, "28")])
  func `days and months have two digits`(number: Int, text: String) {
    #expect(MadeDay.two(number) == text)
  }
}
