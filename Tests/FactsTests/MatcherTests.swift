@testable import Facts
import Incidents
import Testing
import Text

/// How a word of the lists must stand in a text to be found.
struct MatcherTests {
  /// The words found, folded, by a lexicon that has these cues beside the embedded ones.
  private func found(_ words: String, in text: String, language: String, as cue: Cue = .bounty) -> [String] {
    let file = LexiconFile(name: "cues.tsv", text: "\(cue.rawValue)\t*\t\(words)\n")
    var lexicon = Lexicon(adding: [file])
    lexicon.add(
      LexiconWord("Zorvath"), meaning: .organisation(lexicon.organisations.count), languages: .any, isName: true)
    lexicon.organisations.append(Organisation(name: "Zorvath", parent: "Zorvath", kind: .company))
    let scan = ArticleScan(MadeArticle.article(language, text), lexicon: lexicon)
    return scan.matches.filter { $0.meaning == .cue(cue) }.map { scan.text.text($0.range) }
  }

  @Test(arguments: [
    // A plain word ends where words end; an asterisk behind it lets letters follow, one before it lets them precede.
    ("en", "qix", "A qix, two qixes.", ["qix"]), ("en", "qix*", "A qix, two qixes.", ["qix", "qix"]),
    ("de", "*qix", "Ein Datenqix und ein Qix.", ["qix", "qix"]), ("en", "*qix", "A dataqix and a qix.", ["qix"]),
    // A blank inside is a word's end; an asterisk inside stands for the rest of a word.
    ("en", "qix of data", "The qix of data.", ["qix of data"]), ("en", "qix* dat", "The qixen dat.", ["qixen dat"]),
    // The longest wins: what lies inside it is not found by itself.
    ("en", "qix|qix mor", "A qix mor and a qix.", ["qix mor", "qix"]),
    // Accents and case fall on both sides.
    ("fr", "quîx", "Les QUIX.", ["quix"]),
    // A word of the lists is no word inside another one.
    ("en", "qix", "aqix qixb", []),
  ]) func `words stand as the lists say`(language: String, words: String, text: String, expected: [String]) {
    #expect(found(words, in: text, language: language) == expected)
  }

  @Test(arguments: [
    ("en", "It was described as a leak, and hackers told us so.", []),
    ("en", "The US and the UK said so.", ["US", "GB"]),
    ("id", "Pemerintah AS dan Indonesia", ["US", "ID"]), ("en", "In the U.S. and in FRANCE", ["US", "FR"]),
    // Words of one language are none of another's: Czech, Danish, Chilean, Icelandic, Indian, Italian, British, German.
    ("en", "Daniel checked the silicon on Rhode Island, Indiana, and Greg ate turkey with chili off china.", []),
    ("es", "Y la empresa cerró sus cines.", []), ("vi", "Anh cho biết", []), ("pl", "Niemal wszystkie dania", []),
    ("ru", "Индивидуальный кубик Даниила", []), ("zh", "一百米", []),
    ("de", "Island, Chile und dänische Firmen", ["IS", "CL", "DK"]), ("ru", "Индии, Дании и Кубы", ["IN", "DK", "CU"]),
    ("pl", "Niemcy i Dania", ["DE", "DK"]), ("vi", "nước Anh và Mỹ", ["GB", "US"]), ("ja", "米で発表", ["US"]),
  ]) func `a country has the capitals and the language of its name`(language: String, text: String, expected: [String])
  {
    let scan = MadeArticle.scan(language, text)
    let codes = scan.matches.compactMap { match -> String? in
      if case .country(let number) = match.meaning { scan.lexicon.countries[number] } else { nil }
    }
    #expect(codes == expected)
  }

  @Test(arguments: [("والبنق", ["البنق"]), ("بالبنق", ["البنق"]), ("وبالبنق", ["البنق"]), ("مالبنق", [])])
  func `Arabic particles may be written together with the word`(text: String, expected: [String]) {
    #expect(found("البنق", in: text, language: "ar") == expected)
  }

  private func names(_ text: String, language: String, spelling: String) -> [String] {
    let file = LexiconFile(name: "organisations.tsv", text: "Quillbank\t\tcompany\t!|\(spelling)\n")
    let scan = ArticleScan(MadeArticle.article(language, text), lexicon: Lexicon(adding: [file]))
    return scan.matches.compactMap { match in
      guard case .organisation(let index) = match.meaning, scan.lexicon.organisations[index].name == "Quillbank" else {
        return nil
      }
      return scan.written(match.range)
    }
  }

  @Test(arguments: [
    // A name needs its capital, an acronym all of them.
    ("en", "Quillo", "We asked Quillo and a quillo.", ["Quillo"]), ("en", "QLO", "The QLO and a Qlo.", ["QLO"]),
    ("en", "quillo", "A quillo.", ["quillo"]),
    // Endings that a language puts behind a name, and linking letters of compounds.
    ("pl", "Quillo", "Nie ma Quillobanku.", []), ("pl", "Quillo", "Mówił o Quillom.", ["Quillo"]),
    ("ru", "Квилло", "Суд над Квиллом.", ["Квилло"]), ("de", "Quillo", "Quillos Daten.", ["Quillo"]),
    ("en", "Quillo", "Quillos are many.", []),
    // A common word is a name only where a capital tells, and not where any word has one.
    ("en", "~Quillo", "They went to Quillo.", ["Quillo"]), ("en", "~Quillo", "Quillo went home.", []),
    ("en", "~Quillo", "Quillo went home. So said Quillo.", ["Quillo", "Quillo"]), ("de", "~Quillo", "Ein Quillo.", []),
  ]) func `names stand as names`(language: String, spelling: String, text: String, expected: [String]) {
    #expect(names(text, language: language, spelling: spelling) == expected)
  }

  @Test func `a Cyrillic name takes endings of two letters`() {
    #expect(names("Суд над Квиллоком.", language: "ru", spelling: "Квиллок") == ["Квиллок"])
    #expect(names("Суд с Квиллоками.", language: "ru", spelling: "Квиллок") == ["Квиллок"])
    // Four letters are another word.
    #expect(names("Суд над Квиллокбанк.", language: "ru", spelling: "Квиллок").isEmpty)
  }

  @Test func `a word of another language is no word`() {
    let file = LexiconFile(name: "cues.tsv", text: "bounty\tde\tqix\n")
    let lexicon = Lexicon(adding: [file])
    func count(_ language: String?) -> Int {
      ArticleScan(MadeArticle.article(language, "A qix."), lexicon: lexicon).count(.bounty)
    }
    #expect(count("de") == 1 && count("en") == 0)
    // An article whose language is not known is read with the words of all.
    #expect(count(nil) == 1 && count("eo") == 1)
  }

  @Test func `the trie gives every value of a word and none of its beginnings`() {
    var trie = WordTrie(capacity: 1)
    let words = ["a", "ab", "abc", "b", "ab"]
    for (value, word) in words.enumerated() { trie.insert(Array(word.utf8)[...], value: value) }
    func values(_ word: String) -> [Int] {
      var node: Int? = WordTrie.root
      for byte in word.utf8 { node = node.flatMap { trie.child(of: $0, by: byte) } }
      var found: [Int] = []
      if let node { trie.forEachValue(at: node) { found.append($0) } }
      return found.sorted()
    }
    #expect(values("a") == [0] && values("ab") == [1, 4] && values("abc") == [2] && values("b") == [3])
    #expect(values("").isEmpty && values("abcd").isEmpty && values("c").isEmpty)
  }

  @Test func `the trie grows and keeps every word`() {
    var trie = WordTrie(capacity: 1)
    let words = (0..<3000).map { Array("word\($0)".utf8) }
    for (value, word) in words.enumerated() { trie.insert(word[...], value: value) }
    let found = words.map { word -> Int? in
      let node = word.reduce(Optional(WordTrie.root)) { node, byte in node.flatMap { trie.child(of: $0, by: byte) } }
      var value: Int?
      if let node { trie.forEachValue(at: node) { value = $0 } }
      return value
    }
    #expect(found == Array(0..<3000))
  }
}
