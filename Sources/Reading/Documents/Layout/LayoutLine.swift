internal import Text

/// A line of a printed page, with its place. Lengths are points (1/72 inch), from the page's upper left corner.
struct LayoutLine {
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// From 1.
  var page: Int
  /// Lines of one block stand close together.
  var block: Int
  /// Height of its letters, by the middle one of its words.
  var size: Double

  /// It begins an item: its number or sign stands left of it on the same line.
  var isItem = false

  var isBlank: Bool { text.allSatisfy(\.isBlank) }
}

/// A printed page.
struct LayoutPage {
  let number: Int
  let width: Double
  let height: Double
  var lines: [LayoutLine]
}

/// Reads what `pdftotext -bbox-layout` writes: pages, blocks, lines and words with their places.
struct LayoutParser {
  private let bytes: [UInt8]
  private var at = 0
  private var pages: [LayoutPage] = []
  private var block = 0
  private var words: [(text: String, box: Box)] = []
  private var line: Box?

  private struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
  }

  /// More words than any document has that people keep; in words.
  static let mostWords = 2_000_000

  /// The pages in their order. O(n).
  static func pages(of bytes: [UInt8]) -> [LayoutPage] {
    var parser = LayoutParser(bytes: bytes)
    parser.parse()
    return parser.pages
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func parse() {
    while let open = bytes[at...].firstIndex(of: ASCII.less) {
      guard let close = bytes[open...].firstIndex(of: ASCII.greater) else { return }
      let tag = bytes[open + 1..<close]
      at = close + 1
      if tag.starts(with: "page ".utf8) {
        pages.append(
          LayoutPage(
            number: pages.count + 1, width: number("width", in: tag), height: number("height", in: tag), lines: []))
      } else if tag.starts(with: "block ".utf8) {
        block += 1
      } else if tag.starts(with: "line ".utf8) {
        line = box(in: tag)
        words = []
      } else if tag.starts(with: "word ".utf8) {
        readWord(box(in: tag))
      } else if tag.starts(with: "/line".utf8) {
        endLine()
      }
    }
  }

  private mutating func readWord(_ box: Box) {
    guard let end = bytes[at...].firstIndex(of: ASCII.less) else { return }
    let text = LayoutParser.plain(bytes[at..<end])
    if !text.isEmpty { words.append((text, box)) }
    at = end
  }

  private mutating func endLine() {
    guard let line, !words.isEmpty, !pages.isEmpty else { return }
    let sizes = words.map { $0.box.bottom - $0.box.top }.sorted()
    pages[pages.count - 1].lines.append(
      LayoutLine(
        text: LayoutParser.joined(words.map(\.text)), left: line.left, right: line.right, top: line.top,
        bottom: line.bottom, page: pages.count, block: block, size: sizes[sizes.count / 2]))
  }

  /// Words of scripts that put no blank between words are set apart only on paper.
  private static func joined(_ words: [String]) -> String {
    words.dropFirst().reduce(words[0]) { text, next in
      let isTight = text.last.map(LayoutHyphens.isTight) == true && next.first.map(LayoutHyphens.isTight) == true
      return isTight ? text + next : "\(text) \(next)"
    }
  }

  private func box(in tag: ArraySlice<UInt8>) -> Box {
    Box(
      left: number("xMin", in: tag), top: number("yMin", in: tag), right: number("xMax", in: tag),
      bottom: number("yMax", in: tag))
  }

  /// Points beyond which nothing is printed: a page has at most 14,400 (PDF 1.7, annex C).
  private static let farthest = 100_000.0

  /// The number of an attribute; 0 where there is none, or one that is no place on paper.
  private func number(_ name: String, in tag: ArraySlice<UInt8>) -> Double {
    let wanted = Array("\(name)=\"".utf8)
    guard let place = tag.indices.first(where: { tag[$0...].starts(with: wanted) }) else { return 0 }
    let digits = tag[(place + wanted.count)...].prefix { $0 != UInt8(ascii: "\"") }
    let number = Double(String(decoding: digits, as: UTF8.self)) ?? 0
    return number.magnitude <= Self.farthest ? number : 0
  }

  /// The five entities of XML are all that is written. Ligatures are the printer's, and no letters of a word.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    let text = Ligatures.spelledOut(String(decoding: bytes, as: UTF8.self))
    guard text.contains("&") else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")].reduce(text) {
      text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
    }
  }
}
