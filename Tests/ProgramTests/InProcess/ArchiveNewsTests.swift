import Testing

@testable import Program

/// What is said of articles that come.
@Suite struct ArchiveNewsTests {
  private func words(_ before: (Int, Int), _ now: (Int, Int)) -> String? {
    ArchiveNews.words(
      from: .init(articles: before.0, drafts: before.1), to: .init(articles: now.0, drafts: now.1))
  }

  @Test func `articles are told with the drafts that they make`() {
    #expect(words((4, 2), (7, 5)) == "3 new articles: 3 new drafts")
    #expect(words((4, 2), (5, 2)) == "1 new article: no new draft")
  }

  @Test func `drafts that come or go by what a person decides are no news`() {
    #expect(words((4, 2), (4, 5)) == nil && words((4, 2), (3, 1)) == nil)
  }
}
