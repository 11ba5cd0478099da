internal import Incidents

/// One line-like piece of a page, before anything is decided about it.
struct Passage {
  /// Valid UTF-8, single-spaced, trimmed, not empty.
  var text: [UInt8]
  var kind: Block.Kind
  /// Blank lines (or their like in markup) between this and the passage before.
  var gap: Int
  /// Columns of white space before it.
  var indent: Int
  /// Pieces that stood for buttons, fields and pictures in the dump, and were taken out.
  var controls: Int
  var links: [Block.Link] = []
  /// Where it stood in the markup; `nil` in a text dump.
  var markup: MarkupFacts?
  let shape: TextShape
  let matches: [Lexicon.Match]
  /// The kind of furniture that its own words say it is.
  let reason: Block.Furniture?

  init(_ text: [UInt8], kind: Block.Kind = .paragraph, gap: Int, indent: Int = 0, controls: Int = 0) {
    self.text = text
    self.kind = kind
    self.gap = gap
    self.indent = indent
    self.controls = controls
    shape = TextShape(text)
    matches = Lexicon.shared.matches(text, shape.leading, count: shape.words)
    hasDate = DateScanner.mayHaveDate(shape) && !DateScanner(text, shape.leading, language: nil).dates().isEmpty
    reason = FurnitureReason.stated(matches, shape)
  }

  var string: String { String(decoding: text, as: UTF8.self) }

  /// Whether a written date stands in its first words.
  let hasDate: Bool

  func says(_ meaning: Lexicon.Meaning) -> Bool { matches.contains { $0.meaning == meaning } }
}
