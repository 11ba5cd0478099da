import Testing

@testable import Reading

/// What lines of printed pages are told by: repeats, items, headings.
@Suite struct LayoutTextTests {
  @Test(arguments: [
    ("Page 3 of 12", "page#of#"), ("- 7 -", "-#-"), ("RECHTSSACHE C-131/12", "rechtssachec-#/#"),
    ("Décision n° 2024‑17", "décisionn°#‑#"), ("ÉTÉ  ½ Ⅷ", "été#"), ("", ""),
  ]) func `a line's shape is its letters, small and without blanks, with every number alike`(
    text: String, shape: String
  ) {
    #expect(LayoutShape.shape(of: text) == shape)
  }

  @Test(arguments: [
    ("• The names", true), ("\u{F0B7} The names", true), ("a) The names", true), ("(12) The names", true),
    ("1. The names", true), ("iv) The names", true), ("2.1. The names", true), ("The names", false), ("•", false),
    ("1999. The names", false), ("", false), ("names) and", false),
  ]) func `an item is known by its number or sign`(text: String, isItem: Bool) {
    #expect(LayoutText.beginsItem(text) == isItem)
  }

  @Test(arguments: [
    ("Phone +49 221 9766 8340", true), ("Tel. (0221) 97 66 83", true),
    ("Contact: OFFICE@authority.example", true), ("@all of them", false), ("WWW.authority.example", true),
    ("HTTPS://authority.example", true), ("© 2024 The Authority", true), ("(C) The Authority", true),
    ("ISSN 0720-2946", true), ("isbn: 3-16-148410-0", true), ("The office is in Rome", false),
    ("It paid 1 250 000 euros on 04.02.2019", false), ("", false),
  ]) func `a contact is known by a telephone, an address or a serial's sign`(text: String, isContact: Bool) {
    #expect(LayoutContact.isIn(text) == isContact)
  }

  @Test(arguments: [[1, 2, 3], [1, 2], [2], []])
  func `a page was printed from the web where its address stands on most pages, and not where one names it`(
    pages: [Int]
  ) {
    let line = { (text: String, page: Int) in
      LayoutLine(text, left: 0, right: 9, top: 800, bottom: 809, page: page, block: 1, size: 9)
    }
    let numbers = (1...3).map { line("\($0)/3", $0) }
    let addresses = pages.map { line("https://example.org/news/one", $0) }
    #expect((PrintedPage(furniture: numbers + addresses) != nil) == (pages.count > 1))
  }

  @Test
  func `a hyphen at a line's end stays where the document has the word with it, and goes where it has it without`() {
    let line = { (text: String) in
      LayoutLine(text, left: 0, right: 9, top: 0, bottom: 9, page: 1, block: 1, size: 9)
    }
    let hyphens = LayoutHyphens(
      ["an Opt-out, the DATENSCHUTZ and (Übersee) are here now", "Daten- und", "sell-"].map(line))
    #expect(hyphens.joined("the opt-", "out of it") == "the opt-out of it")
    #expect(hyphens.joined("the daten-", "schutz law") == "the datenschutz law")
    #expect(hyphens.joined("from über-", "see.") == "from übersee.")
    #expect(hyphens.joined("the cus-", "tomers") == "the customers")
    #expect(hyphens.joined("the E-", "Mail") == "the E-Mail")
  }

  @Test(arguments: [
    ("FINDINGS OF THE AUTHORITY", true), ("DÉCISION DU 12 MARS", true), ("THE END.", false), ("Findings", false),
    ("A", false), ("IV", true), ("WHAT IS ASKED:", true), ("ABCDEfgHIJ", true), ("ABCDEfghIJ", false),
    (String(repeating: "LONG ", count: 23), false),
  ]) func `a heading is in capitals and ends without a stop`(text: String, isHeading: Bool) {
    #expect(LayoutText.isHeading(text) == isHeading)
  }
}
