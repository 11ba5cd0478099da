import Incidents
import Search
import TestSupport
import Testing

@testable import Archive

/// The questions that the dashboard puts to an archive: rows first, counts apart, and what is at hand already.
@Suite struct AnswersTests {
  private let folder: TemporaryFolder
  private let session: ArchiveSession

  init() throws {
    folder = try TemporaryFolder()
    session = AnswersTests.session(folder)
    let records = [
      ("one", "Shop", "2019"), ("two", "Shop", "2020"), ("three", "Bank", "2020"), ("four", "Club", "2018"),
    ]
    for (name, company, year) in records {
      try folder.write(
        "title: \(name)\norganisations: \(company)\noccurred: '\(year)'\n", to: "incidents/\(name).yaml")
    }
  }

  private static func session(_ folder: TemporaryFolder) -> ArchiveSession {
    ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
  }

  private func filter(_ typed: String = "", chosen: [FacetValue] = []) throws -> Filter {
    Filter(typed: try Query(parsing: typed), chosen: chosen)
  }

  @Test func `before there is an index every answer is empty, and none is a failure`() throws {
    let filter = try filter("company:shop")
    #expect(try !session.hasIndex)
    let rows = try session.rows(for: filter, window: 0..<10)
    #expect(rows.generation == 0 && rows.listing == Listing(filter: filter))
    #expect(try session.counts(for: filter) == nil && session.facetValues(.year, for: filter).isEmpty)
    #expect(try session.detail(.init("one")) == nil && session.ids().isEmpty)
    let status = try session.status()
    #expect(status.generation == nil && status.incidentCount == 0 && status.articleCount == nil)
    #expect(status.findings.isEmpty && status.findingCount == 0)
  }

  @Test(arguments: [("", 4), ("company:shop", 2), ("year:2020 sort:title", 2), ("company:nobody", 0)])
  func `rows of a small archive come with their counts, and are those of the whole answer`(typed: String, count: Int)
    throws
  {
    try session.update()
    let filter = try filter(typed)
    let rows = try session.rows(for: filter, window: 0..<10)
    #expect(rows.listing.isCounted && rows.listing.count == count && rows.listing.rows.count == count)
    #expect(try rows.listing == session.listing(for: filter, window: 0..<10))
    #expect(try rows.generation == session.status().generation)
  }

  @Test func `a window holds its rows of the whole order, wherever it begins`() throws {
    try session.update()
    let filter = try filter("sort:title")
    let all = try session.rows(for: filter, window: 0..<10).listing.rows
    #expect(all.map(\.title) == ["four", "one", "three", "two"])
    for start in 0..<5 {
      for end in start..<6 {
        let listing = try session.rows(for: filter, window: start..<end, keeping: .init("three")).listing
        #expect(listing.rows == Array(all[min(start, 4)..<min(end, 4)]) && listing.count == 4)
        #expect(listing.keptPosition == 2)
      }
    }
  }

  @Test func `counts asked for by themselves are those of the listing, and only of what was asked for`() throws {
    try session.update()
    let filter = try filter("year:2020")
    let listing = try session.listing(for: filter, window: 0..<10)
    #expect(try session.counts(for: filter) == listing.counts)
    let some = try #require(try session.counts(for: filter, facets: [.company]))
    #expect(some[.company] == listing.counts[.company] && some[.year] == nil && some.filter == filter)
  }

  @Test func `all values of a facet are counted without its own choices, and with those of the others`() throws {
    try session.update()
    let chosen = [FacetValue(.company, "Shop"), FacetValue(.year, "2020")]
    let filter = try filter(chosen: chosen)
    func counts(_ facet: Facet) throws -> [String] {
      try session.facetValues(facet, for: filter).map { "\($0.value.value) \($0.count)" }
    }
    #expect(try counts(.company) == ["Bank 1", "Shop 1"])
    #expect(try counts(.year) == ["2020 1", "2019 1"])
  }

  @Test func `a limit of values cuts the list, not the count of all`() throws {
    try session.update()
    let counts = try #require(try session.counts(for: Filter(), facets: [.company], facetLimit: 1))
    #expect(counts[.company]?.map(\.value.value) == ["Shop"] && counts.sizes[.company] == 3)
  }

  @Test func `what was asked for once is at hand until it is forgotten`() throws {
    try folder.write("Story of a shop\n\nThe shop lost the names of all its customers on Monday.\n", to: "a.txt")
    try session.update()
    #expect(session.detailAtHand(.init("one")) == nil && session.articleAtHand("a.txt") == nil)
    let detail = try #require(try session.detail(.init("one")))
    let article = try session.article("a.txt")
    #expect(session.detailAtHand(.init("one")) == detail && session.articleAtHand("a.txt") == article)
    session.forget()
    #expect(session.detailAtHand(.init("one")) == nil && session.articleAtHand("a.txt") == nil)
    #expect(try session.detail(.init("one")) == detail)
  }

  @Test func `what another process publishes is heard of once, and what was read is forgotten`() throws {
    try session.update()
    _ = try session.detail(.init("one"))
    #expect(try !session.hasGoneOn() && session.detailAtHand(.init("one")) != nil)
    try folder.write("title: new title\norganisations: Shop\n", to: "incidents/one.yaml")
    try AnswersTests.session(folder).update()
    #expect(try session.hasGoneOn() && session.detailAtHand(.init("one")) == nil)
    #expect(try !session.hasGoneOn())
    #expect(try session.detail(.init("one"))?.incident.title == "new title")
  }
}
