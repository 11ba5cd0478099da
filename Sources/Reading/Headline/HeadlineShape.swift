internal import Incidents

/// Which passages may be a headline at all, by their own text.
enum HeadlineShape {
  private static let words = 1...45
  /// No headline is longer.
  private static let letters = 3...180
  /// In words: so many head a page that has an `h1` elsewhere.
  private static let leastBesideHeading = 3
  private static let mostOfMenuItem = 3

  /// - Parameter wantsHeading: the page marks its headings, so that a word or two alone are none.
  static func mayHead(_ passage: Passage, wantsHeading: Bool) -> Bool {
    let shape = passage.shape
    guard words.contains(shape.words), letters.contains(shape.scalars.letters), !isAddress(passage.text),
      !endsInFullStop(passage.text), !isMenuItem(passage), !isByline(passage)
    else { return false }
    return !wantsHeading || (passage.markup?.headingLevel ?? 0) > 0 || shape.words >= leastBesideHeading
  }

  /// A bullet with up to three words, in a dump, where menus are most of all lines.
  private static func isMenuItem(_ passage: Passage) -> Bool {
    passage.markup == nil && passage.kind == .listItem && passage.shape.words <= mostOfMenuItem
  }

  /// A line of a dump that is "By" and a name: "By Anna Author".
  private static func isByline(_ passage: Passage) -> Bool {
    guard passage.markup == nil, let cue = passage.cues.matches.first, cue.meaning == .byline, cue.place == .start
    else {
      return false
    }
    let name = Array(passage.text[cue.end...])
    if name.contains(ASCII.comma) || name.contains(ASCII.colon) { return false }
    let words = Word.scan(name)
    return wordsOfAuthor.contains(words.count) && words.allSatisfy { $0.isCapital && $0.digits == 0 }
  }

  /// Words of one author's name.
  private static let wordsOfAuthor = 2...4

  /// A bare web address names a page and heads none.
  private static func isAddress(_ text: [UInt8]) -> Bool {
    (text.starts(with: "http".utf8) || text.starts(with: "www.".utf8)) && !text.contains(ASCII.space)
  }

  private static let fullStop = Array("。".utf8)

  /// East Asian headlines carry no ideographic full stop (U+3002) at their end; sentences do.
  private static func endsInFullStop(_ text: [UInt8]) -> Bool {
    text.last == fullStop.last && text.suffix(fullStop.count).elementsEqual(fullStop)
  }
}
