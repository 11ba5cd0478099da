internal import Incidents

/// Names the kind of boilerplate a passage is.
///
/// The limits in words, set by hand, are where a phrase stops being a label and becomes part of a sentence. The models have
/// learned from columns that come of them, so that a change wants training anew.
enum BoilerplateReason {
  /// A passage of more words is a sentence that has the phrase in it.
  private static let mostWords = 30
  /// Labels and calls have no more.
  private static let mostOfLabel = 14
  /// Notices, and lines that open the comments.
  private static let mostOfNotice = 20
  /// Words up to the end of a label before a credited source.
  private static let mostBeforeSource = 4

  /// The reason the passage itself states in its words; `nil` when it states none.
  ///
  /// Phrases that ordinary sentences begin with too count only in short passages.
  static func stated(by matches: [CuePhrase.Match], shape: TextShape) -> Block.Boilerplate? {
    matches.lazy.compactMap { reason(of: $0, shape: shape) }.first
  }

  private static func reason(of match: CuePhrase.Match, shape: TextShape) -> Block.Boilerplate? {
    let words = shape.words
    if match.place != .whole && words > mostWords { return nil }
    let isShort = words <= mostOfLabel && (match.place != .any || !shape.ending.isSentence)
    switch match.meaning {
    case .related: return .related
    case .comment: return isShort || words <= mostOfNotice ? .comment : nil
    case .share: return isShort ? .share : nil
    case .notice: return isShort || match.place == .start && words < mostOfNotice ? .notice : nil
    case .caption: return .caption
    case .advertisement: return isShort ? .advertisement : nil
    case .footer: return isShort ? .footer : nil
    case .author: return isShort ? .author : nil
    case .editor: return match.place == .label && isShort ? .byline : nil
    case .source: return match.place == .label && isShort && match.nextWord <= mostBeforeSource ? .source : nil
    case .menu: return isShort ? .menu : nil
    case .byline, .published, .updated, .appeal, .credit, .biography: return nil
    }
  }

  /// The best reason for a passage known to be outside the story.
  static func reason(of passage: Passage, isBefore: Bool) -> Block.Boilerplate {
    if let stated = passage.cues.reason { return stated }
    if let hinted = hinted(by: passage) { return hinted }
    if passage.isPictureName { return .caption }
    if isQuotation(passage) { return .ticker }
    if passage.shape.words <= mostOfMenuItem, passage.kind == .listItem { return isBefore ? .menu : .footer }
    return .other
  }

  /// Items of menus have no more words.
  private static let mostOfMenuItem = 6
  /// Longer passages speak of more than one thing.
  private static let mostOfHint = 60

  /// What a whole sentence speaks of, once it is known to be none of the story's.
  private static func hinted(by passage: Passage) -> Block.Boilerplate? {
    guard passage.shape.words <= mostOfHint else { return nil }
    if passage.says(.notice) || passage.says(.appeal) { return .notice }
    if passage.says(.comment) { return .comment }
    return passage.says(.footer) ? .footer : nil
  }

  /// Digits that a price or an index has at least, and the most words beside it.
  private static let leastDigits = 4
  private static let mostOfQuotation = 16

  /// Short, with more figures than words: a price, an index, a rate.
  private static func isQuotation(_ passage: Passage) -> Bool {
    let (scalars, marks) = (passage.shape.scalars, passage.shape.marks)
    return scalars.digits >= leastDigits && scalars.letters <= scalars.digits * 2
      && passage.shape.words <= mostOfQuotation && marks.sentenceEnds + marks.commas > 0
  }

  /// Bytes, and words after a copyright sign, that the name of a picture has at most.
  private static let mostOfName = 120
  private static let mostAfterSign = 8

  /// A file name or a credit that stands for a picture.
  static func isPictureName(_ text: [UInt8], shape: TextShape) -> Bool {
    guard text.count <= mostOfName else { return false }
    if creditSigns.contains(where: { text.starts(with: $0) }) { return shape.words <= mostAfterSign }
    guard !text.contains(ASCII.space), text.contains(ASCII.point) || text.contains(ASCII.underscore) else {
      return false
    }
    let lower = text.map(\.lowered)
    let isNamed = pictureEndings.contains { lower.suffix($0.count).elementsEqual($0) }
    return isNamed || (lower.contains(ASCII.underscore) && shape.words >= 2)
  }

  private static let creditSigns = ["©", "(©"].map { Array($0.utf8) }
  private static let pictureEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp"].map { Array($0.utf8) }
}
