/// A place where an organisation is named.
struct Mention {
  /// The parent's name; the organisation's own where it has none.
  let parent: String
  /// The unit or product, where that is what the text names.
  let unit: String?
  let kind: Organisation.Kind
  let range: Range<Int>
  let sentence: Int
  /// Whether the lexicon knows it.
  let isKnown: Bool

  var name: String { unit ?? parent }
}
