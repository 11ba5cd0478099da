internal import Incidents

/// The day that a printed document bears: in its head, or where it is signed. The day of its making by a program is none.
struct LayoutDate {
  let published: PublishedDate?

  /// Paragraphs at the beginning and at the end in which it stands.
  private static let head = 24
  private static let tail = 14
  /// Words of a line that is there for its date, and of one that bears one.
  private static let fewWords = 7
  private static let mostWords = 24

  init(
    _ paragraphs: [LayoutParagraphs.Paragraph], notes: [LayoutParagraphs.Paragraph], title: LayoutTitle,
    furniture: [LayoutLine], language: String?
  ) {
    // A date in the title is the matter's, not the document's.
    let others = paragraphs.indices.filter { !title.places.contains($0) }.map { paragraphs[$0] }
    let head = others.prefix(LayoutDate.head).filter { $0.page <= 2 }.map(\.text)
    let tail = Array(others.suffix(LayoutDate.tail).map(\.text).reversed())
    let first = furniture.filter { $0.page == 1 }.map(\.text)
    let said = ((others + notes).filter { $0.page == 1 }.map(\.text) + first).filter(LayoutDate.saysPublished)
    published =
      LayoutDate.day(in: said, words: LayoutDate.mostWords, language: language)
      ?? LayoutDate.day(in: head, words: LayoutDate.fewWords, language: language)
      ?? LayoutDate.day(in: tail, words: LayoutDate.fewWords, language: language)
      ?? LayoutDate.day(in: head, words: LayoutDate.mostWords, language: language)
      ?? LayoutDate.day(in: tail, words: LayoutDate.mostWords, language: language)
      ?? LayoutDate.day(in: first, words: LayoutDate.mostWords, language: language)
  }

  /// `Published 17 August 2026`: a day that the document itself calls so.
  private static func saysPublished(_ text: String) -> Bool {
    Passage(Array(text.utf8), kind: .paragraph, gap: 1).says(.published)
  }

  /// Digits as wide as letters are digits too.
  private static func plain(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = ("０"..."９").contains(scalar)
      view.append(isWide ? Unicode.Scalar(UInt8(ascii: "0") + UInt8(scalar.value - 0xFF10)) : scalar)
    }
    return String(view)
  }

  /// The same of paragraphs without pages, in their order.
  init(texts: [String], language: String?) {
    let (head, tail) = (Array(texts.prefix(LayoutDate.head)), Array(texts.suffix(LayoutDate.tail).reversed()))
    published =
      LayoutDate.day(in: head, words: LayoutDate.fewWords, language: language)
      ?? LayoutDate.day(in: tail, words: LayoutDate.fewWords, language: language)
      ?? LayoutDate.day(in: head, words: LayoutDate.mostWords, language: language)
      ?? LayoutDate.day(in: tail, words: LayoutDate.mostWords, language: language)
  }

  /// The first whole day of a line of so many words at most.
  private static func day(in texts: [String], words: Int, language: String?) -> PublishedDate? {
    for text in texts where text.split(separator: " ").count <= words {
      let passage = Passage(Array(LayoutDate.plain(text).utf8), kind: .paragraph, gap: 1)
      guard passage.hasDate else { continue }
      let found = DateScanner(
        passage.text, words: passage.shape.leading, monthFirst: false, language: language
      ).dates()
      if let day = found.first(where: { $0.date.date.precision == .day }) { return day.date }
    }
    return nil
  }
}
