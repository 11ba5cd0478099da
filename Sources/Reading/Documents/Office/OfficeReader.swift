internal import Incidents

/// An article from a Word (DOCX) or OpenDocument (ODT) file: its paragraphs, headings, lists and tables in their order.
struct OfficeReader {
  private let text: OfficeText
  private let about: OfficeAbout
  let kind: ReadDocument.Kind
  /// Where its text is no XML.
  private let damage: Shortfall?

  /// What a zip archive is by the files in it; `nil` for none of these.
  static func reader(of bytes: [UInt8]) throws(ReadingError) -> OfficeReader? {
    let word = ZipFile(bytes, kind: "This Word document")
    if let body = try word.file("word/document.xml") {
      return OfficeReader(body, about: try word.file("docProps/core.xml"), body: .word)
    }
    let open = ZipFile(bytes, kind: "This OpenDocument file")
    if let body = try open.file("content.xml") {
      if let manifest = try open.file("META-INF/manifest.xml"), OfficeReader.isEncrypted(manifest) {
        throw .encrypted(kind: "This OpenDocument file")
      }
      return OfficeReader(body, about: try open.file("meta.xml"), body: .open)
    }
    return nil
  }

  private init(_ body: [UInt8], about: [UInt8]?, body dialect: OfficeText.Dialect) {
    text = OfficeText(dialect)
    kind = dialect == .word ? .word : .openDocument
    damage = XMLEvents.read(body, into: text)
    self.about = OfficeAbout()
    if let about { XMLEvents.read(about, into: self.about) }
  }

  /// A manifest that says how parts are encrypted.
  private static func isEncrypted(_ manifest: [UInt8]) -> Bool {
    String(decoding: manifest, as: UTF8.self).contains("encryption-data")
  }

  /// - Throws: `.damaged` where no text but the headline is left, `.wordless` where there never was one.
  func document() throws(ReadingError) -> ReadDocument {
    let name = kind == .word ? "This Word document" : "This OpenDocument file"
    if damage != nil, !text.blocks.contains(where: { $0.kind != .headline }) {
      throw .damaged(kind: name, reason: "its text breaks off at its start")
    }
    guard text.blocks.contains(where: { !$0.text.isEmpty }) else { throw .wordless(kind: name) }
    let article = OfficeReader.article(of: text.blocks, ownTitle: about.title)
    return ReadDocument(article: article, kind: kind, shortfalls: damage.map { [$0] } ?? [])
  }

  /// An article from a document's paragraphs, and from the title that it says it has.
  static func article(of paragraphs: [Block], ownTitle: String?) -> Article {
    var blocks = paragraphs
    let title = title(of: blocks, ownTitle: ownTitle)
    if let place = title.place { blocks[place] = Block(.headline, title.text ?? blocks[place].text) }
    let language = LayoutLanguage.language(of: blocks.map { Array($0.text.utf8) })
    return Article(
      headline: title.text, authors: [],
      published: LayoutDate(texts: blocks.map(\.text).filter { !$0.isEmpty && $0 != title.text }, language: language)
        .published,
      language: language, blocks: blocks)
  }

  /// Letters of a first line that may be a title.
  private static let mostOfTitle = 200

  /// A paragraph in the style of titles, or the first heading; else the document's own title where it says one; else the first line.
  private static func title(of blocks: [Block], ownTitle: String?) -> (text: String?, place: Int?) {
    let reach = blocks.prefix(30).indices
    if let place = reach.first(where: { blocks[$0].kind == .headline }) { return (blocks[place].text, place) }
    if let place = reach.first(where: { if case .heading = blocks[$0].kind { true } else { false } }) {
      return (blocks[place].text, place)
    }
    if let title = ownTitle, !title.isEmpty { return (title, reach.first { blocks[$0].text == title }) }
    guard let first = reach.first(where: { !blocks[$0].text.isEmpty }), LayoutText.isOpenEnded(blocks[first].text),
      blocks[first].text.count < mostOfTitle
    else { return (nil, nil) }
    return (blocks[first].text, first)
  }
}

/// What an office document says of itself.
final class OfficeAbout: XMLReader {
  private(set) var title: String?
  private var open = ""

  func start(_ name: String) { open = name }
  func attribute(_ name: String, value: String) {}
  func end(_ name: String) { open = "" }
  func text(_ text: String) { if open == "title" { title = (title ?? "") + text } }
}
