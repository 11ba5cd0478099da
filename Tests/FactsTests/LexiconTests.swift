@testable import Facts
import Incidents
import Testing
import Text

struct LexiconTests {
  @Test func `the lists in the program have no errors`() {
    #expect(Lexicon().errors.isEmpty)
  }

  @Test func `no word stands twice under one label of a language`() {
    var twice: [String] = []
    for file in EmbeddedLexicon.files() where [.actions, .data, .people].contains(file.list) {
      var seen: Set<String> = []
      for row in file.rows() {
        for language in row.cells[1].split(separator: ",") {
          for word in LexiconWord.all(of: row.cells[2]).map(\.text)
          where !seen.insert("\(row.cells[0]) \(language) \(word)").inserted {
            twice.append("\(file.name):\(row.line) \(word)")
          }
        }
      }
    }
    #expect(twice.isEmpty)
  }

  @Test func `an archive's own organisation is found by its aliases`() {
    let file = LexiconFile(
      name: "lexicon/organisations.tsv", text: "# ours\nQuillbank\tQuill Group\tcompany\tQB Online|クイルバンク\n")
    let finder = FactFinder(lexicon: Lexicon(adding: [file]))
    let facts = finder.find(
      in: MadeArticle.article("en", "QB Online was fined £2 million over a data breach."), path: "x")
    #expect(facts.parties.companies == ["Quillbank"])
    #expect(facts.parties.responsible == ["Quill Group"])
    #expect(facts.penalties.first?.unit == "Quillbank")
  }

  @Test func `rows that cannot be read are told with file and line, the others hold`() {
    let file = LexiconFile(
      name: "cues.tsv", text: "breach\ten\tzorched\nbreach\ten\n\nnonsense\ten\tword\nbreach\txx\tword\r\n")
    let lexicon = Lexicon(adding: [file, LexiconFile(name: "recipes.tsv", text: "x")])
    #expect(
      lexicon.errors == [
        .columns(file: "cues.tsv", line: 2, expected: 3, found: 2),
        .unknownWord(file: "cues.tsv", line: 4, column: "label", word: "nonsense"),
        .unknownWord(file: "cues.tsv", line: 5, column: "language", word: "xx"),
        .unknownFile(file: "recipes.tsv"),
      ])
  }

  @Test(arguments: [
    ("organisations.tsv", "Name\t\tplanet\tAlias"), ("authorities.tsv", "Name\tXX\tplanet\tAlias"),
    ("numbers.tsv", "cardinal\tmany\ten\tlots"),
    ("dates.tsv", "month:13\ten\tSmarch"), ("currencies.tsv", "QQQ\tzz\tquids"),
  ]) func `each list says what it does not know`(name: String, row: String) {
    #expect(Lexicon(adding: [LexiconFile(name: name, text: row)]).errors.count == 1)
  }

  /// Every list, a row of each fault it can have, and what is said of it.
  @Test(arguments: [
    ("organisations.tsv", "Name\t\tcompany", "4 columns separated by tabs are expected, 3 were found"),
    ("organisations.tsv", "Name\t\tplanet\tAlias", "\"planet\" is not a known kind of organisation"),
    ("authorities.tsv", "Name", "4 columns separated by tabs are expected, 1 were found"),
    ("authorities.tsv", "Name\tXX\tplanet\tAlias", "\"planet\" is not a known kind of authority"),
    ("countries.tsv", "XX", "3 columns separated by tabs are expected, 1 were found"),
    ("countries.tsv", "XX\tzz\tXland", "\"zz\" is not a known language"),
    ("regions.tsv", "XX\t*\tXville\tmore", "3 columns separated by tabs are expected, 4 were found"),
    ("currencies.tsv", "QQQ\tquids", "3 columns separated by tabs are expected, 2 were found"),
    ("currencies.tsv", "QQQ\tzz\tquids", "\"zz\" is not a known language"),
    ("shared_currencies.tsv", "quid\tQQQ\tXX", "\"XX\" is not a known country and code"),
    ("numbers.tsv", "cardinal\tmany\ten\tlots", "\"many\" is not a known number"),
    ("numbers.tsv", "guess\t5\ten\tlots", "\"guess\" is not a known kind of number"),
    ("numbers.tsv", "cardinal\t5\ten,zz\tlots", "\"zz\" is not a known language"),
    ("dates.tsv", "month:13\ten\tSmarch", "\"month:13\" is not a known label"),
    ("dates.tsv", "weekday:0\ten\tNoday", "\"weekday:0\" is not a known label"),
    ("dates.tsv", "month\ten\tSmarch\tmore", "3 columns separated by tabs are expected, 4 were found"),
    ("penalties.tsv", "people\ten\tword", "\"people\" is not a known label"),
    ("people.tsv", "planet\ten\tword", "\"planet\" is not a known label"),
    ("data.tsv", "planet\ten\tword", "\"planet\" is not a known label"),
    ("actions.tsv", "planet\ten\tword", "\"planet\" is not a known label"),
    ("cues.tsv", "planet\ten\tword", "\"planet\" is not a known label"),
    ("cues.tsv", "conjunction\ten", "3 columns separated by tabs are expected, 2 were found"),
    ("cues.tsv", "conjunction\tzz\tplus", "\"zz\" is not a known language"),
  ]) func `a wrong row is told with its place and left out`(name: String, row: String, words: String) {
    let errors = Lexicon(adding: [LexiconFile(name: "mine/\(name)", text: "# a comment\n\n\(row)\n")]).errors
    #expect(errors.map(\.description) == ["mine/\(name):3: \(words). The row was left out."])
  }

  @Test func `a file that is no list is told with the lists there are`() {
    let errors = Lexicon(adding: [LexiconFile(name: "recipes.tsv", text: "x\n")]).errors
    #expect(errors.count == 1)
    let words = errors.first?.description ?? ""
    #expect(words.hasPrefix("recipes.tsv: this is not one of the lists countries.tsv, regions.tsv, organisations.tsv"))
    #expect(words.hasSuffix("The file was left out."))
  }

  @Test func `lines may end as another system ends them, and comments and empty words are nothing`() {
    let file = LexiconFile(name: "cues.tsv", text: "#breach\ten\tno\r\n\r\nbounty\ten\tqix||qax\r\nbounty\ten\tqux")
    #expect(file.rows().map(\.line) == [3, 4])
    #expect(LexiconWord.all(of: file.rows()[0].cells[2]).map(\.text) == ["qix", "qax"])
    let lexicon = Lexicon(adding: [file])
    #expect(lexicon.errors.isEmpty)
    #expect(ArticleScan(MadeArticle.article("en", "A qix, a qax, a qux."), lexicon: lexicon).count(.bounty) == 3)
  }

  @Test func `an alias list that begins with an exclamation mark replaces the name`() {
    let file = LexiconFile(name: "organisations.tsv", text: "Quillbank\t\tcompany\t!|Quillo\n")
    let finder = FactFinder(lexicon: Lexicon(adding: [file]))
    func companies(_ name: String) -> [String] {
      finder.find(in: MadeArticle.article("en", "They fined \(name) £2 million over a data breach."), path: "x").parties
        .companies
    }
    #expect(companies("Quillo") == ["Quillbank"])
    #expect(!companies("Acme").contains("Quillbank"))
  }

  @Test func `an archive may have its own word for "and"`() {
    let lexicon = Lexicon(adding: [LexiconFile(name: "cues.tsv", text: "conjunction\ten\tplus\n")])
    #expect(lexicon.errors.isEmpty)
    let scan = ArticleScan(MadeArticle.article("en", "fines of 60 plus 150 million euros"), lexicon: lexicon)
    #expect(scan.money.map(\.amount) == [Amount(units: 60_000_000), Amount(units: 150_000_000)])
    func joins(_ word: String, in language: String) -> Bool {
      Phrasebook(lexicon, languages: LanguageSet(codes: language)).end(of: .conjunction, at: 0, in: FoldedText(word))
        != nil
    }
    #expect(joins("and", in: "en") && !joins("and", in: "de"))
    // Vietnamese "và" is folded as the text is.
    #expect(joins("và", in: "vi"))
  }

  @Test(arguments: [("en-GB", "en"), ("pt_BR", "pt"), ("nb", "no"), ("in", "id"), ("ZH-Hant", "zh")])
  func `a language is known by its primary subtag, old codes too`(tag: String, code: String) {
    #expect(LanguageSet(tag: tag) == LanguageSet(tag: code))
  }

  @Test func `a language without words is none`() {
    #expect(LanguageSet(tag: "eo") == nil && LanguageSet(tag: "") == nil)
    #expect(LanguageSet(tag: "*") == .any)
  }
}
