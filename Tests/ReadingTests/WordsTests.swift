import Testing

@testable import Reading

/// Scalars, words and the counts of a text, held against Swift's own Unicode tables where these say the same.
struct WordsTests {
  private func scalar(_ value: UInt32) throws -> Unicode.Scalar { try #require(Unicode.Scalar(value)) }

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Word.scan(bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  private func shape(_ text: String) -> TextShape { TextShape(Array(text.utf8)) }

  // MARK: UTF-8

  /// The first and last scalar of each length, and of the gap that surrogates leave.
  @Test(arguments: [0, 0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF])
  func `a scalar is read back from its bytes, and so is the place after it`(value: UInt32) throws {
    let bytes = Array(String(Character(try scalar(value))).utf8)
    let read = UTF8Scan.scalar(in: bytes + Array("x".utf8), at: 0)
    #expect(read.scalar == value)
    #expect(read.next == bytes.count)
  }

  @Test func `walking a text gives the scalars that Swift gives`() {
    let text = "aé漢字😀 \u{300}Ж\u{10FFFF}z"
    var scan = UTF8Scan(Array(text.utf8))
    var found: [UInt32] = []
    while let scalar = scan.next() { found.append(scalar) }
    #expect(found == text.unicodeScalars.map(\.value))
  }

  /// RFC 3629: C0 and C1 begin nothing, 80 to BF only go on, and a lead without all its bytes is none.
  @Test(arguments: [[0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE2, 0x82], [0xF0, 0x9F, 0x98]] as [[UInt8]])
  func `a byte that begins no whole sequence counts as itself`(bytes: [UInt8]) {
    let read = UTF8Scan.scalar(in: bytes, at: 0)
    #expect(read.scalar == UInt32(bytes[0]))
    #expect(read.next == 1)
  }

  @Test(arguments: [("é", 2), ("€", 3), ("😀", 4)]) func `a lead byte says how long its sequence is`(
    text: String, length: Int
  ) {
    let bytes = Array(text.utf8)
    #expect(UTF8Form.length(lead: bytes[0]) == length)
    #expect(bytes.dropFirst().allSatisfy(UTF8Form.isTrailing))
    #expect(!UTF8Form.isTrailing(bytes[0]))
  }

  // MARK: ASCII

  @Test func `bytes of ASCII are told by their kind as Swift tells characters`() {
    for byte in UInt8(0)..<0x80 {
      let character = Character(Unicode.Scalar(byte))
      #expect(byte.isASCIILetter == character.isLetter, "\(byte)")
      #expect(byte.isASCIIDigit == character.isNumber, "\(byte)")
      #expect(byte.lowered == character.lowercased().utf8.first, "\(byte)")
    }
    #expect([UInt8(ascii: " "), 0x09, 0x0A, 0x0D].allSatisfy { $0.isASCIISpace })
    #expect(!UInt8(ascii: "_").isASCIISpace)
  }

  @Test func `bytes beyond ASCII have no case and are no letters of it`() {
    for byte in UInt8(0x80)...0xFF {
      #expect(byte.lowered == byte)
      #expect(!byte.isASCIILetter && !byte.isASCIIDigit)
    }
  }

  // MARK: Letters

  /// The bicameral alphabets of the known languages: Latin, Greek, Cyrillic, Vietnamese.
  private static let cased: [ClosedRange<UInt32>] = [
    0x41...0x5A, 0xC0...0xDE, 0x100...0x12F, 0x132...0x137, 0x139...0x148, 0x14A...0x17E, 0x1A0...0x1A1,
    0x1AF...0x1B0, 0x218...0x21B, 0x386...0x3AB, 0x400...0x42F, 0x490...0x491, 0x1EA0...0x1EF9,
  ]

  @Test(arguments: cased) func `capitals fold to the small letters of the Unicode data`(range: ClosedRange<UInt32>)
    throws
  {
    for value in range {
      let scalar = try scalar(value)
      guard scalar.properties.isUppercase, scalar.properties.lowercaseMapping.unicodeScalars.count == 1 else {
        continue
      }
      let small = try #require(scalar.properties.lowercaseMapping.unicodeScalars.first)
      #expect(Letters.folded(value) == small.value, "\(scalar)")
    }
  }

  @Test(arguments: cased) func `small letters fold to themselves`(range: ClosedRange<UInt32>) throws {
    for value in range where try scalar(value).properties.isLowercase {
      #expect(Letters.folded(value) == value)
    }
  }

  @Test func `Turkish İ folds to i, and every apostrophe to ASCII's`() {
    #expect(Letters.folded(0x130) == 0x69)
    for apostrophe: UInt32 in [0x2018, 0x2019, 0x2BC] { #expect(Letters.folded(apostrophe) == 0x27) }
    // The multiplication sign stands among capitals and is none.
    #expect(Letters.folded(0xD7) == 0xD7)
  }

  @Test(arguments: [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10] as [UInt32])
  func `ten digits follow each script's zero`(zero: UInt32) throws {
    for value in 0..<10 {
      let scalar = try scalar(zero + UInt32(value))
      #expect(scalar.properties.numericType == .decimal)
      #expect(Letters.digit(zero + UInt32(value)) == value)
      #expect(Letters.kind(zero + UInt32(value)) == .digit)
    }
    #expect(Letters.digit(zero - 1) == nil)
    #expect(Letters.digit(zero + 10) == nil)
  }

  @Test(arguments: Array("aZéßıŁøЖяΩώאبةकিกあアー漢々한ー".unicodeScalars)) func `letters of all scripts are letters`(
    scalar: Unicode.Scalar
  ) {
    #expect(Letters.kind(scalar.value) == .letter)
  }

  @Test(arguments: Array(" !\"#-/:@[`{~\u{A0}«»¿×÷،؛؟٪۔।॥–—‘’“”•…€→□★、。「」【】・！，：；？（）～￥😀".unicodeScalars))
  func `marks, signs and pictures are neither letters nor digits`(scalar: Unicode.Scalar) {
    #expect(Letters.kind(scalar.value) == .other)
  }

  @Test func `joiners hold a word of Persian or Hindi together`() {
    #expect(Letters.kind(0x200C) == .letter)
    #expect(Letters.kind(0x200D) == .letter)
    #expect(words("می\u{200C}شود و") == ["می\u{200C}شود", "و"])
  }

  @Test(arguments: [
    ("กา", true), ("ລາວ", true), ("မြန်", true), ("ខ្មែរ", true), ("かな", true), ("漢字", true), ("한국", false), ("हिन", false),
    ("abc", false),
  ])
  func `scripts that write without spaces are known`(text: String, isUnspaced: Bool) {
    #expect(text.unicodeScalars.allSatisfy { Letters.isUnspaced($0.value) } == isUnspaced)
  }

  @Test func `what parts words is white space of the Unicode data`() throws {
    for value: UInt32 in [0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x3000] {
      #expect(Letters.isSpace(value))
      #expect(try scalar(value).properties.isWhitespace)
    }
    for value: UInt32 in [0x200B, 0x200C, 0x2060, 0xFEFF, 0x5F] { #expect(!Letters.isSpace(value)) }
  }

  // MARK: Words

  @Test(arguments: [
    ("Ein Wort, zwei.", ["Ein", "Wort", "zwei"]), ("d'un 16h00", ["d", "un", "16", "h", "00"]),
    ("1年", ["1", "年"]), ("", []), ("—", []), ("a", ["a"]), (" a ", ["a"]), ("x2y", ["x", "2", "y"]),
    ("naïve café", ["naïve", "café"]), ("foo_bar", ["foo", "bar"]), ("٣ مايو", ["٣", "مايو"]),
  ])
  func `words are runs of letters or of digits`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("MÄRZ", "märz"), ("Ağustos", "ağustos"), ("ИЮНЯ", "июня"), ("ΙΟΥΝΊΟΥ", "ιουνίου"), ("ŹRÓDŁO", "źródło"),
    ("Việt", "việt"), ("AbC", "aBc"),
  ])
  func `case does not change a word's hash`(upper: String, lower: String) {
    #expect(Word.hash(upper.utf8) == Word.hash(lower.utf8))
  }

  @Test func `digits of all scripts hash alike`() {
    for text in ["٢٠٢٣", "۲۰۲۳", "२०२३", "２０２３", "๒๐๒๓"] {
      #expect(Word.hash(text.utf8) == Word.hash("2023".utf8), "\(text)")
    }
  }

  @Test func `words that differ in a letter, its place or its accent hash apart`() {
    let texts = ["ab", "ba", "abc", "aab", "äb", "b", "a", "ab1"].map { Word.hash($0.utf8) }
    #expect(Set(texts).count == texts.count - 1)
    // The hash is of the first word alone, and "ab1" is two.
    #expect(texts[7] == texts[0])
  }

  @Test(arguments: [("2023", 2023, 4), ("007", 7, 3), ("999999999", 999_999_999, 9)])
  func `a number has its value and its digits`(text: String, value: Int, digits: Int) throws {
    let word = try #require(Word.scan(Array(text.utf8)).first)
    #expect(word.number == value)
    #expect(word.digits == digits)
  }

  @Test func `a number of ten digits has no value, and no count goes beyond 255`() throws {
    let ten = try #require(Word.scan(Array("1234567890".utf8)).first)
    #expect(ten.number == nil)
    #expect(ten.digits == 10)
    let many = try #require(Word.scan([UInt8](repeating: UInt8(ascii: "7"), count: 300)).first)
    #expect(many.digits == 255)
  }

  @Test(arguments: [
    ("Haus", true), ("haus", false), ("Élan", true), ("élan", false), ("Москва", true), ("東京", false), ("7", false),
  ])
  func `a word is a capital's by its first letter`(text: String, isCapital: Bool) throws {
    #expect(try #require(Word.scan(Array(text.utf8)).first).isCapital == isCapital)
  }

  @Test func `no more words are taken than are asked for`() {
    #expect(Word.scan(Array("a b c d".utf8), limit: 2).count == 2)
    #expect(Word.scan(Array("a b c d".utf8), limit: 0).isEmpty)
  }

  // MARK: Shape

  @Test func `a text's scalars are counted by kind`() {
    let counts = shape("Abc 12, дом漢!").scalars
    #expect(counts.all == 13)
    #expect(counts.letters == 7)
    #expect(counts.digits == 2)
    #expect(counts.unspaced == 1)
  }

  @Test(arguments: [("one two three", 3), ("d'un coup", 3), ("漢字漢字", 3), ("", 0), ("漢", 1), ("2023 年", 2)])
  func `words are counted, and half a word more for each unspaced letter`(text: String, count: Int) {
    #expect(shape(text).words == count)
  }

  @Test func `capitals and function words are counted`() {
    let shape = shape("The Company said that it was in Paris")
    #expect(shape.capitalWords == 3)
    // Names are none, and every sentence has some.
    #expect(shape.functionWords >= 4 && shape.functionWords <= 6)
  }

  @Test(arguments: [
    ("a, b; c، d、e，f", 5, 0, 0), ("a. b! c? d… e。f！g？h؟i۔j।", 0, 10, 0), ("a | b » c • d → e ■ f / g", 0, 0, 6),
    ("abc", 0, 0, 0),
  ])
  func `marks are counted by what they do`(text: String, commas: Int, ends: Int, symbols: Int) {
    let marks = shape(text).marks
    #expect(marks.commas == commas)
    #expect(marks.sentenceEnds == ends)
    #expect(marks.symbols == symbols)
  }

  @Test(arguments: [
    ("It ends.", true, false), ("Does it?", true, false), ("“It ends.”", true, false), ("It ends.)", true, false),
    ("It goes on", false, false), ("It goes on,", false, false), ("As follows:", false, true),
    ("以下：", false, true), ("終わり。」", true, false), ("It ends. Now not", false, false), ("It ends. 2", false, false),
    ("ختم؟", true, false), ("", false, false),
  ])
  func `a text's end is told through quotes and brackets`(text: String, isSentence: Bool, isColon: Bool) {
    let ending = shape(text).ending
    #expect(ending.isSentence == isSentence)
    #expect(ending.isColon == isColon)
  }

  @Test(arguments: [("lower first", true), ("Upper first", false), ("2 first", false), ("漢字", false), ("élan", true)])
  func `a small first letter is told in alphabets only`(text: String, startsLower: Bool) {
    #expect(shape(text).startsLower == startsLower)
  }

  @Test func `texts that say the same have the same hash, and longer or other ones do not`() {
    #expect(shape("Read this now").hash == shape("READ this now").hash)
    #expect(shape("Read this now").hash != shape("Read now this").hash)
    #expect(shape("Read this now").hash != shape("Read this now!").hash)
  }

  @Test func `only the first words are kept, all are counted`() {
    let shape = shape(String(repeating: "word ", count: TextShape.kept + 10))
    #expect(shape.leading.count == TextShape.kept)
    #expect(shape.words == TextShape.kept + 10)
  }

  // MARK: Hashing

  @Test(arguments: [1, 16, 1024]) func `a slot lies in its table`(size: Int) {
    for key in [UInt64(0), 1, .max, WordHash.seed, WordHash.golden] {
      #expect((0..<size).contains(WordHash.slot(of: key, mask: size - 1)))
    }
  }

  /// Test vectors of RFC 9923 (and of the authors' page): "" and "foobar".
  @Test func `bytes hash as FNV-1a has it`() {
    #expect([UInt8]()[...].fnv1a == 0xCBF2_9CE4_8422_2325)
    #expect(Array("foobar".utf8)[...].fnv1a == 0x8594_4171_F739_67E8)
  }
}
