/// The title on a document's first pages: what stands there in larger letters, or in the middle above the text, or else the first line
/// in capitals.
struct LayoutTitle {
  /// The whole of it; `nil` where none stands out.
  private(set) var text: String?
  /// The paragraphs it is made of.
  private(set) var places: [Int] = []

  /// Letters so much larger than the text's are a heading's.
  static let larger = 1.12
  /// The same of what stands in the middle.
  private static let littleLarger = 1.05
  /// Pages and paragraphs in which a title stands.
  private static let pages = 2
  private static let reach = 40
  /// Letters of a title.
  private static let letters = 8...700
  /// Letters that differ by less than this share are of one size.
  private static let sameSize = 0.12
  /// The same of lines as long as the next, whose letters a scanner measured.
  private static let scannedSize = 0.17
  /// Heights of letters between two lines of a title.
  private static let gap = 1.4
  /// Paragraphs of a title.
  private static let most = 9
  /// A sentence of more words is no title.
  private static let mostWords = 14
  /// Words of a title that tells what a document is about.
  private static let telling = 4...120
  /// Sizes above this share of the text's are all alike.
  private static let largest = 1.8

  init(_ paragraphs: [LayoutParagraphs.Paragraph], bodySize: Double) {
    let first = paragraphs.prefix(LayoutTitle.reach).indices.filter { paragraphs[$0].page <= LayoutTitle.pages }
    var best: (group: Range<Int>, worth: Double)?
    for index in first where LayoutTitle.isTitle(paragraphs[index].text) {
      let group = LayoutTitle.group(from: index, of: paragraphs)
      guard let worth = LayoutTitle.worth(of: group, in: paragraphs, bodySize: bodySize) else { continue }
      if worth > best?.worth ?? 0 { best = (group, worth) }
    }
    let capitals = first.first { LayoutTitle.isTitle(paragraphs[$0].text) && LayoutText.isHeading(paragraphs[$0].text) }
    take(best?.group ?? capitals.map { LayoutTitle.group(from: $0, of: paragraphs) }, paragraphs)
  }

  private mutating func take(_ places: Range<Int>?, _ paragraphs: [LayoutParagraphs.Paragraph]) {
    guard let places else { return }
    self.places = Array(places)
    text = places.map { paragraphs[$0].text }.joined(separator: " ")
  }

  /// How much a group of paragraphs stands out as a title; `nil` where it does not. Large letters, words enough to tell a matter, a
  /// place in the middle and an early one speak for it.
  private static func worth(of group: Range<Int>, in paragraphs: [LayoutParagraphs.Paragraph], bodySize: Double)
    -> Double?
  {
    let text = group.map { paragraphs[$0].text }.joined(separator: " ")
    let size = group.map { paragraphs[$0].size }.max() ?? 0
    let isLarge = size > bodySize * larger
    let isCentred = group.allSatisfy { paragraphs[$0].isCentred }
    guard isLarge || isCentred && size > bodySize * littleLarger else { return nil }
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.count
    let isTelling =
      telling.contains(words) || words < telling.lowerBound && text.unicodeScalars.contains { $0.value > 0x2E80 }
    return min(size / bodySize, largest) + (isTelling ? 0.6 : 0) + (isCentred ? 0.2 : 0)
      - Double(group.lowerBound) * 0.01 - (LayoutText.isHeading(text) && words < telling.lowerBound * 2 ? 0.2 : 0)
  }

  /// The paragraph, and those close below it in the same letters.
  private static func group(from start: Int, of paragraphs: [LayoutParagraphs.Paragraph]) -> Range<Int> {
    var end = start + 1
    let first = paragraphs[start]
    while end < paragraphs.count, end - start < most {
      let (last, next) = (paragraphs[end - 1], paragraphs[end])
      let isFull = last.right > next.right - first.size * 2
      let isSame =
        abs(next.size - last.size) < last.size * (isFull ? scannedSize : sameSize) && next.page == first.page
      let isNear = next.top - last.bottom < first.size * gap && next.top >= last.top
      let isLike = !LayoutText.isHeading(last.text) || LayoutText.isHeading(next.text)
      guard isSame, isNear, isLike, LayoutText.isOpenEnded(last.text), isTitle(next.text) else { break }
      end += 1
    }
    return start..<end
  }

  private static func isTitle(_ text: String) -> Bool {
    let isSentence = !LayoutText.isOpenEnded(text) && text.split(separator: " ").count > mostWords
    return letters.contains(text.unicodeScalars.count(where: \.isAnyLetter)) && !(isSentence && text.hasSuffix("."))
  }
}
