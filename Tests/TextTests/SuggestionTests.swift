import Testing
import Text

@Suite struct SuggestionTests {
  private let words = ["archive", "theme", "keys", "views"]

  @Test(arguments: [
    ("thme", "theme"), ("htmee", nil), ("ehteme", nil), ("kesy", "keys"), ("Keys", "keys"), ("arch", "archive"),
    ("v", nil), ("colour", nil), ("archives", "archive"), ("", nil),
  ])
  func `the nearest word is offered, or none`(typed: String, expected: String?) {
    #expect(Suggestion.nearest(to: typed, in: words) == expected)
  }

  @Test func `a swap of neighbours is one edit and a short word may have one`() {
    #expect(Suggestion.nearest(to: "teh", in: ["the"]) == "the")
    #expect(Suggestion.nearest(to: "xez", in: ["the"]) == nil)
    #expect(Suggestion.nearest(to: "anything", in: []) == nil)
  }
}
