/// A quote in one article that supports or contradicts a value: W3C Web Annotation's TextQuoteSelector and
/// TextPositionSelector.
package struct Evidence: Hashable, Sendable {
  /// Path of the article, relative to the archive.
  package var article: String
  package var quote: Quote
  /// Where the quote stood when it was taken; `nil` when never recorded. Unicode scalars of the clean text.
  package var position: Range<Int>?
  package var stance: Stance

  package init(article: String, quote: Quote, position: Range<Int>? = nil, stance: Stance = .supports) {
    self.article = article
    self.quote = quote
    self.position = position
    self.stance = stance
  }

  package enum Stance: String, Hashable, Sendable, CaseIterable { case supports, contradicts }
}

/// TextQuoteSelector: the words, and what stands around them where the words alone occur more than once.
package struct Quote: Hashable, Sendable {
  package var exact: String
  package var prefix: String?
  package var suffix: String?

  package init(exact: String, prefix: String? = nil, suffix: String? = nil) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}
