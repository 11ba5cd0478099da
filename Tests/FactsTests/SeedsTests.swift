import Facts
import Incidents
import Reading
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What must come out of the two seed articles, line by line, with no record by hand.
struct SeedsTests {
  static func facts(_ name: String) throws -> (article: Article, facts: ArticleFacts) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "seeds/articles/\(name)"))
    let article = try Reader.read(Array(data), named: name)
    return (article, MadeArticle.finder.find(in: article, path: name))
  }

  static func ring() throws -> ArticleFacts { try facts("000_d4756299770e2fe8.txt").facts }
  static func dismissals() throws -> ArticleFacts { try facts("003_2ea5f22b10411a58.txt").facts }

  @Test func `the first article tells of Ring and of Alexa, both Amazon's`() throws {
    let drafts = try SeedsTests.ring().incidents
    #expect(drafts.map(\.organisations) == [["Amazon/Ring"], ["Amazon/Alexa"]])
  }

  @Test func `Ring was in 2017, Alexa is decided in 2023`() throws {
    let facts = try SeedsTests.ring()
    #expect(facts.incidents.first?.occurred == ["2017"])
    #expect(facts.years == [2017, 2023])
    #expect(facts.incidents.last?.occurred == [])
    #expect(facts.incidents.last?.events == ["published 2023-06-01"])
  }

  @Test func `each settles with the FTC for its own sum, and the total is their sum`() throws {
    let facts = try SeedsTests.ring()
    #expect(facts.penaltyWords == ["5800000 USD", "25000000 USD"])
    #expect(facts.other(.total) == ["30800000 USD"])
    #expect(facts.otherAmounts.count == 1)
    #expect(facts.parties.regulators == ["FTC"])
    #expect(facts.incidents.first?.sums == ["total 30800000 USD", "settlement 5800000 USD FTC"])
    #expect(facts.incidents.last?.sums == ["settlement 25000000 USD FTC"])
    for draft in facts.incidents { #expect(draft.status == [.settled]) }
  }

  @Test func `the parts name the total that they are part of`() throws {
    let incidents = try SeedsTests.ring().incidents(named: "a")
    let parts = incidents.flatMap(\.claims).compactMap { claim -> String? in
      guard case .penalty(let penalty) = claim.value else { return nil }
      return penalty.partOf
    }
    #expect(parts == ["total", "a-1#total"])
  }

  @Test func `Ring is about video, Alexa about children's voices and their place`() throws {
    let drafts = try SeedsTests.ring().incidents
    #expect(drafts.first?.categories == [.video])
    #expect(drafts.last?.categories.isSuperset(of: [.voice, .children]) == true)
    withKnownIssue("that their place was told is not sure enough") {
      #expect(drafts.last?.categories == [.voice, .children, .location])
    }
    #expect(drafts.first?.actions.contains(.surveillance) == true)
    withKnownIssue("that it was Ring's own people is not sure enough") {
      #expect(drafts.first?.actions.contains(.insiderMisuse) == true)
    }
    #expect(drafts.last?.actions == [.excessiveRetention])
  }

  @Test func `the second article tells of three incidents of Amazon`() throws {
    let drafts = try SeedsTests.dismissals().incidents
    #expect(drafts.map(\.organisations) == [["Amazon"], ["Amazon"], ["Amazon/Ring"]])
    let years = try SeedsTests.dismissals().years
    withKnownIssue("a year told by the one before it is not sure enough") {
      #expect(years == [2019, 2020])
    }
  }

  @Test func `customers were told on Friday of disclosed addresses and numbers`() throws {
    let draft = try #require(try SeedsTests.dismissals().incidents.first)
    #expect(draft.categories == [.email, .phone])
    #expect(draft.events.contains("notified 2020-01-10"))
    #expect(draft.actions == [.insiderMisuse])
    #expect(draft.counts == ["unknown people", "unknown employees dismissed"])
  }

  @Test func `a similar breach was the year before`() throws {
    let draft = try #require(try SeedsTests.dismissals().incidents.dropFirst().first)
    withKnownIssue("a year told by the one before it is not sure enough") {
      #expect(draft.occurred == ["2019"])
    }
  }

  @Test func `four employees of Ring were dismissed over videos, told last week`() throws {
    let draft = try #require(try SeedsTests.dismissals().incidents.last)
    #expect(draft.counts == ["4 employees dismissed"])
    #expect(draft.categories == [.video])
    withKnownIssue("when it was disclosed is not told, and a span of years is not sure enough") {
      #expect(draft.events == ["disclosed 2020-01"])
      #expect(draft.occurred == ["2016/2020"])
    }
  }

  @Test func `nothing comes from tickers, related links, comments or the climate dispute`() throws {
    let ring = try SeedsTests.ring()
    let dismissals = try SeedsTests.dismissals()
    #expect(ring.affected.isEmpty && dismissals.affected.isEmpty)
    #expect(ring.parties.companies == ["Amazon"] && dismissals.parties.companies == ["Amazon"])
    #expect(dismissals.penalties.isEmpty && dismissals.otherAmounts.isEmpty)
    for quote in (ring.incidents + dismissals.incidents).flatMap(\.claims).flatMap(\.evidence).map(\.quote.exact) {
      for word in ["Baidu", "Lazada", "Darty", "Cdiscount", "climat", "1.905.000"] { #expect(!quote.contains(word)) }
    }
  }

  @Test(arguments: ["000_d4756299770e2fe8.txt", "003_2ea5f22b10411a58.txt"])
  func `every quote stands where its position says`(name: String) throws {
    let (article, facts) = try SeedsTests.facts(name)
    let scalars = Array(article.cleanText.unicodeScalars)
    let evidence = facts.incidents.flatMap(\.claims).flatMap(\.evidence)
    #expect(evidence.count > 10)
    for one in evidence {
      let position = try #require(one.position)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[position])
      #expect(String(view) == one.quote.exact)
    }
  }
}
