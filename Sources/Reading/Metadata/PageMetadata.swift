internal import Incidents

/// What a page's markup says about it, apart from its text.
struct PageMetadata {
  /// Titles by the trust they deserve: JSON-LD headline, Open Graph, Twitter, `<title>`.
  var titles: [String] = []
  /// Dates by trust: JSON-LD, meta elements, `time` elements.
  var dates: [PublishedDate] = []
  var authors: [String] = []
  var siteName: String?
  var canonicalURL: String?
  /// As the page claims: the first subtag, lower case.
  var language: String?
  /// The page claims another country than the United States, or its host does.
  var isOutsideAmerica = false
}
