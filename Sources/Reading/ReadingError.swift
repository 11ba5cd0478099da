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
  /// More documents than are read of one file.
  case tooMany(kind: String, limit: Int)
  /// It is a table or another program's data.
  case data
  /// Reading it took more than it may: time, memory or output.
  case tooMuch(kind: String, of: String)
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
    case .errorPage(let code):
      "This is no article: the web server sent its notice of error \(code) instead. Open the address again and save what is there."
    case .unreadableMarkup: "The HTML of this file could not be parsed."
    case .noTool(let kind, let program, let package):
      "\(kind) are read by \(program), which is missing. Install the package \(package)."
    case .encrypted(let kind): "\(kind) is encrypted: it needs a password. Save a copy without one (qpdf --decrypt)."
    case .noWords(let pages):
      "There is no text in this document, only pictures of \(pages == 1 ? "a page" : "\(pages) pages"). Make text of them with ocrmypdf, and save that."
    case .damaged(let kind, let reason): "\(kind) is damaged: \(reason). Save it again."
    case .noArticles(let kind): "\(kind) has no article in it."
    case .several(let count): "This file holds \(count) articles; name one of them as FILE#ID."
    case .list(let count): "This is a list of \(count) articles, and not an article."
    case .oldOffice: "This is an old Office document (.doc), which is not read. Open it and save it as DOCX or PDF."
    case .tooDeep(let limit): "This mail lies in others, more than \(limit) deep, and is left out. Save it by itself."
    case .tooMany(let kind, let limit): "\(kind) has more than \(limit) documents with it; the others are left out."
    case .data: "This is data, and not an article; it is no list of articles either."
    case .tooMuch(let kind, let what): "\(kind) takes too much \(what) to be read, and was given up."
    case .noParser: "HTML cannot be read here: the library libxml2 is missing. Install the package libxml2."
    }
  }
}
