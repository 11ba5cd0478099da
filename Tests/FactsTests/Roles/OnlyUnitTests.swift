import Facts
import Incidents
import Testing

/// Which unit of a company a story that tells of one incident is about.
struct OnlyUnitTests {
  @Test func `a story of one incident is about the unit that it names, wherever it names it`() {
    let facts = MadeArticle.facts(
      "en", headline: "Amazon fined over privacy", "The FTC fined Amazon $5.8 million over a breach of personal data.",
      "Employees of Ring, which belongs to Amazon, had watched videos of customers.")
    #expect(facts.incidents.map(\.organisations) == [["Amazon/Ring"]])
  }

  @Test func `a story of one incident that names no unit is about the company`() {
    let facts = MadeArticle.facts(
      "en", headline: "Amazon fined over privacy", "The FTC fined Amazon $5.8 million over a breach of personal data.")
    #expect(facts.incidents.map(\.organisations) == [["Amazon"]])
  }
}
