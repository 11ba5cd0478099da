internal import Text

/// Reads what `pdftotext -bbox-layout` writes, as it comes: pages, blocks, lines and words with their places.
package struct LayoutParser: Sendable {
  /// What has come and is not used up: the rest of a sign of markup or of a word.
  private var bytes: [UInt8] = []
  /// Up to here nothing ends what is open.
  private var at = 0
  /// Where the open sign of markup begins, behind its `<`; `nil` between two.
  private var tag: Int?
  /// Where the open word's text begins.
  private var word: (start: Int, box: LayoutBox)?
  private var line: (box: LayoutBox, text: LayoutLineText)?
  private var block = 0
  private(set) var pages: [LayoutPage] = []
  /// Pages that are finished.
  package private(set) var finished = 0

  package init() {}

  /// The pages of a whole layout. O(n).
  static func pages(of bytes: [UInt8]) -> [LayoutPage] {
    var parser = LayoutParser()
    parser.take(bytes[...])
    return parser.pages
  }

  /// Takes what comes next, wherever it was cut. O(n).
  package mutating func take(_ next: ArraySlice<UInt8>) {
    bytes += next
    while let end = bytes[at...].firstIndex(of: tag == nil ? ASCII.less : ASCII.greater) {
      if let tag {
        readTag(tag..<end)
        self.tag = nil
      } else {
        if let word { readWord(word.start..<end, box: word.box) }
        word = nil
        tag = end + 1
      }
      at = end + 1
    }
    dropUsed()
  }

  /// What is open moves to the front.
  private mutating func dropUsed() {
    let used = tag ?? word?.start ?? bytes.count
    bytes.removeSubrange(..<used)
    if tag != nil { tag = 0 }
    word?.start = 0
    at = bytes.count
  }

  private mutating func readTag(_ place: Range<Int>) {
    let tag = bytes[place]
    if tag.starts(with: "word ".utf8) {
      word = (place.upperBound + 1, LayoutBox(of: tag))
    } else if tag.starts(with: "line ".utf8) {
      line = (LayoutBox(of: tag), LayoutLineText())
    } else if tag.starts(with: "/line".utf8) {
      endLine()
    } else if tag.starts(with: "block ".utf8) {
      block += 1
    } else if tag.starts(with: "page ".utf8) {
      let box = LayoutBox(of: tag)
      pages.append(LayoutPage(number: pages.count + 1, width: box.right, height: box.bottom, lines: []))
    } else if tag.starts(with: "/page".utf8) {
      finished = pages.count
    }
  }

  private mutating func readWord(_ place: Range<Int>, box: LayoutBox) {
    line?.text.append(bytes[place], height: box.bottom - box.top)
  }

  private mutating func endLine() {
    guard let line, let size = line.text.size, !pages.isEmpty else { return }
    self.line = nil
    pages[pages.count - 1].lines.append(
      LayoutLine(
        line.text.string, left: line.box.left, right: line.box.right, top: line.box.top, bottom: line.box.bottom,
        page: pages.count, block: block, size: size))
  }
}

/// A place on a page, or the size of one: `xMin`, `yMin`, `xMax`, `yMax`, or `width` and `height`.
private struct LayoutBox {
  private(set) var left = 0.0
  private(set) var top = 0.0
  private(set) var right = 0.0
  private(set) var bottom = 0.0

  /// - Parameter tag: what stands between `<` and `>`.
  init(of tag: ArraySlice<UInt8>) {
    var name = tag.startIndex
    var index = name
    while index < tag.endIndex {
      if tag[index] == ASCII.space {
        name = index + 1
      } else if tag[index] == ASCII.quote {
        let end = tag[(index + 1)...].firstIndex(of: ASCII.quote) ?? tag.endIndex
        set(tag[name..<index], to: tag[(index + 1)..<end])
        index = end
      }
      index += 1
    }
  }

  /// - Parameter name: with the sign behind it.
  private mutating func set(_ name: ArraySlice<UInt8>, to value: ArraySlice<UInt8>) {
    if name.elementsEqual("xMin=".utf8) { left = LayoutBox.number(value) }
    if name.elementsEqual("yMin=".utf8) { top = LayoutBox.number(value) }
    if name.elementsEqual("xMax=".utf8) || name.elementsEqual("width=".utf8) { right = LayoutBox.number(value) }
    if name.elementsEqual("yMax=".utf8) || name.elementsEqual("height=".utf8) { bottom = LayoutBox.number(value) }
  }

  /// Points beyond which nothing is printed: a page has at most 14,400 (PDF 1.7, annex C).
  private static let farthest = 100_000.0
  /// Digits that a number of 64 bits holds exactly, whatever they are.
  private static let mostDigits = 15

  /// 0 where it is no place on paper.
  private static func number(_ value: ArraySlice<UInt8>) -> Double {
    let number = plainNumber(value) ?? Double(String(decoding: value, as: UTF8.self)) ?? 0
    return number.magnitude <= farthest ? number : 0
  }

  /// `105.960000`, as nearly all are written. Both parts of the division are exact, so that its result is the nearest number.
  private static func plainNumber(_ value: ArraySlice<UInt8>) -> Double? {
    guard (1...mostDigits).contains(value.count) else { return nil }
    var (digits, scale, hasPoint) = (0, 1, false)
    for byte in value {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
        if hasPoint { scale *= 10 }
      }
    }
    return scale == 1 && hasPoint ? nil : Double(digits) / Double(scale)
  }
}
