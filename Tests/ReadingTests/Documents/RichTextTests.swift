import Incidents
import Testing

@testable import Reading

/// Documents in RTF.
@Suite struct RichTextTests {
  private static let sentence =
    "The authority fined the company because it had kept the addresses of its customers for years."

  private func read(_ body: String) throws -> Article {
    try Reader.read(Array("{\\rtf1\\ansi\\ansicpg1252\\deff0 \(body)}".utf8), named: "a.rtf")
  }

  private func story(_ body: String) throws -> [String] { try read(body).story.map(\.text) }

  @Test func `paragraphs, signs and letters stand as they are seen`() throws {
    let body = #"""
      {\fonttbl{\f0\froman Times;}}{\colortbl;\red0\green0\blue0;}{\*\generator Some 1.0;}
      \pard A\tab b\emdash c \'e9t\'e9 \{x\} a\~b opt\-ional non\_stop \ldblquote q\rdblquote\line on
      e\par \pard Second\
      third \b bold\b0 .\par
      """#
    #expect(
      try story(body) == ["A b—c été {x} a b optional non-stop “q” one", "Second", "third bold."])
  }

  @Test(arguments: [
    (
      #"{\fonttbl{\f0\fcharset238 A;}{\f1\fcharset204 B;}}\f0\'c8l\'e1nek \f1\'cf\'f0\'e8\'e2\'e5\'f2\f0  \'f8"#,
      "Článek Привет ř"
    ),
    (#"{\fonttbl{\f0\fcharset128 A;}}\f0\'8c\'c2\'90\'6c\'8f\'ee\'95\'f1 \'83\'5c"#, "個人情報 ソ"),
    (#"{\fonttbl{\f0\fcharset161 A;}{\f3\fnil\cpg1251 B;}}\f0\'c1\'e8\'de\'ed\'e1{\f3 \'c4\'e0}\'e1"#, "ΑθήναДаα"),
    (#"{\fonttbl{\f0 A;}}\ansicpg1251\f0 \'c4\'e0"#, "Да"),
    (#"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset177 B;}}\rtlch\af1 \'f9\'ec\'e5\'ed\ltrch\f0  x"#, "שלום x"),
    (#"\uc1\u352?\u-3913?x \uc2\u8364\'80\'80y {\uc0\u233}z \u55357?\u56832?"#, "Š\u{F0B7}x €y éz 😀"),
    (#"{\fonttbl{\f0 A;}{\f2\fcharset2 Symbol;}}{\f2\'b7} item"#, "• item"),
  ])
  func `letters are in the code page of their font, or by their numbers`(body: String, text: String) throws {
    // The bullet of fonts of symbols has its own number, and is a bullet.
    #expect(try story(body + "\\par \(RichTextTests.sentence)\\par").first == text.replacing("\u{F0B7}", with: "•"))
  }

  @Test func `what is hidden, taken out or for the program alone is not text`() throws {
    let body = #"""
      {\info{\title Its own}{\author Ann}}{\header Head\par}{\footer \chpgn\par}{\*\bkmkstart x}Seen{\v hidden}{\deleted gone}{\*\unknown no}
      {\field{\*\fldinst HYPERLINK "https://o.org"}{\fldrslt link}}{\pict\bin5 }}}}}}{\object{\*\objdata 00}{\result shown}}{\xe index}\plain\par
      {\upr{old}{\*\ud{new}}}\par {\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt framed\par}}{\shprslt framed}}
      """#
    #expect(try story(body) == ["Seenlinkshown", "new", "framed"])
    #expect(try read(body).headline == "Its own")
  }

  @Test func `headings, items, tables and notes are told apart; notes stand behind the text`() throws {
    let body = #"""
      {\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s9 Title;}}
      \pard\s9 Decision\par\pard 4 March 2021\par\pard\s1 The facts\par
      \pard \#(RichTextTests.sentence){\super\chftn{\footnote\pard\plain {\super\chftn} See the law.}} It paid.\par
      {\listtext\'b7\tab}\pard\ls1 an item\par
      \pard\trowd\intbl a\cell b\par c\cell\row\trowd\intbl d\cell e\cell\row
      \pard after\par
      """#
    let article = try read(body)
    #expect(article.headline == "Decision" && article.published?.date.edtf == "2021-03-04")
    #expect(
      article.blocks.map(\.text) == [
        "Decision", "4 March 2021", "The facts", "\(RichTextTests.sentence) It paid.", "an item", "a\tb c\nd\te",
        "after",
        "See the law.",
      ])
    #expect(
      article.blocks.map(\.kind) == [
        .headline, .paragraph, .heading(level: 2), .paragraph, .listItem, .table, .paragraph, .paragraph,
      ])
  }

  @Test
  func `cut, nested and wrong documents are told or read as far as they go, in time that grows with their length`()
    throws
  {
    #expect(throws: ReadingError.self) {
      try Reader.read(Array(#"{\rtf1\ansi{\fonttbl{\f0 A;}}}"#.utf8), named: "a.rtf")
    }
    let whole =
      #"{\rtf1\ansi\ansicpg1250{\fonttbl{\f0\fcharset238 A;}}\f0 \#(RichTextTests.sentence) \'e8\u8201\'3f x\par}"#
    for cut in stride(from: 1, to: whole.utf8.count, by: 3) {
      _ = try? Reader.read(Array(whole.utf8.prefix(cut)), named: "a.rtf")
    }
    for deep in [
      String(repeating: "{", count: 400_000) + "x", String(repeating: "}", count: 400_000) + "x",
      String(repeating: "{\\b x", count: 100_000),
      String(repeating: "\\u99999999999999 \\bin-5 \\f-1 \\uc-9 ", count: 20_000),
      String(repeating: "\\intbl x\\cell ", count: 50_000), "\\bin999999999 x", "\\uc999999999\\u5 x",
      String(repeating: "\\'z", count: 100_000),
    ] { _ = try? read(deep) }
    // Groups beyond those that are kept are closed like the others.
    #expect(
      try story(String(repeating: "{", count: 2000) + "in" + String(repeating: "}", count: 2000) + " out\\par") == [
        "in out"
      ])
  }

  @Test func `an old Office file says what to do`() {
    let error = #expect(throws: ReadingError.self) {
      try Reader.read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], named: "a.doc")
    }
    #expect(error == .oldOffice && error?.description.contains("save it as DOCX or PDF") == true)
  }
}
