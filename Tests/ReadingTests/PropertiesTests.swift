import Incidents
import Testing

@testable import Reading

/// What holds for every input: asked of made-up bytes, the same in every run, and of every row of the tables.
struct PropertiesTests {
  /// Pieces that the reader has rules for, put together at random.
  private static let pieces = [
    "word", "Word", "漢字", "слово", "كلمة", "12", "2023", " ", "\n", "\n\n", "\t", ".", ":", "|", "’", "* ", "____",
    "[X]", "(BUTTON)", "<p>", "</p>",
    "<a href='/x'>", "</a>", "<br>", "<li>", "<ol>", "</ol>", "<td>", "<table>", "</table>", "<h1>", "</h1>", "<b>",
    "<!--", "-->", "&amp;", "&#x41;",
    "{\"a\":", "\"b\"", "[", "]", "}", "\\u00e9", "1 June 2023", "14:44", "+07:00", "By Ann Example", "Source: Efe",
    "\u{A0}", "\u{200F}", "é", "😀",
  ]

  /// A generator by Knuth's constants (MMIX): the same numbers for a seed everywhere.
  private struct Made {
    private var state: UInt64

    init(seed: UInt64) { state = seed &+ 1 }

    mutating func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }

    mutating func text(pieces count: Int) -> [UInt8] {
      (0..<count).flatMap { _ in Array(PropertiesTests.pieces[number(below: PropertiesTests.pieces.count)].utf8) }
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(number(below: 256)) } }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `decoded text is UTF-8 without control characters, whatever the bytes were`(seed: UInt64) {
    var made = Made(seed: seed)
    for bytes in [made.bytes(300), made.text(pieces: 100) + made.bytes(3), made.text(pieces: 60)] {
      let text = TextDecoder.decode(bytes)
      #expect(String(validating: text, as: UTF8.self) != nil)
      #expect(!text.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F })
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `words lie in their text, in order, whole scalars, and give it back without what parts them`(seed: UInt64) {
    var made = Made(seed: seed)
    let text = made.text(pieces: 200)
    var end = 0
    for word in Word.scan(text) {
      #expect(word.range.lowerBound >= end && !word.range.isEmpty)
      #expect(!text[end..<word.range.lowerBound].contains { $0.isASCIILetter || $0.isASCIIDigit })
      #expect(String(validating: text[word.range], as: UTF8.self) != nil)
      end = word.range.upperBound
    }
    #expect(end <= text.count)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `a text's shape adds up`(seed: UInt64) {
    var made = Made(seed: seed)
    let text = made.text(pieces: 120)
    let shape = TextShape(text)
    #expect(shape.scalars.all == String(decoding: text, as: UTF8.self).unicodeScalars.count)
    #expect(shape.scalars.letters + shape.scalars.digits <= shape.scalars.all)
    #expect(shape.scalars.unspaced <= shape.scalars.letters)
    #expect(shape.words - shape.scalars.unspaced / 2 == Word.scan(text).count)
    #expect(shape.capitalWords + shape.functionWords <= 2 * shape.words)
    #expect(shape.leading.count <= TextShape.kept)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `dates take words of their text and follow each other`(seed: UInt64) {
    var made = Made(seed: seed)
    let text = made.text(pieces: 120)
    let words = Word.scan(text)
    var end = 0
    for found in DateScanner(text, words: words, monthFirst: seed % 2 == 0).dates() {
      #expect(found.words.lowerBound >= end && found.words.upperBound <= words.count)
      #expect(found.date.time != nil || found.date.utcOffset == nil)
      end = found.words.upperBound
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `the passages of a dump hold its words in order`(seed: UInt64) throws {
    var made = Made(seed: seed)
    let text = made.text(pieces: 150)
    let passages = try DumpReader.passages(of: text)
    for passage in passages {
      #expect(!passage.text.isEmpty && passage.text.first != 0x20 && passage.text.last != 0x20)
      #expect(!passage.string.contains("\n") && !passage.string.contains("  "))
    }
    let kept = passages.flatMap { Word.scan($0.text) }.count
    #expect(kept <= Word.scan(text).count)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `the passages of markup are trimmed, and links lie in their text`(
    seed: UInt64
  ) throws {
    var made = Made(seed: seed)
    let page = Array("<html><body>".utf8) + made.text(pieces: 200)
    for passage in try PageReader.markupPage(of: page).passages {
      let scalars = passage.string.unicodeScalars.count
      #expect(scalars > 0 && passage.text.first != 0x20 && passage.text.last != 0x20)
      #expect(
        passage.links.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= scalars && !$0.range.isEmpty })
      let styled = try #require(passage.markup).styled
      #expect(styled.linked <= scalars + 1 && styled.strong <= scalars + 1)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `JSON that is cut or damaged ends`(seed: UInt64) {
    var made = Made(seed: seed)
    let whole = Array(
      #"{"@type":"NewsArticle","headline":"T","author":[{"name":"A"},"B"],"x":{"y":[1,2,{"z":"\u00e9"}]}}"#.utf8)
    for _ in 0..<50 {
      var json = Array(whole[..<(made.number(below: whole.count) + 1)])
      json[made.number(below: json.count)] = UInt8(made.number(below: 256))
      let data = LinkedData([json[...]])
      // A byte that is no UTF-8 becomes a character of three.
      #expect(data.authors.joined().utf8.count <= 3 * json.count)
    }
  }

  // MARK: Every row

  /// A text that has the phrase where it counts.
  private func text(with phrase: String, place: CuePhrase.Place) -> String {
    switch place {
    case .start: phrase + " x"
    case .whole, .any: phrase
    case .label: phrase.hasSuffix(":") || phrase.hasSuffix("：") ? phrase + " x" : phrase + ": x"
    }
  }

  @Test func `every phrase of the table is found where it counts`() throws {
    for row in Table.words.rows {
      let fields = row.map { String(decoding: $0, as: UTF8.self) }
      let place = try #require(CuePhrase.Place(rawValue: fields[1]))
      let text = Array(text(with: fields[3], place: place).utf8)
      let words = Word.scan(text)
      let found = CuePhrases.shared.matches(in: text, words: words, count: words.count)
      #expect(found.contains { "\($0.meaning)" == fields[0] && $0.end <= text.count }, "\(fields)")
    }
  }

  @Test func `every month of the table is read as that month`() throws {
    for row in Table.months.rows where row[0].first != UInt8(ascii: "s") {
      let number = try #require(Int(String(decoding: row[0], as: UTF8.self)))
      let language = row.count > 2 ? String(decoding: row[2], as: UTF8.self) : nil
      for name in String(decoding: row[1], as: UTF8.self).split(separator: " ") {
        let text = Array("15 \(name.replacing("_", with: " ")) 2023".utf8)
        let dates = DateScanner(text, words: Word.scan(text), monthFirst: false, language: language).dates()
        #expect(dates.first?.date.date.edtf == (number < 10 ? "2023-0\(number)-15" : "2023-\(number)-15"), "\(name)")
      }
    }
  }

  @Test func `every hint of the table is found in a class of its word`() {
    for (place, row) in Table.hints.rows.enumerated() {
      for word in row[1].split(separator: UInt8(ascii: " ")) where word.count > 1 {
        #expect(
          MarkupHints.shared.hints(in: word) >> UInt32(place) & 1 == 1, "\(String(decoding: word, as: UTF8.self))")
        let compound = Array("x-".utf8) + word + Array("_1".utf8)
        #expect(MarkupHints.shared.hints(in: compound[...]) >> UInt32(place) & 1 == 1)
      }
    }
  }

  @Test func `every function word of the table tells its language`() {
    let known = FunctionWords.shared
    for (place, row) in Table.languages.rows.enumerated() {
      #expect(known.languages[place] == String(decoding: row[0], as: UTF8.self))
      for word in row[1].split(separator: UInt8(ascii: " ")) {
        #expect(
          known.languages(of: Word.hash(word)) >> UInt64(place) & 1 == 1, "\(String(decoding: word, as: UTF8.self))")
      }
    }
  }
}
