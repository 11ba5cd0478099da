import Incidents
import Testing

@Suite struct FilterTests {
  @Test(arguments: [
    (FacetValue(.year, "2017"), "year:2017"), (.undated, "year:none"),
    (FacetValue(.company, "Meta"), "company:\"Meta\""),
    (FacetValue(.company, "Ring", parent: "Amazon"), "unit:\"Ring\""),
    (FacetValue(.regulator, "FTC"), "regulator:\"FTC\""),
    (FacetValue(.data, "voice"), "data:voice"), (FacetValue(.action, "dark_pattern"), "action:dark_pattern"),
    (FacetValue(.legal, "settled"), "legal:settled"), (FacetValue(.language, "fr"), "lang:\"fr\""),
    (FacetValue(.outlet, "Le Monde"), "outlet:\"Le Monde\""), (FacetValue(.country, "US"), "country:\"US\""),
    (FacetValue(.review, "draft"), "review:draft"), (FacetValue(.evidence, "lost"), "evidence:lost"),
  ])
  func `a chosen value is a condition that could have been typed`(value: FacetValue, typed: String) throws {
    #expect(value.condition.description == typed)
    #expect(try Query(parsing: typed).condition == value.condition)
    let filter = Filter(typed: try Query(parsing: "a or b sort:title"), chosen: [value])
    #expect(try Query(parsing: filter.query.description) == filter.query)
  }

  @Test func `a name with quotation marks is found again by what its filter prints`() throws {
    let filter = Filter(chosen: [FacetValue(.company, "Studio \"Nine\"")])
    let typed = try Query(parsing: filter.query.description)
    #expect(typed == filter.query)
  }

  @Test func `facets are joined in their own order, whatever was chosen first`() {
    let chosen = [
      FacetValue(.country, "US"), FacetValue(.data, "voice"), FacetValue(.year, "2017"), FacetValue(.data, "video"),
    ]
    #expect(Filter(chosen: chosen).query.description == "year:2017 (data:voice or data:video) country:\"US\"")
    #expect(
      Filter(chosen: chosen).query(ignoring: .data).description == "year:2017 country:\"US\"")
    #expect(Filter(chosen: chosen).query(ignoring: .action) == Filter(chosen: chosen).query)
  }

  @Test func `what is typed stays before what is chosen, without brackets more than needed`() throws {
    let filter = Filter(typed: try Query(parsing: "a (b c) sort:-penalty"), chosen: [FacetValue(.year, "2017")])
    #expect(filter.query.description == "a b c year:2017 sort:-penalty")
  }

  @Test func `a value is chosen by the first toggle and left by the second`() {
    var filter = Filter()
    #expect(filter.isEmpty)
    filter.toggle(FacetValue(.year, "2017"))
    filter.toggle(FacetValue(.company, "Ring", parent: "Amazon"))
    filter.toggle(FacetValue(.company, "Ring"))
    #expect(filter.chosen.count == 3 && !filter.isEmpty)
    filter.toggle(FacetValue(.company, "Ring"))
    filter.toggle(FacetValue(.year, "2017"))
    #expect(filter.chosen == [FacetValue(.company, "Ring", parent: "Amazon")])
  }

  @Test func `an order alone leaves nobody out`() throws {
    #expect(Filter(typed: try Query(parsing: "sort:title")).isEmpty)
    #expect(!Filter(typed: try Query(parsing: "a")).isEmpty)
  }

  @Test func `the parts of a condition that must all hold are told one by one`() throws {
    let parts = try Query(parsing: "a (b (c or d)) -e").condition.conjuncts.map(\.description)
    #expect(parts == ["a", "b", "c or d", "-e"])
    #expect(Query.everything.condition.conjuncts == [])
  }
}
