internal import Incidents

/// The words of what keeps a document from being read: clauses, which begin small and end without a stop.
extension ReadingError {
  private static let megabyte = 1_000_000

  /// What is wrong.
  package var message: String {
    switch self {
    case .empty: "the file is empty"
    case .notText(let kind): "this is \(kind), which is none of the kinds that are read"
    case .tooLarge(let bytes, let limit):
      "the file is too large: \(bytes / Self.megabyte) MB, and at most \(limit / Self.megabyte) MB are read"
    case .tooManyPassages(let limit):
      "the page has more than \(Labels.grouped(limit)) elements or pieces of text, and no article has"
    case .noStory: "no article was found on this page: it has menus and notices only"
    case .noSentences: "no article was found in this text: it has no two whole sentences, and no headline above one"
    case .errorPage(let code): "this is no article: the web server sent its notice of error \(code) instead"
    case .unreadableMarkup: "the HTML of this file could not be parsed"
    case .noParser: "HTML cannot be read here: the library libxml2 is missing"
    case .noTool(let kind, let program, _): "\(kind) are read by \(program), which is missing"
    case .notStarted(let program, let reason): "\(program) could not be started: \(reason)"
    case .encrypted(let kind): "\(ReadingError.amid(kind)) is encrypted and needs a password"
    case .noWords(let pages):
      "there is no text in this document, only pictures of \(pages == 1 ? "a page" : "\(pages) pages")"
    case .wordless(let kind): "\(ReadingError.amid(kind)) has no text in it"
    case .damaged(let kind, let reason): "\(ReadingError.amid(kind)) is damaged: \(reason)"
    case .noArticles(let kind): "\(ReadingError.amid(kind)) has no article in it"
    case .several(let count): "this file holds \(Labels.counted(count, "article"))"
    case .list(let count): "this is a list of \(Labels.counted(count, "article")), and not an article"
    case .oldOffice: "this is an old Office document (.doc), which is not read"
    case .tooDeep(let limit): "this mail lies in others, more than \(limit) deep"
    case .partsTooDeep(let limit): "the parts of this mail lie within each other, more than \(limit) deep"
    case .tooMany(let kind, let limit):
      "\(ReadingError.amid(kind)) has more than \(limit) documents with it, and the others are left out"
    case .data: "this is data, and not an article; it is no list of articles either"
    case .tooMuch(let kind, let what): "\(ReadingError.amid(kind)) takes too much \(what.rawValue) to be read"
    }
  }

  /// What to do; empty where there is nothing.
  package var advice: String {
    switch self {
    case .empty, .unreadableMarkup: "save the page again"
    case .notText("a zip archive"): "take the documents in it out of it"
    case .notText: "save the document itself, as HTML, PDF or text"
    case .tooLarge, .tooMuch: "split it, or save it without its pictures"
    case .tooManyPassages: "save the article by itself"
    case .noStory: "save the page of the article itself"
    case .noSentences: "write the article's text to the file"
    case .errorPage: "open the address again and save what is there"
    case .noParser: "install the package libxml2"
    case .noTool(_, _, let package): "install the package \(package)"
    case .notStarted: "try it again, and look whether it starts by itself"
    case .encrypted(ReadingError.pdf): "save a copy without one (qpdf --decrypt)"
    case .encrypted: "open it and save a copy without one"
    case .noWords: "make text of them with ocrmypdf, and save that"
    case .wordless: "if it holds pictures of pages, save it as PDF and make text of them with ocrmypdf"
    case .damaged: "get the file anew where it came from"
    case .several: "name one of them as FILE#ID"
    case .oldOffice: "open it and save it as DOCX or PDF"
    case .tooDeep: "save it by itself"
    case .partsTooDeep: "save its text by itself"
    case .tooMany: "save them from the mail to have them read"
    case .noArticles, .list, .data: ""
    }
  }

  /// What a PDF is called here.
  package static let pdf = "This PDF"

  /// A kind's name as it stands amid a sentence.
  private static func amid(_ kind: String) -> String { "\(kind.prefix(1).lowercased())\(kind.dropFirst())" }
}
