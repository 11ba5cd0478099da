internal import Incidents

/// One line-like piece of a page, before anything is decided about it.
///
/// A class, as many finders look at every passage of a page and a copy would count five references.
final class Passage {
  /// Valid UTF-8, single-spaced, trimmed, not empty.
  let text: [UInt8]
  let kind: Block.Kind
  /// Blank lines (or their like in markup) between this and the passage before.
  let gap: Int
  /// Columns of white space before it.
  let indent: Int
  /// Pieces that stood for buttons, fields and pictures in the dump, and were taken out.
  let controls: Int
  let links: [Block.Link]
  /// Where it stood in the markup; `nil` in a text dump.
  let markup: MarkupFacts?
  let shape: TextShape
  let matches: [Lexicon.Match]
  /// The kind of furniture that its own words say it is.
  let reason: Block.Furniture?

  init(
    _ text: [UInt8], kind: Block.Kind = .paragraph, gap: Int, indent: Int = 0, controls: Int = 0,
    markup: MarkupFacts? = nil, links: [Block.Link] = []
  ) {
    self.text = text
    self.kind = kind
    self.gap = gap
    self.indent = indent
    self.controls = controls
    self.markup = markup
    self.links = links
    shape = TextShape(text)
    matches = Lexicon.shared.matches(text, shape.leading, count: shape.words)
    hasDate = DateScanner.mayHaveDate(shape) && !DateScanner(text, shape.leading, monthFirst: true).dates().isEmpty
    meanings = matches.reduce(0) { $0 | $1.meaning.bit }
    reason = FurnitureReason.stated(matches, shape)
    isPictureName = FurnitureReason.isPictureName(text, shape)
  }

  var isListItem: Bool { if case .listItem = kind { true } else { false } }

  var string: String { String(decoding: text, as: UTF8.self) }

  /// A file name or a credit that stands for a picture.
  let isPictureName: Bool

  /// Whether a written date stands in its first words.
  let hasDate: Bool

  /// A bit for each meaning that the lexicon finds, by `Lexicon.Meaning.bit`.
  let meanings: UInt32

  func says(_ meaning: Lexicon.Meaning) -> Bool { meanings & meaning.bit != 0 }
}
