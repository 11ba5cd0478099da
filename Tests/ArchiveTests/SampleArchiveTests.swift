import Archive
import Incidents
import TestSupport
import Testing
import Search

/// The shipped sample against what its two articles say.
@Suite struct SampleArchiveTests {
  private let cache: TemporaryFolder
  private let session: ArchiveSession

  init() throws {
    let root = try #require(ArchiveLocator.shipped("seeds", near: #filePath))
    cache = try TemporaryFolder()
    session = ArchiveSession(ArchiveFolder(root: root), cache: cache.path)
    try session.update()
  }

  private func detail(_ id: String) throws -> IncidentDetail { try #require(try session.detail(.init(id))) }

  private func listing(_ query: String) throws -> Listing {
    try session.listing(for: Filter(typed: try Query(parsing: query)), window: 0..<99)
  }

  @Test func `five incidents, nothing wrong, every quote exact`() throws {
    #expect(try session.status().findings == [])
    let listing = try listing("")
    #expect(try listing.count == 5 && session.status().articleCount == 2)
    for row in listing.rows {
      let anchors = try #require(try session.detail(row.id)).anchors.flatMap(\.self)
      #expect(!anchors.isEmpty && anchors.allSatisfy { $0.status == .exact })
      #expect(row.sources == 1 && row.review == .reviewed, "\(row.id)")
    }
  }

  @Test func `the sum of penalties is 30,8 million dollars, not 61,6`() throws {
    let sum = try #require(Amount("30800000"))
    // All of the sample is reviewed.
    #expect(try listing("").totals == [CurrencyTotal(currency: "USD", amount: sum, reviewed: sum)])
  }

  @Test func `Ring 2017: an employee, video, 5,8 million settled with the FTC`() throws {
    #expect(try listing("year!:2017").rows.map(\.id.text) == ["ring-employee-watched-customers-2017"])
    let incident = try detail("ring-employee-watched-customers-2017").incident
    #expect(incident.occurred.map(\.edtf) == ["2017"] && incident.dataCategories == [.video])
    #expect(incident.organisations == [OrganisationRole(name: "Amazon", unit: "Ring")])
    #expect(incident.regulators == ["FTC"] && incident.legalStatuses == [.settled])
    let penalty = try #require(incident.penalties.first)
    #expect(penalty.money.amount == Amount("5800000") && penalty.money.currency == "USD")
  }

  @Test func `Alexa: voice, children's and location data kept too long, 25 million`() throws {
    let incident = try detail("alexa-children-recordings-2023").incident
    #expect(Set(incident.dataCategories) == [.voice, .children, .location])
    #expect(incident.actions.contains(.excessiveRetention))
    #expect(incident.organisations == [OrganisationRole(name: "Amazon", unit: "Alexa")])
    #expect(incident.penalties.map(\.money.amount) == [Amount("25000000"), Amount("30800000")])
  }

  @Test func `Amazon 2020: e-mail and phone disclosed, told on Friday the 10th, numbers unknown`() throws {
    let incident = try detail("amazon-employees-leaked-contacts-2020").incident
    #expect(Set(incident.dataCategories) == [.email, .phone])
    #expect(incident.events == [TimelineEvent(what: .notified, date: try #require(PartialDate("2020-01-10")))])
    #expect(incident.affected.map(\.count) == [.unknown, .unknown])
  }

  @Test func `a day finds what the article calls Friday`() throws {
    #expect(try listing("2020-01-10").rows.map(\.id.text) == ["amazon-employees-leaked-contacts-2020"])
  }

  @Test func `the similar breach is of 2019, Ring's four dismissals of January 2020`() throws {
    #expect(try detail("amazon-similar-breach-2019").incident.date?.edtf == "2019")
    let ring = try detail("ring-employees-dismissed-2020").incident
    #expect(ring.affected.contains(AffectedCount(count: .exactly(4), of: "employees dismissed")))
    #expect(ring.events.map(\.date.edtf) == ["2020-01"])
    #expect(ring.organisations.first?.unit == "Ring")
  }

  @Test func `nothing comes from ticker, related links or comments`() throws {
    for path in ["articles/000_d4756299770e2fe8.txt", "articles/003_2ea5f22b10411a58.txt"] {
      let text = try session.article(path).cleanText
      for word in ["1.905.000", "16.600", "Lazada", "145", "GRITI", "Darty", "Cdiscount", "Haut de page"] {
        #expect(!text.contains(word), "\(word) in \(path)")
      }
    }
  }
}
