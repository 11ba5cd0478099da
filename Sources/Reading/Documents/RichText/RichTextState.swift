/// What holds inside of a group of a document in RTF, and no further.
struct RichTextState {
  /// Where text goes.
  enum Place {
    case page, note, title, styles, fonts, nowhere

    /// Groups whose text is not on the page, where they are not marked as such.
    private static let unseen: Set<String> = [
      "colortbl", "info", "pict", "object", "objdata", "header", "headerl", "headerr", "headerf", "footer", "footerl",
      "footerr",
      "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "fldinst", "xe", "tc", "listtext",
      "pntext",
      "pntxta", "pntxtb", "nonshppict", "shprslt", "filetbl", "template", "operator", "author", "subject", "keywords",
      "doccomm", "comment", "bkmkstart", "bkmkend", "upr",
    ]

    /// Where a word that begins a group sends its text; `nil` for a word that does no such thing. A group that is marked with a
    /// star is left out by all who do not know it.
    static func of(_ word: String, isStarred: Bool, in state: RichTextState) -> Place? {
      switch word {
      case "fonttbl": return .fonts
      case "stylesheet": return .styles
      case "title": return .title
      case "footnote": return state.place == .page ? .note : .nowhere
      // Texts of frames lie within groups that are left out else, and so does what Unicode has for an older text.
      case "shptxt", "dptxbxtext", "result": return state.place == .note ? .note : .page
      case "ud": return state.beside ?? .nowhere
      default: return isStarred || unseen.contains(word) ? .nowhere : nil
      }
    }
  }

  var place = Place.page
  /// Of a group that has its text twice: where that goes.
  var beside: Place?
  /// The group began with a star.
  var isStarred = false
  var isHidden = false
  /// Signs behind a letter in Unicode that stand for it where that is not known.
  var fallback = 1
  var style: Int?
  var font: Int?
  /// The font of letters that run from right to left.
  var otherFont: Int?
  var isRightToLeft = false
}
