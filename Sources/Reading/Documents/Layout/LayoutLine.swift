internal import Text

/// A line of a printed page, with its place. Lengths are points (1/72 inch), from the page's upper left corner.
struct LayoutLine: Sendable {
  private(set) var text: String
  /// The text with every number alike, by which what repeats over pages is known.
  private(set) var shape: String
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
  private(set) var isItem = false

  init(
    _ text: String, left: Double, right: Double, top: Double, bottom: Double, page: Int, block: Int, size: Double
  ) {
    self.text = text
    shape = LayoutShape.shape(of: text)
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
    self.page = page
    self.block = block
    self.size = size
  }

  var isBlank: Bool { text.allSatisfy(\.isBlank) }

  /// The line as an item's first, with its number or sign before it.
  func marked(by marker: LayoutLine) -> LayoutLine {
    var line = self
    line.text = "\(marker.text) \(text)"
    line.shape = LayoutShape.shape(of: line.text)
    line.isItem = true
    return line
  }
}

/// A printed page.
struct LayoutPage: Sendable {
  let number: Int
  let width: Double
  let height: Double
  var lines: [LayoutLine]
}
