import Facts
import Incidents
import Testing

struct LexiconTests {
  @Test func `the lists in the program have no errors`() {
    #expect(Lexicon().errors.isEmpty)
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
}
