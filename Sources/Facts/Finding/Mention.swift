/// A place where an organisation is named.
struct Mention {
  /// The parent's name; the organisation's own where it has none.
  let parent: String
  /// The unit or product, where that is what the text names.
  let unit: String?
  let kind: Organisation.Kind
  let range: Range<Int>
  let sentence: Int
  /// What speaks for its being a name; `nil` where the lexicon knows it.
  let signs: NameSigns?

  var name: String { unit ?? parent }

  /// Whether the lexicon knows it.
  var isKnown: Bool { signs == nil }

  /// Whether it is taken for a name before anybody has judged it.
  var isLikely: Bool { signs?.isLikely ?? true }
}

/// What speaks for a run of capitals being the name of an organisation, over all its places.
struct NameSigns {
  /// How much the words beside it say so, added up.
  let evidence: Int
  /// Enough speaks for it by itself.
  let isLikely: Bool
  /// It stands only where any word has a capital.
  let isOnlyInitial: Bool
  /// It is written as no common word is.
  let isDistinct: Bool
  let isQuoted: Bool
  /// It may be the end of a longer name, or a place.
  let isTail: Bool
  /// It says what it is: "Acme University".
  let isTyped: Bool
}
