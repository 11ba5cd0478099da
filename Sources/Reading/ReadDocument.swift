package import Incidents

/// A document that was read.
package struct ReadDocument: Sendable {
  package var article: Article
  /// What it was, whatever its name says.
  package var kind: Kind
  /// What of it is not read.
  package var shortfalls: [Shortfall]

  /// The headline is clipped where it is longer than any.
  init(article: Article, kind: Kind, shortfalls: [Shortfall] = []) {
    self.article = article.headed
    self.kind = kind
    self.shortfalls = shortfalls
  }

  /// The kinds of documents, by what is in them.
  package enum Kind: Sendable {
    case html, text, pdf, mail, webArchive, word, openDocument, book, markdown, packedPage, safariArchive, richText
  }
}

extension ReadDocument.Kind {
  /// The usual ending of a file of the kind.
  package var ending: String {
    switch self {
    case .html: "html"
    case .text: "txt"
    case .pdf: "pdf"
    case .mail: "eml"
    case .webArchive: "mhtml"
    case .word: "docx"
    case .openDocument: "odt"
    case .book: "epub"
    case .markdown: "md"
    case .packedPage: "html.gz"
    case .safariArchive: "webarchive"
    case .richText: "rtf"
    }
  }
}
