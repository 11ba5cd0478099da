/// Where a quote stands in a text, and how sure we are: never fuzzy.
package struct Anchor: Hashable, Sendable {
  /// Whether the words were found, and where they had been recorded.
  package var status: Status
  /// Unicode scalars of the clean text; `nil` when lost.
  package var range: Range<Int>?
  /// How often the words (with their context) occur.
  package var matches: Int
  /// The page on which it begins, of a document with pages.
  package var page: Int?

  package init(status: Status, range: Range<Int>?, matches: Int, page: Int? = nil) {
    self.page = page
    self.status = status
    self.range = range
    self.matches = matches
  }

  /// What became of a quote in the text as it stands now.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// At its recorded place; or, with none recorded, the only match.
    case exact
    /// Not at its recorded place, but at one other and only there.
    case moved
    /// Not in the text, or in several places that the quote does not tell apart.
    case lost
    /// The article could not be read just now, so that nobody knows.
    case unread
  }
}

/// A text to look quotes up in, split into scalars once.
package struct AnchorText: Sendable {
  private let scalars: [Unicode.Scalar]

  /// Complexity: O(n).
  package init(_ cleanText: String) { scalars = Array(cleanText.unicodeScalars) }

  /// Number of Unicode scalars.
  package var count: Int { scalars.count }

  /// Looks the quote up. Complexity: O(n + matches), O(1) when it stands where it was recorded.
  package func locate(_ evidence: Evidence) -> Anchor {
    let exact = Array(evidence.quote.exact.unicodeScalars)
    guard !exact.isEmpty else { return Anchor(status: .lost, range: nil, matches: 0) }
    if let position = evidence.position, stands(exact, at: position) {
      return Anchor(status: .exact, range: position, matches: 1)
    }
    let found = matches(of: exact).filter { fits(evidence.quote, at: $0..<$0 + exact.count) }
    guard found.count == 1, let start = found.first else {
      return Anchor(status: .lost, range: nil, matches: found.count)
    }
    let status: Anchor.Status = evidence.position == nil ? .exact : .moved
    return Anchor(status: status, range: start..<start + exact.count, matches: 1)
  }

  /// The words in a range of scalars, clamped to the text.
  package func words(in range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }

  private func stands(_ words: [Unicode.Scalar], at range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= scalars.count, range.count == words.count else { return false }
    return scalars[range].elementsEqual(words)
  }

  private func matches(of words: [Unicode.Scalar]) -> [Int] {
    guard words.count <= scalars.count else { return [] }
    let first = words[0]
    var found: [Int] = []
    for start in 0...(scalars.count - words.count) where scalars[start] == first {
      if stands(words, at: start..<start + words.count) { found.append(start) }
    }
    return found
  }

  private func fits(_ quote: Quote, at range: Range<Int>) -> Bool {
    let before = scalars[..<range.lowerBound]
    let after = scalars[range.upperBound...]
    let prefixFits = quote.prefix.map { before.reversed().starts(with: $0.unicodeScalars.reversed()) } ?? true
    let suffixFits = quote.suffix.map { after.starts(with: $0.unicodeScalars) } ?? true
    return prefixFits && suffixFits
  }
}
