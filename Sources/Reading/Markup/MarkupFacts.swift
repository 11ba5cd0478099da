internal import Incidents

/// What the markup says of a passage.
struct MarkupFacts {
  /// Surroundings by element.
  var surroundings: Surroundings = []
  var hints = Hints()
  var position = Position()
  var styled = StyledScalars()
  /// 1...6 in a heading, else 0.
  var headingLevel = 0
  /// Block boundaries since the passage before.
  var boundaries = 0
  /// The time elements inside, in order.
  var times: [MarkedTime] = []
  var authorship = Authorship()
  /// Its block is hidden, struck out, or for browsers without scripts.
  var isUnseen = false
  var layout = Layout()

  /// The list or table that it is a part of.
  struct Layout {
    /// The list item it stands in, and what is before it.
    var item: Block.ListItem?
    /// The cell of a table it stands in.
    var cell: TableCell?
  }

  /// What class, id and the like hint at, by bit of `MarkupHints`.
  struct Hints {
    /// Of all elements around it.
    var all: UInt32 = 0
    /// Of its block, the block around that, and the innermost element.
    var near: UInt32 = 0
  }

  /// Where it hangs in the document.
  struct Position {
    /// Elements around it.
    var depth = 0
    /// The element that holds the passage's block, and the one around that; numbers count elements from the start.
    var container = 0
    var outerContainer = 0
    /// The place of its block in the page's `blocks`.
    var block = 0
    /// A hash of its block's element and class, and of those around it: the same for passages of the same make.
    var kind: UInt64 = 0
  }

  /// Scalars of its text by how they are set.
  struct StyledScalars {
    var linked = 0
    var strong = 0
  }

  /// Signs that it names the author.
  struct Authorship {
    /// Marked as the author by itemprop, rel or class.
    var isAuthor = false
    /// A class around it names the author or byline.
    var isByline = false
  }
}
