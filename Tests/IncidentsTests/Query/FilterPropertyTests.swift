import Incidents
import Testing
import Text

/// Whatever an archive's values are called, choosing them is a query that can be typed, saved and cited.
@Suite struct FilterPropertyTests {
  private static let pieces = [
    "a", "Ring", " ", "  ", "(", ")", "or", " or ", "-", ":", "year:", "..", "none", ">1m", "!", "/", "é", "e\u{301}",
    "漢字",
    "👍🏽", "'", "\\", "@", "#", "*", "\u{A0}", "\t",
  ]

  /// Facets whose values are names that anybody may have given.
  private static let named = Facet.allCases.filter { if case .text = $0.field.shape { true } else { false } }

  private static func value(_ random: inout SplitMix64) -> FacetValue {
    let facet = Facet.allCases.randomElement(using: &random) ?? .company
    switch facet.field.shape {
    case .word(let words): return FacetValue(facet, words.randomElement(using: &random) ?? "")
    case .date: return FacetValue(facet, ["2017", "0007", Query.absentWord].randomElement(using: &random) ?? "2017")
    default:
      let name = (0..<Int.random(in: 1...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "a" }
      let isUnit = facet == .company && Bool.random(using: &random)
      return FacetValue(facet, "n" + name.joined(), parent: isUnit ? "Parent" : nil)
    }
  }

  @Test func `a chosen value prints as a query that reads back as the same condition`() throws {
    var random = SplitMix64(state: 91)
    for _ in 0..<2000 {
      let value = FilterPropertyTests.value(&random)
      let text = Filter(chosen: [value]).query.description
      #expect(try Query(parsing: text).condition == value.condition, "\(text)")
    }
    #expect(FilterPropertyTests.named.count >= 4)
  }

  @Test func `many chosen values read back as they were chosen, beside what is typed`() throws {
    var random = SplitMix64(state: 92)
    for _ in 0..<500 {
      let chosen = (0..<Int.random(in: 0...5, using: &random)).map { _ in FilterPropertyTests.value(&random) }
      let typed = try Query(
        parsing: ["", "bank", "a or b", "-x sort:title", "sort:-penalty"].randomElement(using: &random) ?? "")
      let query = Filter(typed: typed, chosen: Array(Set(chosen))).query
      #expect(try Query(parsing: query.description) == query, "\(query)")
      #expect(query.sort == typed.sort)
    }
  }

  @Test func `choosing twice is not choosing, in whatever order`() {
    var random = SplitMix64(state: 93)
    for _ in 0..<300 {
      let values = Array(Set((0..<6).map { _ in FilterPropertyTests.value(&random) }))
      var filter = Filter()
      for value in values { filter.toggle(value) }
      #expect(Set(filter.chosen) == Set(values))
      for value in values.shuffled(using: &random) { filter.toggle(value) }
      #expect(filter == Filter() && filter.isEmpty)
    }
  }

  @Test func `a facet's own counts leave out its own choices and nothing else`() {
    var random = SplitMix64(state: 94)
    for _ in 0..<300 {
      let values = Array(Set((0..<5).map { _ in FilterPropertyTests.value(&random) }))
      let filter = Filter(typed: Query(condition: .words("bank", isPhrase: false)), chosen: values)
      for facet in Facet.allCases {
        let others = Filter(typed: filter.typed, chosen: values.filter { $0.facet != facet })
        #expect(filter.query(ignoring: facet) == others.query)
      }
    }
  }
}
