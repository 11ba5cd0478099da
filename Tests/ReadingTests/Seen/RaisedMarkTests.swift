import Testing

@testable import Reading

/// Marks of notes are no part of a text; powers, formulas, ordinals and fractions are.
struct RaisedMarkTests {
  private func text(_ inside: String) throws -> String {
    let page = "<html><body><p>\(inside)</p></body></html>"
    return try PageReader.markupPage(of: Array(page.utf8)).passages.map(\.string).joined(separator: "|")
  }

  @Test(arguments: [
    ("paid $7<sup>4</sup> million", "paid $7 million"), ("£310,000<sup>12</sup> in all", "£310,000 in all"),
    ("90 people<sup>5</sup> left", "90 people left"), ("90 people <sup>5</sup> left", "90 people left"),
    ("8,000<sup>1,2</sup> clients", "8,000 clients"), ("8,000<sup>[6]</sup> clients", "8,000 clients"),
    ("8,000<sup>(6)</sup> clients", "8,000 clients"), ("8,000<sup>*</sup> clients", "8,000 clients"),
    ("8,000<sup>†</sup> clients", "8,000 clients"), ("8,000<sup> 6 </sup>clients", "8,000 clients"),
    ("6000 €<sup>2</sup> an", "6000 € an"), ("la multa”<sup>3</sup> y", "la multa” y"),
    (#"8,000<sup><a href='#n6'>6</a></sup> clients"#, "8,000 clients"),
    (#"8,000<sup id="r"><a href="/p#n">b</a></sup> clients"#, "8,000 clients"),
    (#"8,000<a href='#n6'><sup>6</sup></a> clients"#, "8,000 clients"),
    (#"8,000<a href='#n6'>6</a> clients"#, "8,000 clients"),
    ("<sup>3</sup> The sum was paid.", "The sum was paid."), ("<b>40<sup>3</sup></b>", "40"),
  ])
  func `the mark of a note goes`(inside: String, expected: String) throws {
    #expect(try text(inside) == expected)
  }

  @Test(arguments: [
    ("a hall of 600 m<sup>2</sup> here", "a hall of 600 m2 here"), ("80 km<sup>2</sup>", "80 km2"),
    ("5 км<sup>2</sup>", "5 км2"), ("CO<sup>2</sup> emissions", "CO2 emissions"), ("R<sup>2</sup> is low", "R2 is low"),
    ("CO<sub>2</sub>", "CO2"), ("the 1<sup>st</sup> of May", "the 1st of May"), ("le 1<sup>er</sup> mai", "le 1er mai"),
    ("N<sup>o</sup> 4", "No 4"), ("3 × 10<sup>6</sup> lines", "3 × 106 lines"), ("of <sup>14</sup>C", "of 14C"),
    ("2 <sup>1</sup>/<sub>2</sub> years", "2 1/2 years"), ("since <sup>2020</sup>", "since 2020"),
    ("<sup>A raised sentence, longer than any mark.</sup>", "A raised sentence, longer than any mark."),
    (#"in <a href="/y">2019</a> and"#, "in 2019 and"), (#"part <a href='#p3'>3</a> says"#, "part 3 says"),
    (#"(<a href='#p3'>3</a>)"#, "(3)"), ("Ca<sup>2+</sup>", "Ca2+"), ("5<sup></sup>0", "50"),
    (#"le <a href="/loi">1<sup>er</sup> mai</a>"#, "le 1er mai"),
  ])
  func `what belongs to the text stays`(inside: String, expected: String) throws {
    #expect(try text(inside) == expected)
  }

  @Test func `a raised text that never ends is no mark`() throws {
    #expect(try text("7<sup>") == "7")
    #expect(try text("7<sup>" + String(repeating: "<b>3", count: 50)).hasPrefix("73"))
  }
}
