import Incidents
import Testing

@testable import Reading

struct SmallPartsTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Word.scan(bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Ein Wort, zwei.", ["Ein", "Wort", "zwei"]), ("d'un 16h00", ["d", "un", "16", "h", "00"]),
    ("1年", ["1", "年"]), ("", []), ("—", []),
  ])
  func `words are runs of letters or of digits`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("MÄRZ", "märz"), ("Ağustos", "ağustos"), ("ИЮНЯ", "июня"), ("ΙΟΥΝΊΟΥ", "ιουνίου"), ("ŹRÓDŁO", "źródło"),
  ])
  func `case does not change a word's hash`(upper: String, lower: String) {
    #expect(Word.hash(upper.utf8) == Word.hash(lower.utf8))
  }

  @Test func `a hash table finds what was put in and nothing else`() {
    let pairs = Dictionary(uniqueKeysWithValues: (1...500).map { (UInt64($0) &* 0x9E37_79B9_7F4A_7C15, $0) })
    let table = HashKeyedMap(pairs)
    for (key, value) in pairs { #expect(table[key] == value) }
    let missing = table[12345]
    #expect(missing == nil)
    let hasZero = table.contains(0)
    #expect(!hasZero)
  }

  @Test func `linked data is read through graphs, lists and escapes`() throws {
    let json = #"""
      {"@graph":[{"@type":"WebSite","name":"x"},{"@type":["Thing","NewsArticle"],"headline":"A \u00e4 \"b\"",
      "datePublished":"2020-01-13","author":{"name":"Ann Example"},"publisher":{"name":"Outlet"}}]}
      """#
    let data = LinkedData([Array(json.utf8)[...]])
    #expect(data.headline == "A ä \"b\"")
    #expect(data.published == "2020-01-13")
    #expect(data.authors == ["Ann Example"])
    #expect(data.publisher == "Outlet")
  }

  @Test(arguments: ["{", "[[[[", "{\"a\":", "\"\\u12", "{\"a\" 1}", "nul", "{\"a\":\"\\ud800\"}", "]"])
  func `broken linked data ends the reading of it`(json: String) {
    let data = LinkedData([Array(json.utf8)[...]])
    #expect(data.headline == nil)
  }

  @Test(arguments: [
    ("Q&amp;A", "Q&A"), ("&#228;&#xE4;", "ää"), ("Redacci&oacute;n", "Redacción"),
    ("&Ntilde;&yuml;&thinsp;", "Ñÿ\u{2009}"),
    ("a&nbsp;b&shy;c", "a bc"), ("a & b", "a & b"), ("&bogus;", "&bogus;"),
    ("&#x110000;", "&#x110000;"),
  ])
  func `references escaped twice are undone`(text: String, plain: String) {
    #expect(Entities.undone(in: text) == plain)
  }

  @Test(arguments: [
    ("Sumber: Al Jazeera", "Al Jazeera"), ("Source : Tech Crunch", "Tech Crunch"), ("Quelle: dpa", "dpa"),
    ("Fuente: Efe", "Efe"), ("Источник: Интерфакс", "Интерфакс"), ("来源：新华社", "新华社"), ("المصدر: رويترز", "رويترز"),
  ])
  func `a credited source is read in many languages`(line: String, source: String) {
    let passage = Passage(Array(line.utf8), gap: 1)
    #expect(CreditFinder(in: [passage], headline: nil, body: 0..<0).source == source)
  }

  @Test(arguments: [
    ("By Ann Example and Bob Sample", ["Ann Example", "Bob Sample"]), ("Von Anna Beispiel", ["Anna Beispiel"]),
    ("Oleh: Budi Santoso", ["Budi Santoso"]), ("Por María Ejemplo", ["María Ejemplo"]), ("By the way", []),
  ])
  func `names after a byline word are the authors`(line: String, names: [String]) {
    let passage = Passage(Array(line.utf8), gap: 1)
    #expect(CreditFinder(in: [passage], headline: nil, body: 1..<1).authors == names)
  }

  @Test(arguments: [
    ("example.co.id", true), ("Example.com", true), ("example", false), ("a.b.c.d.e.f", false), ("3.14", false),
    ("picture.jpg ", false), ("e.g.", false),
  ])
  func `a host name is known by its shape`(text: String, isHost: Bool) {
    #expect(HostName.isHost(Array(text.utf8)) == isHost)
  }

  @Test(arguments: [
    ("Headline | Outlet", "Headline"), ("A long headline about things - Outlet", "A long headline about things"),
    ("Well-known things", "Well-known things"),
  ])
  func `the outlet's name is cut off a title`(title: String, headline: String) {
    #expect(HeadlineTitle.withoutOutlet(title, siteName: "Outlet") == headline)
  }

  @Test func `long attribute values and scripts do not reach the parser`() {
    let page =
      "<p title=\"" + String(repeating: "x", count: 20_000)
      + "\">a</p><script>var a = '<p>'</script><style>b</style><!-- c -->d"
    let guarded = MarkupPrefilter(Array(page.utf8))
    let rest = String(decoding: guarded.document, as: UTF8.self)
    #expect(rest.utf8.count < 9000)
    #expect(rest.contains("\">a</p>") && rest.hasSuffix("d"))
    #expect(!rest.contains("var a") && !rest.contains("<style") && !rest.contains("<!--"))
  }
}
