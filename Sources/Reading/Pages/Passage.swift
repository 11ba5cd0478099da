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
  let layout: Layout
  let links: [Block.Link]
  /// Where it stood in the markup; `nil` in a text dump.
  let markup: MarkupFacts?
  let shape: TextShape
  let cues: Cues
  /// A file name or a credit that stands for a picture.
  let isPictureName: Bool
  /// Whether a written date stands in its first words.
  let hasDate: Bool

  /// How a text dump lays it out.
  struct Layout {
    /// Columns of white space before it.
    var indent = 0
    /// Pieces that stood for buttons, fields and pictures, and were taken out.
    var controls = 0
  }

  /// What its own words say that it is.
  struct Cues {
    /// The phrases found.
    let matches: [CuePhrase.Match]
    /// A bit for each meaning among them, by `CuePhrase.Meaning.bit`.
    let meanings: UInt32
    /// The kind of boilerplate that they state; `nil` for none.
    let reason: Block.Boilerplate?

    init(in text: [UInt8], shape: TextShape) {
      matches = CuePhrases.shared.matches(in: text, words: shape.leading, count: shape.words)
      meanings = matches.reduce(0) { $0 | $1.meaning.bit }
      reason = BoilerplateReason.stated(by: matches, shape: shape)
    }
  }

  /// A passage of a text dump.
  convenience init(_ text: [UInt8], kind: Block.Kind = .paragraph, gap: Int, layout: Layout = Layout()) {
    self.init(text, kind: kind, gap: gap, layout: layout, marked: (nil, []))
  }

  /// A passage of markup.
  ///
  /// - Parameter isJudged: where nobody asks what it tells of itself, that is not worked out.
  convenience init(
    _ text: [UInt8], kind: Block.Kind, gap: Int, markup: MarkupFacts, links: [Block.Link], isJudged: Bool = true
  ) {
    self.init(text, kind: kind, gap: gap, layout: Layout(), marked: (markup, links), isJudged: isJudged)
  }

  private init(
    _ text: [UInt8], kind: Block.Kind, gap: Int, layout: Layout, marked: (facts: MarkupFacts?, links: [Block.Link]),
    isJudged: Bool = true
  ) {
    self.text = text
    self.kind = kind
    self.gap = gap
    self.layout = layout
    (markup, links) = marked
    guard isJudged else {
      (shape, cues, hasDate, isPictureName) = (Passage.noShape, Passage.noCues, false, false)
      return
    }
    shape = TextShape(text)
    cues = Cues(in: text, shape: shape)
    hasDate =
      DateScanner.mayHaveDate(shape) && !DateScanner(text, words: shape.leading, monthFirst: true).dates().isEmpty
    isPictureName = BoilerplateReason.isPictureName(text, shape: shape)
  }

  private static let noShape = TextShape([])
  private static let noCues = Cues(in: [], shape: TextShape([]))

  var isListItem: Bool { if case .listItem = kind { true } else { false } }

  /// Its text.
  var string: String { String(decoding: text, as: UTF8.self) }

  /// Whether a phrase of this meaning stands in it.
  func says(_ meaning: CuePhrase.Meaning) -> Bool { cues.meanings & meaning.bit != 0 }
}
