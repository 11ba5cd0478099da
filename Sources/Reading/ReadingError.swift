/// Why a document could not be read. Nothing was stored or changed.
package enum ReadingError: Error, Hashable, Sendable {
  /// There is nothing in it but blanks.
  case empty
  /// The bytes are of another kind of file, named here in words.
  case notText(kind: String)
  /// Longer than is read: `bytes` of at most `limit`.
  case tooLarge(bytes: Int, limit: Int)
  /// More lines or elements than any article has: more than `limit`.
  case tooManyPassages(limit: Int)
  /// Text, but no story in it.
  case noStory
  /// The markup could not be parsed at all.
  case unreadableMarkup
  /// The library that parses HTML is not on this system.
  case noParser
}

extension ReadingError: CustomStringConvertible {
  private static let megabyte = 1_000_000

  /// A sentence for the reader: what is wrong with the file, and what can be done.
  package var description: String {
    switch self {
    case .empty: "The file is empty."
    case .notText(let kind): "This is \(kind), not a saved page. Save the page as HTML or as text."
    case .tooLarge(let bytes, let limit):
      "The file is too large: \(bytes / Self.megabyte) MB; at most \(limit / Self.megabyte) MB are read."
    case .tooManyPassages(let limit): "The page has more than \(limit) elements or pieces of text; no article has."
    case .noStory: "No article was found on this page: it has menus and notices only."
    case .unreadableMarkup: "The HTML of this file could not be parsed."
    case .noParser: "HTML cannot be read here: the library libxml2 is missing. Install the package libxml2."
    }
  }
}
