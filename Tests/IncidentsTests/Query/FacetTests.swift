import Incidents
import Testing

@Suite struct FacetTests {
  private func count(_ facet: Facet, _ value: String, _ count: Int, parent: String? = nil) -> FacetCount {
    FacetCount(value: FacetValue(facet, value, parent: parent), count: count)
  }

  @Test func `years are newest first, and what has no date comes last`() {
    let counts = [
      count(.year, "2017", 9), FacetCount(value: .undated, count: 99), count(.year, "2021", 1), count(.year, "0999", 5),
    ]
    #expect(Facet.year.ordered(counts).map(\.value.value) == ["2021", "2017", "0999", "none"])
    #expect(Facet.year.ordered(counts.reversed()).map(\.value.value) == ["2021", "2017", "0999", "none"])
  }

  @Test func `units stand below their company, each level by count and then by name`() {
    let counts = [
      count(.company, "Alexa", 2, parent: "Amazon"), count(.company, "Ring", 2, parent: "Amazon"),
      count(.company, "Meta", 9), count(.company, "Zoom", 4), count(.company, "Amazon", 4),
      count(.company, "WhatsApp", 9, parent: "Meta"), count(.company, "Kindle", 3, parent: "Amazon"),
    ]
    #expect(
      Facet.company.ordered(counts).map(\.value.value)
        == ["Meta", "WhatsApp", "Amazon", "Kindle", "Alexa", "Ring", "Zoom"])
  }

  @Test(arguments: Facet.allCases.filter { $0 != .year && $0 != .company })
  func `other values are ordered by count, then by name`(facet: Facet) {
    let counts = [count(facet, "b", 1), count(facet, "c", 5), count(facet, "a", 1)]
    #expect(facet.ordered(counts).map(\.value.value) == ["c", "a", "b"])
  }

  @Test func `every facet has a field and a heading of its own`() {
    #expect(Set(Facet.allCases.map(\.field)).count == Facet.allCases.count)
    #expect(Set(Facet.allCases.map(\.title)).count == Facet.allCases.count)
    for facet in Facet.allCases { #expect(facet.field.rawValue == facet.rawValue) }
  }

  @Test(arguments: [
    ("Open Cases", true), ("open-cases", true), ("OPEN_CASES", true), ("Öpen cásés", true), ("open", false),
    ("opencases", false), ("open cases ", false), ("", false),
  ])
  func `a saved view is called by its name, case, accents and the sign between words aside`(name: String, isIt: Bool) {
    let view = SavedView(name: "open-cases", query: .everything, path: "views/open.yaml")
    #expect(view.isCalled(name) == isIt)
  }
}
