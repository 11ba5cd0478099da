/// A quote in one article that supports or contradicts a value: W3C Web Annotation's TextQuoteSelector and
/// TextPositionSelector.
package struct Evidence: Hashable, Sendable {
  /// Path of the article, relative to the archive.
  package var article: String
  /// The words themselves.
  package var quote: Quote
  /// Where the quote stood when it was taken; `nil` when never recorded. Unicode scalars of the clean text.
  package var position: Range<Int>?
  /// Whether they speak for the value or against it.
  package var stance: Stance

  package init(article: String, quote: Quote, position: Range<Int>? = nil, stance: Stance = .supports) {
    self.article = article
    self.quote = quote
    self.position = position
    self.stance = stance
  }

  /// Whether it is the same words at the same place, for the same end; where a place was never recorded, the words tell.
  package func isSameQuote(as other: Evidence) -> Bool {
    guard article == other.article, stance == other.stance, quote.exact == other.quote.exact else { return false }
    if let position, let place = other.position { return position == place }
    return quote == other.quote
  }

  /// For the value, against it, or beside it: what it was read from before it was mended.
  package enum Stance: String, Hashable, Sendable, CaseIterable {
    case supports, contradicts, context

    /// What a reader must know of a quote that does not state the value.
    package var note: String? {
      switch self {
      case .supports: nil
      case .contradicts: "contradicts"
      case .context: "does not state it"
      }
    }
  }
}

/// TextQuoteSelector: the words, and what stands around them where the words alone occur more than once.
package struct Quote: Hashable, Sendable {
  /// The words, as the clean text has them.
  package var exact: String
  /// What stands right before them, where that is needed to tell them apart.
  package var prefix: String?
  /// What stands right behind them, likewise.
  package var suffix: String?

  /// Scalars before and behind a quote that tell it from the same words elsewhere: what the Web Annotation recommendation
  /// (W3C 2017, TextQuoteSelector) calls prefix and suffix, as long as browsers' annotation tools make them.
  package static let contextLength = 32

  package init(exact: String, prefix: String? = nil, suffix: String? = nil) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}
