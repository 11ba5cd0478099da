import Text

/// A file of the archive as the list of files shows it, or an article in a file that holds several.
package struct ArchiveFile: Sendable, Equatable {
  /// Relative to the archive; of an article in a file, its own address.
  package let path: String
  /// What became of it: "read", "cannot be read".
  package let state: String
  /// What a sum calls it where it is the only one of its state.
  let only: String
  /// What its row says of it, where that is not the state: "a list of 12 articles".
  package let note: String?
  /// Of the article that it is, where that has one.
  package let headline: String?
  /// Why, and what to do; empty where there is nothing to say.
  package let words: String
  /// Articles in it.
  package let articles: Int
  /// It can be opened in the reader.
  package let isReadable: Bool
  /// It is an article in the file above it, and no file by itself.
  package let isPart: Bool
  /// Its path, headline and words as a search compares them: folded once, and not at every key.
  let folded: String

  package init(
    path: String, state: String, only: String? = nil, note: String? = nil, headline: String? = nil, words: String = "",
    articles: Int = 0, isReadable: Bool = false, isPart: Bool = false
  ) {
    self.path = path
    self.state = state
    self.only = only ?? state
    self.note = note
    self.headline = headline
    self.words = words
    self.articles = articles
    self.isReadable = isReadable
    self.isPart = isPart
    folded = Fold.text("\(path) \(headline ?? "") \(words)")
  }
}
