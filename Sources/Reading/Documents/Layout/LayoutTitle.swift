/// The title on a document's first pages: the longest of what stands in the largest letters, or else the first line in capitals.
struct LayoutTitle {
  /// The whole of it; `nil` where none stands out.
  private(set) var text: String?
  /// The paragraphs it is made of.
  private(set) var places: [Int] = []

  /// Letters so much larger than the text's are a heading's.
  static let larger = 1.12
  /// Pages and paragraphs in which a title stands.
  private static let pages = 2
  private static let reach = 40
  /// Letters of a title.
  private static let letters = 8...700
  /// Letters that differ by less than this share are of one size.
  private static let sameSize = 0.03
  /// Heights of letters between two lines of a title.
  private static let gap = 1.4
  /// Paragraphs of a title.
  private static let most = 5
  /// A sentence of more words is no title.
  private static let mostWords = 14

  init(_ paragraphs: [LayoutParagraphs.Paragraph], bodySize: Double) {
    let first = paragraphs.prefix(LayoutTitle.reach).indices.filter { paragraphs[$0].page <= LayoutTitle.pages }
    let candidates = first.filter { index in
      LayoutTitle.isTitle(paragraphs[index].text) && paragraphs[index].size > bodySize * LayoutTitle.larger
    }
    if let largest = candidates.map({ paragraphs[$0].size }).max() {
      let groups = candidates.filter { paragraphs[$0].size > largest * (1 - LayoutTitle.sameSize) }
        .map { LayoutTitle.group(from: $0, of: paragraphs) }
      take(
        groups.max { LayoutTitle.letters(of: $0, in: paragraphs) < LayoutTitle.letters(of: $1, in: paragraphs) },
        paragraphs)
    } else {
      let line = first.first { LayoutTitle.isTitle(paragraphs[$0].text) && LayoutText.isHeading(paragraphs[$0].text) }
      take(line.map { LayoutTitle.group(from: $0, of: paragraphs) }, paragraphs)
    }
  }

  private mutating func take(_ places: Range<Int>?, _ paragraphs: [LayoutParagraphs.Paragraph]) {
    guard let places else { return }
    self.places = Array(places)
    text = places.map { paragraphs[$0].text }.joined(separator: " ")
  }

  private static func letters(of group: Range<Int>, in paragraphs: [LayoutParagraphs.Paragraph]) -> Int {
    group.reduce(0) { $0 + paragraphs[$1].text.count }
  }

  /// The paragraph, and those close below it in the same letters.
  private static func group(from start: Int, of paragraphs: [LayoutParagraphs.Paragraph]) -> Range<Int> {
    var end = start + 1
    let first = paragraphs[start]
    while end < paragraphs.count, end - start < most {
      let (last, next) = (paragraphs[end - 1], paragraphs[end])
      let isSame = abs(next.size - first.size) < first.size * sameSize && next.page == first.page
      let isNear = next.top - last.bottom < first.size * gap
      let isLike = !LayoutText.isHeading(last.text) || LayoutText.isHeading(next.text)
      guard isSame, isNear, isLike, LayoutText.isOpenEnded(last.text), isTitle(next.text) else { break }
      end += 1
    }
    return start..<end
  }

  private static func isTitle(_ text: String) -> Bool {
    let isSentence = !LayoutText.isOpenEnded(text) && text.split(separator: " ").count > mostWords
    return letters.contains(text.filter(\.isLetter).count) && !(isSentence && text.hasSuffix("."))
  }
}
