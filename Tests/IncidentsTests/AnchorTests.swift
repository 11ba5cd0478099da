import Incidents
import Testing

@Suite struct AnchorTests {
  private let text = AnchorText("Die Bußgelder: 5 Mio. €. Später 😀 5 Mio. €. Ende.")

  private func anchor(_ exact: String, prefix: String? = nil, suffix: String? = nil, at position: Range<Int>? = nil)
    -> Anchor
  {
    text.locate(Evidence(article: "a", quote: Quote(exact: exact, prefix: prefix, suffix: suffix), position: position))
  }

  @Test func `the only match is exact, counted in scalars`() {
    #expect(anchor("Ende") == Anchor(status: .exact, range: 44..<48, matches: 1))
    #expect(text.words(in: 44..<48) == "Ende")
  }

  @Test func `a quote at its recorded place is exact though it occurs twice`() {
    #expect(anchor("5 Mio. €", at: 15..<23).status == .exact)
  }

  @Test func `one unique match elsewhere is moved`() {
    #expect(anchor("Ende", at: 3..<7) == Anchor(status: .moved, range: 44..<48, matches: 1))
  }

  @Test func `two matches are lost, and told`() {
    #expect(anchor("5 Mio. €") == Anchor(status: .lost, range: nil, matches: 2))
    #expect(anchor("5 Mio. €", at: 0..<8).status == .lost)
  }

  @Test func `prefix and suffix tell matches apart`() {
    #expect(anchor("5 Mio. €", prefix: "😀 ").range == 34..<42)
    #expect(anchor("5 Mio. €", suffix: ". Später").range == 15..<23)
    #expect(anchor("5 Mio. €", prefix: "xx").status == .lost)
  }

  @Test(arguments: ["ende", "Bussgelder", "5 Mio.  €", "Später5", ""])
  func `nothing is matched loosely`(exact: String) { #expect(anchor(exact).status == .lost) }

  @Test func `recorded places outside the text do no harm`() {
    #expect(anchor("Ende", at: 900..<904).status == .moved)
    #expect(text.words(in: 41..<900) == "€. Ende.")
  }
}
