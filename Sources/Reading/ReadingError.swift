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
  /// A page, but no story in it.
  case noStory
  /// A text that tells nothing in whole sentences.
  case noSentences
  /// What a web server sent in place of the page.
  case errorPage(code: String)
  /// The markup could not be parsed at all.
  case unreadableMarkup
  /// The library that parses HTML is not on this system.
  case noParser
  /// What reads a kind of document is not on this system.
  case noTool(for: String, program: String, package: String)
  /// It cannot be opened without a password.
  case encrypted(kind: String)
  /// Pages without a word: pictures of them.
  case noWords(pages: Int)
  /// A document of another kind without a word.
  case wordless(kind: String)
  /// A program that reads a kind of document did not start.
  case notStarted(program: String, reason: String)
  /// It breaks the rules of its kind: what was wrong, in words.
  case damaged(kind: String, reason: String)
  /// A file that may hold several articles, and holds none.
  case noArticles(kind: String)
  /// It holds so many articles, and is asked for one.
  case several(count: Int)
  /// It holds the addresses and titles of so many articles, and is none.
  case list(entries: Int)
  /// A file of Microsoft Office as it was before 2007.
  case oldOffice
  /// Mails within mails, deeper than is read.
  case tooDeep(limit: Int)
  /// A mail whose parts lie within each other, deeper than is read.
  case partsTooDeep(limit: Int)
  /// More documents than are read of one file.
  case tooMany(kind: String, limit: Int)
  /// It is a table or another program's data.
  case data
  /// Reading it took more than it may: time, memory or output.
  case tooMuch(kind: String, of: ReadingBound)
}

extension ReadingError: CustomStringConvertible {
  /// A sentence or two for the reader: what is wrong with the file, and what can be done.
  package var description: String {
    [message, advice].filter { !$0.isEmpty }.map { "\($0.prefix(1).uppercased())\($0.dropFirst())." }
      .joined(separator: " ")
  }

  /// The same amid a sentence.
  package var clause: String { [message, advice].filter { !$0.isEmpty }.joined(separator: "; ") }
}
