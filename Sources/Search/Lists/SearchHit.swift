package import Incidents

/// An article that holds the words searched for.
package struct SearchHit: Sendable, Equatable {
  package let info: ArticleInfo
  /// The sentence around the first match; empty when the words stand in the headline or the outlet's name only.
  package let sentence: String
  /// Where the words stand in the sentence: ranges of its Unicode scalars, in order.
  package let matches: [Range<Int>]
  /// The page that the sentence stands on, of a document with pages.
  package let page: Int?
  /// Why the article could not be read, where that is why there is no sentence.
  package let failure: String?

  package init(info: ArticleInfo, sentence: String, matches: [Range<Int>], page: Int? = nil, failure: String? = nil) {
    self.info = info
    self.sentence = sentence
    self.matches = matches
    self.page = page
    self.failure = failure
  }
}
