import Incidents
import Testing

@testable import Dashboard

/// Search inside an article whose letters are set as ligatures.
@Suite struct LigatureSearchTests {
  @Test func `words are found in ligatures, at the places of the text as it stands`() {
    let article = Article(blocks: [Block(.paragraph, "The ﬁndings were ampliﬁed by the oﬃce.")])
    var search = TextSearch()
    for (words, place) in [("findings", 4..<11), ("amplified", 17..<25), ("office", 33..<37)] {
      search.find(words, in: article)
      #expect(search.matches == [place])
    }
  }
}
