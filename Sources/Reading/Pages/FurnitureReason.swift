internal import Incidents

/// Names the kind of furniture a passage is.
enum FurnitureReason {
  /// The reason the passage itself states in its words; `nil` when it states none.
  ///
  /// Phrases that ordinary sentences begin with too count only in short passages.
  static func stated(_ matches: [Lexicon.Match], _ shape: TextShape) -> Block.Furniture? {
    matches.lazy.compactMap { reason($0, shape) }.first
  }

  private static func reason(_ match: Lexicon.Match, _ shape: TextShape) -> Block.Furniture? {
    let words = shape.words
    if match.place != .whole && words > 30 { return nil }
    let isShort = words <= 14 && (match.place != .any || !shape.endsSentence)
    switch match.meaning {
    case .related: return .related
    case .comment: return isShort || words <= 20 ? .comment : nil
    case .share: return isShort ? .share : nil
    case .notice: return isShort || match.place == .start && words < 20 ? .notice : nil
    case .caption: return .caption
    case .advertisement: return isShort ? .advertisement : nil
    case .footer: return isShort ? .footer : nil
    case .author: return isShort ? .author : nil
    case .editor: return match.place == .label && isShort ? .byline : nil
    case .source: return match.place == .label && isShort && match.nextWord <= 4 ? .source : nil
    case .menu: return isShort ? .menu : nil
    case .byline, .published, .updated, .appeal, .credit, .biography: return nil
    }
  }

  /// The best reason for a passage known to be outside the story.
  static func reason(_ passage: Passage, isBefore: Bool) -> Block.Furniture {
    if let stated = passage.reason { return stated }
    if let hinted = hinted(passage) { return hinted }
    if passage.isPictureName { return .caption }
    if isQuotation(passage) { return .ticker }
    if passage.shape.words <= 6, passage.kind == .listItem { return isBefore ? .menu : .footer }
    return .other
  }

  /// What a whole sentence speaks of, once it is known to be none of the story's.
  private static func hinted(_ passage: Passage) -> Block.Furniture? {
    guard passage.shape.words <= 60 else { return nil }
    if passage.says(.notice) || passage.says(.appeal) { return .notice }
    if passage.says(.comment) { return .comment }
    return passage.says(.footer) ? .footer : nil
  }

  /// Short, with more figures than words: a price, an index, a rate.
  private static func isQuotation(_ passage: Passage) -> Bool {
    let shape = passage.shape
    return shape.digits >= 4 && shape.letters <= shape.digits * 2 && shape.words <= 16
      && shape.sentenceEnds + shape.commas > 0
  }

  /// A file name or a credit that stands for a picture.
  static func isPictureName(_ text: [UInt8], _ shape: TextShape) -> Bool {
    guard text.count <= 120 else { return false }
    if text.starts(with: [0xC2, 0xA9]) || text.starts(with: [0x28, 0xC2, 0xA9]) { return shape.words <= 8 }
    guard !text.contains(0x20), text.contains(0x2E) || text.contains(0x5F) else { return false }
    let lower = text.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let isNamed = pictureEndings.contains { lower.suffix($0.count).elementsEqual($0) }
    return isNamed || (lower.contains(0x5F) && shape.words >= 2)
  }

  private static let pictureEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp"].map { Array($0.utf8) }
}
