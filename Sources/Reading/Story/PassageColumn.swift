internal import Models

/// What a passage is by itself. Shares are in percent of its scalars or words.
enum PassageColumn: String, ModelColumn {
  case words, functionWordShare, endsSentence, isListItem, gap, statesReason, linkShare
  case scalars, digitShare, capitalShare, commas, sentenceEnds, symbolShare, endsColon, startsLower, unspacedShare
  case indent, controls, letterShare, lettersPerWord, isPictureName, hasDate, repeats, firstByte

  /// So many of them are seen of the passages around one too.
  static let shared = allCases.prefix { $0 != .scalars }.count

  /// Of the columns, and of those for phrases that follow.
  static let width = allCases.count + CuePhrase.Meaning.allCases.count

  /// Of the columns, and of those for phrases that follow.
  static let rowNames = names + CuePhrase.Meaning.names.prefixed("says")

  /// Where the columns are cut: no tree asks of more.
  private enum Cap {
    static let words = 250
    static let gap = 6
    static let percent = 100
    static let scalars = 2000
    static let marks = 20
    static let indent = 40
    static let controls = 5
    static let lettersPerWord = 200
    static let repeats = 5
  }

  /// Adds the columns of a passage.
  ///
  /// - Parameter repeats: how many other passages say the same.
  static func fill(_ row: inout FeatureRow, passage: Passage, repeats: Int) {
    let shape = passage.shape
    let counts = shape.scalars
    row.beginGroup()
    row.set(words, to: shape.words, upTo: Cap.words)
    row.set(functionWordShare, to: Percent.of(min(shape.functionWords, max(shape.words, 1)), in: shape.words))
    row.set(endsSentence, to: shape.ending.isSentence)
    row.set(isListItem, to: passage.isListItem)
    row.set(gap, to: passage.gap, upTo: Cap.gap)
    row.set(statesReason, to: passage.cues.reason != nil)
    row.set(linkShare, to: linkShare(of: passage), upTo: Cap.percent)
    row.set(scalars, to: counts.all, upTo: Cap.scalars)
    row.set(digitShare, to: Percent.of(counts.digits, in: counts.all))
    row.set(capitalShare, to: Percent.of(shape.capitalWords, in: shape.words), upTo: Cap.percent)
    row.set(commas, to: shape.marks.commas, upTo: Cap.marks)
    row.set(sentenceEnds, to: shape.marks.sentenceEnds, upTo: Cap.marks)
    row.set(symbolShare, to: Percent.of(shape.marks.symbols, in: counts.all))
    row.set(endsColon, to: shape.ending.isColon)
    row.set(startsLower, to: shape.startsLower)
    row.set(unspacedShare, to: Percent.of(counts.unspaced, in: counts.all))
    row.set(indent, to: passage.layout.indent, upTo: Cap.indent)
    row.set(controls, to: passage.layout.controls, upTo: Cap.controls)
    row.set(letterShare, to: Percent.of(counts.letters, in: counts.all))
    row.set(lettersPerWord, to: counts.letters * 10 / max(shape.words, 1), upTo: Cap.lettersPerWord)
    row.set(isPictureName, to: passage.isPictureName)
    row.set(hasDate, to: passage.hasDate)
    row.set(PassageColumn.repeats, to: repeats, upTo: Cap.repeats)
    row.set(firstByte, to: Int(passage.text[0]))
    row.addBits(of: passage.cues.meanings, count: CuePhrase.Meaning.allCases.count)
  }

  /// Percent of the passage's text that is in links; unknown in a text dump.
  private static func linkShare(of passage: Passage) -> Int {
    guard let styled = passage.markup?.styled else { return Int(FeatureRow.unknown) }
    return Percent.of(styled.linked, in: passage.shape.scalars.all)
  }
}
