import Testing

@testable import Reading

/// The tables that are built into the program, and the maps they are kept in.
struct TablesTests {
  @Test func `a map finds what was put in and nothing else`() {
    let pairs = Dictionary(uniqueKeysWithValues: (1...500).map { (UInt64($0) &* 0x9E37_79B9_7F4A_7C15, $0) })
    let table = HashKeyedMap(pairs)
    for (key, value) in pairs { #expect(table[key] == value) }
    let missing = table[12345]
    #expect(missing == nil)
  }

  @Test func `keys that meet in one slot are all found`() {
    // Equal in the bits that name a slot of a small table or not, each has a place of its own.
    let keys = (0..<64).map { UInt64($0) << 58 | 1 }
    let table = HashKeyedMap(Dictionary(uniqueKeysWithValues: keys.map { ($0, $0) }))
    for key in keys { #expect(table[key] == key) }
  }

  @Test func `no key is no word's`() {
    let table = HashKeyedMap([0: "never", 7: "seven"])
    let hasZero = table.contains(0)
    #expect(!hasZero)
    #expect(table.contains(7))
    #expect(!HashKeyedMap<Int>([:]).contains(7))
  }

  @Test func `counts begin at nothing and keep what was set`() {
    var counts = HashKeyedCounts(limit: 100)
    for key in 1...100 as ClosedRange<UInt64> { for _ in 0..<key % 5 { counts[key &* WordHash.golden] += 1 } }
    for key in 1...100 as ClosedRange<UInt64> { #expect(counts[key &* WordHash.golden] == Int(key % 5)) }
    #expect(counts[12345] == 0)
  }

  @Test func `key 0 shares the place of key 1`() {
    var counts = HashKeyedCounts(limit: 4)
    counts[0] = 3
    #expect(counts[1] == 3)
  }

  @Test(arguments: [0, 1, 8, 9, 1000]) func `a table has a power of two of slots and one free at least`(keys: Int) {
    for each in [HashTableSize.dense, HashTableSize.sparse] {
      let slots = HashTableSize.slots(for: keys, each: each)
      #expect(slots.nonzeroBitCount == 1)
      #expect(slots >= keys * each && slots > keys)
    }
  }

  @Test func `sums of stretches are those of adding up`() {
    let values = [3, 0, -2, 7, 5]
    let sums = RunningSums(of: values)
    #expect(sums.total == 13)
    for start in 0...values.count {
      #expect(sums.sum(before: start) == values[..<start].reduce(0, +))
      for end in start...values.count { #expect(sums.sum(in: start..<end) == values[start..<end].reduce(0, +)) }
    }
  }

  @Test func `a stretch beyond the list ends where the list ends`() {
    let sums = RunningSums(of: [3, 4, 5])
    #expect(sums.sum(from: -5, to: 2) == 7)
    #expect(sums.sum(from: 1, to: 50) == 9)
    #expect(sums.sum(from: -9, to: -2) == 0)
    #expect(sums.sum(from: 7, to: 9) == 0)
    #expect(RunningSums(of: []).total == 0)
  }

  // MARK: Data

  @Test func `every phrase has a meaning and a place that the reader knows`() {
    for row in Table.words.rows {
      let fields = row.map { String(decoding: $0, as: UTF8.self) }
      #expect(fields.count == 4, "\(fields)")
      #expect(CuePhrase.Meaning.names.contains(fields[0]), "\(fields)")
      #expect(CuePhrase.Place(rawValue: fields[1]) != nil, "\(fields)")
      #expect(!Word.scan(Array(fields[3].utf8)).isEmpty, "\(fields)")
    }
  }

  @Test func `names of bits are those of the cases`() {
    #expect(CuePhrase.Meaning.names == CuePhrase.Meaning.allCases.map { "\($0)" })
    #expect(Surroundings.Kind.names == Surroundings.Kind.allCases.map { "\($0)" })
  }

  @Test func `each meaning and each surrounding has a bit of its own`() {
    #expect(CuePhrase.Meaning.allCases.reduce(0) { $0 | $1.bit }.nonzeroBitCount == CuePhrase.Meaning.allCases.count)
    #expect(Surroundings.article.rawValue == 1)
    #expect(Surroundings([.nav, .caption]).rawValue.nonzeroBitCount == 2)
  }

  @Test func `every row of the months is a month and its names`() {
    for row in Table.months.rows {
      #expect((2...3).contains(row.count))
      let field = String(decoding: row[0], as: UTF8.self)
      let number = Int(field.hasPrefix("s") ? String(field.dropFirst()) : field)
      #expect(number.map { (1...12).contains($0) } == true, "\(field)")
    }
  }

  /// No zone is more than fourteen hours from UTC (the Line Islands), and all are in quarters of an hour.
  @Test func `every zone is an abbreviation and minutes from UTC`() throws {
    for row in Table.zones.rows {
      let minutes = try #require(Int(String(decoding: row[1], as: UTF8.self)))
      #expect(abs(minutes) <= 14 * 60 && minutes % 15 == 0)
      #expect(ZoneNames.shared.offset(Word.hash(row[0])) == minutes)
    }
  }

  @Test func `no more hints and languages are listed than there are bits`() {
    #expect(MarkupHints.shared.names.count <= UInt32.bitWidth)
    #expect(FunctionWords.shared.languages.count <= UInt64.bitWidth)
    #expect(Set(FunctionWords.shared.languages).count == FunctionWords.shared.languages.count)
    #expect(MarkupHints.shared.meta.nonzeroBitCount == 1)
  }

  @Test(arguments: [("the", "en"), ("nicht", "de"), ("tidak", "id"), ("что", "ru"), ("ایران", "")])
  func `function words know their language, names have none`(word: String, language: String) {
    let known = FunctionWords.shared
    let bits = known.languages(of: Word.hash(word.utf8))
    let tags = known.languages.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { known.languages[$0] }
    #expect(language.isEmpty ? tags.isEmpty : tags.contains(language))
  }
}
