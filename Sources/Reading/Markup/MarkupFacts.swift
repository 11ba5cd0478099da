internal import Incidents

/// Where in the markup a passage stands.
struct MarkupFacts {
  /// Surroundings by element.
  var places: Element.Place = []
  /// Hints of all elements around it, by bit of `MarkupHints`.
  var hints: UInt32 = 0
  /// Hints of the two nearest elements.
  var nearHints: UInt32 = 0
  /// 1...6 in a heading, else 0.
  var headingLevel = 0
  var depth = 0
  /// The element that holds the passage's block, and the one around that; numbers count elements from the start.
  var container = 0
  var outerContainer = 0
  /// The place of its block in the page's `blocks`.
  var block = 0
  /// Of the same make: a hash of its block's element and class, and of those around it.
  var kind: UInt64 = 0
  /// Scalars inside links.
  var linkScalars = 0
  /// Scalars set in bold.
  var strongScalars = 0
  /// Block boundaries since the passage before.
  var boundaries = 0
  /// The `datetime` of a time element inside.
  var datetime: [UInt8] = []
  /// Marked as the author by itemprop, rel or class.
  var isAuthor = false
  /// The list item it stands in, and what is before it.
  var item: Block.ListItem?
  /// The cell of a table it stands in.
  var cell: TableCell?
  /// A class around it names the author or byline.
  var isByline = false
}
