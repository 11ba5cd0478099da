import Testing
import Text

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let folded = FoldedText(text)
    let original = OriginalText(text)
    return SentenceSplitter.sentences(folded).map { original.text(folded.scalarRange($0)) }
  }

  @Test(arguments: [
    ("Acme was fined. The CNIL said so.", ["Acme was fined.", "The CNIL said so."]),
    ("Was Acme fined? Yes! It was.", ["Was Acme fined?", "Yes!", "It was."]),
    ("  One.  \n\n Two ", ["One.", "Two"]), ("", []), (" \n ", []), ("No stop", ["No stop"]),
    ("A headline\nThe story.", ["A headline", "The story."]),
  ])
  func `a stop, a question or a line feed ends a sentence`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(arguments: [
    "Acme Inc. Chairman Doe spoke.", "Mr. Doe of Acme Ltd. London spoke.", "J. R. Doe spoke.", "The U.S. Senate spoke.",
    "Es geht um ca. 5 Fälle nach Art. 83 der Verordnung.", "Штраф 60 тыс. Рублей.", "Denda Rp. 5 juta.",
    "Kwota 5 tys. Złotych.",
  ])
  func `the stop of a short form ends nothing`(text: String) {
    #expect(sentences(text) == [text])
  }

  @Test(arguments: [
    "The sum of 5.8 million was paid.", "A fine of 1.234.567,89 euros.", "Version 2.0.1 of node.js is safe.",
    "acme.com was hacked.", "At 10.30 it was over.", "罰金は2.５億円だった。", "과징금은 1.5억원이다.", "Version 2.β of it is safe.",
  ])
  func `the stop inside a number or a name ends nothing`(text: String) {
    #expect(sentences(text) == [text])
  }

  @Test func `a lower-case letter goes on with the sentence`() {
    #expect(sentences("Acme Org. said so. It paid.") == ["Acme Org. said so.", "It paid."])
  }

  @Test(arguments: [
    ("罰金を科した。会社は謝罪した。", ["罰金を科した。", "会社は謝罪した。"]), ("公司被罚款。公司表示歉意。", ["公司被罚款。", "公司表示歉意。"]),
    ("कंपनी पर जुर्माना लगा। उसने भुगतान किया।", ["कंपनी पर जुर्माना लगा।", "उसने भुगतान किया।"]),
    // Korean pages run sentences together.
    ("과징금을 부과했다.이어 밝혔다.", ["과징금을 부과했다.", "이어 밝혔다."]), ("الشركة دفعت. الهيئة قالت.", ["الشركة دفعت.", "الهيئة قالت."]),
  ])
  func `sentences end as their script ends them`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func `a German day of the month ends nothing`() {
    withKnownIssue("The stop of an ordinal before a capital is taken for a sentence's end.") {
      #expect(sentences("Am 3. Juni wurde es bekannt.") == ["Am 3. Juni wurde es bekannt."])
    }
  }

  @Test func `what never ends is cut at a blank, and nothing is lost`() {
    let text = String(repeating: "word ", count: 2000)
    let parts = sentences(text)
    #expect(parts.count > 1)
    #expect(parts.allSatisfy { $0.utf8.count <= 3005 && $0.hasPrefix("word") && $0.hasSuffix("word") })
    #expect(parts.joined(separator: " ").split(separator: " ").count == 2000)
  }
}
