import Incidents
import Testing

/// What a person noted of articles, for each where it is said.
@Suite struct NotedTests {
  private func article(_ path: String, _ headline: String, notes: [String], tags: [String]) -> ArticleInfo {
    var info = ArticleInfo(path: path, headline: headline)
    (info.notes, info.tags) = (notes, tags)
    return info
  }

  @Test func `copies of one article say once what was noted of it, and other articles say it each`() {
    let copies = ["a", "b"].map { article($0, "Leak", notes: ["ask them\nsoon"], tags: ["leak", "bank"]) }
    let others = [
      article("c", "Leak, the sequel", notes: [], tags: ["leak", "bank"]),
      article("d", "Leak", notes: [], tags: ["leak"]),
    ]
    #expect(
      ArticleInfo.noted(of: [copies[0], nil, copies[1]] + others) == [
        ["noted: ask them", "noted: soon", "tagged: leak, bank"], [], [], ["tagged: leak, bank"], ["tagged: leak"],
      ])
  }
}
