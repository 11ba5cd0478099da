/// How a text ends, closing quotes and brackets aside.
struct TextEnding {
  private(set) var isSentence = false
  private(set) var isColon = false

  /// Takes the next scalar that is no letter or digit; after one that is, begin anew.
  mutating func take(_ scalar: UInt32) {
    switch scalar {
    case Scalars.point, Scalars.exclamationMark, Scalars.questionMark, Scalars.ellipsis, Scalars.ideographicFullStop,
      Scalars.arabicQuestionMark, Scalars.arabicFullStop, Scalars.danda, Scalars.fullWidthExclamationMark,
      Scalars.fullWidthQuestionMark:
      isSentence = true
      isColon = false
    case Scalars.colon, Scalars.fullWidthColon:
      isSentence = false
      isColon = true
    case Scalars.quote, Scalars.apostrophe, Scalars.closingParenthesis, Scalars.closingBracket,
      Scalars.rightGuillemet, Scalars.leftGuillemet, Scalars.closingSingleQuote, Scalars.closingDoubleQuote,
      Scalars.openingDoubleQuote, Scalars.singleRightGuillemet, Scalars.closingCornerBracket,
      Scalars.closingWhiteCornerBracket, Scalars.space, Scalars.noBreakSpace:
      break
    default:
      isSentence = false
      isColon = false
    }
  }
}
